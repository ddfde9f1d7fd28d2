import { prepareRoads, roadGraph, type SnappedPlace, StreetIndex } from '@leeway/methods';
import { ROAD_CLASSES, type RoadClass, type RoadWays, type TracePosition, WAY_USE } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { DistrictRoads } from './district-roads.ts';
import { expectedSpeeds, tracedSpeeds, tracesOf } from './period-speeds.ts';
import { placedOnRoads } from './placed-on-roads.ts';
import { roadTravel } from './road-travel.ts';
import { TurnLists } from './turn-list.ts';
import { walksOnRoads } from './walk-finder.ts';

const D = 1 / 111_195.08;
const KMH = Object.fromEntries(ROAD_CLASSES.map((name) => [name, 36])) as Record<RoadClass, number>;
const SILENT = { morningSpeedShare: null, afternoonSpeedShare: null };

/** Main St from west to east through the middle, Oak Ave north and south of it, 1,000 m each way, at 36 km/h. */
function crossroads(): RoadWays {
  const points = [
    [-1000, 0],
    [0, 0],
    [1000, 0],
    [0, 1000],
    [0, -1000],
  ];
  const empty = new Int32Array(0);
  return {
    nodeIds: Float64Array.from(points, (_, i) => i + 1),
    lon: Float64Array.from(points, ([x = 0]) => x * D),
    lat: Float64Array.from(points, ([, y = 0]) => y * D),
    wayIds: Float64Array.of(1, 2),
    wayStart: Int32Array.of(0, 3, 6),
    wayNodes: Int32Array.of(0, 1, 2, 4, 1, 3),
    wayClass: Uint8Array.of(0, 0).fill(ROAD_CLASSES.indexOf('residential')),
    wayUse: Uint8Array.of(0, 0).fill(WAY_USE.busForward + WAY_USE.busBackward + WAY_USE.walk),
    wayKmh: new Float32Array(2),
    wayName: Int32Array.of(0, 1),
    names: ['Main St', 'Oak Ave'],
    busBarriers: empty,
    turns: { from: empty, via: empty, to: empty, only: new Uint8Array(0) },
  };
}

function district(shares: { morning: number; afternoon: number }): DistrictRoads {
  const graph = roadGraph(crossroads(), { uTurns: 'dead-ends' });
  const at = (share: number) =>
    prepareRoads(graph, expectedSpeeds({ morningSpeedShare: share, afternoonSpeedShare: share }, KMH, 'morning'));
  const morning = at(shares.morning);
  const afternoon = shares.afternoon === shares.morning ? morning : at(shares.afternoon);
  const index = new StreetIndex(graph);
  return { file: 'test.osm', sha256: 'f00', morning, afternoon, index, assumed: [], findings: [] };
}

const roads = district({ morning: 1, afternoon: 0.5 });
const place = (id: string, x: number, y: number) => ({ id, x: x * D, y: y * D });
const right = { side: null };

describe('travel on roads', () => {
  it('is exact along the streets, by period, and has no way to a place that is on none', () => {
    const places = [place('a', -500, -5), place('b', 0, 500), place('far', 9000, 9000)];
    const placed = placedOnRoads(roads, places, [right]);
    const travel = roadTravel(placed, 0.1);
    // 500 m east and 500 m north at 10 m/s, and at half of that in the afternoon.
    expect([travel.metres[1], travel.seconds[1], travel.fromSchool?.seconds[1]]).toEqual([1000, 100, 200]);
    expect(travel.seconds[2]).toBe(10_000_000);
    expect(travel.basis).toEqual({ kind: 'roads', file: 'test.osm', sha256: 'f00', unreached: 4 });
  });

  it('picks up on the right-hand side: from the other side the bus must come the other way', () => {
    const [south, north] = [place('s', -500, -5), place('n', -500, 5)];
    const school = place('school', 1000, 0);
    const seconds = roadTravel(placedOnRoads(roads, [south, north, school], [right, right]), 0).seconds;
    // South of Main St the bus runs east, 1,500 m to school; north of it west, to the end, 500 m, and back, 2,000 m.
    expect([seconds[2], seconds[5]]).toEqual([150, 250]);
  });
});

