import { contract } from './contraction.ts';
import type { RoadGraph } from './road-graph.ts';

/**
 * A contraction hierarchy (Geisberger, Sanders, Schultes and Delling 2008): vertices renumbered by importance, and for each the arcs to more
 * important vertices. A fastest path climbs from both its ends. `up` holds arcs out of a vertex, `down` arcs into it from above.
 */
export type RoadHierarchy = {
  /** Number in the hierarchy by vertex of the graph; the last is the most important. */
  readonly rank: Int32Array;
  readonly up: Climb;
  readonly down: Climb;
  /** What each arc of the hierarchy stands for: two others, or one arc of the graph in `first` and −1. */
  readonly first: Int32Array;
  readonly second: Int32Array;
};

/** Arcs sorted by their lower end. All vertices are ranks. */
export type Climb = {
  readonly start: Int32Array;
  readonly upper: Int32Array;
  readonly cost: Float64Array;
  readonly arc: Int32Array;
};

/**
 * The hierarchy of a graph under street costs. Deterministic. `like` reuses the order of a hierarchy of the same graph in another period, as exact;
 * what it saves is said at `prepareRoads`.
 */
export function roadHierarchy(graph: RoadGraph, costs: Float64Array, like?: RoadHierarchy): RoadHierarchy {
  const cost = new Float64Array(graph.arcDirected.length);
  for (let a = 0; a < cost.length; a += 1) cost[a] = costs[(graph.arcDirected[a] as number) >> 1] as number;
  let given: Int32Array | null = null;
  if (like) {
    given = new Int32Array(graph.vertices);
    for (let v = 0; v < graph.vertices; v += 1) given[like.rank[v] as number] = v;
  }
  const { graph: worked, order } = contract(graph.vertices, { tail: graph.arcTail, head: graph.arcHead, cost }, given);
  const rank = new Int32Array(graph.vertices);
  order.forEach((vertex, place) => {
    rank[vertex] = place;
  });
  return {
    rank,
    up: climb(worked, order, rank, 'up'),
    down: climb(worked, order, rank, 'down'),
    first: worked.first.slice(0, worked.arcs),
    second: worked.second.slice(0, worked.arcs),
  };
}

type Worked = ReturnType<typeof contract>['graph'];

function climb(graph: Worked, order: Int32Array, rank: Int32Array, direction: 'up' | 'down'): Climb {
  const [firstOf, nextOf, upperOf] =
    direction === 'up' ? [graph.firstOut, graph.nextOut, graph.head] : [graph.firstIn, graph.nextIn, graph.tail];
  const start = new Int32Array(order.length + 1);
  const arcs = new Int32Array(graph.arcs);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    for (let arc = firstOf[order[place] as number] as number; arc >= 0; arc = nextOf[arc] as number) {
      arcs[count++] = arc;
    }
    start[place + 1] = count;
  }
  const arc = arcs.slice(0, count);
  const upper = new Int32Array(count);
  const cost = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    upper[at] = rank[upperOf[arc[at] as number] as number] as number;
    cost[at] = graph.cost[arc[at] as number] as number;
  }
  return { start, upper, cost, arc };
}
