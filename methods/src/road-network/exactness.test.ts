import { ROAD_CLASSES, type RoadClass, WAY_USE } from '@leeway/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integerBelow, uniform, unit } from '../random/draws.ts';
import { type RandomStream, stream } from '../random/stream.ts';
import { dijkstraCosts } from './dijkstra.ts';
import { type MapSketch, sketchedWays } from './map-sketch.ts';
import { centisecondsOf, decimetresOf } from './packed-cost.ts';
import { type PreparedRoads, prepareRoads } from './prepared-roads.ts';
import { type RoadGraph, roadGraph, type UTurns } from './road-graph.ts';
import { roadMatrix, UNREACHABLE } from './road-matrix.ts';
import type { RoadPlace } from './road-place.ts';
import { RoadRouter } from './road-route.ts';

const kmh = Object.fromEntries(ROAD_CLASSES.map((one, i) => [one, 90 - 5 * i])) as Record<RoadClass, number>;
const USES = [WAY_USE.busForward, WAY_USE.busBackward, 3, 3, 3, 7] as const;

/** A few streets thrown over a few points: one-ways, dead ends, islands, loops, parallel ways, and many banned turns. */
function randomMap(random: RandomStream, points: number, grid: boolean): MapSketch {
  const side = Math.ceil(Math.sqrt(points));
  const names = Array.from({ length: points }, (_, i) => `p${i}`);
  const place = (i: number): readonly [number, number] =>
    grid
      ? [0.001 * (i % side), 40 + 0.001 * Math.floor(i / side)]
      : [uniform(random, 0, 0.02), uniform(random, 40, 40.02)];
  const any = () => integerBelow(random, points);
  const ways = Array.from({ length: points * 2 }, () => {
    const start = any();
    const path = [start];
    for (let i = 0, length = 1 + integerBelow(random, 3); i < length; i += 1) {
      const last = path[path.length - 1] as number;
      const next = grid ? last + ([1, -1, side, -side][integerBelow(random, 4)] as number) : any();
      if (next >= 0 && next < points && next !== last) path.push(next);
    }
    if (path.length === 1) path.push((start + 1) % points);
    return {
      points: path.map((i) => names[i]).join(' '),
      roadClass: ROAD_CLASSES[integerBelow(random, 12)] as RoadClass,
      use: USES[integerBelow(random, USES.length)] as number,
    };
  });
  const turns = Array.from({ length: points * 3 }, () => {
    const via = names[any()] as string;
    const touching = ways.flatMap((way, i) => (way.points.split(' ').includes(via) ? [i] : []));
    const one = () => touching[integerBelow(random, Math.max(1, touching.length))] ?? 0;
    return [unit(random) < 0.3 ? 'only' : 'no', one(), via, one()] as const;
  });
  return {
    points: Object.fromEntries(names.map((name, i) => [name, place(i)])),
    ways,
    turns,
    barriers: names.filter(() => unit(random) < 0.05),
  };
}

function randomPlaces(random: RandomStream, graph: RoadGraph, count: number): RoadPlace[] {
  const legal = [...graph.directedHead.keys()].filter((d) => (graph.directedHead[d] as number) >= 0);
  return Array.from({ length: count }, () => {
    const d = legal[integerBelow(random, legal.length)] as number;
    const both = unit(random) < 0.4;
    const fraction = [0, 1, unit(random), unit(random)][integerBelow(random, 4)] as number;
    return { street: d >> 1, fraction, forward: both || !(d & 1), backward: both || (d & 1) === 1 };
  });
}

/** Every entry beside Dijkstra's search; how many could be reached. */
function compared(roads: PreparedRoads, places: readonly RoadPlace[]): number {
  const matrix = roadMatrix(roads, places);
  const costs = places.flatMap((origin) => dijkstraCosts(roads, origin, places));
  const reachable = (cost: number): boolean => cost < Number.POSITIVE_INFINITY;
  expect([...matrix.deciseconds]).toEqual(
    costs.map((cost) => (reachable(cost) ? Math.round(centisecondsOf(cost) / 10) : UNREACHABLE)),
  );
  expect([...matrix.metres]).toEqual(
    costs.map((cost) => (reachable(cost) ? Math.round(decimetresOf(cost) / 10) : UNREACHABLE)),
  );
  return costs.filter(reachable).length;
}

