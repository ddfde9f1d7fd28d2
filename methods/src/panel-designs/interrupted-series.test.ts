import { describe, expect, it } from 'vitest';
import { matrixFromColumns } from '../linear-algebra/matrix.ts';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { interruptedSeries } from './interrupted-series.ts';
import { neweyWest } from './serial-errors.ts';

/** A series with first-order errors, a line of slope 1, a jump of `jump` and no change of slope from `start` on. */
function series(
  seed: number,
  n: number,
  given: { readonly start: number; readonly jump: number; readonly rho: number },
): number[] {
  const random = stream(seed, 'series');
  let error = normal(random, 0, 1 / Math.sqrt(1 - given.rho ** 2));
  return Array.from({ length: n }, (_, t) => {
    if (t > 0) error = given.rho * error + normal(random);
    return t + (t >= given.start ? given.jump : 0) + error;
  });
}

describe('an interrupted series', () => {
  it('reads level and slope from a series without noise', () => {
    // 1 a period, then from entry 4 on a jump of 10 and 3 a period: 1, 2, 3, 4 | 15, 18, 21, 24.
    const wiggle = [0, 1e-6, 0, -1e-6, 0, -1e-6, 0, 1e-6];
    const reading = interruptedSeries(
      [1, 2, 3, 4, 15, 18, 21, 24].map((v, t) => v + (wiggle[t] ?? 0)),
      4,
    );
    expect(reading.levelChange.estimate).toBeCloseTo(10, 4);
    expect(reading.slopeChange.estimate).toBeCloseTo(2, 4);
    expect(reading.averageEffect.estimate).toBeCloseTo(10 + 2 * 1.5, 4);
    expect(reading.counterfactual[7]).toBeCloseTo(8, 4);
    expect(reading.levelChange.degreesOfFreedom).toBe(4);
    expect(reading.preTrend.verdict).toBe('untested');
  });

  it('finds the correlation of neighbouring errors within its own error', () => {
    const { autocorrelation } = interruptedSeries(series(1, 400, { start: 200, jump: 5, rho: 0.6 }), 200);
    expect(Math.abs(autocorrelation - 0.6)).toBeLessThan(3 * Math.sqrt((1 - 0.36) / 400));
  });

  it('widens its intervals for correlated errors, by either way', () => {
    const values = series(2, 120, { start: 60, jump: 5, rho: 0.7 });
    const narrow = interruptedSeries(values, 60, { errors: 'newey-west', lags: 0 }).levelChange.standardError;
    expect(interruptedSeries(values, 60, { errors: 'newey-west' }).levelChange.standardError).toBeGreaterThan(narrow);
    expect(interruptedSeries(values, 60).levelChange.standardError).toBeGreaterThan(narrow);
  });

  it('sees a bend before the start, and does not look for one in fewer than eight periods', () => {
    const straight = series(3, 40, { start: 20, jump: 0, rho: 0 });
    const bent = straight.map((v, t) => v + (t < 20 ? 0.2 * t * t : 0));
    expect(interruptedSeries(straight, 20).preTrend.verdict).toBe('alike');
    const reading = interruptedSeries(bent, 20);
    expect(reading.preTrend.verdict).toBe('apart');
    expect(reading.evidence).toMatchObject({ design: 'single-series', strength: 'weak' });
    expect(() => interruptedSeries(straight, 2)).toThrow('3 of each');
  });

  it('has Newey and West’s error of a mean: n = 4, residuals 1, −1, 1, −1, one lag', () => {
    // Σ e² = 4, Σ e e₋₁ = −3, Bartlett ½: 4 − 3 = 1; × n/(n − k)/n² = (4/3)/16.
    const ones = matrixFromColumns([[1, 1, 1, 1]]);
    const fit = neweyWest(ones, Float64Array.from([1, -1, 1, -1]), 1);
    expect(fit.covariance[0]).toBeCloseTo(4 / 3 / 16, 12);
  });
});
