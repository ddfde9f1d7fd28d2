import { stream } from '../../random/stream.ts';
import type { SearchProblem } from '../search/search-problem.ts';

/** Stops that are asked about at most: any set of stops gives a bound, more of them a better one. */
const STOPS_ASKED = 4_000;
const STEPS = 12_000;
/** Steps for which a stop that was given away is not taken back, and after which, without a larger set, a new one is begun. */
const [AWAY, STUCK] = [7, 1_000];

/**
 * As many stops as can be found of which no two can be on one bus, whatever else it does: neither on one trip, within ride limits
 * and the room of the largest bus, nor on two, one after the other, within the windows of their schools. No plan can do with fewer
 * buses. Assumes that a detour never saves time; asks of schools that share no trips.
 */
export function stopsApart(problem: SearchProblem): number {
  const asked = spread(problem.stops, STOPS_ASKED);
  const reach = reachedAfter(problem, asked);
  const n = asked.length;
  const { school, schools } = problem;
  const apart = new Uint8Array(n * n);
  for (let a = 0; a < n; a += 1)
    for (let b = a + 1; b < n; b += 1) {
      const [i, j] = [asked[a] as number, asked[b] as number];
      const [s, t] = [school[i] as number, school[j] as number];
      if (reach[b * schools + s] === 1 || reach[a * schools + t] === 1) continue;
      if (s === t && shareTrip(problem, i, j)) continue;
      apart[a * n + b] = 1;
      apart[b * n + a] = 1;
    }
  return largestSet(apart, n);
}

/** So many numbers below `count`, evenly spread. */
function spread(count: number, most: number): Int32Array {
  const asked = Math.min(count, most);
  return Int32Array.from({ length: asked }, (_, at) => Math.floor((at * count) / asked));
}

/** Whether a bus that has been at the school of the column can still bring the stop of the row to its own, at row × schools + column. */
function reachedAfter(problem: SearchProblem, asked: Int32Array): Uint8Array {
  const { schools, school, placeOf, service, time, places, terminals, buses } = problem;
  const reach = new Uint8Array(asked.length * schools);
  if (buses.tripsMax < 2) return reach;
  asked.forEach((stop, row) => {
    const place = placeOf[stop] as number;
    const own = school[stop] as number;
    const onward = (service[stop] as number) + (time[place * places + (terminals.firstPlace[own] as number)] as number);
    for (let s = 0; s < schools; s += 1) {
      const leaves = (terminals.earliest[s] as number) + (terminals.dwell[s] as number);
      const way = time[(terminals.lastPlace[s] as number) * places + place] as number;
      if (leaves + way + onward <= (terminals.latest[own] as number)) reach[row * schools + s] = 1;
    }
  });
  return reach;
}

/** Whether some bus could take two stops of one school on one trip. */
function shareTrip(problem: SearchProblem, i: number, j: number): boolean {
  const { dimensions, load, needs, buses, placeOf, time, places, terminals, school, service, rideLimit } = problem;
  const end = terminals.firstPlace[school[i] as number] as number;
  const ride = (first: number, second: number): boolean => {
    const [from, to] = [placeOf[first] as number, placeOf[second] as number];
    const seconds =
      (time[from * places + to] as number) + (service[second] as number) + (time[to * places + end] as number);
    return seconds <= (rideLimit[first] as number);
  };
  if (!ride(i, j) && !ride(j, i)) return false;
  const both = (needs[i] as number) | (needs[j] as number);
  for (let bus = 0; bus < buses.count; bus += 1) {
    if ((both & ~(buses.offers[bus] as number)) !== 0) continue;
    let fits = true;
    for (let d = 0; d < dimensions; d += 1) {
      const sum = (load[i * dimensions + d] as number) + (load[j * dimensions + d] as number);
      fits &&= sum <= (buses.capacity[bus * dimensions + d] as number);
    }
    if (fits) return true;
  }
  return false;
}

/**
 * A set, as large as is found, of which every two are `apart` (n × n, symmetric): a stop is added where it is apart from all, else
 * exchanged for the only one from which it is not, else a drawn stop is taken in and those from which it is not apart let go
 * (dynamic local search, Pullan and Hoos 2006, without its penalties).
 */
export function largestSet(apart: Uint8Array, n: number): number {
  if (n === 0) return 0;
  const { bits } = stream(1, 'stops apart');
  const inSet = new Uint8Array(n);
  /** Members from which each is not apart, itself left out. */
  const against = new Int32Array(n);
  const awayUntil = new Int32Array(n);
  const degree = new Int32Array(n);
  for (let pair = 0; pair < n * n; pair += 1)
    degree[(pair / n) | 0] = (degree[(pair / n) | 0] as number) + (apart[pair] as number);
  let [size, best, since, byDegree] = [0, 0, 0, true];
  const change = (stop: number, by: 1 | -1): void => {
    inSet[stop] = by === 1 ? 1 : 0;
    size += by;
    const row = stop * n;
    for (let other = 0; other < n; other += 1)
      if (apart[row + other] === 0 && other !== stop) against[other] = (against[other] as number) + by;
  };
  for (let step = 1; step <= STEPS; step += 1) {
    let [least, found, ties] = [2, -1, 0];
    for (let stop = 0; stop < n; stop += 1) {
      const many = against[stop] as number;
      if (inSet[stop] === 1 || many > least || many > 1 || (awayUntil[stop] as number) > step) continue;
      if (many < least) [least, ties, found] = [many, 0, -1];
      ties += 1;
      const isBetter =
        many === 0 && byDegree
          ? found < 0 || (degree[stop] as number) > (degree[found] as number)
          : bits() % ties === 0;
      if (isBetter) found = stop;
    }
    since += 1;
    if (found < 0 || since > STUCK) {
      found = bits() % n;
      since = 0;
      byDegree = !byDegree;
      if (inSet[found] === 1) continue;
    }
    for (let member = 0; member < n && (against[found] as number) > 0; member += 1) {
      if (inSet[member] === 0 || apart[found * n + member] === 1) continue;
      change(member, -1);
      awayUntil[member] = step + AWAY;
    }
    change(found, 1);
    if (size <= best) continue;
    best = size;
    since = 0;
  }
  return best;
}
