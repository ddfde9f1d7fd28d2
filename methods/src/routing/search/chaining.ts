import { below } from './chance.ts';
import { growLinks, type Links } from './largest-matching.ts';
import type { SearchState } from './search-state.ts';
import { restore, snapshot } from './snapshot.ts';

/**
 * Links the present trips into as few bus days as they allow, by augmenting paths from the present links (Kuhn 1955: a least
 * path cover is trips less the largest matching). Each trip keeps its time and the kind of its bus. True where a bus was freed.
 */
export function rechain(state: SearchState): boolean {
  const { problem, used, usedCount, chain, chained } = state;
  const { tripsMax } = problem.buses;
  const trips: number[] = [];
  const linked: (readonly [number, number])[] = [];
  for (let u = 0; u < usedCount; u += 1) {
    const bus = used[u] as number;
    for (let k = 0; k < (chained[bus] as number); k += 1) {
      if (k > 0) linked.push([trips.length - 1, trips.length]);
      trips.push(chain[bus * tripsMax + k] as number);
    }
  }
  const n = trips.length;
  const links = { next: new Int32Array(n).fill(-1), previous: new Int32Array(n).fill(-1) };
  for (const [u, v] of linked) {
    links.next[u] = v;
    links.previous[v] = u;
  }
  const follows = pairs(state, trips);
  const turn = below(state, Math.max(1, n));
  if (growLinks(links, (u, v) => follows[u * n + v] === 1, turn) === 0) return false;
  if (!state.weighsMoves) return relink(state, trips, links);
  const before = snapshot(state);
  const freed = relink(state, trips, links);
  if (state.cost < before.cost) return freed;
  restore(state, before);
  return false;
}

/** Byte matrix: may trip v follow trip u on one bus, both at their present times? */
function pairs(state: SearchState, trips: readonly number[]): Uint8Array {
  const { problem, terminal, sequence, stopsMax, duration, before, ready, kind } = state;
  const { terminals, time, places, placeOf, buses } = problem;
  const n = trips.length;
  const leaves = new Float64Array(n);
  const arrives = new Float64Array(n);
  const place = new Int32Array(n);
  const first = new Int32Array(n);
  const sort = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    const trip = trips[i] as number;
    const end = terminal[trip] as number;
    const start = before[trip] as number;
    first[i] = placeOf[sequence[trip * stopsMax] as number] as number;
    const way = start < 0 ? 0 : (time[start * places + (first[i] as number)] as number);
    arrives[i] = Math.max(
      terminals.earliest[end] as number,
      (ready[trip] as number) + way + (duration[trip] as number),
    );
    leaves[i] = (arrives[i] as number) + (terminals.dwell[end] as number);
    place[i] = terminals.lastPlace[end] as number;
    sort[i] = kind[Math.floor(trip / buses.tripsMax)] as number;
  }
  const follows = new Uint8Array(n * n);
  for (let u = 0; u < n; u += 1)
    for (let v = 0; v < n; v += 1) {
      if (u === v || sort[u] !== sort[v]) continue;
      const spare = (arrives[v] as number) - (duration[trips[v] as number] as number) - (leaves[u] as number);
      if (spare >= 0 && (time[(place[u] as number) * places + (first[v] as number)] as number) <= spare)
        follows[u * n + v] = 1;
    }
  return follows;
}

/** Rebuilds the bus days from links; false, and nothing changed, where a chain would be longer than a bus allows. */
function relink(state: SearchState, trips: readonly number[], { next, previous }: Links): boolean {
  const { problem, terminal, length, sequence, stopsMax } = state;
  const { tripsMax } = problem.buses;
  const days: number[] = [];
  for (let i = 0; i < trips.length; i += 1) {
    if (previous[i] !== -1) continue;
    const head = days.length;
    // A day keeps the bus of its first trip, and its riders theirs. Links only grow, so no two days begin on one bus.
    const bus = Math.floor((trips[i] as number) / tripsMax);
    days.push(bus, 0);
    let size = 0;
    for (let k = i; k !== -1; k = next[k] as number) {
      const trip = trips[k] as number;
      days.push(terminal[trip] as number, length[trip] as number);
      for (let j = 0; j < (length[trip] as number); j += 1) days.push(sequence[trip * stopsMax + j] as number);
      size += 1;
    }
    if (size > (problem.buses.tripsMost[bus] as number)) return false;
    days[head + 1] = size;
  }
  const out = state.out.slice(0, state.outCount);
  restore(state, { days: Int32Array.from(days), out, cost: 0, buses: 0 });
  return true;
}
