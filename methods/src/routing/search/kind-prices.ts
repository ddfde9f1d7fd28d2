import type { Buses } from './search-problem.ts';
import type { SearchState } from './search-state.ts';

/** What a way costs more with a bus than the matrix says: `cost` and `time` are sums over its legs, `stand` is time at stops and schools. */
export function priceMore({ prices }: Buses, bus: number, cost: number, time: number, stand: number): number {
  if (prices === null) return 0;
  const { ofCost, ofTime, standing } = prices;
  return (ofCost[bus] as number) * cost + (ofTime[bus] as number) * time + (standing[bus] as number) * stand;
}

/** The same for the present day of a bus. */
export function kindCost(state: SearchState, bus: number): number {
  const { problem, chain, chained, sequence, length, stopsMax, terminal } = state;
  const { buses, terminals, places, placeOf, service } = problem;
  if (buses.prices === null || chained[bus] === 0) return 0;
  let [cost, time, stand] = [0, 0, 0];
  let place = buses.startPlace[bus] as number;
  const drive = (to: number): void => {
    if (place >= 0 && to >= 0) {
      cost += problem.cost[place * places + to] as number;
      time += problem.time[place * places + to] as number;
    }
    place = to;
  };
  for (let k = 0; k < (chained[bus] as number); k += 1) {
    const trip = chain[bus * buses.tripsMax + k] as number;
    for (let i = 0; i < (length[trip] as number); i += 1) {
      const stop = sequence[trip * stopsMax + i] as number;
      drive(placeOf[stop] as number);
      stand += service[stop] as number;
    }
    const end = terminal[trip] as number;
    drive(terminals.firstPlace[end] as number);
    place = terminals.lastPlace[end] as number;
    stand += terminals.dwell[end] as number;
  }
  drive(buses.endPlace[bus] as number);
  return priceMore(buses, bus, cost, time, stand);
}
