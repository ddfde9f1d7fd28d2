import type { BusDay, RoutingProblem, Trip } from '../problem.ts';
import type { SearchState } from '../search/search-state.ts';
import type { Direction } from './search-matrices.ts';
import type { VisitGroup } from './visit-groups.ts';

type Numbered = BusDay & { readonly bus: number };

/**
 * Bus days of the state’s present plan. Buses arrive as early as the window lets them and leave school as early as they may,
 * so that all slack lies before the bell and after the last stop.
 */
export function busDays(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  state: SearchState,
  direction: Direction,
): Numbered[] {
  const { chain, chained } = state;
  const { tripsMax } = state.problem.buses;
  const kinds = problem.fleet.flatMap((kind, k) => Array.from({ length: kind.count }, (_, number) => ({ k, number })));
  return Array.from(state.used.subarray(0, state.usedCount))
    .sort((a, b) => a - b)
    .map((bus) => {
      const slots = Array.from({ length: chained[bus] ?? 0 }, (_, k) => chain[bus * tripsMax + k] ?? 0);
      const trips = slots.map((slot) => tripOf(problem, groups, state, slot, direction));
      if (direction === 'from-school') trips.reverse();
      return { bus, kind: kinds[bus]?.k ?? 0, number: kinds[bus]?.number ?? 0, trips };
    });
}

function tripOf(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  state: SearchState,
  slot: number,
  direction: Direction,
): Trip {
  const from = slot * state.stopsMax;
  const visits = Array.from(state.sequence.subarray(from, from + (state.length[slot] ?? 0)), (g) => ({
    stop: groups[g]?.stop ?? 0,
    riders: groups[g]?.riders ?? [],
  }));
  const end = state.terminal[slot] ?? 0;
  const single = problem.schools.length;
  const shared = problem.rules.sharedTrips[end - single];
  const schools = end < single ? [end] : [...(shared ?? [])];
  if (direction === 'to-school') {
    const { timed, terminals } = state.problem;
    const arrives = timed ? (state.leaves[slot] ?? 0) - (terminals.dwell[end] ?? 0) : (terminals.latest[end] ?? 0);
    return { direction, visits, schools, atSchool: arrives / 1000 };
  }
  return { direction, visits: visits.reverse(), schools, atSchool: -(state.latest[slot] ?? 0) / 1000 };
}

/** Morning and afternoon of each bus as one day: the same bus where it drives both, else the next of its kind. */
export function joinedDays(morning: readonly Numbered[], afternoon: readonly Numbered[]): BusDay[] {
  const days = new Map<number, BusDay>();
  for (const { bus, ...day } of morning) days.set(bus, day);
  const later = afternoon.filter(({ bus }) => !days.has(bus));
  const free = new Map<number, number[]>();
  const taken = new Set(afternoon.map(({ bus }) => bus));
  for (const { bus, kind } of morning) if (!taken.has(bus)) free.set(kind, [...(free.get(kind) ?? []), bus]);
  for (const day of [...afternoon.filter(({ bus }) => days.has(bus)), ...later]) {
    const bus = days.has(day.bus) ? day.bus : (free.get(day.kind)?.shift() ?? day.bus);
    const own = days.get(bus);
    days.set(bus, {
      kind: day.kind,
      number: own?.number ?? day.number,
      trips: [...(own?.trips ?? []), ...day.trips],
    });
  }
  return [...days.entries()].sort(([a], [b]) => a - b).map(([, day]) => day);
}
