import type { Plan, RoutingProblem, Trip } from '../problem.ts';
import type { DaySchedule } from './plan-schedule.ts';
import type { TripSchedule } from './trip-schedule.ts';

/**
 * Seconds on the bus of riders of `school` who use visit `visit`: from leaving the stop to arriving at the school, or from
 * leaving the school to arriving at the stop. NaN where the trip does not serve the school.
 */
export function rideSeconds(trip: Trip, times: TripSchedule, visit: number, school: number): number {
  const at = times.schools[trip.schools.indexOf(school)];
  const stop = times.visits[visit];
  if (at === undefined || stop === undefined) return Number.NaN;
  return trip.direction === 'to-school' ? at.arrives - stop.leaves : stop.arrives - at.leaves;
}

/** What each rider sees of one direction: when the bus comes to the stop, which bus day, how long; −1 and NaN where none. */
export type Journeys = { readonly atStop: Float64Array; readonly ride: Float64Array; readonly day: Int32Array };

/** Journeys of all riders in both directions; the last trip counts where a rider is on several. */
export function journeys(
  problem: RoutingProblem,
  plan: Plan,
  schedule: readonly DaySchedule[],
): Readonly<Record<Trip['direction'], Journeys>> {
  const count = problem.riders.length;
  const blank = (): Journeys => ({
    atStop: new Float64Array(count).fill(Number.NaN),
    ride: new Float64Array(count).fill(Number.NaN),
    day: new Int32Array(count).fill(-1),
  });
  const both = { 'to-school': blank(), 'from-school': blank() };
  plan.days.forEach((day, d) => {
    day.trips.forEach((trip, t) => {
      const times = schedule[d]?.trips[t];
      if (times === undefined) throw new RangeError(`The schedule lacks trip ${t} of bus day ${d}.`);
      const seen = both[trip.direction];
      trip.visits.forEach((visit, v) => {
        for (const rider of visit.riders) {
          seen.atStop[rider] = times.visits[v]?.arrives ?? Number.NaN;
          seen.ride[rider] = rideSeconds(trip, times, v, problem.riders[rider]?.school ?? -1);
          seen.day[rider] = d;
        }
      });
    });
  });
  return both;
}
