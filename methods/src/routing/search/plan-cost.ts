import { kindCost } from './kind-prices.ts';
import { lacking } from './overload.ts';
import { gapCost } from './ride-gap.ts';
import type { SearchState } from './search-state.ts';
import { shiftCost } from './shifts.ts';

/** Cost of the whole plan, fixed costs included, from nothing but the sequences. */
export function planCost(state: SearchState): number {
  let sum = 0;
  for (let i = 0; i < state.usedCount; i += 1) {
    const bus = state.used[i] as number;
    sum += busCost(state, bus) + (state.problem.buses.fixed[bus] as number) + shiftCost(state, bus);
  }
  return sum + gapCost(state);
}

/** Cost of a bus's day without its fixed cost: every leg driven, yards included, and overload where it is priced. */
export function busCost(state: SearchState, bus: number): number {
  const { problem, chain, chained, sequence, length, stopsMax, terminal } = state;
  const { buses, terminals, cost, places, placeOf } = problem;
  let place = buses.startPlace[bus] as number;
  let sum = state.overload.price > 0 ? state.overload.price * lacking(state, bus) : 0;
  for (let k = 0; k < (chained[bus] as number); k += 1) {
    const trip = chain[bus * buses.tripsMax + k] as number;
    for (let i = 0; i < (length[trip] as number); i += 1) {
      const stop = sequence[trip * stopsMax + i] as number;
      if (state.weighsRides) sum += (problem.rideCost[stop] as number) * (state.ride[stop] as number);
      if (state.weighsMoves && problem.home[stop] !== bus) sum += problem.moveCost[stop] as number;
      const here = placeOf[stop] as number;
      if (place >= 0) sum += cost[place * places + here] as number;
      place = here;
    }
    const end = terminal[trip] as number;
    sum += cost[place * places + (terminals.firstPlace[end] as number)] as number;
    place = terminals.lastPlace[end] as number;
  }
  const home = buses.endPlace[bus] as number;
  if (home >= 0 && (chained[bus] as number) > 0 && place >= 0) sum += cost[place * places + home] as number;
  return state.weighsKinds ? sum + kindCost(state, bus) : sum;
}
