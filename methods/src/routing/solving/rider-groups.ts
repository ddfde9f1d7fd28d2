import { suppressedGroups } from '../evaluation/suppression.ts';
import type { RoutingProblem } from '../problem.ts';
import { planSchedule } from '../schedule/plan-schedule.ts';
import { plannedLegs } from '../schedule/planned-legs.ts';
import { journeys } from '../schedule/rides.ts';
import type { RideGap, SearchProblem } from '../search/search-problem.ts';
import { lockedDays } from './from-search.ts';
import { lockedStops } from './locked-riders.ts';
import { COST_PER_CENT, type Direction } from './search-matrices.ts';
import type { VisitGroup } from './visit-groups.ts';

const MILLISECONDS = 1000;
const MILLISECONDS_PER_MINUTE = 60_000;

/** A group's minute, in cents, as the search's cost of a millisecond. */
export const perMillisecond = (minuteCents: number): number => (minuteCents * COST_PER_CENT) / MILLISECONDS_PER_MINUTE;

/** Milliseconds straight from each stop to its school: the terminal of a single school has that school's number. */
export function directTimes({
  time,
  places,
  placeOf,
  school,
  terminals,
}: Pick<SearchProblem, 'time' | 'places' | 'placeOf' | 'school' | 'terminals'>): Int32Array {
  return placeOf.map((place, stop) => time[place * places + (terminals.firstPlace[school[stop] ?? 0] ?? 0)] ?? 0);
}

/**
 * The groups that the riders of one direction form, where a gap between them has a price and two or more may be told; null otherwise.
 * Riders on locked trips belong to them, with the rides that they have.
 */
export function rideGap(
  problem: RoutingProblem,
  visits: readonly VisitGroup[],
  { direct, tail, direction }: Pick<RideGap, 'direct' | 'tail'> & { readonly direction: Direction },
): RideGap | null {
  const { gapMinuteCents, rideMinuteCents } = problem.rules.weights;
  if (gapMinuteCents === 0) return null;
  const locked = lockedRides(problem, direction);
  const groupOf = (rider: number): string => problem.riders[rider]?.group ?? '';
  const sizes = new Map<string, number>();
  for (const rider of [...visits.flatMap(({ riders }) => riders), ...locked.keys()])
    sizes.set(groupOf(rider), (sizes.get(groupOf(rider)) ?? 0) + 1);
  const hidden = suppressedGroups(sizes);
  const told = [...sizes.keys()].filter((group) => !hidden.has(group)).sort();
  if (told.length < 2) return null;
  const width = told.length + 1;
  const columns = new Map(told.map((group, g) => [group, g]));
  const columnOf = (rider: number): number => columns.get(groupOf(rider)) ?? told.length;
  const at = new Int32Array(visits.length * width);
  visits.forEach(({ riders }, i) => {
    for (const rider of riders) at[i * width + columnOf(rider)] = (at[i * width + columnOf(rider)] ?? 0) + 1;
  });
  const beyond = new Float64Array(width);
  for (const [rider, one] of locked) beyond[columnOf(rider)] = (beyond[columnOf(rider)] ?? 0) + one;
  return {
    groups: told.length,
    riders: Float64Array.from(told, (group) => sizes.get(group) ?? 0),
    everyone: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    ...{ at, direct, tail, locked: beyond },
    ridePrice: perMillisecond(rideMinuteCents),
    price: perMillisecond(gapMinuteCents),
  };
}

/** Milliseconds beyond the direct drive of each rider on a locked trip. */
function lockedRides(problem: RoutingProblem, direction: Direction): ReadonlyMap<number, number> {
  const { riders, stops, schools } = problem;
  const riderStop = lockedStops(problem);
  const plan = { riderStop, days: lockedDays(problem, direction) };
  const { ride } = journeys(problem, plan, planSchedule(problem, plan))[direction];
  const legs = plannedLegs(problem);
  const direct = (rider: number): number => {
    const stop = stops[riderStop[rider] ?? -1]?.place ?? -1;
    const school = schools[riders[rider]?.school ?? -1]?.place ?? -1;
    return direction === 'to-school' ? legs(stop, school, direction) : legs(school, stop, direction);
  };
  return new Map(
    [...ride].flatMap((seconds, rider) =>
      Number.isNaN(seconds) ? [] : [[rider, MILLISECONDS * (seconds - direct(rider))] as const],
    ),
  );
}
