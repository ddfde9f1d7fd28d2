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
  /** The cost at which a path to a vertex is a witness; below zero where none is looked for. */
  private readonly wanted: Float64Array;

  constructor(vertices: number) {
    this.cost = new Float64Array(vertices).fill(Number.POSITIVE_INFINITY);
    this.hops = new Int32Array(vertices);
    this.touched = new Int32Array(vertices);
    this.wanted = new Float64Array(vertices).fill(-1);
  }

  /**
   * Looks for paths from the tail of `into` to the heads of the arcs out of `avoided` that do not cost more than the way through it. Leaves in
   * `cost` what paths were found to cost; each is that of a path that exists and avoids it.
   */
  run(graph: WorkingGraph, into: number, avoided: number, limits: WitnessLimits): void {
    const { cost, hops, touched, heap, wanted } = this;
    const { firstOut, nextOut, head, cost: arcCost } = graph;
    for (let i = 0; i < this.touches; i += 1) cost[touched[i] as number] = Number.POSITIVE_INFINITY;
    heap.clear();
    const source = graph.tail[into] as number;
    const half = arcCost[into] as number;
    let limit = -1;
    let missing = 0;
    for (let out = firstOut[avoided] as number; out >= 0; out = nextOut[out] as number) {
      const target = head[out] as number;
      if (target === source) continue;
      const through = half + (arcCost[out] as number);
      wanted[target] = through;
      if (through > limit) limit = through;
      missing += 1;
    }
    cost[source] = 0;
    hops[source] = 0;
    touched[0] = source;
    let touches = 1;
    heap.push(0, source);
    let settled = 0;
    while (heap.size > 0 && missing > 0) {
      const vertex = heap.pop();
      const reached = heap.key;
      if (reached > (cost[vertex] as number)) continue;
      if (reached >= limit || settled >= limits.settled) break;
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
        if (through <= (wanted[other] as number)) {
          wanted[other] = -1;
          missing -= 1;
        }
        heap.push(through, other);
      }
    }
    for (let out = firstOut[avoided] as number; out >= 0; out = nextOut[out] as number)
      wanted[head[out] as number] = -1;
    this.touches = touches;
  }
}
