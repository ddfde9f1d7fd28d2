import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsToTotal, reconciled } from './minimum-variance.ts';
import { shrunkCovariance } from './shrunk-covariance.ts';
import { wholeParts } from './whole-parts.ts';

const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => Number(value.toFixed(9)));
const TOTAL_OF_TWO = [[1, -1, -1]];

describe('reconciled forecasts', () => {
  it('share a gap by how uncertain each is', () => {
    // Total 100, parts 60 and 34: a gap of 6 over variances 3, 2, 1.
    expect(rounded(reconciled([100, 60, 34], TOTAL_OF_TWO, [3, 2, 1]))).toEqual([97, 62, 35]);
    expect(rounded(partsToTotal([60, 34], [2, 1], 100))).toEqual([64, 36]);
    expect(rounded(partsToTotal([30, 60], [30, 60], 100))).toEqual(rounded([100 / 3, 200 / 3])); // sizes as variances
  });

  it('are the same from a diagonal covariance as from its variances', () => {
    const full = [3, 0, 0, 0, 2, 0, 0, 0, 1];
    expect(rounded(reconciled([100, 60, 34], TOTAL_OF_TWO, full))).toEqual([97, 62, 35]);
  });

  it('never fall below zero where that is asked, and still add up', () => {
    expect(rounded(reconciled([10, 1, 20], TOTAL_OF_TWO, [0, 1, 1]))).toEqual([10, -4.5, 14.5]);
    expect(rounded(reconciled([10, 1, 20], TOTAL_OF_TWO, [0, 1, 1], { nonNegative: true }))).toEqual([10, 0, 10]);
  });

  it('meet two sums at once and stay where they already hold', () => {
    const sums = [
      [1, -1, -1, 0, 0],
      [0, 1, 0, -1, -1],
    ];
    const found = reconciled([50, 30, 19, 20, 11], sums, [1, 1, 1, 1, 1]);
    expect((found[0] ?? 0) - (found[1] ?? 0) - (found[2] ?? 0)).toBeCloseTo(0, 12);
    expect((found[1] ?? 0) - (found[3] ?? 0) - (found[4] ?? 0)).toBeCloseTo(0, 12);
    expect([...reconciled(found, sums, [1, 1, 1, 1, 1])].map((value) => value.toFixed(9))).toEqual(
      [...found].map((value) => value.toFixed(9)),
    );
  });

  it('refuse sums that nothing can move to meet', () => {
    expect(() => reconciled([1, 2], [[1, -1]], [0, 0])).toThrow('Pivot 0');
    expect(() => reconciled([1, 2], [[1, -1]], [1, -1])).toThrow('below zero');
    expect(() => reconciled([1, 2], [[1]], [1, 1])).toThrow('A sum has 1 entries');
  });
});

describe('a shrunk covariance', () => {
  it('keeps variances and draws correlation to zero', () => {
    // Products 1, 1, -1, 1 of the scaled errors: correlation .5, its noise (Σ(x − .5)²)/(4 × 3) = .25, over .5².
    const weak = shrunkCovariance([
      [1, 2],
      [-1, -2],
      [1, -2],
      [-1, -2],
    ]);
    expect([...weak.covariance]).toEqual([1, 0, 0, 4]);
    expect(weak.shrinkage).toBe(1);
    const strong = shrunkCovariance([
      [1, 2],
      [-1, -2],
      [1, 2],
      [-1, -2],
    ]);
    expect([...strong.covariance]).toEqual([1, 2, 2, 4]);
    expect(() => shrunkCovariance([[1, 2]])).toThrow('two rows');
  });
});

describe('whole parts', () => {
  it('add up to the rounded total with each within one of its exact part', () => {
    expect(wholeParts([1.4, 1.4, 1.2])).toEqual([2, 1, 1]);
    expect(wholeParts([0, 0])).toEqual([0, 0]);
    expect(() => wholeParts([0], 3)).toThrow('cannot be rounded to 3');
    expect(() => wholeParts([-1, 2])).toThrow('cannot be rounded');
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 12 }), (parts) => {
        const whole = wholeParts(parts);
        expect(whole.reduce((a, b) => a + b, 0)).toBe(Math.round(parts.reduce((a, b) => a + b, 0)));
        whole.forEach((part, i) => {
          expect(Math.abs(part - (parts[i] ?? 0))).toBeLessThan(2);
        });
      }),
      { seed: 5 },
    );
  });
});
