import type { SearchProblem } from '../search/search-problem.ts';
import { stopsApart } from './stops-apart.ts';

/**
 * Fewer buses than this cannot do, whatever the plan: the larger of two bounds, the second alone where it must be quick. Stops of which no two can be on one bus need a
 * bus each (`stopsApart`). And each school needs its riders over the largest bus, rounded up, in trips;
 * a trip may follow another only where some stop of its school can be reached in time; the least cover of all trips by such
 * chains is trips less the largest flow (Dilworth 1950, Fulkerson 1956). Assumes that a detour never saves time. Null where
 * schools share trips, since trips then belong to no one school.
 */
export function fewestBuses(problem: SearchProblem, { isQuick = false } = {}): number | null {
  const { schools, terminals } = problem;
  if (terminals.count !== schools) return null;
  const trips = tripsNeeded(problem);
  const follows = reachable(problem);
  const needed = trips.map((count, s) =>
    follows[s * schools + s] === 1 ? Math.ceil(count / problem.buses.tripsMax) : count,
  );
  const all = needed.reduce((sum, count) => sum + count, 0);
  const chains = all - largestFlow(needed, follows);
  return isQuick ? chains : Math.max(stopsApart(problem), chains);
}

function tripsNeeded({ stops, schools, school, load, dimensions, buses }: SearchProblem): number[] {
  const needed = new Array<number>(schools).fill(0);
  for (let d = 0; d < dimensions; d += 1) {
    let room = 0;
    for (let b = 0; b < buses.count; b += 1) room = Math.max(room, buses.capacity[b * dimensions + d] ?? 0);
    const sums = new Array<number>(schools).fill(0);
    for (let i = 0; i < stops; i += 1) {
      const s = school[i] ?? 0;
      sums[s] = (sums[s] ?? 0) + (load[i * dimensions + d] ?? 0);
    }
    sums.forEach((sum, s) => {
      const least = room > 0 ? Math.ceil(sum / room) : 0;
      needed[s] = Math.max(needed[s] ?? 0, least);
    });
  }
  return needed;
}

/** May a trip of the column’s school be driven after one of the row’s, directly or with others between? */
function reachable({ stops, schools, school, service, time, places, placeOf, terminals }: SearchProblem): Uint8Array {
  const follows = new Uint8Array(schools * schools);
  for (let s = 0; s < schools; s += 1) {
    const leaves = (terminals.earliest[s] ?? 0) + (terminals.dwell[s] ?? 0);
    const from = (terminals.lastPlace[s] ?? 0) * places;
    for (let i = 0; i < stops; i += 1) {
      const t = school[i] ?? 0;
      const place = placeOf[i] ?? 0;
      const onward = time[place * places + (terminals.firstPlace[t] ?? 0)] ?? 0;
      if (leaves + (time[from + place] ?? 0) + (service[i] ?? 0) + onward <= (terminals.latest[t] ?? 0))
        follows[s * schools + t] = 1;
    }
  }
  for (let k = 0; k < schools; k += 1)
    for (let s = 0; s < schools; s += 1)
      if (follows[s * schools + k] === 1)
        for (let t = 0; t < schools; t += 1) if (follows[k * schools + t] === 1) follows[s * schools + t] = 1;
  return follows;
}

/** Largest flow from each school’s trips as leaders to each school’s as followers, by augmenting paths. */
function largestFlow(needed: readonly number[], follows: Uint8Array): number {
  const n = needed.length;
  const flow = new Int32Array(n * n);
  const left = Int32Array.from(needed);
  const free = Int32Array.from(needed);
  let total = 0;
  for (let start = 0; start < n; start += 1)
    while ((left[start] ?? 0) > 0 && push(start)) {
      left[start] = (left[start] ?? 0) - 1;
      total += 1;
    }
  return total;

  function push(start: number): boolean {
    const cameToFollower = new Int32Array(n).fill(-1);
    const cameToLeader = new Int32Array(n).fill(-1);
    const queue = [start];
    for (let at = 0; at < queue.length; at += 1) {
      const u = queue[at] ?? 0;
      for (let v = 0; v < n; v += 1) {
        if (u === v || follows[u * n + v] !== 1 || cameToFollower[v] !== -1) continue;
        cameToFollower[v] = u;
        if ((free[v] ?? 0) > 0) {
          free[v] = (free[v] ?? 0) - 1;
          trace(v);
          return true;
        }
        for (let w = 0; w < n; w += 1)
          if (w !== start && (flow[w * n + v] ?? 0) > 0 && cameToLeader[w] === -1) {
            cameToLeader[w] = v;
            queue.push(w);
          }
      }
    }
    return false;

    function trace(end: number): void {
      let v = end;
      for (;;) {
        const u = cameToFollower[v] ?? 0;
        flow[u * n + v] = (flow[u * n + v] ?? 0) + 1;
        if (u === start) return;
        const back = cameToLeader[u] ?? 0;
        flow[u * n + back] = (flow[u * n + back] ?? 0) - 1;
        v = back;
      }
    }
  }
}
