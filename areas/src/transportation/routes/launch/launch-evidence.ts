import type { LaunchEvidence, Plan, RoutingProblem } from '@leeway/methods';
import type { BuiltProblem } from '../problem/routing-problem.ts';

/** What the files themselves say of stops and riders before a plan starts. */
export function evidenceOnFile(
  { record, problem, placed }: BuiltProblem,
  { riderStop }: Plan,
): Pick<LaunchEvidence, 'hazardsKnown' | 'ridersCrossing' | 'ridership'> {
  const shares = new Map(record.riders.map(({ id, ridesShare }) => [id, ridesShare]));
  const counted = problem.riders.flatMap(({ id }) => shares.get(id) ?? []);
  const isCrossed = (stop: number | undefined): boolean =>
    placed?.places[problem.stops[stop ?? -1]?.place ?? -1]?.crosses ?? false;
  return {
    hazardsKnown: record.hazards.length > 0,
    ridersCrossing: riderStop.reduce((count, stop) => count + (isCrossed(stop) ? 1 : 0), 0),
    ridership: { counted: counted.length, shares: new Set(counted).size },
  };
}

/** When everybody is home if all that is promised is kept: the latest departure of any school, and the longest ride allowed. */
export function homeByPromise({ schools, riders }: Pick<RoutingProblem, 'schools' | 'riders'>): number {
  const leaves = schools.reduce((latest, one) => Math.max(latest, one.bell + one.dayLength + one.leaveMost), 0);
  return leaves + riders.reduce((most, { rideLimit }) => Math.max(most, rideLimit), 0);
}
