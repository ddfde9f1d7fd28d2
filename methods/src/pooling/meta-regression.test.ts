import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixFromColumns, withIntercept } from '../linear-algebra/matrix.ts';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { effectAt, metaRegression } from './meta-regression.ts';
import { chanceAbove, mixtureQuantile, mixtureSummary } from './normal-mixture.ts';
import { pooledSummary } from './pooled-summary.ts';
import { defaultTauPrior, type TauPrior } from './priors.ts';
import { randomEffects } from './random-effects.ts';
import { predictEffect } from './random-effects-prediction.ts';
import { shrink, shrunkMixture } from './shrinkage.ts';

const half: TauPrior = { kind: 'half-normal', scale: 1 };

describe('meta-regression by quadrature', () => {
  it('without moderators is the shrinkage of the same estimates', () => {
    const [estimates, standardErrors] = [
      [1, 3, 2, 5],
      [1, 0.5, 2, 1],
    ];
    const pooled = shrink(estimates, standardErrors, { tau: half });
    const { coefficients, spread, nodes } = metaRegression({ estimates, standardErrors }, { tau: half });
    expect(coefficients[0]).toEqual(pooled.average);
    expect(spread).toEqual(pooled.spread);
    expect(mixtureSummary(effectAt(nodes, [1]))).toEqual(pooled.next);
  });

  it('with next to no spread is weighted least squares', () => {
    // Means 1 (weights 1, 1) and 4 (weights 1, 1) of two groups: difference 3, variance ½ + ½ = 1.
    const moderators = withIntercept(matrixFromColumns([[0, 0, 1, 1]]));
    const { coefficients } = metaRegression(
      { estimates: [0, 2, 3, 5], standardErrors: [1, 1, 1, 1], moderators },
      { tau: { kind: 'uniform', high: 1e-6 } },
    );
    expect(coefficients[1]?.mean).toBeCloseTo(3, 9);
    expect(coefficients[1]?.standardDeviation).toBeCloseTo(1, 9);
  });

  it('lets a prior on a coefficient speak for a moderator that the data do not vary', () => {
    const moderators = withIntercept(matrixFromColumns([[0, 0, 0]]));
    const { coefficients } = metaRegression(
      { estimates: [1, 2, 3], standardErrors: [1, 1, 1], moderators },
      { tau: half, coefficients: [null, { mean: 7, standardDeviation: 2 }] },
    );
    expect(coefficients[1]?.mean).toBeCloseTo(7, 12);
    expect(coefficients[1]?.standardDeviation).toBeCloseTo(2, 12);
  });

  it('takes a half-t of one degree for a half-Cauchy and one of 10,000 degrees nearly for a half-normal', () => {
    const data = { estimates: [0, 4, 9, 3], standardErrors: [1, 2, 2, 1] };
    const under = (tau: TauPrior) => metaRegression(data, { tau }).spread.mean;
    expect(under({ kind: 'half-t', scale: 2, degreesOfFreedom: 1 })).toBeCloseTo(
      under({ kind: 'half-cauchy', scale: 2 }),
      10,
    );
    expect(under({ kind: 'half-t', scale: 2, degreesOfFreedom: 1e4 })).toBeCloseTo(
      under({ kind: 'half-normal', scale: 2 }),
      2,
    );
  });

  it('promises no finite spread of a new place from two estimates under a half-Cauchy', () => {
    const two = shrink([1, 2], [1, 1], { tau: { kind: 'half-cauchy', scale: 1 } });
    expect(two.next.standardDeviation).toBe(Number.POSITIVE_INFINITY);
    expect(two.spread.standardDeviation).toBe(Number.POSITIVE_INFINITY);
    const three = shrink([1, 2, 3], [1, 1, 1], { tau: { kind: 'half-cauchy', scale: 1 } });
    expect(three.next.standardDeviation).toBeLessThan(10);
  });

  it('by default believes in a spread of the size of the typical error, whatever the unit', () => {
    // Precisions 1 and 1/9: mean 5/9, so the typical error is √1.8.
    expect(defaultTauPrior([1, 3])).toEqual({ kind: 'half-cauchy', scale: Math.sqrt(1.8) });
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (unit) => {
        const plain = metaRegression({ estimates: [1, 3, 2], standardErrors: [1, 0.5, 2] });
        const scaled = metaRegression({
          estimates: [unit, 3 * unit, 2 * unit],
          standardErrors: [unit, unit / 2, 2 * unit],
        });
        expect((scaled.spread.mean / unit / plain.spread.mean - 1) * 1e9).toBeCloseTo(0, 0);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses moderators that say the same and fewer estimates than coefficients', () => {
    const twins = withIntercept(matrixFromColumns([[1, 1, 1]]));
    const data = { estimates: [1, 2, 3], standardErrors: [1, 1, 1], moderators: twins };
    expect(() => metaRegression(data, { tau: half })).toThrow('Pivot');
    expect(() => metaRegression({ estimates: [1], standardErrors: [1] })).toThrow('cannot determine');
  });
});

describe('calibration', () => {
  it('ranks what was drawn from the prior uniformly in its own posterior (Talts et al. 2018)', () => {
    // 200 districts of 6 pilots; ten bins of 20: chi-square with 9 degrees above 27.9 has a chance of 0.001.
    const bins = {
      average: new Float64Array(10),
      effect: new Float64Array(10),
      next: new Float64Array(10),
      tau: new Float64Array(10),
    };
    const prior = { mean: 0, standardDeviation: 1 };
    for (let run = 0; run < 200; run += 1) {
      const random = stream(run, 'calibration');
      const tau = Math.abs(normal(random));
      const average = normal(random);
      const truth = Array.from({ length: 6 }, () => normal(random, average, tau));
      const next = normal(random, average, tau);
      const errors = truth.map((_, i) => 0.4 + 0.2 * i);
      const estimates = truth.map((effect, i) => normal(random, effect, errors[i]));
      const pooled = shrink(estimates, errors, { tau: half, average: prior });
      const rank = (index: 0 | 'average' | 'next', value: number) =>
        1 - chanceAbove(shrunkMixture(pooled, index), value);
      count(bins.average, rank('average', average));
      count(bins.next, rank('next', next));
      count(bins.effect, rank(0, truth[0] ?? 0));
      const { tau: nodes, weight } = pooled.nodes;
      count(
        bins.tau,
        nodes.reduce((sum, node, k) => sum + (node < tau ? (weight[k] ?? 0) : 0), 0),
      );
    }
    for (const [name, counts] of Object.entries(bins)) {
      expect(
        counts.reduce((sum, seen) => sum + (seen - 20) ** 2 / 20, 0),
        name,
      ).toBeLessThan(27.9);
    }
  }, 60_000);

  it('foretells a left-out estimate as often as it says', () => {
    // 20 sets of 12 at 90 %: the Monte Carlo error of the share is about 1.9 points.
    let inside = 0;
    for (let run = 0; run < 20; run += 1) {
      const random = stream(run, 'left out');
      const standardErrors = Array.from({ length: 12 }, (_, i) => 0.3 + 0.1 * i);
      const estimates = standardErrors.map((error) => normal(random, 2, 0.8) + normal(random, 0, error));
      inside += 12 * leaveOneOut({ estimates, standardErrors }).coverage;
    }
    expect(inside / 240).toBeGreaterThan(0.84);
    expect(inside / 240).toBeLessThan(0.96);
  }, 60_000);
});

describe('classical prediction', () => {
  it('is wider than the interval of the average by the spread, and by Student’s t where the spread is estimated', () => {
    const fit = randomEffects({ estimates: [0, 2, 4, 6], variances: [1, 1, 1, 1] }, 'hedges');
    // Sample variance 20/3 less 1: τ² = 17/3; average ± 1.96 √(20/3/4); a new place √(20/3/4 + 17/3) with t of 2 degrees.
    expect(fit.betweenVariance).toBeCloseTo(17 / 3, 12);
    const { average, newPlace } = predictEffect(fit);
    expect(average.high).toBeCloseTo(3 + 1.959964 * Math.sqrt(5 / 3), 5);
    expect(newPlace.high).toBeCloseTo(3 + 4.302653 * Math.sqrt(5 / 3 + 17 / 3), 5);
    const two = randomEffects({ estimates: [0, 2], variances: [1, 1] }, 'hedges');
    expect(predictEffect(two).newPlace.high).toBe(Number.POSITIVE_INFINITY);
  });

  it('in the summary stands beside the posterior, every estimator once', () => {
    const summary = pooledSummary([0.2, 0.5, 0.1, 0.4], [0.1, 0.2, 0.15, 0.1]);
    expect(summary.estimators.map(({ method }) => method)).toHaveLength(9);
    expect(new Set(summary.estimators.map(({ method }) => method)).size).toBe(9);
    expect(summary.interval.low).toBeLessThan(summary.mu);
    expect(summary.predictive.high).toBeGreaterThan(summary.interval.high);
    expect(summary.assumptions).toContain('tau-prior-half-cauchy-by-typical-error');
  });
});

function count(bins: Float64Array, rank: number): void {
  const bin = Math.min(9, Math.floor(10 * rank));
  bins[bin] = (bins[bin] ?? 0) + 1;
}

describe('a mixture of normals', () => {
  it('has quantiles that undo its chances', () => {
    const mixture = {
      weight: Float64Array.of(0.3, 0.7),
      mean: Float64Array.of(-2, 1),
      variance: Float64Array.of(1, 4),
    };
    // Mean 0.1; variance 0.3 × 1 + 0.7 × 4 + 0.3 × 0.7 × 3² = 4.99.
    expect(mixtureSummary(mixture).mean).toBeCloseTo(0.1, 12);
    expect(mixtureSummary(mixture).standardDeviation).toBeCloseTo(Math.sqrt(4.99), 12);
    for (const p of [0.001, 0.3, 0.99])
      expect(1 - chanceAbove(mixture, mixtureQuantile(mixture, p))).toBeCloseTo(p, 12);
  });
});
