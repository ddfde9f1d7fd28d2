import type { Plan } from '@leeway/methods';
import type { Finding } from '@leeway/model';
import type { BuiltProblem } from '../problem/routing-problem.ts';
import { carriedPlan } from './carried-plan.ts';
import type { PlanFile, PlanMaking } from './plan-file.ts';

export type ChangeLimit = NonNullable<PlanMaking['changeAtMost']>;

/** What changes are counted from where no plan was named. */
export const TODAY_FILE = 'today.csv';

/** The same problem with at most so many riders changed from a plan. */
export const changingAtMost = (built: BuiltProblem, from: Plan, most: number): BuiltProblem => ({
  ...built,
  problem: { ...built.problem, today: from, rules: { ...built.problem.rules, ridersChangedMost: most } },
});

/** Walking limits that a plan supposes beyond those of the plan it began with, for which all stops are chosen anew. */
export const areStopsAnew = (file: Pick<PlanFile, 'whatIf'>, start: Pick<PlanFile, 'whatIf'> | null): boolean =>
  (file.whatIf ?? []).slice(start?.whatIf?.length ?? 0).some(({ change }) => change === 'walkMetersMax');

/** A plan that changes are counted from, in the problem that it was made for. */
export type Start = { readonly file: PlanFile; readonly built: BuiltProblem; readonly plan: Plan };

/** The problem of a plan under the limit of changes in its own file: counted as the search counted, and told as any other promise. */
export function heldToItsLimit(built: BuiltProblem, file: PlanFile, start: Start | null): BuiltProblem {
  const limit = file.making?.changeAtMost ?? null;
  if (limit === null) return built;
  const from = start
    ? carriedPlan(start.plan, start.built.problem, built.problem, areStopsAnew(file, start.file))
    : built.problem.today;
  return from === null ? built : changingAtMost(built, from, limit.riders);
}

/** A limit of which nobody can say whether it is kept: the plan that it is counted from is not at hand, or is another by now. */
export function limitUnchecked({ riders, from }: ChangeLimit, isOther: boolean): Finding {
  const isToday = from === TODAY_FILE;
  const [en, es] = isOther
    ? ['another plan by now', 'ya es otro plan']
    : isToday
      ? ['not in the folder', 'no está en la carpeta']
      : ['not beside it', 'no está junto a él'];
  return {
    code: 'transportation.change-limit-unchecked',
    severity: 'weakens',
    what: {
      en: `The plan promises that at most ${riders} ${riders === 1 ? 'rider changes' : 'riders change'} from ${from}, which is ${en}.`,
      es: `El plan promete que como mucho ${riders === 1 ? 'cambia 1 alumno' : `cambian ${riders} alumnos`} respecto a ${from}, que ${es}.`,
    },
    soWhat: { en: 'Whether it does was not checked.', es: 'No se comprobó si lo cumple.' },
    fix: isToday
      ? { en: `Put ${from} back into the folder.`, es: `Devuelva ${from} a la carpeta.` }
      : {
          en: `Put the ${from} that it was solved from beside it, or name it with --start.`,
          es: `Ponga junto a él el ${from} del que salió o nómbrelo con --start.`,
        },
    evidence: { riders },
  };
}
