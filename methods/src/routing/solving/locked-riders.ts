import type { Lock, RoutingProblem } from '../problem.ts';
import type { Direction } from './search-matrices.ts';

const NO_LOCKS: readonly Lock[] = [];

/** Locked trips of one direction, in the sequence of the locks. */
export function lockedTrips({ locks = NO_LOCKS }: RoutingProblem, direction: Direction) {
  return locks.flatMap(({ kind, trips, ...lock }) =>
    lock.direction === direction ? trips.map((trip) => ({ kind, trip })) : [],
  );
}

/** Number of each rider’s visit among those of `lockedTrips`, −1 where he is on none. */
export function lockedVisitOf(problem: RoutingProblem, direction: Direction): Int32Array {
  const found = new Int32Array(problem.riders.length).fill(-1);
  lockedTrips(problem, direction)
    .flatMap(({ trip }) => trip.visits)
    .forEach(({ riders }, number) => {
      for (const rider of riders) found[rider] = number;
    });
  return found;
}

/** Stop of each rider on a locked trip, −1 for everyone else. */
export function lockedStops(problem: RoutingProblem): Int32Array {
  const stops = new Int32Array(problem.riders.length).fill(-1);
  for (const { trips } of problem.locks ?? NO_LOCKS)
    for (const { visits } of trips)
      for (const { stop, riders } of visits) for (const rider of riders) stops[rider] = stop;
  return stops;
}

/**
 * The problem as far as stops are still to be chosen: a rider locked one way has only the stop of that trip, one locked in every
 * direction that is run has none to choose, so that no stop counts as served by a bus that takes nobody else.
 */
export function besideLocks(problem: RoutingProblem): RoutingProblem {
  if ((problem.locks ?? NO_LOCKS).length === 0) return problem;
  const stops = lockedStops(problem);
  const [there, back] = [lockedVisitOf(problem, 'to-school'), lockedVisitOf(problem, 'from-school')];
  const isOneWay = problem.rules.afternoon === 'none';
  const riders = problem.riders.map((rider, i) => {
    const stop = stops[i] ?? -1;
    if (stop < 0) return rider;
    if ((there[i] ?? -1) >= 0 && (isOneWay || (back[i] ?? -1) >= 0)) return { ...rider, choices: [] };
    const own = rider.choices.find((choice) => choice.stop === stop);
    return { ...rider, choices: [own ?? { stop, walkMetres: 0 }] };
  });
  return { ...problem, riders };
}
