import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixFromColumns } from '../linear-algebra/matrix.ts';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { randomisationInference } from './randomisation-inference.ts';
import { binomial, subsetSums } from './subset-sums.ts';

const apart = [11, 12, 13, 1, 2, 3];
const firstThree = [1, 1, 1, 0, 0, 0];

describe('sums over subsets', () => {
  it('meet every subset once, each one swap from the one before', () => {
    for (const [size, chosen] of [
      [1, 0],
      [5, 1],
      [6, 3],
      [7, 4],
      [9, 2],
      [8, 8],
    ] as const) {
      const members = Array.from({ length: size }, (_, i) => i);
      const masks = [...subsetSums(members, chosen, [members.map((i) => 2 ** i)])];
      expect(new Set(masks).size).toBe(binomial(size, chosen));
      const ones = (mask: number) => mask.toString(2).replaceAll('0', '').length;
      masks.forEach((mask, i) => {
        expect(ones(mask)).toBe(chosen);
        if (i > 0) expect(ones(mask ^ (masks[i - 1] ?? 0))).toBe(2);
      });
    }
  });
});

describe('randomisation inference', () => {
  it('gives 1 in 20 when the three treated of six are the three largest', () => {
    const reading = randomisationInference(apart, { treated: firstThree }, { statistic: 'difference' });
    expect(reading).toMatchObject({
      estimate: 10,
      pGreater: 1 / 20,
      pLess: 1,
      pValue: 2 / 20,
      exact: true,
      assignments: 20,
    });
  });

  it('has no limits at 95 % with 20 assignments, and 8 to 12 at 90 %', () => {
    const design = { treated: firstThree };
    const wide = randomisationInference(apart, design, { statistic: 'difference' });
    expect([wide.low, wide.high]).toEqual([-Infinity, Infinity]);
    // At 8 the smallest treated value, 11 − 8, ties with the largest control value, 3; at 12 13 − 12 ties with 1.
    const narrow = randomisationInference(apart, design, { statistic: 'difference', confidence: 0.9 });
    expect(narrow.low).toBeCloseTo(8, 8);
    expect(narrow.high).toBeCloseTo(12, 8);
    expect(narrow.monotone).toBe(true);
  });

  it('flips pairs: four pairs that all rise give 1 in 16', () => {
    const design = { treated: [1, 0, 0, 1, 1, 0, 0, 1], stratum: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'] };
    const reading = randomisationInference([5, 3, 1, 2, 9, 6, 4, 8], design);
    expect(reading).toMatchObject({ estimate: 2.5, pGreater: 1 / 16, pValue: 2 / 16, assignments: 16 });
  });

  it('counts only the draws that a balance rule accepts', () => {
    const covariates = matrixFromColumns([[0, 0, 10, 10]]);
    const design = { treated: [1, 0, 1, 0], balance: { covariates, distanceMax: 0.1 } };
    const reading = randomisationInference([2, 1, 12, 10], design, { statistic: 'difference' });
    // One of the first two and one of the last two: 4 of the 6 assignments; the observed one has the largest sum.
    expect(reading).toMatchObject({ assignments: 4, pGreater: 1 / 4 });
    const broken = { ...design, treated: [1, 1, 0, 0] };
    expect(() => randomisationInference([2, 1, 12, 10], broken, { statistic: 'difference' })).toThrow('balance rule');
  });

  it('measures balance by Mahalanobis distance: 0, 0.6 and 2.4 for the covariate 0, 1, 2, 3', () => {
    // Means differ by 0, 1 or 2; their variance is 5/3 × 4/(2 × 2).
    const covariates = matrixFromColumns([[0, 1, 2, 3]]);
    const accepted = [0.59, 0.6, 2.39, 2.4].map((distanceMax) => {
      const design = { treated: [1, 0, 0, 1], balance: { covariates, distanceMax } };
      return randomisationInference([1, 4, 2, 8], design, { statistic: 'difference' }).assignments;
    });
    expect(accepted).toEqual([2, 4, 4, 6]);
  });

  it('draws only what the rule accepts where it draws', () => {
    const covariates = matrixFromColumns([[0, 1, 2, 3]]);
    const design = { treated: [1, 0, 0, 1], balance: { covariates, distanceMax: 0.59 } };
    // Of the two accepted draws one has the observed sum and one the opposite: the difference is as large in both.
    const options = { statistic: 'difference', exactMax: 1, sample: { draws: 199, random: stream(1) } } as const;
    const reading = randomisationInference([1, 4, 2, 8], design, options);
    expect(reading).toMatchObject({ exact: false, pValue: 1, assignments: 199 });
    expect(Math.abs(reading.pGreater - 0.5)).toBeLessThan(0.15);
  });

  it('agrees with plain enumeration for a studentised statistic in two strata', () => {
    const outcome = [3, 8, 1, 7, 20, 26, 29, 21, 24];
    const stratum = [0, 0, 0, 0, 1, 1, 1, 1, 1];
    const treated = [0, 1, 0, 1, 0, 1, 1, 0, 1];
    const reading = randomisationInference(outcome, { treated, stratum });
    const statistics = subsetsOf([0, 1, 2, 3], 2).flatMap((first) =>
      subsetsOf([4, 5, 6, 7, 8], 3).map((second) => studentised(outcome, stratum, [...first, ...second])),
    );
    const observed = studentised(outcome, stratum, [1, 3, 5, 6, 8]);
    expect(reading.statistic).toBeCloseTo(observed, 10);
    expect(reading.assignments).toBe(60);
    expect(reading.pValue).toBe(statistics.filter((t) => Math.abs(t) >= Math.abs(observed) - 1e-9).length / 60);
  });

  it('draws where there are too many assignments, and states the chance in that', () => {
    const random = stream(5, 'draws');
    const outcome = Array.from({ length: 16 }, (_, i) => normal(random) + (i % 2));
    const treated = outcome.map((_, i) => i % 2);
    const exact = randomisationInference(outcome, { treated });
    const sample = { draws: 1999, random: stream(6) };
    const drawn = randomisationInference(outcome, { treated }, { exactMax: 100, sample });
    expect(drawn.exact).toBe(false);
    expect((drawn.pValue * 2000) % 1).toBeCloseTo(0, 6);
    expect(drawn.monteCarloError).toBeCloseTo(Math.sqrt((drawn.pValue * (1 - drawn.pValue)) / 1999), 12);
    expect(Math.abs(drawn.pValue - exact.pValue)).toBeLessThan(4 * drawn.monteCarloError + 1 / 2000);
    expect(() => randomisationInference(outcome, { treated }, { exactMax: 100 })).toThrow('give a sample');
  });

  it('estimates the regression coefficient when covariates are taken out, and narrows', () => {
    const random = stream(8, 'adjusted');
    const before = Array.from({ length: 12 }, () => normal(random, 50, 10));
    const treated = before.map((_, i) => (i % 3 === 0 ? 1 : 0));
    const outcome = before.map((value, i) => value + 3 * (treated[i] ?? 0) + normal(random, 0, 1));
    const plain = randomisationInference(outcome, { treated });
    const adjusted = randomisationInference(outcome, { treated }, { covariates: matrixFromColumns([before]) });
    expect(Math.abs(adjusted.estimate - 3)).toBeLessThan(2);
    expect(adjusted.high - adjusted.low).toBeLessThan((plain.high - plain.low) / 3);
  });

  it('moves with what is added to every treated unit, and turns round with the sign', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 8, maxLength: 8 }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (values, shift) => {
          const treated = [1, 0, 1, 0, 1, 0, 1, 0];
          const options = { confidence: 0.8, statistic: 'difference' } as const;
          const reading = randomisationInference(values, { treated }, options);
          const moved = randomisationInference(
            values.map((v, i) => v + shift * (treated[i] ?? 0)),
            { treated },
            options,
          );
          expect(moved.low).toBeCloseTo(reading.low + shift, 5);
          expect(moved.high).toBeCloseTo(reading.high + shift, 5);
          const turned = randomisationInference(
            values.map((v) => -v),
            { treated },
            options,
          );
          expect(turned.low).toBeCloseTo(-reading.high, 5);
          expect(turned.pGreater).toBe(reading.pLess);
        },
      ),
      { numRuns: 30, seed: 3 },
    );
  });

  it('refuses an arm that is neither, an empty arm and a lone unit that cannot be studentised', () => {
    expect(() => randomisationInference([1, 2], { treated: [2, 0] })).toThrow('must be 0 or 1');
    expect(() => randomisationInference([1, 2], { treated: [1, 1] })).toThrow('both arms need a unit');
    expect(() => randomisationInference([1, 2, 3], { treated: [1, 0, 0] })).toThrow('needs two in each arm');
  });
});

function subsetsOf(members: readonly number[], chosen: number): number[][] {
  if (chosen === 0) return [[]];
  return members.flatMap((member, i) => subsetsOf(members.slice(i + 1), chosen - 1).map((rest) => [member, ...rest]));
}

function studentised(outcome: readonly number[], stratum: readonly number[], treated: readonly number[]): number {
  let [difference, variance] = [0, 0];
  for (const name of new Set(stratum)) {
    const inside = outcome.map((_, i) => i).filter((i) => stratum[i] === name);
    const arms = [true, false].map((arm) =>
      inside.filter((i) => treated.includes(i) === arm).map((i) => outcome[i] ?? 0),
    );
    const weight = inside.length / outcome.length;
    const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
    const squaredError = (xs: readonly number[]) =>
      xs.reduce((sum, x) => sum + (x - mean(xs)) ** 2, 0) / (xs.length - 1) / xs.length;
    difference += weight * (mean(arms[0] ?? []) - mean(arms[1] ?? []));
    variance += weight ** 2 * (squaredError(arms[0] ?? []) + squaredError(arms[1] ?? []));
  }
  return difference / Math.sqrt(variance);
}
