import {
  type BellMove,
  type BuiltProblem,
  bellRows,
  bellSentence,
  changeRows,
  evidenceOnFile,
  homeByPromise,
} from '@leeway/areas';
import { comparePlans, evaluatePlan, type FigureChange, launchGate, type Plan } from '@leeway/methods';
import type { Language } from '@leeway/model';
import { LAUNCH_LIMITS } from './launch-limits.ts';
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
export const bellLines = (
  { record }: Pick<BuiltProblem, 'record'>,
  moves: readonly BellMove[],
  language: Language,
): string[] => [
  bellSentence(record, moves, language),
  ...bellRows(record, moves).map(([school, before, after, riders]) => `  ${school}: ${before} → ${after} (${riders})`),
];

/** What the launch gate says of new bells, stops and routes on one day, against today’s plan or the one that was begun with. */
export function oneChangeAtATime(before: Planned | null, after: Planned, bellsToday: readonly number[]) {
  const { problem } = after.built;
  const evidence = { ...evidenceOnFile(after.built, after.plan), isChangeUncounted: false, bellsToday };
  const { items } = launchGate(problem, after.plan, {
    running: before?.plan ?? problem.today,
    simulation: simulated(problem, after.plan, { seed: 'gate', days: 1 }),
    evidence: { ...evidence, dryRuns: null, rollBack: null },
    limits: { ...LAUNCH_LIMITS, lastDropOffLatest: homeByPromise(problem) },
  });
  const found = items.find(({ id }) => id === 'one-change-at-a-time');
  if (!found) throw new RangeError('The launch gate does not ask for one change at a time.');
  return { passed: found.state === 'passed', sentence: found.sentence };
}
