import { type RoadWays, WAY_USE } from '@leeway/model';
import { MethodError } from '../errors/method-error.ts';
import { type Grouped, grouped } from './grouped.ts';
import { isBusLegal, type Streets, streetsOf } from './streets.ts';
import { strongComponents } from './strong-components.ts';
import { turnBans } from './turn-bans.ts';

/**
 * Roads as a graph for buses. A vertex is a junction; where turns are restricted it is a junction together with the street by which it was
 * reached, so that a banned turn has no arc and every path in the graph is legal.
 */
export type RoadGraph = {
  readonly streets: Streets;
  readonly names: readonly string[];
  readonly vertices: number;
  /** Arcs sorted by their tail: vertex v has the arcs `arcStart[v]` to before `arcStart[v + 1]`. */
  readonly arcStart: Int32Array;
  readonly arcTail: Int32Array;
  readonly arcHead: Int32Array;
  /** The directed street (2 × street + direction) that an arc runs along; several arcs may run along one. */
  readonly arcDirected: Int32Array;
  /** The vertex at the end of each directed street; −1 where no bus may run. */
  readonly directedHead: Int32Array;
  /** Arcs by directed street. */
  readonly arcsAlong: Grouped;
  /** 1 for directed streets in the largest part in which a bus can get from everywhere to everywhere. */
  readonly connected: Uint8Array;
  /** Junctions that no bus may pass. */
  readonly uTurns: UTurns;
  readonly turnsApplied: number;
  /** Positions in `RoadWays.turns` of restrictions that do not determine one turn, and so were not applied. */
  readonly turnsAmbiguous: readonly number[];
};

/** Where a bus may turn round: at any junction where no restriction forbids it, or only where no other street goes on. */
export type UTurns = 'anywhere' | 'dead-ends';

/** Vertex at which each directed street starts; the directed street d ends at `ends[d ^ 1]`. Each side of a barrier has its own. */
function streetEnds(ways: RoadWays, streets: Streets): { readonly ends: Int32Array; readonly junctionOf: number[] } {
  const barrier = new Set(ways.busBarriers);
  const junctionOf = Array.from(streets.junctionNode, (_, junction) => junction);
  const ends = new Int32Array(streets.count * 2);
  for (let d = 0; d < ends.length; d += 1) {
    const junction = (d & 1 ? streets.to[d >> 1] : streets.from[d >> 1]) as number;
    if (barrier.has(streets.junctionNode[junction] as number)) {
      ends[d] = junctionOf.length;
      junctionOf.push(junction);
    } else {
      ends[d] = junction;
    }
  }
  return { ends, junctionOf };
}

/**
 * Builds the graph. Junctions become several vertices only where a turn is restricted (or, with `uTurns: 'dead-ends'`, wherever a bus could
 * turn round), so paths are exact for restrictions at a node. Throws `shape` where columns do not fit together, `not-finite` for a place
 * that is no number, `too-few-rows` where no way is open to buses.
 */
