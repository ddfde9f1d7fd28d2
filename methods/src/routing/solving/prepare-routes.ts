import type { Plan, RoutingProblem } from '../problem.ts';
import type { SearchProblem } from '../search/search-problem.ts';
import { chooseStops } from '../stop-choice/choose-stops.ts';
import { keptStops } from './kept-stops.ts';
import { fewestBuses } from './lower-bound.ts';
import { searchProblem } from './to-search.ts';
import { type VisitGroup, visitGroups } from './visit-groups.ts';

/**
 * A problem ready for searching: plain data, the matrices in memory that threads may share. It is read only, so that any
 * number of searches begin with one.
 */
export type PreparedRoutes = {
  readonly riderStop: Int32Array;
  readonly groups: readonly VisitGroup[];
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
 * Throws as `startRoutes`.
 */
export function prepareRoutes(
  problem: RoutingProblem,
  given: Plan | null,
  stops: Int32Array | null = null,
): PreparedRoutes {
  const from = begunWith(problem, given);
  const riderStop = stops ?? (from ? keptStops(problem, from) : chooseStops(problem));
  const all = visitGroups(problem, riderStop);
  const whole = searchProblem(problem, all, 'to-school');
  const possible = all.map((_, g) => canBeServed(whole, g));
  const groups = all.filter((_, g) => possible[g]);
  const morning = groups.length === all.length ? whole : searchProblem(problem, groups, 'to-school');
  return {
    ...{ riderStop, groups, morning },
    afternoon: problem.rules.afternoon === 'none' ? null : searchProblem(problem, groups, 'from-school', morning),
    impossible: possible.flatMap((can, g) => (can ? [] : (all[g]?.riders ?? []))),
    lowerBoundBuses: fewestBuses(morning),
  };
}

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
