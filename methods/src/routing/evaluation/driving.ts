import type { BusDay, RoutingProblem } from '../problem.ts';
import type { DaySchedule, Duty } from '../schedule/plan-schedule.ts';
import { type PlannedLegs, plannedLegs } from '../schedule/planned-legs.ts';
import type { TripSchedule } from '../schedule/trip-schedule.ts';

/** What one bus day takes. Loaded is all that lies inside a trip; the way from, to and between trips is empty. */
export type Driving = {
  readonly drivenSeconds: number;
  /** Yard to yard, standing and waiting included. */
  readonly dutySeconds: number;
  readonly loadedMetres: number;
  readonly emptyMetres: number;
};

/** Driving of each bus day, times at the planned quantile. Throws `out-of-range` for a quantile. */
export function planDriving(
  problem: RoutingProblem,
  days: readonly BusDay[],
  schedule: readonly DaySchedule[],
): readonly Driving[] {
  const legs = plannedLegs(problem);
  return days.map((day, d) => {
    const times = schedule[d];
    if (times === undefined) throw new RangeError(`The schedule lacks bus day ${d}.`);
    const yard = problem.fleet[day.kind]?.yard ?? null;
    const loaded = way(
      problem,
      times.trips.map((trip, t) => placesOf(trip, day.trips[t]?.direction === 'to-school')),
      legs,
    );
    const empty = way(problem, emptyMoves(times.trips, times.duties, yard), legs);
    return {
      drivenSeconds: loaded.seconds + empty.seconds,
      dutySeconds: times.duties.reduce((sum, { out, back }) => sum + back - out, 0),
      loadedMetres: loaded.metres,
      emptyMetres: empty.metres,
    };
  });
}

const placesOf = ({ visits, schools }: TripSchedule, toSchool: boolean): number[] =>
  (toSchool ? [...visits, ...schools] : [...schools, ...visits]).map(({ place }) => place);

function emptyMoves(trips: readonly TripSchedule[], duties: readonly Duty[], yard: number | null): number[][] {
  return duties.flatMap(({ first, last }) => {
    const home = yard === null ? [] : [yard];
    const stretch = trips.slice(first, last + 1);
    const between = stretch.slice(1).map((next, i) => [(stretch[i] as TripSchedule).last.place, next.first.place]);
    const [start, end] = [stretch[0]?.first.place ?? -1, stretch.at(-1)?.last.place ?? -1];
    return [[...home, start], ...between, [end, ...home]];
  });
}

/** Length of paths through places. */
function way(
  { travel, places }: RoutingProblem,
  paths: readonly (readonly number[])[],
  legs: PlannedLegs,
): { seconds: number; metres: number } {
  let [seconds, metres] = [0, 0];
  for (const path of paths)
    for (let i = 1; i < path.length; i += 1) {
      const [from, to] = [path[i - 1] as number, path[i] as number];
      seconds += legs(from, to);
      metres += travel.metres[from * places.length + to] as number;
    }
  return { seconds, metres };
}
