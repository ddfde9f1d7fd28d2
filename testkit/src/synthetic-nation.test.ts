import { describe, expect, it } from 'vitest';
import { syntheticNation } from './synthetic-nation.ts';

describe('the synthetic nation', () => {
  it('has three years a district, every item of every row in its crosswalk, and money in whole cents', () => {
    const { units, rows, crosswalk } = syntheticNation(7, 50);
    const items = new Map(crosswalk.items.map((item) => [item.item, item]));
    expect(units).toHaveLength(50);
    expect(rows).toHaveLength(150);
    for (const row of rows) {
      expect(Object.keys(row.values)).toEqual([...items.keys()]);
      for (const [item, value] of Object.entries(row.values)) {
        if (items.get(item)?.unit === 'cents') expect(Number.isSafeInteger(value)).toBe(true);
      }
    }
  });

  it('is the same for the same seed', () => {
    expect(syntheticNation(7, 20)).toEqual(syntheticNation(7, 20));
    expect(syntheticNation(8, 20)).not.toEqual(syntheticNation(7, 20));
  });
});
