import type { SearchState } from './search-state.ts';

/** What the stops of a bus cost that are served at another time than today, by more than is no change. */
export function shiftCost(state: SearchState, bus: number): number {
  const { problem, chain, chained, length, sequence, stopsMax, ride, leaves, latest, terminal } = state;
  const { shifts, service, terminals, buses } = problem;
  if (shifts === null) return 0;
  let sum = 0;
  for (let k = 0; k < (chained[bus] as number); k += 1) {
    const trip = chain[bus * buses.tripsMax + k] as number;
    // A bus is at school as early as it may, which on a clock that runs backwards is as late as it may.
    const arrives = shifts.backwards
      ? (latest[trip] as number)
      : (leaves[trip] as number) - (terminals.dwell[terminal[trip] as number] as number);
    for (let i = 0; i < (length[trip] as number); i += 1) {
      const stop = sequence[trip * stopsMax + i] as number;
      const here = arrives - (ride[stop] as number) - (shifts.backwards ? 0 : (service[stop] as number));
      if (Math.abs(here - (shifts.home[stop] as number)) > shifts.most) sum += shifts.cost[stop] as number;
    }
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
