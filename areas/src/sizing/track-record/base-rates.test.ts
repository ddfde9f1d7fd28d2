import { describe, expect, it } from 'vitest';
import { latestValue } from '../latest-value.ts';
import { BASE_RATES } from './base-rates.ts';

describe('base rates', () => {
  it('agree with what Virginia published: 43 reviews at about $987,000 are more than $42 million a year', () => {
    const total = latestValue(BASE_RATES.reviews).value * latestValue(BASE_RATES.savingPerReviewCents).value;
    expect(total / 100).toBeGreaterThan(42_000_000);
    expect(total / 100).toBeLessThan(43_000_000);
  });
});
