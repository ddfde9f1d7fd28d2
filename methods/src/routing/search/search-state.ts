import { gapState } from './gap-state.ts';
import { neighbourLists } from './neighbours.ts';
import { NEVER, type SearchProblem, STOPS_MOST } from './search-problem.ts';
import { turned } from './turned.ts';

/** A plan under change. Bus b owns trip slots b * tripsMax …; a slot holds up to `stopsMax` stops in sequence. */
export type SearchState = ReturnType<typeof searchState>;

export function searchState(problem: SearchProblem, words: readonly [number, number, number, number]) {
  const { stops, buses, dimensions } = problem;
  const slots = buses.count * buses.tripsMax;
  const stopsMax = longestTrip(problem);
  const kind = busKinds(problem);
  const costTo = problem.costTo ?? turned(problem.cost, problem.places);
  return {
    problem,
    stopsMax,
    near: neighbourLists(problem),
    /** The matrices read the other way, so that all ways to one place lie together. */
    costTo,
    timeTo: problem.timeTo ?? (problem.time === problem.cost ? costTo : turned(problem.time, problem.places)),
    words: Int32Array.from(words),
    // Stops
    trip: new Int32Array(stops).fill(-1),
    position: new Int32Array(stops),
    /** Stops after and before it on its trip, −1 for none; place after it, and what the leg there costs. */
    next: new Int32Array(stops),
    prev: new Int32Array(stops),
    nextPlace: new Int32Array(stops).fill(-1),
    leg: new Int32Array(stops),
    ride: new Int32Array(stops),
    /** The least spare ride time of this stop and those before it on the trip. */
    spare: new Int32Array(stops),
    /** What one more millisecond costs all who are on board when the bus leaves the stop. */
    aboard: new Float64Array(stops),
    weighsRides: problem.gap !== null || problem.rideCost.some((one) => one > 0),
    weighsKinds: problem.buses.prices !== null,
    weighsMoves: problem.moveCost.some((one) => one > 0),
    absences: new Float64Array(stops).fill(1),
    // Trips
    sequence: new Int32Array(slots * stopsMax),
    length: new Int32Array(slots),
    terminal: new Int32Array(slots),
    load: new Int32Array(slots * dimensions),
    duration: new Int32Array(slots),
    /** Where the bus comes from, −1 for nowhere, and when it leaves there at the earliest. */
    before: new Int32Array(slots),
    ready: new Float64Array(slots),
    /** When the bus leaves the trip's last school at the earliest. */
    leaves: new Float64Array(slots),
    latest: new Float64Array(slots),
    slack: new Float64Array(slots),
    gaps: gaps(buses.count * (buses.tripsMax + 1)),
    // Buses
    chain: new Int32Array(slots),
    chained: new Int32Array(buses.count),
    used: new Int32Array(buses.count),
    usedAt: new Int32Array(buses.count).fill(-1),
    usedCount: 0,
    /** Buses of one kind carry the same number: same capacity, offers, trips, price and yards. */
    kind,
    kindLast: Math.max(...kind),
    /** No more buses than this may be used. */
    busesMax: buses.count,
    cost: 0,
    /**
     * What each rider beyond a bus's capacity costs, 0 where capacity is strict; looks at the plan since the price was set, and
     * how many of them found no overload.
     */
    overload: { price: 0, looks: 0, within: 0 },
    /** Part of the cost that is for shifted times, by bus; and before the present turn. */
    shifted: new Float64Array(buses.count),
    shiftedBefore: new Float64Array(buses.count),
    gap: gapState(problem),
    // Stops out of the plan
    out: new Int32Array(stops),
    outCount: 0,
    // Undo log
    log: new Int32Array(1024),
    logLength: 0,
    logged: new Int32Array(buses.count),
    stamp: 1,
    // Scratch of one insertion
    tripFits: new Int32Array(slots),
    fitStamp: 0,
    untilBlink: 99,
    foundDelta: 0,
    foundTrip: -1,
    foundPosition: 0,
    foundBus: -1,
    foundTerminal: -1,
    order: new Float64Array(stops),
  };
}

/**
 * Between the trips of a bus, gap k of bus b at b * (tripsMax + 1) + k: where it comes from and leaves when at the earliest,
 * where it goes (−1 for nowhere), when it must have left the last school before that, less the way, and what the way costs.
 */
function gaps(count: number) {
  return {
    place: new Int32Array(count),
    leaves: new Float64Array(count),
    next: new Int32Array(count),
    due: new Float64Array(count),
    cost: new Int32Array(count),
  };
}

/** Numbered as they are listed, so that kinds never fall: the search skips from one kind to the next. */
function busKinds({ buses, dimensions }: SearchProblem): Int32Array {
  let [kind, last] = [-1, ''];
  return Int32Array.from({ length: buses.count }, (_, bus) => {
    const places = buses.capacity.subarray(bus * dimensions, (bus + 1) * dimensions).join();
    const ends = [buses.startPlace[bus], buses.endPlace[bus], buses.leaves[bus]];
    const { ofCost, ofTime } = buses.prices ?? {};
    const prices = [buses.fixed[bus], ofCost?.[bus], ofTime?.[bus]];
    const key = [places, buses.offers[bus], buses.tripsMost[bus], ...prices, ...ends].join(';');
    if (key !== last) kind += 1;
    last = key;
    return kind;
  });
}

