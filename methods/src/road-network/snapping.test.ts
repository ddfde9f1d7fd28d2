import { WAY_USE } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { uniform } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { METRES_PER_DEGREE } from './geometry.ts';
import { type MapSketch, sketchedWays } from './map-sketch.ts';
import { roadGraph } from './road-graph.ts';
import { type SnapOptions, StreetIndex } from './snapping.ts';

const D = 1 / METRES_PER_DEGREE;
/** A square of 1,000 m at the equator, driven both ways; x runs east, y north, in metres. */
const square: MapSketch = {
  points: { a: [0, 0], b: [1000 * D, 0], c: [1000 * D, 1000 * D], d: [0, 1000 * D] },
  ways: [{ points: 'a b' }, { points: 'b c' }, { points: 'c d' }, { points: 'd a' }],
};
const BUS: SnapOptions = { metresMax: 100, by: 'bus' };

function snapped(x: number, y: number, options: SnapOptions = BUS, sketch = square) {
  return new StreetIndex(roadGraph(sketchedWays(sketch))).snap(x * D, y * D, options);
}

describe('a point', () => {
  it('is set on the nearest place of the line, not on its nearest end', () => {
    const place = snapped(400, 30);
    expect(place).toMatchObject({ kind: 'snapped', street: 0, side: 'left', forward: true, backward: true });
    expect(place.kind === 'snapped' && [place.fraction, place.offsetMetres]).toEqual([
      expect.closeTo(0.4, 6),
      expect.closeTo(30, 3),
    ]);
  });

  it('at the limit is set on the street; beyond it is reported with the distance', () => {
    expect(snapped(500, -99.9).kind).toBe('snapped');
    expect(snapped(500, -100.1)).toEqual({ kind: 'unsnapped', nearestMetres: expect.closeTo(100.1, 2) });
    expect(snapped(500, -401)).toEqual({ kind: 'unsnapped', nearestMetres: null });
    expect(snapped(90_000, 90_000).kind).toBe('unsnapped');
  });

  it('finds the same street as a look at every street', () => {
    const random = stream(3, 'snap');
    const names = Array.from({ length: 80 }, (_, i) => `p${i}`);
    const points = Object.fromEntries(
      names.map((name) => [name, [uniform(random, 0, 0.05), uniform(random, 50, 50.05)] as const]),
    );
    const graph = roadGraph(
      sketchedWays({ points, ways: names.map((name, i) => ({ points: `${name} ${names[(i + 7) % 80]}` })) }),
    );
    const index = new StreetIndex(graph);
    for (let i = 0; i < 200; i += 1) {
      const [lon, lat] = [uniform(random, -0.01, 0.06), uniform(random, 49.99, 50.06)];
      const perLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
      const distances = Array.from({ length: graph.streets.count }, (_, s) => {
        const p = graph.streets.pointStart[s] as number;
        const at = (q: number) =>
          [
            ((graph.streets.pointLon[q] as number) - lon) * perLon,
            ((graph.streets.pointLat[q] as number) - lat) * METRES_PER_DEGREE,
          ] as const;
        const [[ax, ay], [bx, by]] = [at(p), at(p + 1)];
        const along = -(ax * (bx - ax) + ay * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
        const share = Math.min(1, Math.max(0, along));
        return Math.hypot(ax + share * (bx - ax), ay + share * (by - ay));
      });
      const place = index.snap(lon, lat, { metresMax: 50_000, by: 'bus' });
      expect(place.kind === 'snapped' && place.offsetMetres).toBeCloseTo(Math.min(...distances), 4);
    }
  });

  it('is left of or right of a street by the direction of the street’s points', () => {
    expect(snapped(400, -30)).toMatchObject({ side: 'right' });
    expect(snapped(400, 0.5)).toMatchObject({ side: 'on' });
    expect(snapped(600, 970)).toMatchObject({ street: 2, side: 'left' });
  });
});

describe('a door', () => {
  it('on the right stops a bus only on the side where the rider stands', () => {
    expect(snapped(400, -30, { ...BUS, kerb: 'right' })).toMatchObject({
      forward: true,
      backward: false,
      crosses: false,
    });
    expect(snapped(400, 30, { ...BUS, kerb: 'right' })).toMatchObject({
      forward: false,
      backward: true,
      crosses: false,
    });
  });

  it('on the left stops it on the other', () => {
    expect(snapped(400, 30, { ...BUS, kerb: 'left' })).toMatchObject({ forward: true, backward: false });
  });

  it('may open on either side in the middle of the street', () => {
    expect(snapped(400, 0.5, { ...BUS, kerb: 'right' })).toMatchObject({ forward: true, backward: true });
  });

  it('that can open only across a one-way street says so', () => {
    const ways = square.ways.map((way) => ({ ...way, use: WAY_USE.busForward }));
    const options = { ...BUS, kerb: 'right' } as const;
    expect(snapped(400, 30, options, { ...square, ways })).toMatchObject({
      forward: true,
      backward: false,
      crosses: true,
    });
    expect(snapped(400, -30, options, { ...square, ways })).toMatchObject({ forward: true, crosses: false });
  });
});

describe('a street', () => {
  it('from which a bus cannot come back is passed over', () => {
    const island = {
      points: { ...square.points, e: [0, -50 * D] as const, f: [1000 * D, -50 * D] as const },
      ways: [...square.ways, { points: 'e f' }],
    };
    expect(snapped(400, -40, BUS, island)).toMatchObject({ street: 0 });
    expect(
      snapped(400, -40, { ...BUS, by: 'walk' }, { ...island, ways: island.ways.map((way) => ({ ...way, use: 7 })) }),
    ).toMatchObject({ street: 4 });
  });

  it('that is excluded is passed over', () => {
    expect(snapped(50, 20, { ...BUS, excluded: (street) => street === 0 })).toMatchObject({ street: 3 });
  });
});
