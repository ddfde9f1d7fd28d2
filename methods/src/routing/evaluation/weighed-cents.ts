import type { Plan, RoutingProblem } from '../problem.ts';
import { evaluatePlan } from './evaluate-plan.ts';
import { groupGap } from './group-gap.ts';

/** Metres a minute that a pupil walks: 1.2 m/s. */
export const WALK_METRES_PER_MINUTE = 72;

/**
 * Cents of a day with what the published weights make of riders' time: money, minutes on the bus beyond the direct drive both ways, those
 * of a group above the mean of all once more, and the walk to the stop once. For choosing among plans of one problem. Throws as
 * `evaluatePlan`.
 */
export function weighedCents(problem: RoutingProblem, plan: Plan): number {
  const evaluation = evaluatePlan(problem, plan);
  const { money, rides, walkMetres } = evaluation;
  const { rideMinuteCents, walkMinuteCents, gapMinuteCents } = problem.rules.weights;
  const rideMinutes = Object.values(rides).reduce(
    (sum, { beyondDirect }) => sum + (beyondDirect === null ? 0 : (beyondDirect.mean * beyondDirect.count) / 60),
    0,
  );
  const gapMinutes = (['to-school', 'from-school'] as const).reduce(
    (sum, direction) => sum + (groupGap(evaluation, direction)?.aboveMean ?? 0) / 60,
    0,
  );
  const walkMinutes = walkMetres === null ? 0 : (walkMetres.mean * walkMetres.count) / WALK_METRES_PER_MINUTE;
  return money.all + rideMinutes * rideMinuteCents + gapMinutes * gapMinuteCents + walkMinutes * walkMinuteCents;
}
