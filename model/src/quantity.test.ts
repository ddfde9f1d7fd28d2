import { describe, expect, it } from 'vitest';
import { cents, dollars, ratio, share, sumCents, wholeCents } from './quantity.ts';

describe('money', () => {
  it('is whole cents and nothing else', () => {
    expect(cents(12_345)).toBe(12_345);
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => cents(value)).toThrow(RangeError);
  });

  it.each([
    [1.005, 100], // 1.005 × 100 lies just below 100.5 in binary
    [0.125, 13],
    [-0.125, -13],
    [1234.5, 123_450],
    [0.29, 29],
  ])('of %d dollars is %d cents, halves away from zero', (amount, expected) => {
    expect(dollars(amount)).toBe(expected);
  });

  it('rounds a rate to whole cents, the same on both sides of zero', () => {
    expect([wholeCents(2.5), wholeCents(-2.5), wholeCents(2.49)]).toEqual([3, -3, 2]);
  });

  it('adds up exactly, to zero for nothing', () => {
    expect(sumCents([10, 20, -5])).toBe(25);
    expect(sumCents([])).toBe(0);
    expect(() => sumCents([0.1])).toThrow(RangeError);
  });
});

describe('shares and ratios', () => {
  it('takes any finite share, for growth may be negative or above one', () => {
    expect([share(-0.2), share(1.4)]).toEqual([-0.2, 1.4]);
    expect(() => share(Number.NaN)).toThrow(RangeError);
  });

  it('is unknown where a side is unknown or the denominator is zero, never infinite', () => {
    expect([ratio(6, 3), ratio(0, 3), ratio(null, 3), ratio(6, null), ratio(6, 0), ratio(0, 0)]).toEqual([
      2,
      0,
      null,
      null,
      null,
      null,
    ]);
  });
});