/** Adds up a route street by street from the outside: its time, and whether each street may follow the one before. */
function replayed(roads: PreparedRoads, from: RoadPlace, to: RoadPlace, directed: readonly number[]): number {
  const { graph, costs } = roads;
  const partial = (one: number, start: number, end: number) =>
    (centisecondsOf(costs[one >> 1] as number) * (end - start)) / 100;
  const progress = (place: RoadPlace, one: number) => (one & 1 ? 1 - place.fraction : place.fraction);
  if (directed.length === 1) {
    const one = directed[0] as number;
    return partial(one, progress(from, one), progress(to, one));
  }
  let seconds = 0;
  directed.forEach((one, i) => {
    if (i > 0) {
      const before = graph.directedHead[directed[i - 1] as number] as number;
      const arcs = graph.arcDirected.subarray(graph.arcStart[before], graph.arcStart[before + 1]);
      if (!arcs.includes(one)) throw new Error(`Street ${one} may not follow ${directed[i - 1]}.`);
    }
    seconds += partial(one, i === 0 ? progress(from, one) : 0, i === directed.length - 1 ? progress(to, one) : 1);
  });
  return seconds;
}

const cases = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  points: fc.integer({ min: 6, max: 60 }),
  grid: fc.boolean(),
  uTurns: fc.constantFrom<UTurns>('anywhere', 'dead-ends'),
});

function prepared({ seed, points, grid, uTurns }: { seed: number; points: number; grid: boolean; uTurns: UTurns }) {
  const random = stream(seed, 'map');
  const graph = roadGraph(sketchedWays(randomMap(random, points, grid)), { uTurns });
  return { random, graph, roads: prepareRoads(graph, { period: 'day', kmh }) };
}

describe('the hierarchy', () => {
  it('gives the same seconds and metres as a search of the whole graph, with one-ways, banned turns and barriers', () => {
    let reachable = 0;
    fc.assert(
      fc.property(cases, (drawn) => {
        const { random, graph, roads } = prepared(drawn);
        reachable += compared(roads, randomPlaces(random, graph, 14));
      }),
      { numRuns: 80 },
    );
    expect(reachable).toBeGreaterThan(3000);
  });

  it('is as exact in a second period that reuses the order of the first', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { random, graph, roads } = prepared(drawn);
        const peak = prepareRoads(graph, { period: 'peak', kmh, multiplier: { primary: 0.3, motorway: 0.5 } }, roads);
        compared(peak, randomPlaces(random, graph, 10));
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same hierarchy twice', () => {
    const drawn = { seed: 5, points: 60, grid: true, uTurns: 'anywhere' } as const;
    expect(prepared(drawn).roads.hierarchy).toEqual(prepared(drawn).roads.hierarchy);
  });
});

describe('a route', () => {
  it('takes the time of the matrix, over streets of which each may follow the last', () => {
    let routes = 0;
    fc.assert(
      fc.property(cases, (drawn) => {
        const { random, graph, roads } = prepared(drawn);
        const places = randomPlaces(random, graph, 8);
        const matrix = roadMatrix(roads, places);
        const router = new RoadRouter(roads);
        places.forEach((from, r) => {
          places.forEach((to, c) => {
            const route = router.route(from, to);
            const expected = matrix.deciseconds[r * places.length + c] as number;
            const seconds = route ? replayed(roads, from, to, route.directed) : Number.NaN;
            const agrees = route
              ? Math.round(route.seconds * 10) === expected && Math.abs(seconds - route.seconds) < 0.02
              : expected === UNREACHABLE;
            if (!agrees) throw new Error(`From ${r} to ${c}: ${expected}, but the route takes ${route?.seconds}.`);
            if (route) routes += 1;
          });
        });
      }),
      { numRuns: 30 },
    );
    expect(routes).toBeGreaterThan(500);
  });
});
