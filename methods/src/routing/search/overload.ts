import type { SearchState } from './search-state.ts';

/** What a stop adds to the price of a trip's overload; Infinity where the trip has no room and capacity is strict. */
export function overloadBy(state: SearchState, stop: number, trip: number, bus: number): number {
  const { problem, load, overload } = state;
  const { dimensions, buses } = problem;
  let over = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const own = problem.load[stop * dimensions + d] as number;
    const beyond = (load[trip * dimensions + d] as number) + own - (buses.capacity[bus * dimensions + d] as number);
    if (beyond > 0) over += Math.min(beyond, own);
  }
  if (over === 0) return 0;
  return overload.price === 0 ? Number.POSITIVE_INFINITY : over * overload.price;
}

/** Seats and places that the trips of a bus lack, all together. */
export function lacking(state: SearchState, bus: number): number {
  const { problem, chain, chained, load } = state;
  const { dimensions, buses } = problem;
  let sum = 0;
  for (let k = 0; k < (chained[bus] as number); k += 1) {
    const trip = chain[bus * buses.tripsMax + k] as number;
    for (let d = 0; d < dimensions; d += 1)
      sum += Math.max(0, (load[trip * dimensions + d] as number) - (buses.capacity[bus * dimensions + d] as number));
  }
  return sum;
}

export function isOverloaded(state: SearchState): boolean {
  for (let u = 0; u < state.usedCount; u += 1) if (lacking(state, state.used[u] as number) > 0) return true;
  return false;
}