/** More stops than this cannot ride together on any bus. */
function longestTrip({ stops, load, dimensions, buses }: SearchProblem): number {
  let most = 1;
  for (let d = 0; d < dimensions; d += 1) {
    const sorted = Array.from({ length: stops }, (_, i) => load[i * dimensions + d] ?? 0).sort((a, b) => a - b);
    let capacity = 0;
    for (let b = 0; b < buses.count; b += 1) capacity = Math.max(capacity, buses.capacity[b * dimensions + d] ?? 0);
    let [sum, count] = [0, 0];
    for (const one of sorted) {
      sum += one;
      if (sum > capacity) break;
      count += 1;
    }
    most = d === 0 ? count : Math.min(most, count);
  }
  return Math.max(1, Math.min(stops, most, STOPS_MOST));
}

/** Recomputes what follows from a trip's sequence: positions, rides, spare ride time, load, duration. */
export function refreshTrip(state: SearchState, trip: number): void {
  const { problem, sequence, length, position, load, ride, spare, duration, terminal, stopsMax, aboard } = state;
  const { time, cost, places, placeOf, service, dimensions, timed } = problem;
  const size = length[trip] as number;
  const from = trip * stopsMax;
  for (let d = 0; d < dimensions; d += 1) {
    let sum = 0;
    for (let i = 0; i < size; i += 1) sum += problem.load[(sequence[from + i] as number) * dimensions + d] as number;
    load[trip * dimensions + d] = sum;
  }
  const end = terminal[trip] as number;
  const terminus = problem.terminals.firstPlace[end] as number;
  let next = terminus;
  for (let i = size - 1; i >= 0; i -= 1) {
    const stop = sequence[from + i] as number;
    const place = placeOf[stop] as number;
    position[stop] = i;
    state.trip[stop] = trip;
    state.next[stop] = i + 1 < size ? (sequence[from + i + 1] as number) : -1;
    state.prev[stop] = i > 0 ? (sequence[from + i - 1] as number) : -1;
    if (state.nextPlace[stop] !== next) {
      state.nextPlace[stop] = next;
      state.leg[stop] = cost[place * places + next] as number;
    }
    next = place;
  }
  if (!timed) return;
  next = terminus;
  let after = 0;
  for (let i = size - 1; i >= 0; i -= 1) {
    const stop = sequence[from + i] as number;
    const place = placeOf[stop] as number;
    after += time[place * places + next] as number;
    ride[stop] = after;
    after += service[stop] as number;
    next = place;
  }
  duration[trip] = after;
  const { school, rideLimit, schools, terminals, rideCost } = problem;
  let least = NEVER;
  let onBoard = 0;
  for (let i = 0; i < size; i += 1) {
    const stop = sequence[from + i] as number;
    const own =
      (rideLimit[stop] as number) -
      (terminals.tail[end * schools + (school[stop] as number)] as number) -
      (ride[stop] as number);
    if (own < least) least = own;
    spare[stop] = least;
    onBoard += rideCost[stop] as number;
    aboard[stop] = onBoard;
  }
}

/** Recomputes what follows from a bus's chain of trips: where each starts from, how late it may be, and its slack. */
export function refreshBus(state: SearchState, bus: number): void {
  const { problem, chain, chained, sequence, stopsMax, before, ready, latest, slack, duration, terminal, gaps } = state;
  const { buses, terminals, time, cost, places, placeOf, timed } = problem;
  const from = bus * buses.tripsMax;
  const gap = bus * (buses.tripsMax + 1);
  const size = chained[bus] as number;
  let place = buses.startPlace[bus] as number;
  let leaves = buses.leaves[bus] as number;
  for (let k = 0; k < size; k += 1) {
    const trip = chain[from + k] as number;
    const end = terminal[trip] as number;
    before[trip] = place;
    ready[trip] = leaves;
    gaps.place[gap + k] = place;
    gaps.leaves[gap + k] = leaves;
    if (timed) {
      const first = placeOf[sequence[trip * stopsMax] as number] as number;
      const way = place < 0 ? 0 : (time[place * places + first] as number);
      leaves =
        Math.max(terminals.earliest[end] as number, leaves + way + (duration[trip] as number)) +
        (terminals.dwell[end] as number);
    }
    state.leaves[trip] = leaves;
    place = terminals.lastPlace[end] as number;
  }
  let next = buses.endPlace[bus] as number;
  let deadline = NEVER;
  gaps.place[gap + size] = place;
  gaps.leaves[gap + size] = leaves;
  for (let k = size; ; k -= 1) {
    gaps.next[gap + k] = next;
    gaps.due[gap + k] = deadline;
    const start = gaps.place[gap + k] as number;
    gaps.cost[gap + k] = start < 0 || next < 0 ? 0 : (cost[start * places + next] as number);
    if (k === 0) break;
    const trip = chain[from + k - 1] as number;
    const end = terminal[trip] as number;
    const first = placeOf[sequence[trip * stopsMax] as number] as number;
    if (timed) {
      const way = next < 0 || k === size ? 0 : (time[start * places + next] as number);
      const late = Math.min(terminals.latest[end] as number, deadline - way - (terminals.dwell[end] as number));
      latest[trip] = late;
      const yard = before[trip] as number;
      slack[trip] =
        late -
        (ready[trip] as number) -
        (duration[trip] as number) -
        (yard < 0 ? 0 : (time[yard * places + first] as number));
      deadline = late - (duration[trip] as number);
    } else {
      latest[trip] = NEVER;
      slack[trip] = NEVER;
    }
    next = first;
  }
}
