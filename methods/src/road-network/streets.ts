import { type RoadWays, WAY_USE } from '@leeway/model';
import { straightLineMetres } from './geometry.ts';

/**
 * Streets: what lies between two junctions, or between a junction and an end, in columns. A street has two directions: `2 s` runs in the order
 * of its points, `2 s + 1` against it.
 */
export type Streets = {
  readonly count: number;
  /** Degrees of the junctions. */
  readonly junctionLon: Float64Array;
  readonly junctionLat: Float64Array;
  /** Position of each junction among the source's nodes, and its id there. */
  readonly junctionNode: Int32Array;
  readonly junctionId: Float64Array;
  /** Junction at the first and at the last point. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Position of the way among the source's ways, and its id there. */
  readonly way: Int32Array;
  readonly wayId: Float64Array;
  /** Street s has the points `pointStart[s]` to before `pointStart[s + 1]`, in degrees, its junctions included. */
  readonly pointStart: Int32Array;
  readonly pointLon: Float64Array;
  readonly pointLat: Float64Array;
  readonly metres: Float64Array;
  /** Position in `ROAD_CLASSES`, sums of `WAY_USE`, posted km/h (0: none), and position of the name (−1: none). */
  readonly roadClass: Uint8Array;
  readonly use: Uint8Array;
  readonly kmh: Float32Array;
  readonly name: Int32Array;
};

/** True where a bus may run along a directed street. */
export function isBusLegal(streets: Streets, directed: number): boolean {
  const bit = directed & 1 ? WAY_USE.busBackward : WAY_USE.busForward;
  return ((streets.use[directed >> 1] as number) & bit) !== 0;
}

/** How often ways that anyone may use touch each node, an end counting twice; two and more make a junction. */
function touches(ways: RoadWays): Uint8Array {
  const count = new Uint8Array(ways.lon.length);
  const touch = (node: number, times: number): void => {
    count[node] = Math.min(100, (count[node] as number) + times);
  };
  for (let w = 0; w + 1 < ways.wayStart.length; w += 1) {
    const first = ways.wayStart[w] as number;
    const last = (ways.wayStart[w + 1] as number) - 1;
    if ((ways.wayUse[w] as number) === 0 || last <= first) continue;
    for (let p = first; p <= last; p += 1) touch(ways.wayNodes[p] as number, p === first || p === last ? 2 : 1);
  }
  for (const node of ways.busBarriers) if (count[node]) touch(node, 2);
  for (const node of ways.turns.via) if (count[node]) touch(node, 2);
  return count;
}

/** Cuts ways into streets at every junction, end, barrier and restricted turn. */
export function streetsOf(ways: RoadWays): Streets {
  const count = touches(ways);
  const junctionOf = new Int32Array(ways.lon.length).fill(-1);
  const junctionNode: number[] = [];
  for (let node = 0; node < count.length; node += 1) {
    if ((count[node] as number) < 2) continue;
    junctionOf[node] = junctionNode.length;
    junctionNode.push(node);
  }
  const columns = { from: [] as number[], to: [] as number[], way: [] as number[], metres: [] as number[] };
  const pointStart: number[] = [0];
  const pointNode: number[] = [];
  for (let w = 0; w + 1 < ways.wayStart.length; w += 1) {
    const first = ways.wayStart[w] as number;
    const last = (ways.wayStart[w + 1] as number) - 1;
    if ((ways.wayUse[w] as number) === 0 || last <= first) continue;
    let start = first;
    for (let p = first + 1; p <= last; p += 1) {
      const junction = junctionOf[ways.wayNodes[p] as number] as number;
      if (junction < 0) continue;
      let metres = 0;
      for (let q = start; q <= p; q += 1) {
        const node = ways.wayNodes[q] as number;
        pointNode.push(node);
        if (q > start) metres += nodeDistance(ways, ways.wayNodes[q - 1] as number, node);
      }
      if (metres > 0) {
        columns.from.push(junctionOf[ways.wayNodes[start] as number] as number);
        columns.to.push(junction);
        columns.way.push(w);
        columns.metres.push(metres);
        pointStart.push(pointNode.length);
      } else {
        pointNode.length = pointStart[pointStart.length - 1] as number;
      }
      start = p;
    }
  }
  const way = Int32Array.from(columns.way);
  return {
    count: way.length,
    junctionLon: gathered(ways.lon, junctionNode),
    junctionLat: gathered(ways.lat, junctionNode),
    junctionNode: Int32Array.from(junctionNode),
    junctionId: Float64Array.from(junctionNode, (node) => ways.nodeIds[node] as number),
    from: Int32Array.from(columns.from),
    to: Int32Array.from(columns.to),
    way,
    wayId: Float64Array.from(way, (w) => ways.wayIds[w] as number),
    pointStart: Int32Array.from(pointStart),
    pointLon: gathered(ways.lon, pointNode),
    pointLat: gathered(ways.lat, pointNode),
    metres: Float64Array.from(columns.metres),
    roadClass: Uint8Array.from(way, (w) => ways.wayClass[w] as number),
    use: Uint8Array.from(way, (w) => ways.wayUse[w] as number),
    kmh: Float32Array.from(way, (w) => ways.wayKmh[w] as number),
    name: Int32Array.from(way, (w) => ways.wayName[w] as number),
  };
}

function nodeDistance({ lon, lat }: RoadWays, a: number, b: number): number {
  return straightLineMetres(lon[a] as number, lat[a] as number, lon[b] as number, lat[b] as number);
}

/** The values at some positions. A plain loop, since `from` with a function is far slower on half a million points. */
function gathered(values: Float64Array, positions: readonly number[]): Float64Array {
  const found = new Float64Array(positions.length);
  for (let i = 0; i < found.length; i += 1) found[i] = values[positions[i] as number] as number;
  return found;
}
