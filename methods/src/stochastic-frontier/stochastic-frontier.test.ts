import { describe, expect, it } from 'vitest';
import { matrixFromColumns, withIntercept } from '../linear-algebra/matrix.ts';
import { normal, uniform } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { frontierLikelihood } from './likelihood.ts';
import { inverseMills, logNormalCdf } from './normal-tail.ts';
import { frontierScores } from './scores.ts';
import { stochasticFrontier } from './stochastic-frontier.ts';

/** Log output 1 + .6 × log input + noise (.2) − inefficiency (half-normal, .5). */
function farms(rows: number, seed: number, inefficiency = 0.5) {
  const random = stream(seed, 'farms');
  const size = Array.from({ length: rows }, () => uniform(random, 0, 3));
  const waste = size.map(() => Math.abs(normal(random, 0, inefficiency)));
  const made = size.map((x, i) => 1 + 0.6 * x + normal(random, 0, 0.2) - (waste[i] ?? 0));
  return { design: withIntercept(matrixFromColumns([size])), made, waste };
}

describe('the frontier likelihood', () => {
  it('has the gradient and the Hessian that its differences have', () => {
    const { design, made } = farms(30, 1);
    for (const sign of [1, -1] as const) {
      const data = { design, response: Float64Array.from(made), sign };
      const point = Float64Array.of(3, 1.5, 2.2, 1.3);
      const { gradient, hessian } = frontierLikelihood(data, point);
      for (let k = 0; k < 4; k += 1) {
        const [up, down] = [1e-5, -1e-5].map((by) => point.map((value, l) => value + (l === k ? by : 0)));
        const [above, below] = [frontierLikelihood(data, up ?? point), frontierLikelihood(data, down ?? point)];
        expect((above.value - below.value) / 2e-5 / (gradient[k] ?? 0)).toBeCloseTo(1, 6);
        for (let l = 0; l < 4; l += 1) {
          const slope = ((above.gradient[l] ?? 0) - (below.gradient[l] ?? 0)) / 2e-5;
          expect(slope / (hessian[k * 4 + l] ?? 0)).toBeCloseTo(1, 6);
        }
      }
    }
  });

  it('is finite where the normal distribution function is 0 in double precision', () => {
    // ln Φ(−100) and φ/Φ(−100) by the asymptotic series with four terms.
    const t = 100;
    const series = 1 - 1 / t ** 2 + 3 / t ** 4 - 15 / t ** 6;
    expect(logNormalCdf(-t)).toBeCloseTo(-(t * t) / 2 - Math.log(t * Math.sqrt(2 * Math.PI)) + Math.log(series), 9);
    expect(inverseMills(-t)).toBeCloseTo(t / series, 9);
    expect(inverseMills(-5.0000001)).toBeCloseTo(inverseMills(-4.9999999), 6);
  });
});

describe('the stochastic frontier', () => {
  it('finds what was planted, within three standard errors, and tells it from none', () => {
    const { design, made } = farms(800, 2);
    const fit = stochasticFrontier(design, made, { kind: 'production' });
    const planted = [1, 0.6, 0.2 ** 2 + 0.5 ** 2, 0.25 / 0.29];
    [...fit.coefficients, fit.variance, fit.gamma].forEach((value, k) => {
      expect(Math.abs(value - (planted[k] ?? 0))).toBeLessThan(3 * (fit.standardErrors?.[k] ?? 0));
    });
    expect(fit.noInefficiency.pValue).toBeLessThan(1e-6);
    expect(fit.wrongSkewness).toBe(false);
  });

  it('holds the true efficiency in 95 of 100 cases when the form is right', () => {
    const { design, made, waste } = farms(800, 3);
    const { units } = stochasticFrontier(design, made, { kind: 'production' });
    const held = units.filter(({ low, high }, i) => {
      const truth = Math.exp(-(waste[i] ?? 0));
      return low <= truth && truth <= high;
    }).length;
    // Binomial error of 800 units: .8 points; three of them.
    expect(Math.abs(held / 800 - 0.95)).toBeLessThan(0.024);
    for (const { efficiency, efficiencyOfMean, low, high } of units) {
      expect(efficiency).toBeGreaterThanOrEqual(efficiencyOfMean);
      expect(low < efficiency && efficiency < high).toBe(true);
    }
  });

  it('for cost is the mirror of production', () => {
    const { design, made } = farms(80, 4);
    const production = stochasticFrontier(design, made, { kind: 'production' });
    const cost = stochasticFrontier(
      design,
      made.map((value) => -value),
      { kind: 'cost' },
    );
    expect(cost.logLikelihood).toBeCloseTo(production.logLikelihood, 9);
    expect(cost.coefficients[1]).toBeCloseTo(-(production.coefficients[1] ?? 0), 7);
    expect(cost.units[5]?.efficiency).toBeCloseTo(production.units[5]?.efficiency ?? 0, 7);
  });

  it('has errors in the units of what they are errors of: of outputs, of their square, of none', () => {
    const { design, made } = farms(200, 2);
    const errors = (scale: number) => {
      const scaled = made.map((value) => scale * value);
      return stochasticFrontier(design, scaled, { kind: 'production' }).standardErrors ?? [];
    };
    const [one, ten] = [errors(1), errors(10)];
    expect(one).toHaveLength(4);
    [10, 10, 100, 1].forEach((factor, k) => {
      expect((ten[k] ?? 0) / (one[k] ?? 0)).toBeCloseTo(factor, 4);
    });
  });

  it('says that residuals lean the wrong way, and then finds no inefficiency', () => {
    const { design, made } = farms(80, 4);
    const fit = stochasticFrontier(design, made, { kind: 'cost' });
    expect(fit.wrongSkewness).toBe(true);
    expect([fit.gamma, fit.noInefficiency.pValue, fit.units[0]?.efficiency]).toEqual([0, 1, 1]);
    expect(fit.standardErrors).toBeNull();
  });

  it('scores a unit on the frontier with equal variances as the half-normal has it', () => {
    // σᵥ² = σᵤ² = 2 and residual 0: u given that is half-normal with variance 1, whose mean is √(2/π).
    const [score] = frontierScores(Float64Array.of(0), { noise: 2, inefficiency: 2 }, 1, 0.9);
    expect(score?.efficiencyOfMean).toBeCloseTo(Math.exp(-Math.sqrt(2 / Math.PI)), 12);
    // P(|Z| > 1.959964) = .05.
    expect(score?.low).toBeCloseTo(Math.exp(-1.959964), 6);
  });

  it('refuses collinear designs, exact fits and too few rows', () => {
    const x = [1, 2, 3, 4, 5, 6];
    const twice = withIntercept(matrixFromColumns([x, x]));
    expect(() => stochasticFrontier(twice, [1, 3, 2, 5, 4, 6], { kind: 'cost' })).toThrow('collinear');
    const once = withIntercept(matrixFromColumns([x]));
    expect(() => stochasticFrontier(once, x, { kind: 'cost' })).toThrow('exact');
    expect(() =>
      stochasticFrontier(withIntercept(matrixFromColumns([[1, 2, 4]])), [1, 2, 1], { kind: 'cost' }),
    ).toThrow('2 columns need 5 rows');
  });
});
