import { type PackedCost, shareOf } from './packed-cost.ts';
import type { RoadGraph } from './road-graph.ts';

/** A point on a street where a bus stops, and the directions in which it may pass it to do so. */
export type RoadPlace = {
  readonly street: number;
  /** How far along the street's points, 0 to 1 of its length. */
  readonly fraction: number;
  /** The bus may serve it running in the order of the street's points, or against it; at least one. */
  readonly forward: boolean;
  readonly backward: boolean;
};

/** Where searches start or end: vertices with the cost from or to the place. */
export type Seeds = { readonly vertices: number[]; readonly costs: PackedCost[]; readonly directed: number[] };

/** How far a place is along a directed street, 0 to 1. */
export function progress(place: RoadPlace, directed: number): number {
  return directed & 1 ? 1 - place.fraction : place.fraction;
}

/** Directed streets on which a bus serves the place. */
export function servedDirections({ directedHead }: RoadGraph, place: RoadPlace): number[] {
  const directed: number[] = [];
  if (place.forward) directed.push(2 * place.street);
  if (place.backward) directed.push(2 * place.street + 1);
  return directed.filter((one) => (directedHead[one] as number) >= 0);
}

/** Leaving a place: the vertex at the end of its street, and the cost of the rest of the street. */
export function seedsFrom(graph: RoadGraph, costs: Float64Array, place: RoadPlace): Seeds {
  const directed = servedDirections(graph, place);
  return {
    directed,
    vertices: directed.map((one) => graph.directedHead[one] as number),
    costs: directed.map((one) => shareOf(costs[place.street] as number, 1 - progress(place, one))),
  };
}

/** Reaching a place: every vertex from which a bus may turn into its street, and the cost up to it. */
export function seedsTo(graph: RoadGraph, costs: Float64Array, place: RoadPlace): Seeds {
  const seeds: Seeds = { directed: [], vertices: [], costs: [] };
  for (const one of servedDirections(graph, place)) {
    const cost = shareOf(costs[place.street] as number, progress(place, one));
    const { start, members } = graph.arcsAlong;
    for (let at = start[one] as number; at < (start[one + 1] as number); at += 1) {
      seeds.directed.push(one);
      seeds.vertices.push(graph.arcTail[members[at] as number] as number);
      seeds.costs.push(cost);
    }
  }
  return seeds;
}

/** Cost of driving straight on from one place to another on the same street; Infinity where no direction allows it. */
export function costAlongStreet(graph: RoadGraph, costs: Float64Array, from: RoadPlace, to: RoadPlace): PackedCost {
  if (from.street !== to.street) return Number.POSITIVE_INFINITY;
  const reached = new Set(servedDirections(graph, to));
  const spans = servedDirections(graph, from)
    .filter((one) => reached.has(one))
    .map((one) => progress(to, one) - progress(from, one))
    .filter((span) => span >= 0);
  return spans.length === 0 ? Number.POSITIVE_INFINITY : shareOf(costs[from.street] as number, Math.min(...spans));
}
