import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, sumCents } from './quantity.ts';
import { splitByLargestRemainder } from './split.ts';

const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 30 })
  .filter((values) => values.some((value) => value > 0));
const amounts = fc.integer({ min: -1e12, max: 1e12 });

describe('splitting money', () => {
  it('gives a dollar in three 34, 33 and 33 cents', () => {
    expect(splitByLargestRemainder(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
  });

  it('gives the odd cent to the largest remainder', () => {
    expect(splitByLargestRemainder(cents(10), [1, 2, 1])).toEqual([3, 5, 2]); // exact 2.5, 5, 2.5: a tie goes to the earlier
    expect(splitByLargestRemainder(cents(10), [1, 5])).toEqual([2, 8]); // exact 1.67, 8.33
  });

  it('adds up to the whole, whatever the weights', () => {
    fc.assert(
      fc.property(amounts, weights, (total, shares) => {
        expect(sumCents(splitByLargestRemainder(cents(total), shares))).toBe(total);
      }),
    );
  });

  it('is never a cent or more away from the exact share, and gives nothing for no weight', () => {
    fc.assert(
      fc.property(amounts, weights, (total, shares) => {
        const sum = shares.reduce((a, b) => a + b, 0);
        splitByLargestRemainder(cents(total), shares).forEach((part, index) => {
          const weight = shares[index] ?? 0;
          expect(Math.abs(part - (total * weight) / sum)).toBeLessThan(1.001);
          if (weight === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  it('splits a refund as the mirror of a payment', () => {
    fc.assert(
      fc.property(amounts, weights, (total, shares) => {
        const mirrored = splitByLargestRemainder(cents(-total), shares).map((part) => 0 - part);
        expect(mirrored).toEqual(splitByLargestRemainder(cents(total), shares).map((part) => 0 + part));
      }),
    );
  });

  it('refuses weights that share out nothing', () => {
    for (const wrong of [[], [0, 0], [1, -1], [2, -1], [Number.NaN], [Number.POSITIVE_INFINITY, 1]]) {
      expect(() => splitByLargestRemainder(cents(100), wrong)).toThrow(RangeError);
    }
  });
});
