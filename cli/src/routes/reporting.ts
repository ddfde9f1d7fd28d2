import {
  type BuiltProblem,
  bellMoves,
  CASE_WORDS,
  carriedPlan,
  type Report,
  type Reported,
  rulesInForce,
  unservedRiders,
} from '@leeway/areas';
import { comparePlans, evaluatePlan, type Plan } from '@leeway/methods';
import type { Text } from '@leeway/model';
import { TableFault } from '../tables/table-fault.ts';
import { type Judged, judged } from './judging.ts';
import { type Simulation, simulated, withNamedSpares, withSpareDrivers } from './simulation.ts';

/** A plan judged, counted and driven through simulated days; the same seed gives both plans of a comparison the same days. */
function reported(built: BuiltProblem, judgement: Judged, how: Simulation & { readonly name: Text }): Reported {
  const { plan, times, verdict } = judgement;
  if (!times)
    throw new TableFault({
      en: `The plan (${how.name.en}) is not well formed, so it cannot be told. See leeway routes check.`,
      es: `El plan (${how.name.es}) no está bien formado, así que no se puede contar. Vea leeway routes check.`,
    });
  const { record, problem } = built;
  return {
    name: how.name,
    told: { record, problem, plan, times },
    evaluation: evaluatePlan(withNamedSpares(problem, how), plan),
    simulated: simulated(problem, plan, how),
    verdict: {
      checked: Object.values(verdict.checked).reduce((sum, count) => sum + count, 0),
      broken: verdict.violations.length,
    },
  };
}

/** Everything that the report tells of a plan, and of the one before it where there is one. */
export function reportOf(
  built: BuiltProblem,
  plans: {
    readonly after: { readonly judged: Judged; readonly name: Text };
    /** In the problem that it was made for, which may have other bells, limits or riders. */
    readonly before: { readonly built: BuiltProblem; readonly plan: Plan; readonly name: Text } | null;
  },
  how: Simulation & Pick<Report, 'lowerBoundBuses' | 'isSynthetic' | 'made'>,
): Report {
  const { problem, record } = built;
  const { after, before } = plans;
  const today = before && carriedPlan(before.plan, before.built.problem, problem);
  const between = { ...built, problem: { ...problem, today } };
  const earlier = before && { ...before.built, problem: { ...before.built.problem, today: before.plan } };
  const now = reported(between, after.judged, { ...how, name: after.name });
  const old = before && earlier && reported(earlier, judged(earlier, before.plan), { ...how, name: before.name });
  const rules = rulesInForce(problem, record);
  const rulesBefore = before ? rulesInForce(before.built.problem, before.built.record) : [];
  const names = [...new Set(built.cases.map((one) => one.case))];
  return {
    after: now,
    before: old,
    spares: withSpareDrivers(problem, after.judged.plan, how),
    changes: old ? comparePlans(old.evaluation, now.evaluation) : [],
    changedRiders: now.evaluation.changed,
    bells: before ? bellMoves(before.built.problem, problem) : [],
    left: {
      cases: names.map((name) => ({
        count: built.cases.filter((one) => one.case === name).length,
        words: CASE_WORDS[name],
      })),
      unserved: unservedRiders(problem, after.judged.plan).length,
      ...{ walkers: built.walkers.length, riders: problem.riders.length },
    },
    ...{ rules, rulesBefore: rulesBefore.filter(({ en }) => !rules.some((one) => one.en === en)) },
    assumed: built.assumed,
    open: built.findings,
    ...{ lowerBoundBuses: how.lowerBoundBuses, isSynthetic: how.isSynthetic, made: how.made },
  };
}
