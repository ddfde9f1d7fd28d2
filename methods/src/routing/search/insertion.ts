import { draw } from './chance.ts';
import type { SearchState } from './search-state.ts';

const NONE = 1e15;

/**
 * The cheapest place for a stop, into `found…`: within a trip, as a new trip of a used bus, or (where `open`) with a new bus.
 * Each position is overlooked with chance `blink` of 1024. False where nothing is feasible.
 */
export function findInsertion(state: SearchState, stop: number, blink: number, open: boolean): boolean {
  state.foundDelta = NONE;
  withinTrips(state, stop, blink);
  const skip = state.foundDelta < NONE && draw(state) >>> 22 >= ((globalThis as never as { Q?: number }).Q ?? 1024);
  if (!skip && state.problem.buses.tripsMax > 1) asNewTrip(state, stop, blink);
  if (open && state.usedCount < state.busesMax) withNewBus(state, stop);
  return state.foundDelta < NONE;
}

function withinTrips(state: SearchState, stop: number, blink: number): void {
  const { problem, near, trip: tripOf, position, sequence, length, stopsMax, load, terminal } = state;
  const { ride, spare, slack, before, ready, latest, tripFits } = state;
  const { cost, time, places, service, dimensions, timed, school, schools, terminals, rideLimit, needs, buses } =
    problem;
  const { mates, firstMates, mateList } = near;
  const mine = school[stop] as number;
  const stand = service[stop] as number;
  const row = stop * places;
  const weight = problem.load[stop * dimensions] as number;
  const tripsMax = buses.tripsMax;
  state.fitStamp += 2;
  const fits = state.fitStamp;
  let best = state.foundDelta;
  let [bestTrip, bestPosition] = [-1, 0];
  const enough = stop * mates + firstMates;
  for (let k = stop * mates, to = k + mates; k < to; k += 1) {
    if (k >= enough && best < NONE) break;
    const mate = mateList[k] as number;
    if (mate < 0) break;
    const trip = tripOf[mate] as number;
    if (trip < 0) continue;
    if ((tripFits[trip] as number) < fits) {
      const bus = (trip / tripsMax) | 0;
      let ok =
        (load[trip * dimensions] as number) + weight <= (buses.capacity[bus * dimensions] as number) &&
        (length[trip] as number) < stopsMax &&
        ((needs[stop] as number) & ~(buses.offers[bus] as number)) === 0 &&
        (terminals.tail[(terminal[trip] as number) * schools + mine] as number) >= 0;
      for (let d = 1; ok && d < dimensions; d += 1)
        ok =
          (load[trip * dimensions + d] as number) + (problem.load[stop * dimensions + d] as number) <=
          (buses.capacity[bus * dimensions + d] as number);
      tripFits[trip] = ok ? fits + 1 : fits;
    }
    if (tripFits[trip] === fits) continue;
    if (draw(state) >>> 22 < blink) continue;
    const at = position[mate] as number;
    const size = length[trip] as number;
    const from = trip * stopsMax;
    const end = terminal[trip] as number;
    // Behind the mate
    const next = at + 1 < size ? (sequence[from + at + 1] as number) : (terminals.firstPlace[end] as number);
    const mateRow = mate * places;
    let delta = (cost[mateRow + stop] as number) + (cost[row + next] as number) - (cost[mateRow + next] as number);
    if (delta < best) {
      let ok = true;
      if (timed) {
        const onward =
          (time[row + next] as number) + (at + 1 < size ? (service[next] as number) + (ride[next] as number) : 0);
        const longer =
          (time[mateRow + stop] as number) + stand + (time[row + next] as number) - (time[mateRow + next] as number);
        ok =
          longer <= (spare[mate] as number) &&
          longer <= (slack[trip] as number) &&
          onward <= (rideLimit[stop] as number) - (terminals.tail[end * schools + mine] as number);
      }
      if (ok) {
        best = delta;
        bestTrip = trip;
        bestPosition = at + 1;
      }
    }
    // Before the mate
    const previous = at > 0 ? (sequence[from + at - 1] as number) : (before[trip] as number);
    delta =
      previous < 0
        ? (cost[row + mate] as number)
        : (cost[previous * places + stop] as number) +
          (cost[row + mate] as number) -
          (cost[previous * places + mate] as number);
    if (delta < best) {
      let ok = true;
      if (timed) {
        const onward = (time[row + mate] as number) + (service[mate] as number) + (ride[mate] as number);
        ok = onward <= (rideLimit[stop] as number) - (terminals.tail[end * schools + mine] as number);
        if (ok) {
          if (at > 0) {
            const longer =
              (time[previous * places + stop] as number) +
              stand +
              (time[row + mate] as number) -
              (time[previous * places + mate] as number);
            ok = longer <= (spare[previous] as number) && longer <= (slack[trip] as number);
          } else {
            const way = previous < 0 ? 0 : (time[previous * places + stop] as number);
            ok = (ready[trip] as number) + way + stand + onward <= (latest[trip] as number);
          }
        }
      }
      if (ok) {
        best = delta;
        bestTrip = trip;
        bestPosition = at;
      }
    }
  }
  if (bestTrip >= 0) {
    state.foundDelta = best;
    state.foundTrip = bestTrip;
    state.foundPosition = bestPosition;
  }
}

