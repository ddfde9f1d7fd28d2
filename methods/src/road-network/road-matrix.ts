import { type Buckets, BucketWriter } from './buckets.ts';
import { ClimbSearch } from './climb-search.ts';
import { centisecondsOf, packedCost } from './packed-cost.ts';
import type { PreparedRoads } from './prepared-roads.ts';
import { costAlongStreet, type RoadPlace, seedsFrom, seedsTo } from './road-place.ts';

/** Stands in a matrix where no bus can get from row to column. Two of them add up without overflow. */
export const UNREACHABLE = 0x3fffffff;

/** Travel between places: entry `row × columns + column`. */
export type TravelMatrix = {
  readonly rows: number;
  readonly columns: number;
  /** Tenths of a second of driving, without stops; `UNREACHABLE` where there is no way. */
  readonly deciseconds: Int32Array;
  /** Metres along that fastest path, the shortest where several are as fast; `UNREACHABLE` where there is no way. */
  readonly metres: Int32Array;
};

/**
 * Fastest driving time, and the metres driven, from every origin to every destination: exact under the street costs (bucket many-to-many,
 * Knopp, Sanders, Schultes, Schulz and Wagner 2007). A bus leaves and reaches a place only in the directions in which the place is served.
 */
export function roadMatrix(
  roads: PreparedRoads,
  origins: readonly RoadPlace[],
  destinations: readonly RoadPlace[] = origins,
): TravelMatrix {
  const { graph, costs, hierarchy } = roads;
  const search = new ClimbSearch(graph.vertices);
  const buckets = destinationBuckets(roads, destinations, search);
  const columns = destinations.length;
  const deciseconds = new Int32Array(origins.length * columns);
  const metres = new Int32Array(origins.length * columns);
  const onStreet = new Map<number, number[]>();
  destinations.forEach(({ street }, column) => {
    const list = onStreet.get(street);
    if (list) list.push(column);
    else onStreet.set(street, [column]);
  });
  const row = new Float64Array(columns);
  origins.forEach((origin, r) => {
    const seeds = seedsFrom(graph, costs, origin);
    search.run(
      hierarchy.up,
      hierarchy.down,
      seeds.vertices.map((vertex) => hierarchy.rank[vertex] as number),
      seeds.costs,
    );
    row.fill(Number.POSITIVE_INFINITY);
    scan(search, buckets, row);
    for (const column of onStreet.get(origin.street) ?? []) {
      const straight = costAlongStreet(graph, costs, origin, destinations[column] as RoadPlace);
      if (straight < (row[column] as number)) row[column] = straight;
    }
    writeRow(row, r * columns, deciseconds, metres);
  });
  return { rows: origins.length, columns, deciseconds, metres };
}

function destinationBuckets(roads: PreparedRoads, destinations: readonly RoadPlace[], search: ClimbSearch): Buckets {
  const { graph, costs, hierarchy } = roads;
  const writer = new BucketWriter(destinations.length * 64);
  destinations.forEach((place, column) => {
    const seeds = seedsTo(graph, costs, place);
    search.run(
      hierarchy.down,
      hierarchy.up,
      seeds.vertices.map((vertex) => hierarchy.rank[vertex] as number),
      seeds.costs,
    );
    for (let i = 0; i < search.count; i += 1) {
      const rank = search.settled[i] as number;
      writer.add(rank, column, search.cost[rank] as number);
    }
  });
  return writer.buckets(graph.vertices);
}

function scan(search: ClimbSearch, { start, column, cost }: Buckets, row: Float64Array): void {
  for (let i = 0; i < search.count; i += 1) {
    const rank = search.settled[i] as number;
    const climbed = search.cost[rank] as number;
    for (let at = start[rank] as number, end = start[rank + 1] as number; at < end; at += 1) {
      const total = climbed + (cost[at] as number);
      if (total < (row[column[at] as number] as number)) row[column[at] as number] = total;
    }
  }
}

function writeRow(row: Float64Array, offset: number, deciseconds: Int32Array, metres: Int32Array): void {
  for (let c = 0; c < row.length; c += 1) {
    const cost = row[c] as number;
    const reachable = cost < Number.POSITIVE_INFINITY;
    if (!reachable) {
      deciseconds[offset + c] = UNREACHABLE;
      metres[offset + c] = UNREACHABLE;
      continue;
    }
    const centiseconds = centisecondsOf(cost);
    // Halves go up, as Math.round has them; both are whole numbers above zero.
    deciseconds[offset + c] = ((centiseconds + 5) / 10) | 0;
    metres[offset + c] = ((cost - packedCost(centiseconds, 0) + 5) / 10) | 0;
  }
}
