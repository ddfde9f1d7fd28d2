import { ClimbSearch } from './climb-search.ts';
import { centisecondsOf, decimetresOf } from './packed-cost.ts';
import type { PreparedRoads } from './prepared-roads.ts';
import {
  costAlongStreet,
  progress,
  type RoadPlace,
  type Seeds,
  seedsFrom,
  seedsTo,
  servedDirections,
} from './road-place.ts';
import { pathPoints } from './street-points.ts';

/** One fastest path from place to place. */
export type RoadRoute = {
  readonly seconds: number;
  readonly metres: number;
  /** Directed streets in order (2 × street + direction), the first and the last in part. */
  readonly directed: readonly number[];
  /** The line driven, [longitude, latitude] in degrees, from place to place. */
  readonly points: readonly (readonly [number, number])[];
};

/** Searches between places; holds arrays of the graph's size, so keep one for many routes. */
export class RoadRouter {
  private readonly roads: PreparedRoads;
  private readonly climbing: ClimbSearch;
  private readonly descending: ClimbSearch;

  constructor(roads: PreparedRoads) {
    this.roads = roads;
    this.climbing = new ClimbSearch(roads.graph.vertices);
    this.descending = new ClimbSearch(roads.graph.vertices);
  }

  /** The fastest path, or null where there is none. The same time and metres as `roadMatrix`. */
  route(from: RoadPlace, to: RoadPlace): RoadRoute | null {
    const { roads, climbing, descending } = this;
    const { graph, costs, hierarchy } = roads;
    const ranks = (seeds: Seeds): number[] => seeds.vertices.map((vertex) => hierarchy.rank[vertex] as number);
    const leaving = seedsFrom(graph, costs, from);
    const reaching = seedsTo(graph, costs, to);
    climbing.run(hierarchy.up, hierarchy.down, ranks(leaving), leaving.costs);
    descending.run(hierarchy.down, hierarchy.up, ranks(reaching), reaching.costs);
    let best = costAlongStreet(graph, costs, from, to);
    let top = -1;
    for (let i = 0; i < climbing.count; i += 1) {
      const rank = climbing.settled[i] as number;
      const total = (climbing.cost[rank] as number) + (descending.cost[rank] as number);
      if (total < best) {
        best = total;
        top = rank;
      }
    }
    if (best === Number.POSITIVE_INFINITY) return null;
    const directed = top < 0 ? [this.sharedDirection(from, to)] : this.unpacked(top, leaving, reaching);
    return {
      seconds: centisecondsOf(best) / 100,
      metres: decimetresOf(best) / 10,
      directed,
      points: pathPoints(graph.streets, directed, from, to),
    };
  }

  private sharedDirection(from: RoadPlace, to: RoadPlace): number {
    const reached = new Set(servedDirections(this.roads.graph, to));
    const shared = servedDirections(this.roads.graph, from).filter(
      (one) => reached.has(one) && progress(to, one) >= progress(from, one),
    );
    return shared[0] as number;
  }

  private unpacked(top: number, leaving: Seeds, reaching: Seeds): number[] {
    const { climbing, descending } = this;
    const { up, down } = this.roads.hierarchy;
    const rising: number[] = [];
    let rank = top;
    for (; (climbing.before[rank] as number) >= 0; rank = climbing.before[rank] as number) {
      rising.push(up.arc[climbing.by[rank] as number] as number);
    }
    const firstStreet = leaving.directed[-1 - (climbing.by[rank] as number)] as number;
    const directed = [firstStreet];
    for (const arc of rising.reverse()) this.unpack(arc, directed);
    rank = top;
    for (; (descending.before[rank] as number) >= 0; rank = descending.before[rank] as number) {
      this.unpack(down.arc[descending.by[rank] as number] as number, directed);
    }
    directed.push(reaching.directed[-1 - (descending.by[rank] as number)] as number);
    return directed;
  }

  private unpack(arc: number, into: number[]): void {
    const { first, second } = this.roads.hierarchy;
    const waiting = [arc];
    while (waiting.length > 0) {
      const one = waiting.pop() as number;
      if ((second[one] as number) < 0) into.push(this.roads.graph.arcDirected[first[one] as number] as number);
      else waiting.push(second[one] as number, first[one] as number);
    }
  }
}
