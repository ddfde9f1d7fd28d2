import { busCost, type SearchState } from './search-state.ts';
import { shiftCost } from './shifts.ts';

/** Cost of the whole plan, fixed costs included, from nothing but the sequences. */
export function planCost(state: SearchState): number {
  let sum = 0;
  for (let i = 0; i < state.usedCount; i += 1) {
    const bus = state.used[i] as number;
    sum += busCost(state, bus) + (state.problem.buses.fixed[bus] as number) + shiftCost(state, bus);
  }
  return sum;
}
