import { describe, expect, it } from 'vitest';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { expectedRanks, normalRankUncertainty, rankUncertainty } from './rank-uncertainty.ts';

describe('ranks with their uncertainty', () => {
  it('are certain where the values are far apart', () => {
    const result = normalRankUncertainty([10, 30, 20], [0.1, 0.1, 0.1], { best: 'highest', random: stream(1) });
    expect(result.units.map(({ best, worst }) => [best, worst])).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
    expect([result.pairs, result.pairsToldApart, result.longestOrder, result.apartFromMiddle]).toEqual([3, 3, 3, 2]);
    expect(result.units[1]?.chanceBestQuarter).toBeCloseTo(1, 12);
  });

  it('say that nothing can be told apart where all is noise', () => {
    const result = normalRankUncertainty([1, 2, 3, 4], [50, 50, 50, 50], { best: 'lowest', random: stream(2) });
    expect(result.units.map(({ best, worst }) => [best, worst])).toEqual(new Array(4).fill([1, 4]));
    expect([result.pairsToldApart, result.longestOrder, result.apartFromMiddle]).toEqual([0, 1, 0]);
  });

  it('tell two groups apart without an order inside them', () => {
    const result = normalRankUncertainty([0, 0.1, 100, 100.1], [1, 1, 1, 1], { best: 'lowest', random: stream(3) });
    expect(result.units.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 2],
      [1, 2],
      [3, 4],
      [3, 4],
    ]);
    expect([result.pairsToldApart, result.longestOrder, result.apartFromMiddle]).toEqual([4, 2, 4]);
  });

  it('expect the middle of the ranks for a unit of which nothing is known', () => {
    // Means 0 1 2 with tiny errors are 1 2 3; the fourth is better than each with chance one half: 1 + 3/2.
    const expected = expectedRanks([0, 1, 2, 1], [1e-3, 1e-3, 1e-3, 1e6], 'lowest');
    expect([...expected].map((rank) => Number(rank.toFixed(4)))).toEqual([1.5, 2.5, 3.5, 2.5]);
  });

  it('are the same from the draws as from the formula, within the noise of the draws', () => {
    const [means, errors] = [
      [3, 1, 4, 1.5, 5],
      [1, 2, 1, 0.5, 3],
    ];
    const drawn = normalRankUncertainty(means, errors, { best: 'highest', random: stream(4) });
    const random = stream(5);
    const values = Float64Array.from({ length: 5 * 4000 }, (_, k) =>
      normal(random, means[Math.floor(k / 4000)], errors[Math.floor(k / 4000)]),
    );
    const counted = rankUncertainty(values, 5, { best: 'highest' });
    counted.units.forEach(({ expected }, i) => {
      // A rank's spread is below 2, so 4,000 draws err by less than 0.03 each.
      expect(Math.abs(expected - (drawn.units[i]?.expected ?? 0))).toBeLessThan(0.12);
    });
  });

  // 200 samples; the Monte Carlo error of a share of .95 is .015.
  it('hold every true rank at once in 95 of 100 samples, and more where the true values are close', () => {
    const truth = Array.from({ length: 12 }, (_, i) => i * 0.8);
    const held = Array.from({ length: 200 }, (_, run) => {
      const random = stream(9, run);
      const estimates = truth.map((value) => normal(random, value, 1));
      const { units } = normalRankUncertainty(estimates, new Array(12).fill(1), { best: 'lowest', random, draws: 300 });
      return units.every(({ best, worst }, i) => best <= i + 1 && i + 1 <= worst);
    }).filter(Boolean).length;
    expect(held / 200).toBeGreaterThan(0.92);
  });

  it('refuse draws that do not fit, and too few', () => {
    expect(() => rankUncertainty(new Float64Array(50), 3, { best: 'lowest' })).toThrow('do not fit 3 units');
    expect(() => rankUncertainty(new Float64Array(30), 3, { best: 'lowest' })).toThrow('but got 10');
    expect(() => expectedRanks([1, 2], [1, 0], 'lowest')).toThrow('Standard deviation 1');
  });
});
