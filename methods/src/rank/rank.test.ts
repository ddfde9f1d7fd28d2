import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation, rankCorrelation, ranks } from './ranks.ts';
import { quantileOfSorted, sampleQuantile, weightedQuantile } from './sample-quantile.ts';

const refusal = (code: string) => expect.objectContaining({ code });

describe('ranks', () => {
  it('share the mean of their places where values are equal', () => {
    expect([...ranks([30, 10, 20, 10])]).toEqual([4, 1.5, 3, 1.5]);
  });

  it('correlate fully with anything that rises with the values', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3, 4], [5, 3, 2, 1])).toBeCloseTo(-1, 12);
    // Places 1 2 3 4 5 against 2 1 4 3 5: squared differences 1 + 1 + 1 + 1 = 4, 1 − 6 × 4 ÷ 120.
    expect(rankCorrelation([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(0.8, 12);
  });

  it('have no correlation with a constant, which is null and not zero', () => {
    expect(correlation([1, 2, 3], [7, 7, 7])).toBeNull();
    expect(correlation([7, 7, 7], [1, 2, 3])).toBeNull();
  });

  it('correlate from two pairs on, and not from fewer', () => {
    expect(correlation([1, 3], [2, 8])).toBeCloseTo(1, 12);
    expect(() => correlation([1], [2])).toThrow(refusal('too-few-rows'));
    expect(() => correlation([1, 2], [1, 2, 3])).toThrow(refusal('shape'));
    expect(() => correlation([1, Number.NaN], [1, 2])).toThrow(refusal('not-finite'));
  });
});

describe('sample quantiles', () => {
  it('interpolate between neighbours', () => {
    expect(sampleQuantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(sampleQuantile([10, 20], 0.1)).toBeCloseTo(11, 12);
    expect(sampleQuantile([5], 0.9)).toBe(5);
    expect(() => sampleQuantile([], 0.5)).toThrow(refusal('too-few-rows'));
    expect(() => quantileOfSorted([1, 2], 1.1)).toThrow(refusal('out-of-range'));
  });

  it('with weights count each value as often as it weighs', () => {
    expect(weightedQuantile([1, 2, 3], [1, 1, 8], 0.5)).toBe(3);
    expect(weightedQuantile([1, 2, 3], [5, 1, 4], 0.5)).toBe(1);
    expect(weightedQuantile([1, 2, 99], [1, 1, 0], 1)).toBe(2);
    expect(weightedQuantile([4], [2], 0.5)).toBe(4);
    expect(() => weightedQuantile([1], [0], 0.5)).toThrow(refusal('too-few-rows'));
    expect(() => weightedQuantile([1, 2], [3, -1], 0.5)).toThrow(refusal('out-of-range'));
  });

  it('at level zero are the smallest value that weighs anything', () => {
    expect(weightedQuantile([0, 1, 2], [0, 1, 1], 0)).toBe(1);
  });

  it('rise with the level and stay inside the sample', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const here = sampleQuantile(values, p);
          expect(here).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
          expect(here).toBeLessThanOrEqual(sampleQuantile(values, Math.min(1, p + 0.1)) + 1e-6);
        },
      ),
    );
  });
});
