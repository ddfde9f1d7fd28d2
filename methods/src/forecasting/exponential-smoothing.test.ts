import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combination, combined, onLogarithms } from './combination.ts';
import { dampedTrend, drift, naive } from './damped-trend.ts';
import { linearDrift } from './drift.ts';
import {
  chosenSmoothing,
  exponentialSmoothing,
  smoothingForecast,
  smoothingVariances,
} from './exponential-smoothing.ts';
import { PARAMETERS, passOver, smoothingPass } from './smoothing-pass.ts';
import { theta } from './theta.ts';

const WOBBLE = [12, 15, 13, 18, 17, 22, 20, 26, 25, 29];
const shapes = (['additive', 'multiplicative'] as const).flatMap((error) =>
  (['none', 'additive', 'damped'] as const).map((trend) => ({ error, trend })),
);

describe('the smoothing recursion', () => {
  it('is the one on paper', () => {
    // Fitted 10 and 11: errors 2 and -1, levels 11 and 10.5.
    const level = smoothingPass(2);
    expect(passOver(Float64Array.of(12, 10), Float64Array.of(0.5, 0, 1, 10, 0), false, level)).toBe(5);
    expect([...level.last]).toEqual([10.5, 0, 1]);
    // β = .5 × .5: fitted 11 and 12 + 1.5, errors 2 and -1.5.
    const trend = smoothingPass(2);
    const parameters = Float64Array.of(0.5, 0.5, 1, 10, 1);
    expect(passOver(Float64Array.of(13, 12), parameters, false, trend)).toBe(6.25);
    expect([...trend.last]).toEqual([12.75, 1.125, 1]);
    // Relative errors 2/11 and -1.5/13.5 times the geometric mean √(11 × 13.5).
    expect(passOver(Float64Array.of(13, 12), parameters, true, trend)).toBeCloseTo(148.5 * (4 / 121 + 1 / 81), 12);
  });

  it.each([false, true])('has the slopes that small steps show (relative errors: %s)', (relative) => {
    const values = Float64Array.from(WOBBLE);
    const at = Float64Array.of(0.4, 0.3, 0.9, 11, 1.5);
    const here = smoothingPass(values.length);
    passOver(values, at, relative, here);
    for (let k = 0; k < PARAMETERS; k += 1) {
      const [up, down] = [smoothingPass(values.length), smoothingPass(values.length)];
      const moved = (by: number) => at.map((value, i) => (i === k ? value + by : value));
      passOver(values, moved(1e-6), relative, up);
      passOver(values, moved(-1e-6), relative, down);
      values.forEach((_, t) => {
        const step = ((up.residuals[t] ?? 0) - (down.residuals[t] ?? 0)) / 2e-6;
        expect(here.slopes[k * values.length + t]).toBeCloseTo(step, 6);
      });
    }
  });
});

