import type { Plan, RoutingProblem } from '../problem.ts';
import type { SearchProblem } from '../search/search-problem.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { searchBuses } from './search-buses.ts';
import type { Direction } from './search-matrices.ts';
import { seatsOf, type VisitGroup } from './visit-groups.ts';

/**
 * A plan as the search’s own numbers, as far as it still holds: trips of buses that are there, stops whose riders are still
 * grouped alike. What does not fit any more is left out, for the search to place again.
 */
export function snapshotOfToday(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  search: SearchProblem,
  plan: Plan,
  direction: Direction,
): Snapshot {
  const groupOf = new Int32Array(problem.riders.length).fill(-1);
  groups.forEach(({ riders }, g) => {
    for (const i of riders) groupOf[i] = g;
  });
  const { all, at } = searchBuses(problem, direction);
  const placed = new Set<number>();
  const taken = new Set<number>();
  const days: number[] = [];
  let buses = 0;
  for (const day of plan.days) {
    if (day.number >= (problem.fleet[day.kind]?.count ?? 0)) continue;
    const bus = at(day.kind, day.number);
    // A locked bus has its day already, and any bus has one, whatever the plan says; the riders of a second are placed again.
    if (taken.has(bus) || !all[bus]?.isFree) continue;
    taken.add(bus);
    const trips = day.trips.flatMap((trip) => {
      if (trip.direction !== direction) return [];
      const end = terminalOf(problem, trip.schools);
      const visits = trip.visits.map(({ riders }) => groupOf[riders[0] ?? -1] ?? -1);
      if (direction === 'from-school') visits.reverse();
      const fresh = [...new Set(visits)].filter((g) => g >= 0 && !placed.has(g));
      if (end < 0 || fresh.length === 0 || !fits(problem, groups, fresh, day.kind)) return [];
      for (const g of fresh) placed.add(g);
      return [[end, fresh.length, ...fresh]];
    });
    if (direction === 'from-school') trips.reverse();
    const kept = timely(search, bus, trips);
    for (const dropped of trips.filter((trip) => !kept.includes(trip)))
      for (const g of dropped.slice(2)) placed.delete(g);
    if (kept.length === 0) continue;
    days.push(bus, kept.length, ...kept.flat());
    buses += 1;
  }
  const out = groups.flatMap((_, g) => (placed.has(g) ? [] : [g]));
  return { days: Int32Array.from(days), out: Int32Array.from(out), cost: 0, buses };
}

/** The end of trips to these schools, −1 where they may not share one. */
export function terminalOf({ schools, rules }: RoutingProblem, named: readonly number[]): number {
  if (named.length === 1) return named[0] ?? -1;
  const at = rules.sharedTrips.findIndex(([a, b]) => a === named[0] && b === named[1]);
  return at < 0 ? -1 : schools.length + at;
}

/** Whether a bus of this kind has the offers, seats and places for these visits together. */
export function fits(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  visits: readonly number[],
  kind: number,
): boolean {
  const bus = problem.fleet[kind];
  if (bus === undefined) return false;
  let [seats, wheelchairs] = [0, 0];
  for (const g of visits) {
    const group = groups[g];
    if (group === undefined || !group.needs.every((need) => bus.offers.includes(need))) return false;
    seats += group.riders.reduce((sum, i) => sum + seatsOf(problem, i), 0);
    wheelchairs += group.wheelchairs;
  }
  return seats <= bus.benches * 6 && wheelchairs <= bus.wheelchairPlaces;
}

/** The trips of one bus (terminal, count, stops) that can still be driven one after the other in time, taken in their sequence. */
export function timely(
  search: SearchProblem,
  bus: number,
  trips: readonly (readonly number[])[],
): (readonly number[])[] {
  const { time, places, placeOf, service, terminals, buses, rideLimit, school, schools } = search;
  let place = buses.startPlace[bus] ?? -1;
  let leaves = buses.leaves[bus] ?? 0;
  return trips.slice(0, buses.tripsMost[bus]).filter(([end = 0, , ...stops]) => {
    let ride = 0;
    let next = terminals.firstPlace[end] ?? 0;
    for (let i = stops.length - 1; i >= 0; i -= 1) {
      const stop = stops[i] ?? 0;
      const own = placeOf[stop] ?? 0;
      ride += time[own * places + next] ?? 0;
      const tail = terminals.tail[end * schools + (school[stop] ?? 0)] ?? -1;
      if (tail < 0 || ride > (rideLimit[stop] ?? 0) - tail) return false;
      ride += service[stop] ?? 0;
      next = own;
    }
    const way = place < 0 ? 0 : (time[place * places + next] ?? 0);
    const arrives = Math.max(terminals.earliest[end] ?? 0, leaves + way + ride);
    if (arrives > (terminals.latest[end] ?? 0)) return false;
    leaves = arrives + (terminals.dwell[end] ?? 0);
    place = terminals.lastPlace[end] ?? 0;
    return true;
  });
}
