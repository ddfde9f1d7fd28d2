import { ROAD_CLASSES, type RoadClass } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { METRES_PER_DEGREE } from './geometry.ts';
import { sketchedWays } from './map-sketch.ts';
import { matchedTrace, type ObservedLeg } from './observed-legs.ts';
import { correctedSpeeds, observedSpeeds } from './observed-speeds.ts';
import { prepareRoads } from './prepared-roads.ts';
import { roadGraph } from './road-graph.ts';
import { streetKmh } from './road-speeds.ts';
import { StreetIndex } from './snapping.ts';

const D = 1 / METRES_PER_DEGREE;
const kmh = Object.fromEntries(ROAD_CLASSES.map((one) => [one, 36])) as Record<RoadClass, number>;
/** Two primary roads, Oak and Elm, and a residential street, each 10 km long, end to end. */
const ways = {
  ...sketchedWays({
    points: { a: [0, 0], b: [10_000 * D, 0], c: [20_000 * D, 0], d: [30_000 * D, 0] },
    ways: [{ points: 'a b', roadClass: 'primary' }, { points: 'b c', roadClass: 'primary' }, { points: 'c d' }],
  }),
  names: ['Oak', 'Elm'],
  wayName: Int32Array.of(0, 1, -1),
};
const graph = roadGraph(ways);
const roads = prepareRoads(graph, { period: 'AM', kmh });
const index = new StreetIndex(graph);

/** A vehicle that passes a point every 300 m of the line, from x metres on, at a speed in m/s. */
function drive(from: number, points: number, metresPerSecond: number, north = 3) {
  return Array.from({ length: points }, (_, i) => ({
    seconds: (300 * i) / metresPerSecond,
    lon: (from + 300 * i) * D,
    lat: north * D,
  }));
}

const legsOf = (trip: string, from: number, metresPerSecond: number): readonly ObservedLeg[] =>
  matchedTrace(roads, index, trip, drive(from, 11, metresPerSecond)).legs;

describe('a trace', () => {
  it('becomes legs with the time taken and the time expected: 300 m at 10 m/s, where 10 m/s was expected', () => {
    const { legs, dropped } = matchedTrace(roads, index, 'bus 1', drive(1000, 3, 10));
    expect(
      legs.map(({ observedSeconds, expectedSeconds, metres }) => [observedSeconds, expectedSeconds, metres]),
    ).toEqual([
      [30, 30, 300],
      [30, 30, 300],
    ]);
    expect(dropped).toEqual({ gap: 0, offRoad: 0, standing: 0, detour: 0 });
  });

  it('gives no leg where the bus stood, left the road, or was not heard of for long, and counts each', () => {
    const points = [
      { seconds: 0, lon: 1000 * D, lat: 0 },
      { seconds: 30, lon: 1020 * D, lat: 0 }, // stood
      { seconds: 60, lon: 1300 * D, lat: 500 * D }, // off the road
      { seconds: 90, lon: 1600 * D, lat: 0 }, // from off the road
      { seconds: 400, lon: 1900 * D, lat: 0 }, // silent for long
    ];
    const { legs, dropped } = matchedTrace(roads, index, 'bus 1', points);
    expect([legs.length, dropped]).toEqual([0, { gap: 1, offRoad: 2, standing: 1, detour: 0 }]);
  });
});

describe('observed speeds', () => {
  it('move a class by what many trips show, and leave others as expected', () => {
    const legs = Array.from({ length: 40 }, (_, i) => legsOf(`trip ${i}`, 1000, 5)).flat();
    const observed = observedSpeeds(graph, legs);
    expect(observed.classes.map(({ roadClass, trips, legs: n }) => [roadClass, trips, n])).toEqual([
      ['primary', 40, 400],
    ]);
    expect(observed.classes[0]?.observedFactor).toBeCloseTo(0.5, 6);
    expect(observed.classes[0]?.factor).toBeGreaterThan(0.49);
    expect(observed.classes[0]?.factor).toBeLessThan(0.53);
    expect(observed.streetFactor[2]).toBe(1);
  });

  it('move little for one trip', () => {
    const { classes } = observedSpeeds(graph, legsOf('only', 1000, 5));
    expect(classes[0]?.factor).toBeGreaterThan(0.5);
    expect(classes[0]?.factor).toBeLessThan(0.8);
    expect(classes[0]?.spread).toBeNull();
  });

  it('count a trip once, however often it reports', () => {
    const [often, once] = [legsOf('a', 1000, 5), legsOf('a', 1000, 5).slice(0, 1)];
    expect(observedSpeeds(graph, often).classes[0]?.factor).toBeCloseTo(
      observedSpeeds(graph, once).classes[0]?.factor ?? 0,
      9,
    );
  });

  it('tell one corridor from another of its class', () => {
    const slow = Array.from({ length: 30 }, (_, i) => legsOf(`oak ${i}`, 1000, 5)).flat();
    const fast = Array.from({ length: 30 }, (_, i) => legsOf(`elm ${i}`, 12_000, 10)).flat();
    const observed = observedSpeeds(graph, [...slow, ...fast]);
    expect(observed.corridors.map(({ corridor }) => corridor)).toEqual(['Oak', 'Elm']);
    const [oak, elm] = [observed.streetFactor[0] as number, observed.streetFactor[1] as number];
    expect([oak, elm].map((factor) => factor.toFixed(1))).toEqual(['0.5', '1.0']);
    const corrected = correctedSpeeds({ period: 'AM', kmh }, observed);
    expect(streetKmh(graph, corrected, 0)).toBeCloseTo(36 * oak, 9);
  });

  it('show how far trips differ: halves and wholes of the expected speed', () => {
    const legs = [5, 10, 5, 10].flatMap((speed, i) => legsOf(`t${i}`, 1000, speed));
    // Logs −0.693, 0, −0.693, 0: standard deviation 0.693 · √(1/3).
    expect(observedSpeeds(graph, legs).classes[0]?.spread).toBeCloseTo(Math.LN2 / Math.sqrt(3), 6);
  });

  it('are empty where nothing was seen', () => {
    expect(observedSpeeds(graph, [])).toMatchObject({ classes: [], corridors: [], legs: 0 });
  });
});