describe('walks on roads', () => {
  const stops = [place('w', -300, 0), place('n', 0, 400), place('e', 900, 0)];
  const home = { home: place('h', -100, 20), metresMost: 600 };

  it('go along streets from the door, nearest first, up to the limit', () => {
    const [found] = walksOnRoads(roads, stops, [])([home]);
    // 20 m to the street; 200 m west; 100 m east and 400 m north.
    expect(found?.choices.map(({ stop, walkMetres }) => [stop, Math.round(walkMetres)])).toEqual([
      [0, 220],
      [1, 520],
    ]);
  });

  it('cross no hazard, which is said where it bars all stops, and need a street within reach of the door', () => {
    const line = (x: number) => ({ name: 'rail', closed: false, paths: [[place('', x, -900), place('', x, 900)]] });
    const find = walksOnRoads(roads, stops, [line(-200), line(-50)]);
    expect(find([home])[0]).toEqual({ choices: [], barred: 2, offStreets: false });
    expect(find([{ home: place('h', 600, 600), metresMost: 600 }])[0]?.offStreets).toBe(true);
  });

  it('leave the door on the side of the hazard on which the home is', () => {
    // Nearest is Main St, 60 m to the south beyond the railway; Oak Ave, 100 m to the east, is on this side of it.
    const rail = { name: 'rail', closed: false, paths: [[place('', -900, 30), place('', 900, 30)]] };
    const [found] = walksOnRoads(roads, stops, [rail])([{ home: place('h', -100, 60), metresMost: 600 }]);
    expect(found?.choices.map(({ stop, walkMetres }) => [stop, Math.round(walkMetres)])).toEqual([[1, 440]]);
  });
});

describe('turn lists', () => {
  const at = (x: number, y: number): SnappedPlace => {
    const [found] = placedOnRoads(roads, [place('x', x, y)], [right]).places;
    if (!found) throw new Error('No street is near.');
    return found;
  };

  it('name the street and the way, each turn, and the side of the stop', () => {
    const lists = new TurnLists(roads.morning);
    expect(lists.between(at(-805, -5), at(5, 805), 'en')).toEqual([
      'Take Main St to the east, 0.50 mi',
      'Left onto Oak Ave, 0.50 mi',
      'On the right',
    ]);
    expect(lists.between(at(-805, -5), at(-5, -805), 'es')).toEqual([
      'Tome Main St hacia el este, 0.50 mi',
      'A la derecha por Oak Ave, 0.50 mi',
      'A la derecha',
    ]);
  });
});

describe('speeds from traces', () => {
  it('move the period in which buses were seen, and are told with their trips', () => {
    // Ten trips along Main St at 5 m/s against 10 expected.
    const traces: TracePosition[] = Array.from({ length: 10 }, (_, trip) =>
      Array.from({ length: 9 }, (_unused, k) => ({
        tripId: `T${trip}`,
        seconds: 27_000 + 40 * k,
        spot: { x: (-900 + 200 * k) * D, y: 0 },
      })),
    ).flat();
    expect([tracesOf(traces, 'morning').length, tracesOf(traces, 'afternoon').length]).toEqual([90, 0]);
    const speeds = expectedSpeeds({ ...SILENT, morningSpeedShare: 1 }, KMH, 'morning');
    const found = tracedSpeeds(roads.morning, roads.index, traces, speeds);
    const factor = found.speeds.streetFactor?.[0] ?? 1;
    expect(factor).toBeGreaterThan(0.5);
    expect(factor).toBeLessThan(0.65);
    expect(found.findings[0]?.what.en).toMatch(
      /^10 morning traces with 80 stretches set speeds .*residential \d\d %\.$/,
    );
  });
});
