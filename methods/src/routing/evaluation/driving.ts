import { legFigure } from '../legs.ts';
import type { BusDay, RoutingProblem, Trip } from '../problem.ts';
import type { DaySchedule } from '../schedule/plan-schedule.ts';
import { type PlannedLegs, plannedLegs, travelOf } from '../schedule/planned-legs.ts';
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
      times.trips.map((trip, t) => loadedPath(trip, directionAt(day, t))),
      legs,
    );
    const empty = way(problem, emptyPaths(day, times, yard), legs);
    return {
      drivenSeconds: loaded.seconds + empty.seconds,
      dutySeconds: times.duties.reduce((sum, { out, back }) => sum + back - out, 0),
      loadedMetres: loaded.metres,
      emptyMetres: empty.metres,
    };
  });
}

type Path = { readonly places: readonly number[]; readonly direction: Trip['direction'] };

const directionAt = ({ trips }: BusDay, t: number): Trip['direction'] => trips[t]?.direction ?? 'to-school';

const loadedPath = ({ visits, schools }: TripSchedule, direction: Trip['direction']): Path => ({
  places: (direction === 'to-school' ? [...visits, ...schools] : [...schools, ...visits]).map(({ place }) => place),
  direction,
});

function emptyPaths(day: BusDay, { trips, duties }: DaySchedule, yard: number | null): Path[] {
  return duties.flatMap(({ first, last }) => {
    const home = yard === null ? [] : [yard];
    const stretch = trips.slice(first, last + 1);
    const between = stretch.slice(1).map((next, i) => ({
      places: [(stretch[i] as TripSchedule).last.place, next.first.place],
      direction: directionAt(day, first + i + 1),
    }));
    const [start, end] = [stretch[0]?.first.place ?? -1, stretch.at(-1)?.last.place ?? -1];
    return [
      { places: [...home, start], direction: directionAt(day, first) },
      ...between,
      { places: [end, ...home], direction: directionAt(day, last) },
    ];
  });
}

/** Length of paths through places. */
function way(
  { travel, places }: RoutingProblem,
  paths: readonly Path[],
  legs: PlannedLegs,
): { seconds: number; metres: number } {
  const metresOf = (direction: Trip['direction']) => legFigure(travelOf(travel, direction).metres, places.length);
  const figures = { 'to-school': metresOf('to-school'), 'from-school': metresOf('from-school') };
  let [seconds, metres] = [0, 0];
  for (const path of paths)
    for (let i = 1; i < path.places.length; i += 1) {
      const [from, to] = [path.places[i - 1] as number, path.places[i] as number];
      seconds += legs(from, to, path.direction);
      metres += figures[path.direction](from, to);
    }
  return { seconds, metres };
}
