import { busCost } from './plan-cost.ts';
import { refreshBus, refreshTrip, type SearchState } from './search-state.ts';

/** Notes a bus before its first change since the last `forgetChanges`, so that `undoChanges` can put it back. */
export function noteBus(state: SearchState, bus: number): void {
  if (state.logged[bus] === state.stamp) return;
  state.logged[bus] = state.stamp;
  const { chain, chained, length, sequence, terminal, stopsMax, problem } = state;
  const from = bus * problem.buses.tripsMax;
  const size = chained[bus] as number;
  const needed = state.logLength + 2 + size * (3 + stopsMax);
  if (needed > state.log.length) {
    const larger = new Int32Array(2 * needed);
    larger.set(state.log);
    state.log = larger;
  }
  const { log } = state;
  let at = state.logLength;
  log[at++] = bus;
  log[at++] = size;
  for (let k = 0; k < size; k += 1) {
    const trip = chain[from + k] as number;
    const count = length[trip] as number;
    log[at++] = trip;
    log[at++] = terminal[trip] as number;
    log[at++] = count;
    for (let i = 0; i < count; i += 1) log[at++] = sequence[trip * stopsMax + i] as number;
  }
  state.logLength = at;
}

export function forgetChanges(state: SearchState): void {
  state.logLength = 0;
  state.stamp += 1;
}

/** Puts every noted bus back as it was. Cost and stops left out are the caller's to restore. */
export function undoChanges(state: SearchState): void {
  const { log, chain, chained, length, sequence, terminal, stopsMax, problem, trip: tripOf } = state;
  const { tripsMax } = problem.buses;
  let at = 0;
  while (at < state.logLength) {
    const bus = log[at++] as number;
    const size = log[at++] as number;
    for (let k = 0; k < (chained[bus] as number); k += 1) {
      const trip = chain[bus * tripsMax + k] as number;
      for (let i = 0; i < (length[trip] as number); i += 1) {
        const stop = sequence[trip * stopsMax + i] as number;
        if (tripOf[stop] === trip) tripOf[stop] = -1;
      }
      length[trip] = 0;
    }
    for (let k = 0; k < size; k += 1) at += 3 + (log[at + 2] as number);
  }
  at = 0;
  while (at < state.logLength) {
    const bus = log[at++] as number;
    const size = log[at++] as number;
    const was = chained[bus] as number;
    chained[bus] = size;
    for (let k = 0; k < size; k += 1) {
      const trip = log[at++] as number;
      chain[bus * tripsMax + k] = trip;
      terminal[trip] = log[at++] as number;
      const count = log[at++] as number;
      length[trip] = count;
      for (let i = 0; i < count; i += 1) sequence[trip * stopsMax + i] = log[at++] as number;
      refreshTrip(state, trip);
    }
    if (was === 0 && size > 0) markUsed(state, bus);
    else if (was > 0 && size === 0) markUnused(state, bus);
    refreshBus(state, bus);
  }
  forgetChanges(state);
}

export function markUsed(state: SearchState, bus: number): void {
  state.usedAt[bus] = state.usedCount;
  state.used[state.usedCount++] = bus;
}

export function markUnused(state: SearchState, bus: number): void {
  const at = state.usedAt[bus] as number;
  const moved = state.used[--state.usedCount] as number;
  state.used[at] = moved;
  state.usedAt[moved] = at;
  state.usedAt[bus] = -1;
}

/** Puts a stop where `findInsertion` found it. */
export function insertFound(state: SearchState, stop: number): void {
  const { buses } = state.problem;
  let trip = state.foundTrip;
  const bus = trip >= 0 ? Math.floor(trip / buses.tripsMax) : state.foundBus;
  noteBus(state, bus);
  if (trip < 0) {
    trip = openTrip(state, bus, state.foundPosition, state.foundTerminal);
    state.foundPosition = 0;
  }
  const { sequence, length, stopsMax } = state;
  const from = trip * stopsMax;
  for (let i = from + (length[trip] as number); i > from + state.foundPosition; i -= 1)
    sequence[i] = sequence[i - 1] as number;
  sequence[from + state.foundPosition] = stop;
  length[trip] = (length[trip] as number) + 1;
  refreshTrip(state, trip);
  refreshBus(state, bus);
  state.cost += state.foundDelta;
}

/** A free slot of the bus, put into its chain before trip `at`. The caller fills it. */
export function openTrip(state: SearchState, bus: number, at: number, end: number): number {
  const { chain, chained, length, terminal, problem } = state;
  const { tripsMax } = problem.buses;
  const from = bus * tripsMax;
  let trip = from;
  while ((length[trip] as number) > 0) trip += 1;
  const size = chained[bus] as number;
  for (let k = size; k > at; k -= 1) chain[from + k] = chain[from + k - 1] as number;
  chain[from + at] = trip;
  chained[bus] = size + 1;
  terminal[trip] = end;
  if (size === 0) markUsed(state, bus);
  return trip;
}

/** Takes `count` stops out of a trip from position `at`, and the trip out of its chain when nothing is left. */
export function cutStops(state: SearchState, trip: number, at: number, count: number): void {
  const { sequence, length, stopsMax, problem, chained, chain, trip: tripOf } = state;
  const { tripsMax } = problem.buses;
  const bus = Math.floor(trip / tripsMax);
  noteBus(state, bus);
  state.cost -= busCost(state, bus);
  const from = trip * stopsMax;
  const size = length[trip] as number;
  for (let i = at; i < at + count; i += 1) {
    const stop = sequence[from + i] as number;
    tripOf[stop] = -1;
    state.out[state.outCount++] = stop;
  }
  for (let i = at + count; i < size; i += 1) sequence[from + i - count] = sequence[from + i] as number;
  length[trip] = size - count;
  if (size === count) {
    const start = bus * tripsMax;
    let k = start;
    while (chain[k] !== trip) k += 1;
    for (; k + 1 < start + (chained[bus] as number); k += 1) chain[k] = chain[k + 1] as number;
    chained[bus] = (chained[bus] as number) - 1;
    if (chained[bus] === 0) {
      markUnused(state, bus);
      state.cost -= problem.buses.fixed[bus] as number;
    }
  } else refreshTrip(state, trip);
  refreshBus(state, bus);
  state.cost += busCost(state, bus);
}
