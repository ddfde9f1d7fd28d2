import type { SearchState } from './search-state.ts';

/**
 * What the stops of a bus cost that are served at another time than today, by more than is no change. Each trip arrives where fewest
 * are, within what its window and the trips after it leave; else as early as it may, which on a clock that runs backwards is as
 * late as it may. `arrives` takes the arrivals, trip by trip.
 */
export function shiftCost(state: SearchState, bus: number, arrives: Float64Array | null = null): number {
  const { problem, chain, chained, length, sequence, stopsMax, ride, duration, latest, terminal } = state;
  const { shifts, service, terminals, buses, time, places, placeOf } = problem;
  if (shifts === null) return 0;
  let sum = 0;
  let place = buses.startPlace[bus] as number;
  let leaves = buses.leaves[bus] as number;
  for (let k = 0; k < (chained[bus] as number); k += 1) {
    const trip = chain[bus * buses.tripsMax + k] as number;
    const end = terminal[trip] as number;
    const from = trip * stopsMax;
    const way = place < 0 ? 0 : (time[place * places + (placeOf[sequence[from] as number] as number)] as number);
    const early = Math.max(terminals.earliest[end] as number, leaves + way + (duration[trip] as number));
    const late = Math.max(early, latest[trip] as number);
    let best = shifts.backwards ? late : early;
    let least = shiftedAt(state, trip, best);
    for (let i = 0; i < (length[trip] as number) && least > 0; i += 1) {
      const stop = sequence[from + i] as number;
      const today =
        (shifts.home[stop] as number) + (ride[stop] as number) + (shifts.backwards ? 0 : (service[stop] as number));
      if (Number.isNaN(today)) continue;
      const arrival = Math.min(late, Math.max(early, today));
      const cost = shiftedAt(state, trip, arrival);
      if (cost < least) [least, best] = [cost, arrival];
    }
    sum += least;
    if (arrives) arrives[k] = best;
    leaves = best + (terminals.dwell[end] as number);
    place = terminals.lastPlace[end] as number;
  }
  return sum;
}

/** The cost of a trip’s stops that have another time where it arrives then. */
function shiftedAt({ problem, length, sequence, stopsMax, ride }: SearchState, trip: number, arrives: number): number {
  const { shifts, service } = problem;
  if (shifts === null) return 0;
  let sum = 0;
  for (let i = 0; i < (length[trip] as number); i += 1) {
    const stop = sequence[trip * stopsMax + i] as number;
    const here = arrives - (ride[stop] as number) - (shifts.backwards ? 0 : (service[stop] as number));
    if (Math.abs(here - (shifts.home[stop] as number)) > shifts.most) sum += shifts.cost[stop] as number;
  }
  return sum;
}

/** What the buses changed since `forgetChanges` cost more in shifts than `state.shifted` says, which is then brought up to date. */
export function newShifts(state: SearchState): number {
  if (state.problem.shifts === null) return 0;
  const { log, shifted, shiftedBefore } = state;
  let more = 0;
  for (let at = 0; at < state.logLength; at = nextLogged(state, at)) {
    const bus = log[at] as number;
    const cost = shiftCost(state, bus);
    shiftedBefore[bus] = shifted[bus] as number;
    more += cost - (shifted[bus] as number);
    shifted[bus] = cost;
  }
  return more;
}

/** Takes back what `newShifts` brought up to date; before the log is undone. */
export function undoShifts(state: SearchState): void {
  if (state.problem.shifts === null) return;
  for (let at = 0; at < state.logLength; at = nextLogged(state, at)) {
    const bus = state.log[at] as number;
    state.shifted[bus] = state.shiftedBefore[bus] as number;
  }
}

/** Where the next bus is noted in the log. */
export function nextLogged({ log }: SearchState, at: number): number {
  const size = log[at + 1] as number;
  let next = at + 2;
  for (let k = 0; k < size; k += 1) next += 3 + (log[next + 2] as number);
  return next;
}
