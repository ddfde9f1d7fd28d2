import { below, fraction } from './chance.ts';
import { forgetChanges, markUnused, noteBus, openTrip, undoChanges } from './changes.ts';
import { priceMore } from './kind-prices.ts';
import { newLateCosts, undoLateCosts } from './late-costs.ts';
import { refreshBus, refreshTrip, type SearchState } from './search-state.ts';

/** Days can exchange tails where there are several trips to a day, and it is nobody's concern which bus serves whom. */
export const exchangesTails = ({ problem, weighsMoves }: SearchState): boolean =>
  problem.timed && problem.buses.tripsMax > 1 && !weighsMoves;

/**
 * Cuts the day of a drawn bus before or after a drawn trip, and exchanges what follows with what follows a cut of another bus of
 * its kind, wherever that costs least (2-opt*, Potvin and Rousseau 1995, on trips instead of stops); taken where annealing at
 * `temperature` allows it. Trips keep their stops, so that only the ways between them and the clock are asked.
 */
export function exchangeTails(state: SearchState, temperature: number): void {
  if (state.usedCount < 2) return;
  const bus = state.used[below(state, state.usedCount)] as number;
  const cut = below(state, (state.chained[bus] as number) + 1);
  const before = state.cost;
  const most = -temperature * Math.log(fraction(state));
  const found = cheapestExchange(state, bus, cut, most);
  if (found === null) return;
  noteBus(state, bus);
  noteBus(state, found.bus);
  const [mine, others] = [takeTail(state, bus, cut), takeTail(state, found.bus, found.cut)];
  putTail(state, bus, others);
  putTail(state, found.bus, mine);
  state.cost += found.delta + newLateCosts(state);
  if (state.cost < before + most) {
    forgetChanges(state);
    return;
  }
  undoLateCosts(state);
  undoChanges(state);
  state.cost = before;
}

/** Where the day of another bus is best cut for its tail to be exchanged with that of `bus` from `cut` on, below `most` in cost. */
function cheapestExchange(state: SearchState, bus: number, cut: number, most: number) {
  const { problem, used, usedCount, chained, gaps, kind, costTo, timeTo, weighsKinds } = state;
  const { buses, cost, time, places } = problem;
  const [tripsMax, tripsMost] = [buses.tripsMax, buses.tripsMost[bus] as number];
  const mine = bus * (tripsMax + 1) + cut;
  const [place, next] = [gaps.place[mine] as number, gaps.next[mine] as number];
  const [leaves, due, own] = [gaps.leaves[mine] as number, gaps.due[mine] as number, gaps.cost[mine] as number];
  const [row, column] = [place * places, next * places];
  const size = chained[bus] as number;
  const yards = betweenYards(state, bus);
  const [spared, sparedTime] = yards < 0 ? [0, 0] : [cost[yards] as number, time[yards] as number];
  let [delta, other, at] = [most, -1, 0];
  for (let u = 0; u < usedCount; u += 1) {
    const candidate = used[u] as number;
    if (candidate === bus || kind[candidate] !== kind[bus]) continue;
    const length = chained[candidate] as number;
    const from = candidate * (tripsMax + 1);
    for (let k = 0; k <= length; k += 1) {
      if ((k === 0 && cut === 0) || (k === length && cut === size)) continue;
      const itsLeaves = gaps.leaves[from + k] as number;
      const itsDue = gaps.due[from + k] as number;
      if (cut < size && itsLeaves > due) break;
      if ((k < length && leaves > itsDue) || cut + length - k > tripsMost || k + size - cut > tripsMost) continue;
      const [itsPlace, itsNext] = [gaps.place[from + k] as number, gaps.next[from + k] as number];
      const empties = (cut === 0 && k === length) || (k === 0 && cut === size);
      let sum = -own - (gaps.cost[from + k] as number);
      if (place >= 0 && itsNext >= 0) sum += cost[row + itsNext] as number;
      if (next >= 0 && itsPlace >= 0) sum += costTo[column + itsPlace] as number;
      if (empties) sum -= spared;
      if (weighsKinds) {
        const ways = wayTime(state, place, itsNext) + wayTime(state, itsPlace, next);
        const were = wayTime(state, place, next) + wayTime(state, itsPlace, itsNext);
        sum += priceMore(buses, bus, sum, ways - were - (empties ? sparedTime : 0), 0);
      }
      if (empties) sum -= buses.fixed[bus] as number;
      if (sum >= delta) continue;
      const [way, itsWay] = [place < 0 ? 0 : row + itsNext, itsPlace < 0 ? 0 : column + itsPlace];
      if (k < length && leaves + (place < 0 ? 0 : (time[way] as number)) > itsDue) continue;
      if (cut < size && itsLeaves + (itsPlace < 0 ? 0 : (timeTo[itsWay] as number)) > due) continue;
      [delta, other, at] = [sum, candidate, k];
    }
  }
  return other < 0 ? null : { bus: other, cut: at, delta };
}

/** The way between both yards, which a bus without trips does not drive, as a place in the matrices; −1 where there is none. */
function betweenYards({ problem }: SearchState, bus: number): number {
  const { buses, places } = problem;
  const [start, end] = [buses.startPlace[bus] as number, buses.endPlace[bus] as number];
  return start < 0 || end < 0 ? -1 : start * places + end;
}

const wayTime = ({ problem: { time, places } }: SearchState, from: number, to: number): number =>
  from < 0 || to < 0 ? 0 : (time[from * places + to] as number);

type Trip = { readonly terminal: number; readonly stops: Int32Array };

function takeTail(state: SearchState, bus: number, cut: number): readonly Trip[] {
  const { chain, chained, length, terminal, sequence, stopsMax, problem } = state;
  const tail: Trip[] = [];
  for (let k = cut; k < (chained[bus] as number); k += 1) {
    const trip = chain[bus * problem.buses.tripsMax + k] as number;
    const from = trip * stopsMax;
    tail.push({ terminal: terminal[trip] as number, stops: sequence.slice(from, from + (length[trip] as number)) });
    length[trip] = 0;
  }
  chained[bus] = cut;
  if (cut === 0) markUnused(state, bus);
  return tail;
}

function putTail(state: SearchState, bus: number, tail: readonly Trip[]): void {
  for (const { terminal, stops } of tail) {
    const trip = openTrip(state, bus, state.chained[bus] as number, terminal);
    state.sequence.set(stops, trip * state.stopsMax);
    state.length[trip] = stops.length;
    refreshTrip(state, trip);
  }
  refreshBus(state, bus);
}
