import type { Plan, RoutingProblem } from '../problem.ts';
import type { SearchProblem } from '../search/search-problem.ts';
import { chooseStops } from '../stop-choice/choose-stops.ts';
import { bothWays } from './both-ways.ts';
import { keptStops } from './kept-stops.ts';
import { besideLocks, lockedStops, lockedTripOf } from './locked-riders.ts';
import { fewestBuses } from './lower-bound.ts';
import type { Direction } from './search-matrices.ts';
import { searchProblem } from './to-search.ts';
import { type VisitGroup, visitGroups } from './visit-groups.ts';

/**
 * A problem ready for searching: plain data, the matrices in memory that threads may share. It is read only, so that any
 * number of searches begin with one.
 */
export type PreparedRoutes = {
  readonly riderStop: Int32Array;
  /** Visits to be planned each way: the same where nothing is locked. */
  readonly groups: Readonly<Record<Direction, readonly VisitGroup[]>>;
  readonly morning: SearchProblem;
  readonly afternoon: SearchProblem | null;
  /** Riders whom no bus can bring to school within their limits. */
  readonly impossible: readonly number[];
  /** Fewer buses cannot do in the morning; null where no bound can be had. */
  readonly lowerBoundBuses: number | null;
};

/** The plan that a search begins with: the one given, or today’s where the riders changed are limited; null for none. */
export function begunWith({ rules, today }: RoutingProblem, given: Plan | null): Plan | null {
  return given ?? (rules.ridersChangedMost === null ? null : today);
}

/**
 * Takes the stops given, or chooses them, or keeps those of the plan begun with; groups riders into visits, and sets up both directions.
 * Riders on locked trips keep their stops and are in no visit that way. Throws as `startRoutes`.
 */
export function prepareRoutes(
  problem: RoutingProblem,
  given: Plan | null,
  stops: Int32Array | null = null,
): PreparedRoutes {
  const from = begunWith(problem, given);
  const open = besideLocks(problem);
  const fixed = lockedStops(problem);
  const riderStop = (stops ?? (from ? keptStops(open, from) : chooseStops(open))).map((stop, i) =>
    (fixed[i] ?? -1) < 0 ? stop : (fixed[i] as number),
  );
  const all = groupsOf(problem, riderStop, 'to-school');
  const first = searchProblem(problem, all, { direction: 'to-school', served: all });
  const possible = all.map((_, g) => canBeServed(first, g));
  const impossible = all.flatMap(({ riders }, g) => (possible[g] ? [] : riders));
  const morning = all.filter((_, g) => possible[g]);
  const groups = { 'to-school': morning, 'from-school': afternoonGroups(problem, { riderStop, impossible, morning }) };
  const isWhole = morning.length === all.length && groups['from-school'] === morning;
  const served = isWhole ? all : [...morning, ...groups['from-school']];
  const there = isWhole ? first : searchProblem(problem, morning, { direction: 'to-school', served });
  const { afternoon: way } = problem.rules;
  const back =
    way === 'none'
      ? null
      : searchProblem(problem, groups['from-school'], { direction: 'from-school', served, turnedRound: there });
  const bound = fewestBuses(there);
  return {
    ...{ riderStop, groups, impossible },
    morning: back && way === 'same-trips' ? bothWays(there, back) : there,
    afternoon: back,
    lowerBoundBuses: bound === null ? null : bound + busesLocked(problem),
  };
}

/** Visits of riders who are on no locked trip that way. Where afternoons are mornings turned round, no visit mixes locked trips of the other way. */
function groupsOf(problem: RoutingProblem, riderStop: Int32Array, direction: Direction): VisitGroup[] {
  const own = lockedTripOf(problem, direction);
  const sorts = lockedTripOf(problem, direction === 'to-school' ? 'from-school' : 'to-school');
  return visitGroups(
    problem,
    riderStop.map((stop, i) => ((own[i] ?? -1) < 0 ? stop : -1)),
    problem.rules.afternoon === 'same-trips' ? sorts : undefined,
  );
}

type Morning = {
  readonly riderStop: Int32Array;
  readonly impossible: readonly number[];
  readonly morning: readonly VisitGroup[];
};

function afternoonGroups(problem: RoutingProblem, { riderStop, impossible, morning }: Morning): readonly VisitGroup[] {
  if ((problem.locks ?? []).length === 0) return morning;
  const left = new Set(impossible);
  return groupsOf(
    problem,
    riderStop.map((stop, i) => (left.has(i) ? -1 : stop)),
    'from-school',
  );
}

const busesLocked = ({ locks = [] }: RoutingProblem): number =>
  locks.filter(({ direction, trips }) => direction === 'to-school' && trips.length > 0).length;

/** Could a bus of some kind, all to itself, bring this group to school within its limits? */
function canBeServed(search: SearchProblem, group: number): boolean {
  const { buses, terminals, schools, school, time, places, placeOf, service, rideLimit, needs, dimensions, load } =
    search;
  const own = school[group] ?? 0;
  const here = placeOf[group] ?? 0;
  for (let bus = 0; bus < buses.count; bus += 1) {
    if (((needs[group] ?? 0) & ~(buses.offers[bus] ?? 0)) !== 0) continue;
    let fits = true;
    for (let d = 0; d < dimensions; d += 1)
      fits &&= (load[group * dimensions + d] ?? 0) <= (buses.capacity[bus * dimensions + d] ?? 0);
    if (!fits) continue;
    const yard = buses.startPlace[bus] ?? -1;
    const way = yard < 0 ? 0 : (time[yard * places + here] ?? 0);
    for (const end of terminals.of.list.subarray(terminals.of.from[own] ?? 0, terminals.of.from[own + 1] ?? 0)) {
      const onward = time[here * places + (terminals.firstPlace[end] ?? 0)] ?? 0;
      const inTime = (buses.leaves[bus] ?? 0) + way + (service[group] ?? 0) + onward <= (terminals.latest[end] ?? 0);
      const tail = terminals.tail[end * schools + own] ?? 0;
      if (inTime && onward <= (rideLimit[group] ?? 0) - tail) return true;
    }
  }
  return false;
}
