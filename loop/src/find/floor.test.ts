import { describe, expect, it } from 'vitest';
import { floorCents } from './floor.ts';

describe('what is worth a question of its own', () => {
  it.each([
    ['a budget of $3 million: $2,000, not $600', 300_000_000, 200_000],
    ['a budget of $10 million: both are $2,000', 1_000_000_000, 200_000],
    ['a budget of $500 million: $100,000', 50_000_000_000, 10_000_000],
    ['a budget that is not on record: $2,000', null, 200_000],
  ])('with %s', (_name, budget, floor) => {
    expect(floorCents(budget)).toBeCloseTo(floor, 6);
  });
});