export function roadGraph(ways: RoadWays, options: { readonly uTurns?: UTurns } = {}): RoadGraph {
  requireWays(ways);
  const uTurns = options.uTurns ?? 'anywhere';
  const streets = streetsOf(ways);
  const { ends, junctionOf } = streetEnds(ways, streets);
  const leaving = grouped(ends, junctionOf.length);
  const { bans, applied, ambiguous } = turnBans(ways, streets, ends, leaving);

  const directedHead = new Int32Array(ends.length).fill(-1);
  const copies: { readonly vertex: number; readonly out: readonly number[] }[] = [];
  const reached = new Uint8Array(junctionOf.length);
  let vertices = junctionOf.length;
  for (let d = 0; d < ends.length; d += 1) {
    if (!isBusLegal(streets, d)) continue;
    const vertex = ends[d ^ 1] as number;
    if (uTurns === 'anywhere' && !bans.has(d)) {
      directedHead[d] = vertex;
      reached[vertex] = 1;
      continue;
    }
    const out = [...leaving.members.subarray(leaving.start[vertex], leaving.start[vertex + 1])].filter((other) =>
      isBusLegal(streets, other),
    );
    const banned = bans.get(d);
    let permitted = banned ? out.filter((other) => !banned.has(other)) : out;
    if (uTurns === 'dead-ends' && permitted.some((other) => other !== (d ^ 1))) {
      permitted = permitted.filter((other) => other !== (d ^ 1));
    }
    if (permitted.length === out.length) {
      directedHead[d] = vertex;
      reached[vertex] = 1;
    } else {
      directedHead[d] = vertices;
      copies.push({ vertex: vertices, out: permitted });
      vertices += 1;
    }
  }

  const tails: number[] = [];
  const arcs: number[] = [];
  for (let vertex = 0; vertex < junctionOf.length; vertex += 1) {
    if (!reached[vertex]) continue;
    for (const d of leaving.members.subarray(leaving.start[vertex], leaving.start[vertex + 1])) {
      if (!isBusLegal(streets, d)) continue;
      tails.push(vertex);
      arcs.push(d);
    }
  }
  for (const { vertex, out } of copies) {
    for (const d of out) {
      tails.push(vertex);
      arcs.push(d);
    }
  }
  if (arcs.length === 0) throw new MethodError('too-few-rows', 'No way is open to buses.');
  const arcTail = Int32Array.from(tails);
  const arcDirected = Int32Array.from(arcs);
  const arcHead = arcDirected.map((d) => directedHead[d] as number);
  const arcStart = grouped(arcTail, vertices).start;
  const arcsAlong = grouped(arcDirected, ends.length);
  return {
    streets,
    names: ways.names,
    vertices,
    arcStart,
    arcTail,
    arcHead,
    arcDirected,
    directedHead,
    arcsAlong,
    connected: connectedStreets(ends.length, strongComponents(vertices, arcStart, arcHead), {
      arcTail,
      arcHead,
      arcDirected,
    }),
    uTurns,
    turnsApplied: applied,
    turnsAmbiguous: ambiguous,
  };
}

function connectedStreets(
  directed: number,
  component: Int32Array,
  arcs: Pick<RoadGraph, 'arcTail' | 'arcHead' | 'arcDirected'>,
): Uint8Array {
  const size = new Map<number, number>();
  for (const head of arcs.arcHead) {
    const one = component[head] as number;
    size.set(one, (size.get(one) ?? 0) + 1);
  }
  let largest = -1;
  for (const [one, arcsIn] of size) if (largest < 0 || arcsIn > (size.get(largest) ?? 0)) largest = one;
  const connected = new Uint8Array(directed);
  for (let a = 0; a < arcs.arcTail.length; a += 1) {
    if (component[arcs.arcTail[a] as number] === largest && component[arcs.arcHead[a] as number] === largest) {
      connected[arcs.arcDirected[a] as number] = 1;
    }
  }
  return connected;
}

function requireWays(ways: RoadWays): void {
  const count = ways.wayIds.length;
  const lengths = [ways.wayStart.length - 1, ways.wayClass.length, ways.wayUse.length, ways.wayKmh.length];
  if (lengths.some((length) => length !== count) || ways.lon.length !== ways.lat.length) {
    throw new MethodError('shape', `${count} ways, but columns of ${lengths.join(', ')}.`);
  }
  for (const node of ways.wayNodes) {
    if (!(node >= 0 && node < ways.lon.length)) {
      throw new MethodError('shape', `A way names node ${node} of ${ways.lon.length}.`);
    }
  }
  for (let node = 0; node < ways.lon.length; node += 1) {
    if (!Number.isFinite(ways.lon[node]) || !Number.isFinite(ways.lat[node])) {
      throw new MethodError('not-finite', `Node ${node} lies at ${ways.lon[node]}, ${ways.lat[node]}.`);
    }
  }
}

/** True where a person may walk along a street. */
export function isWalkable(streets: Streets, street: number): boolean {
  return ((streets.use[street] as number) & WAY_USE.walk) !== 0;
}
