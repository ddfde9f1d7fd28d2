import { describe, expect, it } from 'vitest';
import { benefitRange, benefitWords, orderIsOpen } from './benefit-range.ts';

describe('benefits spread by spending', () => {
  it('leave open $1,272 to $1,728 of $1,200 a pupil where benefits are a quarter of spending: .25 × .24 and .25 × 1.76', () => {
    const { low, high } = benefitRange(120_000, 1.25);
    expect(low).toBeCloseTo(127_200, 6);
    expect(high).toBeCloseTo(172_800, 6);
  });

  it('leave nothing open where nothing was spread', () => {
    expect(benefitRange(120_000, 1)).toEqual({ low: 120_000, high: 120_000 });
  });

  it.each([
    [127_199, false],
    [127_200, true],
    [172_800, true],
    [172_801, false],
  ])('leave the order open within the range and not beside it: %d cents, %s', (other, open) => {
    expect(
      orderIsOpen([
        { low: other, high: other },
        { low: 127_200, high: 172_800 },
      ]),
    ).toBe(open);
  });

  it('say so in both languages', () => {
    const range = [{ low: 127_200, high: 172_800 }];
    expect(benefitWords(range, true).en).toContain('cannot be told');
    expect(benefitWords(range, true).es).toContain('No se puede decir');
    expect(benefitWords(range, false).en).toContain('The order stands');
  });
});
