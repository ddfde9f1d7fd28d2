import { overloadBy } from './overload.ts';
import type { SearchState } from './search-state.ts';

/**
 * The cheapest place on any trip where no clock binds, if it is cheaper than `foundDelta`, into `found…`. Trips are often full or
 * dear by their overload alone, so that looking at every place on the others costs less than asking near stops, and misses
 * nothing. `suits` says whether the stop may be on the trip at all, room aside.
 */
export function onAnyTrip(
  state: SearchState,
  stop: number,
  suits: (state: SearchState, stop: number, trip: number) => boolean,
  untilBlink: (state: SearchState) => number,
): void {
  const { problem, sequence, length, stopsMax, terminal, before, chain, chained, used, costTo, leg } = state;
  const { cost, places, placeOf, terminals, buses } = problem;
  const row = (placeOf[stop] as number) * places;
  let until = state.untilBlink;
  for (let u = 0; u < state.usedCount; u += 1) {
    const bus = used[u] as number;
    const moving = state.weighsMoves && problem.home[stop] !== bus ? (problem.moveCost[stop] as number) : 0;
    for (let k = 0; k < (chained[bus] as number); k += 1) {
      const trip = chain[bus * buses.tripsMax + k] as number;
      const more = moving + overloadBy(state, stop, trip, bus);
      if (more >= state.foundDelta || !suits(state, stop, trip)) continue;
      const first = trip * stopsMax;
      const size = length[trip] as number;
      const end = terminals.firstPlace[terminal[trip] as number] as number;
      const start = before[trip] as number;
      let place = placeOf[sequence[first] as number] as number;
      let saved = start < 0 ? 0 : (cost[start * places + place] as number);
      let come = start < 0 ? 0 : (costTo[row + start] as number);
      for (let i = 0; i <= size; i += 1) {
        const next = i < size ? (sequence[first + i] as number) : -1;
        place = next < 0 ? end : (placeOf[next] as number);
        const delta = more + come + (cost[row + place] as number) - saved;
        if (delta < state.foundDelta) {
          until -= 1;
          if (until < 0) until = untilBlink(state);
          else {
            state.foundDelta = delta;
            state.foundTrip = trip;
            state.foundPosition = i;
          }
        }
        if (next < 0) break;
        come = costTo[row + place] as number;
        saved = leg[next] as number;
      }
    }
  }
  state.untilBlink = until;
}
