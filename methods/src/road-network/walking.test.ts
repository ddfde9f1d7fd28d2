import { describe, expect, it } from 'vitest';
import { METRES_PER_DEGREE } from './geometry.ts';
import type { Hazards } from './hazards.ts';
import { type MapSketch, sketchedWays } from './map-sketch.ts';
import { roadGraph } from './road-graph.ts';
import { type SnappedPlace, StreetIndex } from './snapping.ts';
import { walkingDistances } from './walking-distances.ts';
import { walkingGraph } from './walking-graph.ts';

const D = 1 / METRES_PER_DEGREE;
/**
 * A main road (way 9) from west to east through m, and side streets north (way 1), south (way 2) and north-east (way 3) of it, each 100 m, with a
 * footbridge (way 4) from n to s that shares no node with it.
 *
 *      n   e
 *      |  /
 *  w --m-- o
 *      |
 *      s
 */
const town: MapSketch = {
  points: { w: [-100 * D, 0], m: [0, 0], o: [100 * D, 0], n: [0, 100 * D], s: [0, -100 * D], e: [60 * D, 80 * D] },
  ways: [
    { id: 9, points: 'w m o' },
    { id: 1, points: 'm n' },
    { id: 2, points: 'm s' },
    { id: 3, points: 'm e' },
  ],
};
const bridged: MapSketch = {
  points: { ...town.points, u: [-200 * D, 100 * D], v: [-200 * D, -100 * D] },
  ways: [...town.ways, { id: 4, points: 'n u v s' }],
};

/** Metres from a home to each stop; null where it is not within a kilometre. Homes and stops by metres east and north. */
function walks(
  home: readonly [number, number],
  stops: readonly (readonly [number, number])[],
  hazards: Hazards = {},
  sketch = town,
  limit = 1000,
) {
  const roads = roadGraph(sketchedWays(sketch));
  const index = new StreetIndex(roads);
  const at = ([x, y]: readonly [number, number]): SnappedPlace => {
    const place = index.snap(x * D, y * D, { metresMax: 100, by: 'walk' });
    if (place.kind === 'unsnapped') throw new Error('No street is near.');
    return place;
  };
  const { stop, metres } = walkingDistances(walkingGraph(roads, hazards), [at(home)], stops.map(at), limit);
  return stops.map((_, i) => {
    const found = stop.indexOf(i);
    return found < 0 ? null : Math.round(metres[found] as number);
  });
}

const NORTH = [0, 50] as const;
const SOUTH = [0, -50] as const;
const NORTH_EAST = [30, 40] as const;

describe('a walk', () => {
  it('goes along the streets, and begins with the way from the door to the street', () => {
    expect(walks(NORTH, [SOUTH, NORTH_EAST, [0, 90]])).toEqual([100, 100, 40]);
    expect(walks([-20, 50], [SOUTH])).toEqual([120]);
  });

  it('ends at a line that nobody may cross, and goes on up to it from both sides', () => {
    // The line crosses the street to the north 70 m from the junction.
    const rail = { lines: [[[-50 * D, 70 * D] as const, [40 * D, 70 * D] as const]] };
    const stops = [SOUTH, [0, 65], [0, 75], [0, 95]] as const;
    expect(walks([0, 60], stops, rail)).toEqual([110, 5, null, null]);
    expect(walks([0, 80], stops, rail)).toEqual([null, null, 5, 15]);
    expect(walks(SOUTH, stops, rail)).toEqual([0, 115, null, null]);
    // Round it over the footbridge: 20 to n, then u, v and s, 200 + 200 + 200 m, and 50 up to the stop.
    const round = walks([0, 80], [SOUTH], rail, bridged);
    const bridge = Math.round(20 + 200 + 200 + 200 + 50);
    expect(round).toEqual([bridge]);
  });

  it('does not pass a junction through which such a line runs, nor along a street that lies on it', () => {
    const along = { lines: [[[-100 * D, 0] as const, [100 * D, 0] as const]] };
    expect(walks(NORTH, [SOUTH, [0, 90], NORTH_EAST, [50, 0]], along)).toEqual([null, 40, null, null]);
  });

  it('at the limit counts and beyond it does not', () => {
    expect(walks(NORTH, [SOUTH], {}, town, 100.1)).toEqual([100]);
    expect(walks(NORTH, [SOUTH], {}, town, 99.9)).toEqual([null]);
  });

  it('does not cross a hazardous way, and may turn the corner on its own side of it', () => {
    expect(walks(NORTH, [SOUTH, NORTH_EAST], { wayIds: [9] })).toEqual([null, 100]);
  });

  it('does not run along a hazardous way', () => {
    expect(walks(NORTH, [[50, 0]])).toEqual([100]);
    expect(walks(NORTH, [[50, 0]], { wayIds: [9] })).toEqual([null]);
    expect(walks([50, 5], [NORTH], { wayIds: [9] })).toEqual([null]);
  });

  it('crosses where crossing is guarded: node 2 is m', () => {
    expect(walks(NORTH, [SOUTH], { wayIds: [9], crossings: [2] })).toEqual([100]);
    expect(walks(NORTH, [[50, 0]], { wayIds: [9], crossings: [2] })).toEqual([null]);
  });

  it('goes round a hazardous way over a bridge that does not touch it', () => {
    // 50 to n, 200 west, 200 south, √(200² + 0²) back east, 50 up from s.
    expect(walks(NORTH, [SOUTH], { wayIds: [9] }, bridged)).toEqual([50 + 200 + 200 + 200 + 50]);
  });

  it('goes round the end of a hazardous way', () => {
    const ended = { ...town, ways: [{ id: 9, points: 'm o' }, ...town.ways.slice(1)] };
    expect(walks(NORTH, [SOUTH], { wayIds: [9] }, ended)).toEqual([100]);
  });

  it('does not enter a hazardous area, drawn around a piece of street or across it', () => {
    const around = (west: number, south: number, east: number, north: number): Hazards => ({
      areas: [
        [
          [west * D, south * D],
          [east * D, south * D],
          [east * D, north * D],
          [west * D, north * D],
        ],
      ],
    });
    expect(walks(NORTH, [SOUTH], around(-10, -40, 10, -20))).toEqual([null]);
    expect(walks(NORTH, [SOUTH], around(20, -40, 40, -20))).toEqual([100]);
    expect(walks(NORTH, [NORTH_EAST], around(-500, -500, 500, 500))).toEqual([null]);
  });
});
