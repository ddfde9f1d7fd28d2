import { carriesAlone, reachesAlone } from './alone.ts';
import { draw, fraction } from './chance.ts';
import { priceMore } from './kind-prices.ts';
import { seekMates } from './neighbours.ts';
import { overloadBy } from './overload.ts';
import type { SearchState } from './search-state.ts';
import { onAnyTrip } from './untimed-insertion.ts';

const NONE = 1e15;

/**
 * The cheapest place for a stop, into `found…`: within a trip, as a new trip of a used bus, or (where `open`) with a new bus.
 * One position in a hundred, drawn, is overlooked (a blink). False where nothing is feasible.
 */
export function findInsertion(state: SearchState, stop: number, open: boolean): boolean {
  state.foundDelta = NONE;
  if (state.problem.timed) withinTrips(state, stop);
  else onAnyTrip(state, stop, suits, untilBlink);
  // A new trip costs all buses a look; where a trip already has room, it is worth one look in four.
  const skip = state.foundDelta < NONE && draw(state) >>> 30 !== 0;
  if (!skip && state.problem.buses.tripsMax > 1) asNewTrip(state, stop);
  if (open && state.usedCount < state.busesMax) withNewBus(state, stop);
  return state.foundDelta < NONE;
}

function withinTrips(state: SearchState, stop: number): void {
  const { problem, near, trip: tripOf, position, terminal, aboard, prev, leg, costTo, timeTo } = state;
  const { next: nextOf, nextPlace } = state;
  const { ride, spare, slack, before, ready, latest, tripFits, weighsRides, weighsMoves, weighsKinds } = state;
  const { cost, time, places, placeOf, service, school, schools, terminals, rideLimit, rideCost, buses } = problem;
  const { mates, firstMates, mateList } = near;
  seekMates(near, problem, stop);
  const mine = school[stop] as number;
  const stand = service[stop] as number;
  const row = (placeOf[stop] as number) * places;
  const ownRide = rideCost[stop] as number;
  const tripsMax = buses.tripsMax;
  state.fitStamp += 2;
  const fits = state.fitStamp;
  let best = state.foundDelta;
  let until = state.untilBlink;
  let [bestTrip, bestPosition] = [-1, 0];
  const enough = stop * mates + firstMates;
  for (let k = stop * mates, to = k + mates; k < to; k += 1) {
    if (k >= enough && best < NONE) break;
    const mate = mateList[k] as number;
    if (mate < 0) break;
    const trip = tripOf[mate] as number;
    if (trip < 0) continue;
    if ((tripFits[trip] as number) < fits) tripFits[trip] = joins(state, stop, trip) ? fits + 1 : fits;
    if (tripFits[trip] === fits) continue;
    if (--until < 0) {
      until = untilBlink(state);
      continue;
    }
    const end = terminal[trip] as number;
    const bus = weighsMoves || weighsKinds ? (trip / tripsMax) | 0 : 0;
    const moving = weighsMoves && problem.home[stop] !== bus ? (problem.moveCost[stop] as number) : 0;
    // Behind the mate
    const matePlace = placeOf[mate] as number;
    const place = nextPlace[mate] as number;
    let delta = moving + (costTo[row + matePlace] as number) + (cost[row + place] as number) - (leg[mate] as number);
    if (weighsKinds) {
      const detour = (timeTo[row + matePlace] as number) + (time[row + place] as number);
      const longer = detour - (time[matePlace * places + place] as number);
      delta += priceMore(buses, bus, delta - moving, longer, stand);
    }
    if (delta < best) {
      const next = nextOf[mate] as number;
      const left = next < 0 ? 0 : (service[next] as number) + (ride[next] as number);
      const onward = (time[row + place] as number) + left;
      const longer = (timeTo[row + matePlace] as number) + stand + onward - (ride[mate] as number);
      if (weighsRides) delta += ownRide * onward + (aboard[mate] as number) * longer;
      const ok =
        longer <= (spare[mate] as number) &&
        longer <= (slack[trip] as number) &&
        onward <= (rideLimit[stop] as number) - (terminals.tail[end * schools + mine] as number);
      if (ok && delta < best) {
        best = delta;
        bestTrip = trip;
        bestPosition = (position[mate] as number) + 1;
      }
    }
    // Before the mate
    const previous = prev[mate] as number;
    const from = previous >= 0 ? (placeOf[previous] as number) : (before[trip] as number);
    delta = moving + (cost[row + matePlace] as number);
    if (previous >= 0) delta += (costTo[row + from] as number) - (leg[previous] as number);
    else if (from >= 0) delta += (costTo[row + from] as number) - (cost[from * places + matePlace] as number);
    if (weighsKinds) {
      const come = from < 0 ? 0 : (timeTo[row + from] as number) - (time[from * places + matePlace] as number);
      delta += priceMore(buses, bus, delta - moving, come + (time[row + matePlace] as number), stand);
    }
    if (delta < best) {
      const onward = (time[row + matePlace] as number) + (service[mate] as number) + (ride[mate] as number);
      let ok = onward <= (rideLimit[stop] as number) - (terminals.tail[end * schools + mine] as number);
      if (weighsRides) delta += ownRide * onward;
      if (ok && previous >= 0) {
        const longer = (timeTo[row + from] as number) + stand + onward - (ride[previous] as number);
        if (weighsRides) delta += (aboard[previous] as number) * longer;
        ok = longer <= (spare[previous] as number) && longer <= (slack[trip] as number);
      } else if (ok) {
        const way = from < 0 ? 0 : (timeTo[row + from] as number);
        ok = (ready[trip] as number) + way + stand + onward <= (latest[trip] as number);
      }
      if (ok && delta < best) {
        best = delta;
        bestTrip = trip;
        bestPosition = position[mate] as number;
      }
    }
  }
  state.untilBlink = until;
  if (bestTrip >= 0) {
    state.foundDelta = best;
    state.foundTrip = bestTrip;
    state.foundPosition = bestPosition;
  }
}

