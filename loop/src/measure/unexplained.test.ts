import { describe, expect, it } from 'vitest';
import { chanceOfUnseenNeed, mixedGap } from './unexplained.ts';

const own = { mean: 0.2, sd: 0.1, years: 4 };

describe('where drivers explain little', () => {
  it.each([
    [0.8, 0],
    [0.3, 0],
    [0.15, 0.25],
    [0, 0.5],
    [-0.2, 0.5],
    [null, 0],
  ])('an R² of %s makes the chance of unseen need %d', (explained, chance) => {
    expect(chanceOfUnseenNeed(explained)).toBeCloseTo(chance, 12);
  });

  it('leaves a gap as it is at an R² of .3', () => {
    const gap = mixedGap(own, 0.3);
    expect([gap.mean, gap.sd]).toEqual([0.2, 0.1]);
    expect(gap.chanceAbove).toBeCloseTo(0.97725, 5);
  });

  it('halves it at zero, and widens it: .5 × .01 + .25 × .04 = .015', () => {
    const gap = mixedGap(own, 0);
    expect(gap.mean).toBeCloseTo(0.1, 12);
    expect(gap.sd).toBeCloseTo(Math.sqrt(0.015), 12);
    expect(gap.chanceAbove).toBeCloseTo(0.738625, 5); // .5 × .97725 + .25
  });

  it('leaves what is beyond chance as it is: the difference is there, whoever answers for it', () => {
    expect(mixedGap(own, 0).chanceLasting).toBeCloseTo(0.97725, 5);
  });

  it('gives even odds to a gap of zero whatever the drivers explain', () => {
    expect(mixedGap({ mean: 0, sd: 0.1 }, 0.1).chanceAbove).toBeCloseTo(0.5, 12);
  });
});
