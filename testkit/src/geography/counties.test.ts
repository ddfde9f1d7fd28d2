import { describe, expect, it } from 'vitest';
import { syntheticState } from '../synthetic-state.ts';
import { counties, stateOutline } from './counties.ts';
import { syntheticCounties } from './county-shapes.ts';
import { contains, nearerPart, signedArea } from './polygon.ts';

const SQUARE = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
] as const;

describe('the counties of the synthetic state', () => {
  it('cuts a square of four at the middle between two points into halves of two', () => {
    expect(signedArea(nearerPart(SQUARE, [0, 1], [2, 1]))).toBeCloseTo(2, 12);
    expect(contains(SQUARE, [1, 1])).toBe(true);
    expect(contains(SQUARE, [3, 1])).toBe(false);
  });

  it('fills the state’s outline without gap or overlap', () => {
    for (const seed of [1, 7, 42]) {
      const parts = counties(seed).reduce((sum, { outline }) => sum + Math.abs(signedArea(outline)), 0);
      expect(parts).toBeCloseTo(Math.abs(signedArea(stateOutline(seed))), 9);
    }
  });

  it('holds every district’s point in its own county, at least three a county', () => {
    const { districts } = syntheticState(7);
    const byName = new Map(counties(7).map((county) => [county.name, county]));
    expect(byName.size).toBe(40);
    for (const { county, point } of districts) {
      const home = byName.get(county ?? '');
      expect(home && point && contains(home.outline, point)).toBe(true);
    }
    for (const name of byName.keys()) {
      expect(districts.filter(({ county }) => county === name).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('draws closed rings that run clockwise', () => {
    for (const { geometry } of syntheticCounties(7).features) {
      const ring = geometry.coordinates[0] ?? [];
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(signedArea(ring.map(([x = 0, y = 0]) => [x, y] as const))).toBeLessThan(0);
    }
  });
});
