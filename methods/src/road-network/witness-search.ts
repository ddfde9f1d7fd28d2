import { MinHeap } from './min-heap.ts';
import type { WorkingGraph } from './working-graph.ts';

/** How far a search for a detour around a vertex goes; a search that gives up early costs a shortcut, never a wrong path. */
export type WitnessLimits = { readonly settled: number; readonly hops: number };

/** Searches for paths that make a shortcut needless (Geisberger et al. 2008, section 3.1), reusing its arrays. */
export class WitnessSearch {
  readonly cost: Float64Array;
  private readonly hops: Int32Array;
  private readonly touched: Int32Array;
  private touches = 0;
  private readonly heap = new MinHeap(256);

  constructor(vertices: number) {
    this.cost = new Float64Array(vertices).fill(Number.POSITIVE_INFINITY);
    this.hops = new Int32Array(vertices);
    this.touched = new Int32Array(vertices);
  }

  /** Costs of paths from `source` that avoid `avoided`, up to `limit`, into `cost`; each is that of a path that exists. */
  run(graph: WorkingGraph, source: number, avoided: number, limit: number, limits: WitnessLimits): void {
    const { cost, hops, touched, heap } = this;
    for (let i = 0; i < this.touches; i += 1) cost[touched[i] as number] = Number.POSITIVE_INFINITY;
    heap.clear();
    cost[source] = 0;
    hops[source] = 0;
    touched[0] = source;
    let touches = 1;
    heap.push(0, source);
    const { firstOut, nextOut, head, cost: arcCost } = graph;
    let settled = 0;
    while (heap.size > 0) {
      const vertex = heap.pop();
      const reached = heap.key;
      if (reached > (cost[vertex] as number)) continue;
      if (reached > limit || settled >= limits.settled) break;
      settled += 1;
      const further = (hops[vertex] as number) + 1;
      if (further > limits.hops) continue;
      for (let arc = firstOut[vertex] as number; arc >= 0; arc = nextOut[arc] as number) {
        const other = head[arc] as number;
        if (other === avoided) continue;
        const through = reached + (arcCost[arc] as number);
        const known = cost[other] as number;
        if (through >= known || through > limit) continue;
        if (known === Number.POSITIVE_INFINITY) touched[touches++] = other;
        cost[other] = through;
        hops[other] = further;
        heap.push(through, other);
      }
    }
    this.touches = touches;
  }
}
