import { ROAD_CLASSES, type RoadClass } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { PREPARED_ROADS_VERSION, preparedRoadsBytes, preparedRoadsFrom } from './binary-form.ts';
import { sketchedWays } from './map-sketch.ts';
import { prepareRoads } from './prepared-roads.ts';
import { roadGraph } from './road-graph.ts';
import { roadMatrix } from './road-matrix.ts';

const kmh = Object.fromEntries(ROAD_CLASSES.map((one) => [one, 30])) as Record<RoadClass, number>;
const graph = roadGraph(
  sketchedWays({
    points: { a: [0, 0], b: [0.01, 0], c: [0.01, 0.01], d: [0, 0.013] },
    ways: [{ points: 'a b' }, { points: 'b c' }, { points: 'c d' }, { points: 'd a' }],
    turns: [['no', 0, 'b', 1]],
  }),
);
const roads = prepareRoads(graph, { period: 'AM peak', kmh });

describe('prepared roads as bytes', () => {
  it('come back the same, and answer the same', () => {
    const again = preparedRoadsFrom(preparedRoadsBytes(roads));
    expect(again).toEqual(roads);
    const places = [0, 1, 2, 3].map((street) => ({ street, fraction: 0.3, forward: true, backward: street % 2 === 0 }));
    expect(again && roadMatrix(again, places)).toEqual(roadMatrix(roads, places));
  });

  it('are not taken from another version, from something else, or cut', () => {
    const bytes = preparedRoadsBytes(roads);
    const other = bytes.slice(0);
    new Int32Array(other)[1] = PREPARED_ROADS_VERSION + 1;
    expect(
      [other, new ArrayBuffer(64), bytes.slice(0, 10), bytes.slice(0, bytes.byteLength - 8)].map(preparedRoadsFrom),
    ).toEqual([null, null, null, null]);
  });
});
