import { normal, stream } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import { medianOf } from './median.ts';

const median = (...values: number[]): number => medianOf(Float64Array.from(values));

describe('the median', () => {
  it('is the middle one, or halfway between the two in the middle', () => {
    expect(median(9, 1, 5)).toBe(5);
    expect(median(4, 1, 3, 2)).toBe(2.5);
    expect(median(2, 2, 2, 7)).toBe(2);
    expect(median(7)).toBe(7);
    expect(median()).toBeNaN();
  });

  it('agrees with sorting, and leaves its values where they were', () => {
    const random = stream(3, 'median');
    for (let count = 1; count <= 200; count += 1) {
      const values = Float64Array.from({ length: count }, () => Math.round(normal(random, 100, 20)));
      const before = values.slice();
      const sorted = values.slice().sort();
      const middle = ((sorted[(count - 1) >> 1] ?? 0) + (sorted[count >> 1] ?? 0)) / 2;
      expect(medianOf(values)).toBe(middle);
      expect(values).toEqual(before);
    }
  });
});
