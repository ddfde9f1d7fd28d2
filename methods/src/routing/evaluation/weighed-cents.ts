import type { Plan, RoutingProblem } from '../problem.ts';
import { evaluatePlan } from './evaluate-plan.ts';

/** Metres a minute that a pupil walks: 1.2 m/s. */
export const WALK_METRES_PER_MINUTE = 72;

/**
 * Cents of a day with what the published weights make of riders' time: money, minutes on the bus beyond the direct drive both ways, and
 * the walk to the stop once. For choosing among plans of one problem. Throws as `evaluatePlan`.
 */
export function weighedCents(problem: RoutingProblem, plan: Plan): number {
  const { money, rides, walkMetres } = evaluatePlan(problem, plan);
  const { rideMinuteCents, walkMinuteCents } = problem.rules.weights;
  const rideMinutes = Object.values(rides).reduce(
    (sum, { beyondDirect }) => sum + (beyondDirect === null ? 0 : (beyondDirect.mean * beyondDirect.count) / 60),
    0,
  );
  const walkMinutes = walkMetres === null ? 0 : (walkMetres.mean * walkMetres.count) / WALK_METRES_PER_MINUTE;
  return money.all + rideMinutes * rideMinuteCents + walkMinutes * walkMinuteCents;
}