describe('exponential smoothing', () => {
  it.each(shapes)('sits on a peak of the likelihood ($error error, $trend trend)', (form) => {
    const fit = exponentialSmoothing(WOBBLE, form);
    const pass = smoothingPass(WOBBLE.length);
    const beta = fit.trendWeight / fit.levelWeight;
    const top = [fit.levelWeight, beta, fit.damping, fit.firstLevel, fit.firstTrend];
    const deviance = (p: number[]) =>
      WOBBLE.length *
      Math.log(passOver(Float64Array.from(WOBBLE), Float64Array.from(p), form.error === 'multiplicative', pass));
    expect(deviance(top)).toBeCloseTo(fit.deviance, 8);
    const free = { none: [0, 3], additive: [0, 1, 3, 4], damped: [0, 1, 2, 3, 4] }[form.trend];
    for (const k of free) {
      for (const by of [-1e-3, 1e-3]) {
        const moved = top.map((value, i) => (i === k ? value + by * Math.max(1, Math.abs(value)) : value));
        const [alpha = 0, trend = 0, damping = 1] = moved;
        const outside = alpha > 0.9999 || alpha < 1e-4 || (form.trend !== 'none' && (trend < 1e-4 || trend > 0.9999));
        if (outside || (form.trend === 'damped' && (damping < 0.8 || damping > 0.98))) continue;
        expect(deviance(moved)).toBeGreaterThanOrEqual(fit.deviance - 1e-6);
      }
    }
  });

  it('takes a level for a level and a trend for a trend', () => {
    expect(chosenSmoothing([10, 12, 9, 11, 10, 8, 12, 10, 9, 11, 10, 12]).chosen.trend).toBe('none');
    const rising = Array.from({ length: 12 }, (_, t) => 100 + 7 * t + (t % 2));
    const { chosen, candidates } = chosenSmoothing(rising);
    expect(chosen.trend).not.toBe('none');
    expect(candidates).toHaveLength(6);
    expect(smoothingForecast(chosen, 1)[0]).toBeCloseTo(184.5, 0);
  });

  it('leaves relative errors out where values are not positive, and forms that are too large', () => {
    expect(chosenSmoothing([1, -2, 3, 0, 1, 2, -1, 1]).candidates.map(({ fit }) => fit.error)).not.toContain(
      'multiplicative',
    );
    expect(chosenSmoothing([3, 4, 6, 5, 7]).candidates.map(({ fit }) => fit.trend)).toEqual(['none', 'none']);
    expect(() => chosenSmoothing([3, 4, 6, 5])).toThrow('has 4 values; 5 are needed');
    expect(() => exponentialSmoothing([1, -2, 3, 0, 1], { error: 'multiplicative', trend: 'none' })).toThrow(
      'positive values',
    );
  });

  it('spreads as a random walk where the level follows every value', () => {
    const fit = { ...exponentialSmoothing(WOBBLE, { error: 'additive', trend: 'none' }), levelWeight: 1, squares: 16 };
    // σ² = 16 ÷ (10 values − 2 parameters); each step adds it once more.
    expect([...smoothingVariances(fit, 3)]).toEqual([2, 4, 6]);
    const relative = { ...fit, error: 'multiplicative' as const, lastLevel: 10, squares: 0.08 };
    // σ² = .01: 10² × ((1.01)^h − 1).
    [1, 2, 3].forEach((h) => {
      expect(smoothingVariances(relative, 3)[h - 1]).toBeCloseTo(100 * (1.01 ** h - 1), 10);
    });
  });

  it('fits a constant series exactly, by its level', () => {
    const { chosen } = chosenSmoothing([5, 5, 5, 5, 5, 5, 5, 5]);
    expect(chosen.trend).toBe('none');
    expect(smoothingForecast(chosen, 2)[1]).toBeCloseTo(5, 9);
  });
});

describe('drift, Theta and combinations', () => {
  it('carry a straight line on whole, or by half its slope', () => {
    expect([...linearDrift([2, 4, 6], 2)]).toEqual([8, 10]);
    const half = theta([1, 2, 3, 4, 5, 6], 2);
    expect(half[0]).toBeCloseTo(6.5, 3);
    expect(half[1]).toBeCloseTo(7, 3);
  });

  it('take the middle or the mean of their parts, in amounts or in logarithms', () => {
    expect([...combined([naive, linearDrift, drift])([4, 8], 1)]).toEqual([12]); // 8, 12, 16
    expect([...combined([naive, linearDrift], 'mean')([4, 8], 1)]).toEqual([10]);
    expect(onLogarithms(linearDrift)([4, 8], 1)[0]).toBeCloseTo(16, 10);
    expect(() => combined([])).toThrow('at least one method');
  });

  it('work with what short series and series around zero allow', () => {
    expect(combination([4, 8], 1)[0]).toBeCloseTo((12 + (dampedTrend()([4, 8], 1)[0] ?? 0)) / 2, 10);
    expect([...combination([-1, 1], 1)]).toEqual([3]);
  });

  it('scale with the series', () => {
    const values = fc.array(fc.double({ min: 10, max: 1000, noNaN: true }), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(values, (series) => {
        for (const method of [linearDrift, theta, dampedTrend(), naive]) {
          const [plain, scaled] = [
            method(series, 3),
            method(
              series.map((value) => value * 8),
              3,
            ),
          ];
          plain.forEach((value, i) => {
            expect(scaled[i]).toBeCloseTo(value * 8, 3);
          });
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
