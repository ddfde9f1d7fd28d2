import { MinHeap } from './min-heap.ts';
import { type WitnessLimits, WitnessSearch } from './witness-search.ts';
import { WorkingGraph } from './working-graph.ts';

const WHEN_RANKING: WitnessLimits = { settled: 24, hops: 4 };
const WHEN_CONTRACTING: WitnessLimits = { settled: 120, hops: 16 };

/** Arcs to contract, by position; `cost` is packed. */
export type Arcs = { readonly tail: Int32Array; readonly head: Int32Array; readonly cost: Float64Array };

/**
 * Contracts every vertex, the least important first: few shortcuts for the arcs taken away, few contracted neighbours. Priorities are
 * recomputed when a vertex comes up and put back where they have grown (lazy update). Ties go to the smaller vertex, so the same arcs give the
 * same hierarchy. With a given `order` (vertices from first to last) no priority is computed.
 */
export function contract(
  vertices: number,
  arcs: Arcs,
  given: Int32Array | null,
): { readonly graph: WorkingGraph; readonly order: Int32Array } {
  const graph = new WorkingGraph(vertices, Math.max(16, arcs.tail.length * 2 + 16));
  for (let a = 0; a < arcs.tail.length; a += 1) {
    const tail = arcs.tail[a] as number;
    const head = arcs.head[a] as number;
    if (tail !== head) graph.join(tail, head, arcs.cost[a] as number, a, -1, 1);
  }
  const work = new Contractor(graph);
  if (given) {
    for (const vertex of given) work.contract(vertex);
    return { graph, order: given };
  }
  const order = new Int32Array(vertices);
  const heap = new MinHeap(vertices);
  for (let v = 0; v < vertices; v += 1) heap.push(work.priority(v), v);
  let done = 0;
  while (heap.size > 0) {
    const vertex = heap.pop();
    const fresh = work.priority(vertex);
    if (fresh > heap.top()) {
      heap.push(fresh, vertex);
      continue;
    }
    work.contract(vertex);
    order[done++] = vertex;
  }
  return { graph, order };
}

class Contractor {
  private readonly graph: WorkingGraph;
  private readonly search: WitnessSearch;
  /** Length of the longest chain of contracted vertices below each vertex. */
  private readonly depth: Int32Array;
  /** How often a neighbour was contracted. */
  private readonly deleted: Int32Array;

  constructor(graph: WorkingGraph) {
    this.graph = graph;
    this.search = new WitnessSearch(graph.vertices);
    this.depth = new Int32Array(graph.vertices);
    this.deleted = new Int32Array(graph.vertices);
  }

  priority(vertex: number): number {
    const { graph } = this;
    let removed = 0;
    let removedSpan = 0;
    for (let arc = graph.firstIn[vertex] as number; arc >= 0; arc = graph.nextIn[arc] as number) {
      removed += 1;
      removedSpan += graph.span[arc] as number;
    }
    for (let arc = graph.firstOut[vertex] as number; arc >= 0; arc = graph.nextOut[arc] as number) {
      removed += 1;
      removedSpan += graph.span[arc] as number;
    }
    if (removed === 0) return this.depth[vertex] as number;
    this.shortcuts(vertex, WHEN_RANKING, false);
    return (
      (this.depth[vertex] as number) +
      (2 * this.added) / removed +
      this.addedSpan / removedSpan +
      0.125 * (this.deleted[vertex] as number)
    );
  }

  private added = 0;
  private addedSpan = 0;

  contract(vertex: number): void {
    const { graph, depth, deleted } = this;
    graph.detach(vertex);
    this.shortcuts(vertex, WHEN_CONTRACTING, true);
    const below = (depth[vertex] as number) + 1;
    for (let arc = graph.firstIn[vertex] as number; arc >= 0; arc = graph.nextIn[arc] as number) {
      const other = graph.tail[arc] as number;
      deleted[other] = (deleted[other] as number) + 1;
      if ((depth[other] as number) < below) depth[other] = below;
    }
    for (let arc = graph.firstOut[vertex] as number; arc >= 0; arc = graph.nextOut[arc] as number) {
      const other = graph.head[arc] as number;
      if ((depth[other] as number) < below) depth[other] = below;
    }
  }

  /** Finds the shortcuts that taking `vertex` away needs; counts them, and adds them where told to. */
  private shortcuts(vertex: number, limits: WitnessLimits, add: boolean): void {
    const { graph, search } = this;
    this.added = 0;
    this.addedSpan = 0;
    const firstOut = graph.firstOut[vertex] as number;
    if (firstOut < 0) return;
    for (let into = graph.firstIn[vertex] as number; into >= 0; into = graph.nextIn[into] as number) {
      const source = graph.tail[into] as number;
      const half = graph.cost[into] as number;
      if ((graph.nextOut[firstOut] as number) < 0 && graph.head[firstOut] === source) continue;
      search.run(graph, into, vertex, limits);
      for (let out = firstOut; out >= 0; out = graph.nextOut[out] as number) {
        const target = graph.head[out] as number;
        if (target === source) continue;
        const through = half + (graph.cost[out] as number);
        if ((search.cost[target] as number) <= through) continue;
        const span = (graph.span[into] as number) + (graph.span[out] as number);
        this.added += 1;
        this.addedSpan += span;
        if (add) graph.join(source, target, through, into, out, span);
      }
    }
  }
}
