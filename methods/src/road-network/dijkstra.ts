import { MinHeap } from './min-heap.ts';
import type { PackedCost } from './packed-cost.ts';
import type { PreparedRoads } from './prepared-roads.ts';
import { costAlongStreet, type RoadPlace, seedsFrom, seedsTo } from './road-place.ts';

/**
 * Packed costs from one place to others by Dijkstra's search over the whole graph: slow, and the yardstick that the hierarchy is held to.
 * Infinity where there is no way.
 */
export function dijkstraCosts(
  roads: PreparedRoads,
  origin: RoadPlace,
  destinations: readonly RoadPlace[],
): PackedCost[] {
  const { graph, costs } = roads;
  const cost = new Float64Array(graph.vertices).fill(Number.POSITIVE_INFINITY);
  const heap = new MinHeap();
  const seeds = seedsFrom(graph, costs, origin);
  seeds.vertices.forEach((vertex, i) => {
    const seed = seeds.costs[i] as number;
    if (seed < (cost[vertex] as number)) {
      cost[vertex] = seed;
      heap.push(seed, vertex);
    }
  });
  while (heap.size > 0) {
    const vertex = heap.pop();
    if (heap.key > (cost[vertex] as number)) continue;
    for (let arc = graph.arcStart[vertex] as number; arc < (graph.arcStart[vertex + 1] as number); arc += 1) {
      const other = graph.arcHead[arc] as number;
      const through = (cost[vertex] as number) + (costs[(graph.arcDirected[arc] as number) >> 1] as number);
      if (through >= (cost[other] as number)) continue;
      cost[other] = through;
      heap.push(through, other);
    }
  }
  return destinations.map((place) => {
    const reaching = seedsTo(graph, costs, place);
    return reaching.vertices.reduce(
      (best, vertex, i) => Math.min(best, (cost[vertex] as number) + (reaching.costs[i] as number)),
      costAlongStreet(graph, costs, origin, place),
    );
  });
}