/** Positions until the next that is overlooked, one in a hundred in the mean. */
function untilBlink(state: SearchState): number {
  return Math.floor(Math.log(fraction(state)) * -99.5);
}

/** Seats, places, offers, company and school: everything but time. */
function joins(state: SearchState, stop: number, trip: number): boolean {
  const bus = (trip / state.problem.buses.tripsMax) | 0;
  return overloadBy(state, stop, trip, bus) === 0 && suits(state, stop, trip);
}

/** Offers, company and school. */
function suits(state: SearchState, stop: number, trip: number): boolean {
  const { problem, length, terminal, stopsMax, trip: tripOf } = state;
  const { buses, needs, terminals, schools, school, apart } = problem;
  const bus = (trip / buses.tripsMax) | 0;
  if ((length[trip] as number) >= stopsMax || ((needs[stop] as number) & ~(buses.offers[bus] as number)) !== 0)
    return false;
  for (let k = apart.from[stop] as number; k < (apart.from[stop + 1] as number); k += 1)
    if (tripOf[apart.list[k] as number] === trip) return false;
  return (terminals.tail[(terminal[trip] as number) * schools + (school[stop] as number)] as number) >= 0;
}

function asNewTrip(state: SearchState, stop: number): void {
  const { problem } = state;
  const { terminals, school } = problem;
  const mine = school[stop] as number;
  for (let k = terminals.of.from[mine] as number; k < (terminals.of.from[mine + 1] as number); k += 1)
    inChains(state, stop, terminals.of.list[k] as number);
}

