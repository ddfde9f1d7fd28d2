import type { Climb } from './hierarchy.ts';
import { MinHeap } from './min-heap.ts';

/** A search that only climbs, from seeds to every more important vertex that could lie on a fastest path. Reuses its arrays. */
export class ClimbSearch {
  /** Cost by rank: reached or Infinity. */
  readonly cost: Float64Array;
  /** Position in the climb of the arc by which a rank was reached, or −1 − seed. */
  readonly by: Int32Array;
  /** Rank from which it was reached; −1 at a seed. */
  readonly before: Int32Array;
  /** The ranks settled and not stalled, `count` of them. */
  readonly settled: Int32Array;
  count = 0;
  private readonly touched: Int32Array;
  private touches = 0;
  private readonly heap = new MinHeap();

  constructor(vertices: number) {
    this.cost = new Float64Array(vertices).fill(Number.POSITIVE_INFINITY);
    this.by = new Int32Array(vertices);
    this.before = new Int32Array(vertices);
    this.settled = new Int32Array(vertices);
    this.touched = new Int32Array(vertices);
  }

  /** `ranks` and `costs` are the seeds; `climb` the arcs to follow and `against` those of the other direction, for stalling. */
  run(climb: Climb, against: Climb, ranks: readonly number[], costs: readonly number[]): void {
    const { cost, by, before, settled, touched, heap } = this;
    for (let i = 0; i < this.touches; i += 1) cost[touched[i] as number] = Number.POSITIVE_INFINITY;
    heap.clear();
    let touches = 0;
    for (let i = 0; i < ranks.length; i += 1) {
      const rank = ranks[i] as number;
      const known = cost[rank] as number;
      if ((costs[i] as number) >= known) continue;
      if (known === Number.POSITIVE_INFINITY) touched[touches++] = rank;
      cost[rank] = costs[i] as number;
      by[rank] = -1 - i;
      before[rank] = -1;
      heap.push(costs[i] as number, rank);
    }
    const { start, upper, cost: arcCost } = climb;
    const { start: overStart, upper: over, cost: overCost } = against;
    let count = 0;
    while (heap.size > 0) {
      const rank = heap.pop();
      const reached = heap.key;
      if (reached > (cost[rank] as number)) continue;
      let stalled = false;
      for (let at = overStart[rank] as number, end = overStart[rank + 1] as number; at < end; at += 1) {
        if ((cost[over[at] as number] as number) + (overCost[at] as number) < reached) {
          stalled = true;
          break;
        }
      }
      if (stalled) continue;
      settled[count++] = rank;
      for (let at = start[rank] as number, end = start[rank + 1] as number; at < end; at += 1) {
        const other = upper[at] as number;
        const through = reached + (arcCost[at] as number);
        const known = cost[other] as number;
        if (through >= known) continue;
        if (known === Number.POSITIVE_INFINITY) touched[touches++] = other;
        cost[other] = through;
        by[other] = at;
        before[other] = rank;
        heap.push(through, other);
      }
    }
    this.touches = touches;
    this.count = count;
  }
}
