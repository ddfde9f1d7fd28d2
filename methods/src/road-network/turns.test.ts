import { ROAD_CLASSES, type RoadClass, WAY_USE } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { type MapSketch, sketchedWays } from './map-sketch.ts';
import { prepareRoads } from './prepared-roads.ts';
import { roadGraph, type UTurns } from './road-graph.ts';
import type { RoadPlace } from './road-place.ts';
import { RoadRouter } from './road-route.ts';

const kmh = Object.fromEntries(ROAD_CLASSES.map((one) => [one, 36])) as Record<RoadClass, number>;

/**
 * A cross of 100 m arms around c with a block to the north-east: at 36 km/h every arm takes 10 s.
 *
 *        n --- k
 *        |     |
 *   w -- c --- e
 *        |
 *        s
 */
const D = 100 / 111_195.0802;
const cross: MapSketch = {
  points: { c: [0, 0], n: [0, D], e: [D, 0], s: [0, -D], w: [-D, 0], k: [D, D] },
  ways: [
    { points: 'w c' },
    { points: 'c e' },
    { points: 's c' },
    { points: 'c n' },
    { points: 'n k' },
    { points: 'k e' },
  ],
};
const [WEST, EAST, SOUTH, NORTH] = [0, 1, 2, 3];

function seconds(sketch: MapSketch, from: Partial<RoadPlace>, to: Partial<RoadPlace>, uTurns: UTurns = 'anywhere') {
  const graph = roadGraph(sketchedWays(sketch), { uTurns });
  const router = new RoadRouter(prepareRoads(graph, { period: 'day', kmh }));
  const place = (one: Partial<RoadPlace>): RoadPlace => ({
    street: 0,
    fraction: 0.5,
    forward: true,
    backward: true,
    ...one,
  });
  return router.route(place(from), place(to))?.seconds ?? null;
}

const eastbound = { street: WEST, backward: false };
const northbound = { street: NORTH, backward: false };

describe('a turn', () => {
  it('is free where nothing forbids it: half an arm and half an arm', () => {
    expect(seconds(cross, eastbound, northbound)).toBeCloseTo(10, 1);
  });

  it('that is forbidden sends the bus on and back through the junction, from where it may turn', () => {
    const turns = [['no', WEST, 'c', NORTH]] as const;
    expect(seconds({ ...cross, turns }, eastbound, northbound)).toBeCloseTo(30, 1);
  });

  it('that is forbidden takes the way round the block where no bus may turn back on a through road', () => {
    const turns = [['no', WEST, 'c', NORTH]] as const;
    const withoutSouth = cross.ways.map((way, i) => (i === SOUTH ? { ...way, use: WAY_USE.walk } : way));
    // c-e, e-k, k-n and half of n-c; with the southern arm, to its dead end and back.
    expect(seconds({ ...cross, turns, ways: withoutSouth }, eastbound, { street: NORTH }, 'dead-ends')).toBeCloseTo(
      5 + 10 + 10 + 10 + 5,
      1,
    );
    expect(seconds({ ...cross, turns, ways: withoutSouth }, eastbound, northbound, 'dead-ends')).toBeNull();
    expect(seconds({ ...cross, turns }, eastbound, northbound, 'dead-ends')).toBeCloseTo(5 + 10 + 10 + 5, 1);
  });

  it('that alone is permitted forbids the others', () => {
    const turns = [['only', WEST, 'c', EAST]] as const;
    expect(seconds({ ...cross, turns }, eastbound, { street: SOUTH, forward: false })).toBeCloseTo(30, 1);
    expect(seconds({ ...cross, turns }, eastbound, { street: EAST, backward: false })).toBeCloseTo(10, 1);
  });

  it('back is forbidden where the sign says so, and only from there', () => {
    const turns = [['no', WEST, 'c', WEST]] as const;
    const back = { street: WEST, forward: false };
    expect(seconds(cross, eastbound, back)).toBeCloseTo(10, 1);
    expect(seconds({ ...cross, turns }, eastbound, back)).toBeCloseTo(30, 1);
  });

  it('binds only buses that come the stated way', () => {
    const turns = [['no', WEST, 'c', NORTH]] as const;
    expect(seconds({ ...cross, turns }, { street: EAST, forward: false }, northbound)).toBeCloseTo(10, 1);
  });

  it('that does not determine one street is left out and reported', () => {
    const graph = roadGraph(
      sketchedWays({ ...cross, ways: [{ points: 'w c e' }, { points: 's c n' }], turns: [['no', 0, 'c', 1]] }),
    );
    expect([graph.turnsApplied, graph.turnsAmbiguous]).toEqual([0, [0]]);
  });
});

describe('a way', () => {
  it('open in one direction is driven in that direction alone', () => {
    const ways = cross.ways.map((way, i) => (i === EAST ? { ...way, use: WAY_USE.busBackward } : way));
    expect(seconds({ ...cross, ways }, eastbound, { street: EAST })).toBeCloseTo(5 + 10 + 10 + 10 + 5, 1);
  });

  it('with a barrier is no way through, and can be served from both its sides', () => {
    const barred = { ...cross, barriers: ['c'] };
    expect(seconds(barred, eastbound, northbound)).toBeNull();
    expect(seconds(barred, { street: EAST, backward: false }, northbound)).toBeCloseTo(5 + 10 + 10 + 10 + 5, 1);
    expect(seconds(barred, { street: EAST }, { street: NORTH })).toBeCloseTo(5 + 10 + 10 + 5, 1);
  });

  it('at 36 km/h takes ten seconds for a hundred metres, ahead on the street, and the way round to what lies behind', () => {
    const [first, second] = [
      { ...eastbound, fraction: 0.2 },
      { ...eastbound, fraction: 0.7 },
    ];
    expect(seconds(cross, first, second)).toBeCloseTo(5, 1);
    expect(seconds(cross, second, first)).toBeCloseTo(3 + 10 + 2, 1);
  });

  it('leads round the street and back where a stop behind is served in one direction', () => {
    expect(seconds(cross, { ...eastbound, fraction: 0.7 }, { ...eastbound, fraction: 0.2 })).toBeCloseTo(15, 1);
  });
});
