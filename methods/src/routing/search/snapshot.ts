import { markUnused, openTrip } from './changes.ts';
import { planCost } from './plan-cost.ts';
import { countGap } from './ride-gap.ts';
import { refreshBus, refreshTrip, type SearchState } from './search-state.ts';
import { shiftCost } from './shifts.ts';

/** A plan as bare numbers: for each used bus its number, its trips, and for each trip its terminal and stops. */
export type Snapshot = {
  readonly days: Int32Array;
  readonly out: Int32Array;
  readonly cost: number;
  readonly buses: number;
};

export function snapshot(state: SearchState): Snapshot {
  const { chain, chained, length, sequence, terminal, stopsMax, problem } = state;
  const days: number[] = [];
  for (let u = 0; u < state.usedCount; u += 1) {
    const bus = state.used[u] as number;
    days.push(bus, chained[bus] as number);
    for (let k = 0; k < (chained[bus] as number); k += 1) {
      const trip = chain[bus * problem.buses.tripsMax + k] as number;
      days.push(terminal[trip] as number, length[trip] as number);
      for (let i = 0; i < (length[trip] as number); i += 1) days.push(sequence[trip * stopsMax + i] as number);
    }
  }
  return {
    days: Int32Array.from(days),
    out: state.out.slice(0, state.outCount),
    cost: state.cost,
    buses: state.usedCount,
  };
}

/** Sets the state to a snapshot. */
export function restore(state: SearchState, kept: Snapshot): void {
  const { problem, chained, chain, length } = state;
  while (state.usedCount > 0) {
    const bus = state.used[0] as number;
    for (let k = 0; k < (chained[bus] as number); k += 1) length[chain[bus * problem.buses.tripsMax + k] as number] = 0;
    chained[bus] = 0;
    markUnused(state, bus);
  }
  state.trip.fill(-1);
  let at = 0;
  const { days } = kept;
  while (at < days.length) {
    const bus = days[at++] as number;
    const trips = days[at++] as number;
    for (let k = 0; k < trips; k += 1) {
      const trip = openTrip(state, bus, k, days[at++] as number);
      const size = days[at++] as number;
      length[trip] = size;
      for (let i = 0; i < size; i += 1) state.sequence[trip * state.stopsMax + i] = days[at++] as number;
      refreshTrip(state, trip);
    }
    refreshBus(state, bus);
  }
  state.out.set(kept.out);
  state.outCount = kept.out.length;
  state.cost = planCost(state);
  countGap(state);
  if (problem.shifts !== null)
    for (let bus = 0; bus < problem.buses.count; bus += 1) state.shifted[bus] = shiftCost(state, bus);
}

/** What `read` says of the state under another plan; the state and its chances are then as they were. */
export function under<Answer>(state: SearchState, plan: Snapshot, read: () => Answer): Answer {
  const present = snapshot(state);
  const { busesMax } = state;
  const words = state.words.slice();
  restore(state, plan);
  const answer = read();
  restore(state, present);
  state.cost = present.cost;
  state.busesMax = busesMax;
  state.words.set(words);
  return answer;
}
