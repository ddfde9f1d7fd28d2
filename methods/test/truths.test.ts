import { describe, expect, it } from 'vitest';
import { itPublished } from './it-published.ts';
import { TRUTHS } from './truths/index.ts';
import { largestDifference, largestRelativeDifference } from './truths/truth.ts';

describe('against published results', () => {
  for (const truth of TRUTHS) {
    itPublished(`${truth.method.en}: ${truth.quantity.en} (${truth.reference}) to ${truth.tolerance}`, () => {
      const { compared, largestDifference, leftOut = [] } = truth.compare();
      expect(compared).toBeGreaterThan(0);
      expect(largestDifference).toBeLessThanOrEqual(truth.tolerance);
      for (const { what, why } of leftOut) expect(`${what}: ${why}`).toMatch(/^.+: .{10,}$/);
    });
  }

  it('has each comparison once', () => {
    const ids = TRUTHS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the measure of difference', () => {
  it('takes a missing number, a number that is none and an unequal length for infinitely wrong', () => {
    expect(largestDifference([1, Number.NaN], [1, 2])).toBe(Number.POSITIVE_INFINITY);
    expect(largestDifference([1], [1, 2])).toBe(Number.POSITIVE_INFINITY);
    expect(largestRelativeDifference([Number.NaN], [2])).toBe(Number.POSITIVE_INFINITY);
  });

  it('is the largest difference, as a share of the expected number where that is not zero', () => {
    expect(largestDifference([1, 5], [1.5, 4])).toBe(1);
    expect(largestRelativeDifference([3, 0.25], [2, 0])).toBe(0.5);
  });
});