function asNewTrip(state: SearchState, stop: number, blink: number): void {
  const { problem } = state;
  const { terminals, schools, school } = problem;
  for (let end = 0; end < terminals.count; end += 1) {
    if ((terminals.tail[end * schools + (school[stop] as number)] as number) < 0) continue;
    inChains(state, stop, end, blink);
  }
}

function inChains(state: SearchState, stop: number, end: number, blink: number): void {
  const {
    problem,
    used,
    usedCount,
    chain,
    chained,
    sequence,
    stopsMax,
    latest,
    duration,
    terminal,
    leaves: left,
  } = state;
  const { cost, time, places, service, dimensions, terminals, buses, needs, schools, school, rideLimit } = problem;
  const first = terminals.firstPlace[end] as number;
  const last = terminals.lastPlace[end] as number;
  const onward = time[stop * places + first] as number;
  if (onward > (rideLimit[stop] as number) - (terminals.tail[end * schools + (school[stop] as number)] as number))
    return;
  const takes = (service[stop] as number) + onward;
  const run = cost[stop * places + first] as number;
  const [early, late, dwell] = [
    terminals.earliest[end] as number,
    terminals.latest[end] as number,
    terminals.dwell[end] as number,
  ];
  let best = state.foundDelta;
  let [bestBus, bestPosition] = [-1, 0];
  for (let u = 0; u < usedCount; u += 1) {
    const bus = used[u] as number;
    const size = chained[bus] as number;
    if (size >= buses.tripsMax) continue;
    const from = bus * buses.tripsMax;
    for (let k = 0; k <= size; k += 1) {
      const following = k < size ? (chain[from + k] as number) : -1;
      let leaves = -1e9;
      let place = buses.startPlace[bus] as number;
      if (k > 0) {
        const leading = chain[from + k - 1] as number;
        leaves = left[leading] as number;
        if (leaves + takes > late) break;
        place = terminals.lastPlace[terminal[leading] as number] as number;
      }
      let deadline = late;
      let next = -1;
      if (following >= 0) {
        next = sequence[following * stopsMax] as number;
        deadline = (latest[following] as number) - (duration[following] as number) - dwell;
        if (deadline < early) continue;
        deadline = Math.min(late, deadline - (time[last * places + next] as number));
      } else next = buses.endPlace[bus] as number;
      const delta =
        (place < 0 ? 0 : (cost[place * places + stop] as number)) +
        run +
        (next < 0 ? 0 : (cost[last * places + next] as number)) -
        (place < 0 || next < 0 ? 0 : (cost[place * places + next] as number));
      if (delta >= best) continue;
      const arrives = Math.max(early, leaves + takes + (place < 0 ? 0 : (time[place * places + stop] as number)));
      if (arrives > deadline) continue;
      if (draw(state) >>> 22 < blink) continue;
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

/** With the first unused bus of each kind. */
function withNewBus(state: SearchState, stop: number): void {
  const { problem, chained, kind } = state;
  const { buses, terminals, schools, school, cost, time, places, needs, dimensions, rideLimit } = problem;
  let tried = -1;
  for (let bus = 0; bus < buses.count; bus += 1) {
    if ((chained[bus] as number) > 0 || (kind[bus] as number) <= tried) continue;
    tried = kind[bus] as number;
    let fits = ((needs[stop] as number) & ~(buses.offers[bus] as number)) === 0;
    for (let d = 0; fits && d < dimensions; d += 1)
      fits = (problem.load[stop * dimensions + d] as number) <= (buses.capacity[bus * dimensions + d] as number);
    for (let end = 0; fits && end < terminals.count; end += 1) {
      const tail = terminals.tail[end * schools + (school[stop] as number)] as number;
      const first = terminals.firstPlace[end] as number;
      if (tail < 0 || (time[stop * places + first] as number) > (rideLimit[stop] as number) - tail) continue;
      const start = buses.startPlace[bus] as number;
      const home = buses.endPlace[bus] as number;
      const delta =
        (buses.fixed[bus] as number) +
        (start < 0 ? 0 : (cost[start * places + stop] as number)) +
        (cost[stop * places + first] as number) +
        (home < 0 ? 0 : (cost[(terminals.lastPlace[end] as number) * places + home] as number));
      if (delta >= state.foundDelta) continue;
      state.foundDelta = delta;
      state.foundTrip = -1;
      state.foundBus = bus;
      state.foundPosition = 0;
      state.foundTerminal = end;
    }
    if (tried === state.kindLast) break;
  }
}
