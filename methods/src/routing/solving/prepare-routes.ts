import type { Plan, RoutingProblem } from '../problem.ts';
import { carriesAlone, reachesAlone } from '../search/alone.ts';
import type { SearchProblem } from '../search/search-problem.ts';
import { chooseStops } from '../stop-choice/choose-stops.ts';
import { bothWays } from './both-ways.ts';
import { keptStops } from './kept-stops.ts';
import { besideLocks, lockedStops, lockedVisitOf } from './locked-riders.ts';
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

export type Preparing = {
  /** A stop for each rider, in place of those chosen or kept. */
  readonly stops?: Int32Array | null;
  /** Riders who board by themselves, whoever waits beside them, so that small places left in buses serve them. */
  readonly alone?: readonly number[];
  /** A looser bound that takes no time. */
  readonly isQuick?: boolean;
};

/**
 * Takes the stops given, or chooses them, or keeps those of the plan begun with; groups riders into visits, and sets up both directions.
 * Riders of one stop whom the plan begun with puts on different trips stay apart. Riders on locked trips keep their stops and are in
 * no visit that way. Throws as `startRoutes`.
 */
export function prepareRoutes(
  problem: RoutingProblem,
  given: Plan | null,
  { stops = null, alone = [], isQuick = false }: Preparing = {},
): PreparedRoutes {
  const from = begunWith(problem, given);
  const open = besideLocks(problem);
  const fixed = lockedStops(problem);
  const riderStop = (stops ?? (from ? keptStops(open, from) : chooseStops(open))).map((stop, i) =>
    (fixed[i] ?? -1) < 0 ? stop : (fixed[i] as number),
  );
  const sorts = [
    ...(from ? tripsKept(from, riderStop) : []),
    ...(alone.length > 0 ? [ownNumbers(problem, alone)] : []),
  ];
  const all = groupsOf(problem, { riderStop, sorts, direction: 'to-school' });
  const first = searchProblem(problem, all, { direction: 'to-school', served: all });
  const possible = all.map((_, g) => canBeServed(first, g));
  const impossible = all.flatMap(({ riders }, g) => (possible[g] ? [] : riders));
  // One rider’s limit must not keep those who wait with him at home.
  const together = all.flatMap(({ riders }, g) => (possible[g] || riders.length === 1 ? [] : riders));
  if (together.length > 0)
    return prepareRoutes(problem, given, { stops: riderStop, alone: [...alone, ...together], isQuick });
  const morning = all.filter((_, g) => possible[g]);
  const groups = {
    'to-school': morning,
    'from-school': afternoonGroups(problem, { riderStop, sorts, impossible, morning }),
  };
  const isWhole = morning.length === all.length && groups['from-school'] === morning;
  const served = isWhole ? all : [...morning, ...groups['from-school']];
  const there = isWhole ? first : searchProblem(problem, morning, { direction: 'to-school', served });
  const { afternoon: way } = problem.rules;
  const back =
    way === 'none'
      ? null
      : searchProblem(problem, groups['from-school'], { direction: 'from-school', served, turnedRound: there });
  const bound = fewestBuses(there, { isQuick });
  return {
    ...{ riderStop, groups, impossible },
    morning: back && way === 'same-trips' ? bothWays(there, back) : there,
    afternoon: back,
    lowerBoundBuses: bound === null ? null : bound + busesLocked(problem),
  };
}

/** The trip of each rider in a plan, each way, where he still boards there; −1 elsewhere. */
function tripsKept({ days }: Plan, riderStop: Int32Array): Int32Array[] {
  return (['to-school', 'from-school'] as const).map((direction) => {
    const found = new Int32Array(riderStop.length).fill(-1);
    const trips = days.flatMap((day) => day.trips.filter((trip) => trip.direction === direction));
    trips.forEach(({ visits }, number) => {
      for (const { stop, riders } of visits)
        for (const rider of riders) if (riderStop[rider] === stop) found[rider] = number;
    });
    return found;
  });
}

function ownNumbers({ riders }: RoutingProblem, alone: readonly number[]): Int32Array {
  const numbers = new Int32Array(riders.length).fill(-1);
  for (const rider of alone) numbers[rider] = rider;
  return numbers;
}

type Grouping = { readonly riderStop: Int32Array; readonly sorts: readonly Int32Array[] };

/** Visits of riders who are on no locked trip that way. Where afternoons are mornings turned round, no visit mixes locked visits of the other way. */
function groupsOf(
  problem: RoutingProblem,
  { riderStop, sorts, direction }: Grouping & { readonly direction: Direction },
): VisitGroup[] {
  const own = lockedVisitOf(problem, direction);
  const other = lockedVisitOf(problem, direction === 'to-school' ? 'from-school' : 'to-school');
  return visitGroups(
    problem,
    riderStop.map((stop, i) => ((own[i] ?? -1) < 0 ? stop : -1)),
    problem.rules.afternoon === 'same-trips' ? [...sorts, other] : sorts,
  );
}

type Morning = Grouping & { readonly impossible: readonly number[]; readonly morning: readonly VisitGroup[] };

function afternoonGroups(
  problem: RoutingProblem,
  { riderStop, sorts, impossible, morning }: Morning,
): readonly VisitGroup[] {
  if ((problem.locks ?? []).length === 0) return morning;
  const left = new Set(impossible);
  const stops = riderStop.map((stop, i) => (left.has(i) ? -1 : stop));
  return groupsOf(problem, { riderStop: stops, sorts, direction: 'from-school' });
}

const busesLocked = ({ locks = [] }: RoutingProblem): number =>
  locks.filter(({ direction, trips }) => direction === 'to-school' && trips.length > 0).length;

/** Could a bus of some kind, all to itself, bring this group to school within its limits? */
function canBeServed(search: SearchProblem, group: number): boolean {
  const { buses, terminals, school } = search;
  const own = school[group] as number;
  const ends = terminals.of.list.subarray(terminals.of.from[own], terminals.of.from[own + 1]);
  for (let bus = 0; bus < buses.count; bus += 1)
    if (carriesAlone(search, group, bus) && ends.some((end) => reachesAlone(search, group, bus, end))) return true;
  return false;
}
