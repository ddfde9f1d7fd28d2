import type { BusDay, Plan, RoutingProblem } from '../problem.ts';
import { type PlannedLegs, plannedLegs } from './planned-legs.ts';
import { type TripSchedule, tripSchedule } from './trip-schedule.ts';

/** A stretch of work from yard to yard: trips `first` to `last` of the day, out and back in seconds after midnight. */
export type Duty = { readonly first: number; readonly last: number; readonly out: number; readonly back: number };

/** Times of one bus day; `duties` is empty where the bus has no trips. */
export type DaySchedule = { readonly trips: readonly TripSchedule[]; readonly duties: readonly Duty[] };

/**
 * Times of every visit of a plan, one entry for each bus day, and when each bus leaves its yard and is back. Between the last
 * morning trip and the first afternoon trip a bus goes back to the yard where the gap allows it; a kind without a yard starts
 * at its first stop and ends at its last. The plan must be well formed (`formFaults`). Throws `out-of-range` for a quantile.
 */
export function planSchedule(problem: RoutingProblem, plan: Plan): readonly DaySchedule[] {
  const legs = plannedLegs(problem);
  return plan.days.map((day) => daySchedule(problem, day, legs));
}

function daySchedule(problem: RoutingProblem, day: BusDay, legs: PlannedLegs): DaySchedule {
  const trips = day.trips.map((trip) => tripSchedule(problem, trip, legs));
  const yard = problem.fleet[day.kind]?.yard ?? null;
  const way = (from: number | null, to: number | null, trip: number) =>
    from === null || to === null ? 0 : legs(from, to, day.trips[trip]?.direction ?? 'to-school');
  const duties: Duty[] = [];
  let first = 0;
  trips.forEach((trip, i) => {
    const next = trips[i + 1];
    const turns = day.trips[i]?.direction !== day.trips[i + 1]?.direction;
    const back = trip.last.leaves + way(trip.last.place, yard, i);
    if (next !== undefined && !(turns && back + way(yard, next.first.place, i + 1) <= next.first.arrives)) return;
    const start = (trips[first] as TripSchedule).first;
    duties.push({ first, last: i, out: start.arrives - way(yard, start.place, first), back });
    first = i + 1;
  });
  return { trips, duties };
}
