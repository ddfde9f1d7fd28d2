import type { Lock, Plan, RoutingProblem, Trip } from '../problem.ts';
import type { Ledger } from './ledger.ts';

/** Seconds by which a locked trip’s time may differ, as planners count in whole milliseconds. */
const SAME_TIME = 0.1;

/** Locked buses drive in their direction what they drove: the same trips, stops, riders and times, and nothing else. */
export function checkLocks({ locks = [] }: RoutingProblem, plan: Plan, ledger: Ledger): void {
  for (const lock of locks) {
    const bus = plan.days.findIndex(({ kind, number }) => kind === lock.kind && number === lock.number);
    const now = (plan.days[bus]?.trips ?? []).filter(({ direction }) => direction === lock.direction);
    ledger.atMost('locked', tripsThatDiffer(lock, now), 0, bus < 0 ? {} : { bus });
  }
}

function tripsThatDiffer({ trips }: Lock, now: readonly Trip[]): number {
  const kept = trips.filter((trip, t) => {
    const other = now[t];
    return (
      other !== undefined && Math.abs(other.atSchool - trip.atSchool) <= SAME_TIME && signOf(other) === signOf(trip)
    );
  });
  return Math.max(trips.length, now.length) - kept.length;
}

function signOf({ schools, visits }: Trip): string {
  return JSON.stringify([schools, visits.map(({ stop, riders }) => [stop, [...riders].sort((a, b) => a - b)])]);
}
