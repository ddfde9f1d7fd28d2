import { describe, expect, it } from 'vitest';
import { districtWith } from '../contract-fixtures.ts';
import { economyOfMerging, isSmall } from './merging.ts';

const withPupils = (pupils: number) => districtWith({ measures: { pupils } });

describe('economies of sharing an office', () => {
  it.each([
    [100, 0.28],
    [300, 0.28],
    [671, 0.185], // √(300 × 1,500) = 670.8: half way in the logarithm
    [1500, 0.09],
    [9000, 0.09],
  ])('for %i pupils are about %f', (pupils, expected) => {
    expect(economyOfMerging(withPupils(pupils)).mid).toBeCloseTo(expected, 3);
  });

  it('are asked about below 1,500 pupils only', () => {
    expect([1, 1499, 1500, 0].map((pupils) => isSmall(withPupils(pupils)))).toEqual([true, true, false, false]);
    expect(isSmall(districtWith({}))).toBe(false);
  });
});
