import { type BellMove, type BuiltProblem, changeRows, clock } from '@leeway/areas';
import { comparePlans, evaluatePlan, type FigureChange, launchGate, type Plan } from '@leeway/methods';
import type { Language, Text } from '@leeway/model';
import { simulated } from './simulation.ts';

/** A plan in its own problem. */
export type Planned = { readonly built: BuiltProblem; readonly plan: Plan };

/** Every figure that both plans have, before and after. */
export function figureChanges(before: Planned, after: Planned): readonly FigureChange[] {
  return comparePlans(evaluatePlan(before.built.problem, before.plan), evaluatePlan(after.built.problem, after.plan));
}

const SHOWN = ['buses', 'costCents', 'dutySeconds', 'rideMean', 'rideMost', 'walkMean'];

/** The figures that a board asks for, one a line. */
export function changeLines(changes: readonly FigureChange[], language: Language): string[] {
  const shown = changes.filter(({ id }) => SHOWN.includes(id));
  return changeRows(shown, language).map(([label, before, after]) => `  ${label}: ${before} → ${after}`);
}

/** Which schools start at another time, and how many riders that moves. */
export function bellLines({ record }: BuiltProblem, moves: readonly BellMove[], language: Language): string[] {
  const riders = moves.reduce((sum, move) => sum + move.riders, 0);
  const all = record.schools.length;
  const names = new Map(record.schools.map(({ id, name }) => [id, name]));
  const head: Text =
    moves.length === 0
      ? { en: 'No bell moves.', es: 'No cambia ningún timbre.' }
      : {
          en: `${moves.length} of ${all} schools start at another time, for ${riders} riders:`,
          es: `${moves.length} de ${all} escuelas empiezan a otra hora, para ${riders} alumnos:`,
        };
  const rows = moves.map(
    (move) =>
      `  ${names.get(move.schoolId) ?? move.schoolId}: ${clock(move.todaySeconds)} → ${clock(move.bellSeconds)} (${move.riders})`,
  );
  return [head[language], ...rows];
}

const LIMITS = { onTimeLeast: 0.95, lastDropOffLatest: 86_400, newShare: 0.1 };

/** What the launch gate says of new bells, stops and routes on one day, against today’s plan or the one that was begun with. */
export function oneChangeAtATime(before: Planned | null, after: Planned, bellsToday: readonly number[]) {
  const problem = { ...after.built.problem, today: before?.plan ?? after.built.problem.today };
  const simulation = simulated(problem, after.plan, { seed: 'gate', days: 1 });
  const { items } = launchGate(problem, after.plan, {
    simulation,
    signOffs: { dryRuns: [], bellsToday },
    limits: LIMITS,
  });
  const found = items.find(({ id }) => id === 'one-change-at-a-time');
  if (!found) throw new RangeError('The launch gate does not ask for one change at a time.');
  return { passed: found.passed, sentence: found.sentence };
}
