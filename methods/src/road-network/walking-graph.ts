import { METRES_PER_DEGREE, metresPerDegreeOfLongitude } from './geometry.ts';
import { type Grouped, grouped } from './grouped.ts';
import { type HazardCuts, hazardCuts } from './hazard-cuts.ts';
import { type Hazards, hazardousStreets } from './hazards.ts';
import { isWalkable, type RoadGraph } from './road-graph.ts';

/** Roads and paths for feet. A vertex is a junction, or one side of a hazardous way at a junction. */
export type WalkingGraph = {
  readonly roads: RoadGraph;
  readonly vertices: number;
  /** 1 for streets that a child may walk along. */
  readonly open: Uint8Array;
  readonly cuts: HazardCuts;
  /** Vertex at the first and at the last point of each street; −1 where it is not open. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Streets around each vertex: `around[start[v]]` to before `around[start[v + 1]]`. */
  readonly start: Int32Array;
  readonly around: Int32Array;
};

/**
 * The graph on which a child walks. Where a hazardous way runs through a junction, the streets on its two sides do not meet there, unless the
 * junction is a permitted crossing; a footbridge or underpass shares no node with the way and stays open.
 */
export function walkingGraph(roads: RoadGraph, hazards: Hazards = {}): WalkingGraph {
  const { streets } = roads;
  const barred = hazardousStreets(roads, hazards);
  const hazardWays = new Set(hazards.wayIds ?? []);
  const open = barred.map((one, s) => (one === 0 && isWalkable(streets, s) ? 1 : 0));
  const junctions = streets.junctionLon.length;
  const [from, to] = [new Int32Array(streets.count).fill(-1), new Int32Array(streets.count).fill(-1)];
  const split = splitJunctions(roads, hazardWays, new Set(hazards.crossings ?? []));
  const ends = endsByJunction(roads);
  let vertices = junctions;
  for (const [junction, legs] of split) {
    const sectors = new Map<number, number>();
    for (const end of ends.members.subarray(ends.start[junction], ends.start[junction + 1])) {
      const [street, isLast] = [end >> 1, (end & 1) === 1];
      if (!open[street]) continue;
      // The streets between two legs of the hazardous way, going round, can be reached from each other without crossing it.
      const bearing = bearingAt(streets, street, isLast);
      const sector = legs.filter((leg) => leg < bearing).length % legs.length;
      const vertex = sectors.get(sector) ?? vertices++;
      sectors.set(sector, vertex);
      if (isLast) to[street] = vertex;
      else from[street] = vertex;
    }
  }
  for (let s = 0; s < streets.count; s += 1) {
    if (!open[s]) continue;
    if (from[s] === -1) from[s] = streets.from[s] as number;
    if (to[s] === -1) to[s] = streets.to[s] as number;
  }
  const cuts = hazardCuts(roads, hazards.lines ?? []);
  return { roads, vertices, open, cuts, from, to, ...streetsAround(vertices, open, from, to) };
}

/** Junctions through which a hazardous way runs, with the bearings of its legs in rising order. */
function splitJunctions(
  { streets }: RoadGraph,
  hazardWays: ReadonlySet<number>,
  crossings: ReadonlySet<number>,
): Map<number, number[]> {
  const legs = new Map<number, number[]>();
  for (let s = 0; s < streets.count; s += 1) {
    if (!hazardWays.has(streets.wayId[s] as number)) continue;
    for (const isLast of [false, true]) {
      const junction = (isLast ? streets.to[s] : streets.from[s]) as number;
      legs.set(
        junction,
        [...(legs.get(junction) ?? []), bearingAt(streets, s, isLast)].sort((a, b) => a - b),
      );
    }
  }
  return new Map(
    [...legs].filter(([junction, found]) => found.length > 1 && !crossings.has(streets.junctionId[junction] as number)),
  );
}

/** Ends of streets by junction: member 2 s is the first point of street s, 2 s + 1 its last. */
function endsByJunction({ streets }: RoadGraph): Grouped {
  const junctionOf = new Int32Array(streets.count * 2);
  for (let end = 0; end < junctionOf.length; end += 1) {
    junctionOf[end] = (end & 1 ? streets.to[end >> 1] : streets.from[end >> 1]) as number;
  }
  return grouped(junctionOf, streets.junctionLon.length);
}

/** Direction in which a street leaves its first or last point, in radians. */
function bearingAt(streets: RoadGraph['streets'], street: number, isLast: boolean): number {
  const at = isLast ? (streets.pointStart[street + 1] as number) - 1 : (streets.pointStart[street] as number);
  const next = isLast ? at - 1 : at + 1;
  const lat = streets.pointLat[at] as number;
  return Math.atan2(
    ((streets.pointLat[next] as number) - lat) * METRES_PER_DEGREE,
    ((streets.pointLon[next] as number) - (streets.pointLon[at] as number)) * metresPerDegreeOfLongitude(lat),
  );
}

function streetsAround(vertices: number, open: Uint8Array, from: Int32Array, to: Int32Array) {
  const start = new Int32Array(vertices + 1);
  const count = (vertex: number): void => {
    start[vertex + 1] = (start[vertex + 1] as number) + 1;
  };
  for (let s = 0; s < open.length; s += 1) {
    if (!open[s]) continue;
    count(from[s] as number);
    count(to[s] as number);
  }
  for (let v = 0; v < vertices; v += 1) start[v + 1] = (start[v + 1] as number) + (start[v] as number);
  const next = start.slice(0, vertices);
  const around = new Int32Array(start[vertices] as number);
  for (let s = 0; s < open.length; s += 1) {
    if (!open[s]) continue;
    for (const vertex of [from[s] as number, to[s] as number]) {
      const at = next[vertex] as number;
      next[vertex] = at + 1;
      around[at] = s;
    }
  }
  return { start, around };
}