function inChains(state: SearchState, stop: number, end: number): void {
  const { problem, used, usedCount, chained, gaps, costTo, timeTo, weighsMoves, weighsKinds } = state;
  const { cost, time, places, placeOf, service, dimensions, terminals, buses, needs, schools, school, rideLimit } =
    problem;
  const row = (placeOf[stop] as number) * places;
  const first = terminals.firstPlace[end] as number;
  const onward = time[row + first] as number;
  if (onward > (rideLimit[stop] as number) - (terminals.tail[end * schools + (school[stop] as number)] as number))
    return;
  const takes = (service[stop] as number) + onward;
  const riding = (problem.rideCost[stop] as number) * onward;
  const run = (cost[row + first] as number) + riding;
  const lastRow = (terminals.lastPlace[end] as number) * places;
  const [early, late, dwell] = [
    terminals.earliest[end] as number,
    terminals.latest[end] as number,
    terminals.dwell[end] as number,
  ];
  const [leavesMost, dueLeast, tripsMax] = [late - takes, early + dwell, buses.tripsMax];
  let best = state.foundDelta;
  let [bestBus, bestPosition] = [-1, 0];
  for (let u = 0; u < usedCount; u += 1) {
    const bus = used[u] as number;
    const size = chained[bus] as number;
    if (size >= (buses.tripsMost[bus] as number)) continue;
    const from = bus * (tripsMax + 1);
    for (let k = 0; k <= size; k += 1) {
      const leaves = gaps.leaves[from + k] as number;
      if (leaves > leavesMost) break;
      const due = gaps.due[from + k] as number;
      if (due < dueLeast) continue;
      const place = gaps.place[from + k] as number;
      const next = gaps.next[from + k] as number;
      const moving = weighsMoves && problem.home[stop] !== bus ? (problem.moveCost[stop] as number) : 0;
      let delta =
        (place < 0 ? 0 : (costTo[row + place] as number)) +
        run +
        moving +
        (next < 0 ? 0 : (cost[lastRow + next] as number)) -
        (gaps.cost[from + k] as number);
      if (weighsKinds) {
        const longer =
          (place < 0 ? 0 : (timeTo[row + place] as number)) +
          onward +
          (next < 0 ? 0 : (time[lastRow + next] as number)) -
          (place < 0 || next < 0 ? 0 : (time[place * places + next] as number));
        delta += priceMore(buses, bus, delta - moving - riding, longer, takes - onward + dwell);
      }
      if (delta >= best) continue;
      const deadline = k < size ? Math.min(late, due - dwell - (time[lastRow + next] as number)) : late;
      if (Math.max(early, leaves + takes + (place < 0 ? 0 : (timeTo[row + place] as number))) > deadline) continue;
      if (--state.untilBlink < 0) {
        state.untilBlink = untilBlink(state);
        continue;
      }
      let ok = ((needs[stop] as number) & ~(buses.offers[bus] as number)) === 0;
      for (let d = 0; ok && d < dimensions; d += 1)
        ok = (problem.load[stop * dimensions + d] as number) <= (buses.capacity[bus * dimensions + d] as number);
      if (!ok) break;
      best = delta;
      bestBus = bus;
      bestPosition = k;
    }
  }
  if (bestBus >= 0) {
    state.foundDelta = best;
    state.foundTrip = -1;
    state.foundBus = bestBus;
    state.foundPosition = bestPosition;
    state.foundTerminal = end;
  }
}

/** With the first unused bus of each kind, and with the stop's own of today. */
function withNewBus(state: SearchState, stop: number): void {
  const { problem, chained, kind } = state;
  const { count } = problem.buses;
  const home = problem.home[stop] as number;
  if (home >= 0 && chained[home] === 0) onNewBus(state, stop, home);
  let tried = -1;
  for (let bus = 0; bus < count && tried < state.kindLast; bus += 1) {
    if ((chained[bus] as number) > 0 || (kind[bus] as number) <= tried) continue;
    tried = kind[bus] as number;
    onNewBus(state, stop, bus);
  }
}

function onNewBus(state: SearchState, stop: number, bus: number): void {
  const { problem } = state;
  const { buses, terminals, school, cost, time, places } = problem;
  if (!carriesAlone(problem, stop, bus)) return;
  const own = problem.placeOf[stop] as number;
  const mine = school[stop] as number;
  const start = buses.startPlace[bus] as number;
  const home = buses.endPlace[bus] as number;
  const moving = problem.home[stop] === bus ? 0 : (problem.moveCost[stop] as number);
  for (let k = terminals.of.from[mine] as number; k < (terminals.of.from[mine + 1] as number); k += 1) {
    const end = terminals.of.list[k] as number;
    if (!reachesAlone(problem, stop, bus, end)) continue;
    const first = terminals.firstPlace[end] as number;
    const onward = time[own * places + first] as number;
    const last = (terminals.lastPlace[end] as number) * places;
    const riding = (problem.rideCost[stop] as number) * onward;
    let delta =
      (buses.fixed[bus] as number) +
      moving +
      (start < 0 ? 0 : (cost[start * places + own] as number)) +
      (cost[own * places + first] as number) +
      riding +
      (home < 0 ? 0 : (cost[last + home] as number));
    if (state.weighsKinds) {
      const drive = delta - (buses.fixed[bus] as number) - moving - riding;
      const way = start < 0 ? 0 : (time[start * places + own] as number);
      const long = way + onward + (home < 0 ? 0 : (time[last + home] as number));
      delta += priceMore(buses, bus, drive, long, (problem.service[stop] as number) + (terminals.dwell[end] as number));
    }
    if (delta >= state.foundDelta) continue;
    state.foundDelta = delta;
    state.foundTrip = -1;
    state.foundBus = bus;
    state.foundPosition = 0;
    state.foundTerminal = end;
  }
}
