import type { BusDay, RoutingProblem, Trip } from '../problem.ts';
import type { SearchState } from '../search/search-state.ts';
import { shiftCost } from '../search/shifts.ts';
import { searchBuses } from './search-buses.ts';
import type { Direction } from './search-matrices.ts';
import type { VisitGroup } from './visit-groups.ts';

/** A bus day in one direction; `bus` is its number in the whole fleet. */
export type Numbered = BusDay & { readonly bus: number };

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
  const { all } = searchBuses(problem, direction);
  return Array.from(state.used.subarray(0, state.usedCount))
    .map((bus) => {
      const slots = Array.from({ length: chained[bus] ?? 0 }, (_, k) => chain[bus * tripsMax + k] ?? 0);
      const arrives = arrivalsOf(state, bus, direction === 'from-school');
      const trips = slots.map((slot, k) =>
        tripOf(problem, groups, state, { slot, direction, arrives: arrives[k] ?? 0 }),
      );
      if (direction === 'from-school') trips.reverse();
      return numbered(problem, { kind: all[bus]?.kind ?? 0, number: all[bus]?.number ?? 0, trips });
    })
    .sort((a, b) => a.bus - b.bus);
}

function numbered({ fleet }: RoutingProblem, day: BusDay): Numbered {
  return { bus: fleet.slice(0, day.kind).reduce((sum, { count }) => sum + count, day.number), ...day };
}

/** Days of buses that are locked in one direction, those without trips as well. */
export function lockedDays(problem: RoutingProblem, direction: Direction): Numbered[] {
  const locks = (problem.locks ?? []).filter((lock) => lock.direction === direction);
  return locks.map(({ kind, number, trips }) => numbered(problem, { kind, number, trips }));
}

function tripOf(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  state: SearchState,
  { slot, direction, arrives }: { readonly slot: number; readonly direction: Direction; readonly arrives: number },
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
  return direction === 'to-school'
    ? { direction, visits, schools, atSchool: arrives / 1000 }
    : { direction, visits: visits.reverse(), schools, atSchool: -arrives / 1000 };
}

/**
 * When a bus is at the first school of each of its trips, in the search’s clock: as early as it may (in the afternoon, whose clock
 * runs backwards, as late as it may), or where times of today are kept, where fewest riders have another.
 */
function arrivalsOf(state: SearchState, bus: number, isBackwards: boolean): Float64Array {
  const { problem, chain, chained, terminal, leaves, latest } = state;
  const { timed, terminals, buses, shifts } = problem;
  const arrives = new Float64Array(chained[bus] ?? 0);
  if (timed && shifts !== null) {
    shiftCost(state, bus, arrives);
    return arrives;
  }
  arrives.forEach((_, k) => {
    const slot = chain[bus * buses.tripsMax + k] ?? 0;
    const end = terminal[slot] ?? 0;
    const early = (leaves[slot] ?? 0) - (terminals.dwell[end] ?? 0);
    arrives[k] = timed ? (isBackwards ? (latest[slot] ?? 0) : early) : (terminals.latest[end] ?? 0);
  });
  return arrives;
}

type Halves = {
  readonly morning: readonly Numbered[];
  readonly afternoon: readonly Numbered[];
  /** Buses that are locked in the afternoon, with or without trips. */
  readonly fixed: ReadonlySet<number>;
};

/** Morning and afternoon of each bus as one day: the same bus where it drives both or is locked, else the next of its kind. */
export function joinedDays({ morning, afternoon, fixed }: Halves): BusDay[] {
  const days = new Map<number, BusDay>();
  for (const { bus, ...day } of morning) days.set(bus, day);
  const stays = ({ bus }: Numbered): boolean => days.has(bus) || fixed.has(bus);
  const [own, later] = [afternoon.filter(stays), afternoon.filter((day) => !stays(day))];
  const free = new Map<number, number[]>();
  const taken = new Set([...afternoon.map(({ bus }) => bus), ...fixed]);
  for (const { bus, kind } of morning) if (!taken.has(bus)) free.set(kind, [...(free.get(kind) ?? []), bus]);
  for (const day of [...own, ...later]) {
    const bus = stays(day) ? day.bus : (free.get(day.kind)?.shift() ?? day.bus);
    const first = days.get(bus);
    days.set(bus, {
      kind: day.kind,
      number: first?.number ?? day.number,
      trips: [...(first?.trips ?? []), ...day.trips],
    });
  }
  const driven = [...days.entries()].filter(([, { trips }]) => trips.length > 0);
  return driven.sort(([a], [b]) => a - b).map(([, day]) => day);
}
