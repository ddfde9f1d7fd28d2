import { chiSquareCdf } from '../distributions/chi-square.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import { choleskyInverse } from '../linear-algebra/cholesky.ts';
import { dot, type Matrix, times } from '../linear-algebra/matrix.ts';
import { leastSquares } from '../regression/least-squares.ts';
import { largestOnHalfLine } from '../root-finding/bisection.ts';
import { type FrontierData, frontierLikelihood, maximised, negatedFactor } from './likelihood.ts';
import { type FrontierScore, frontierScores } from './scores.ts';

/** A fitted frontier: response = design × β + noise − inefficiency (production) or + inefficiency (cost), usually in logs. */
export type StochasticFrontier = {
  readonly coefficients: Float64Array;
  /** Variance of noise and inefficiency together, σ² = σᵥ² + σᵤ², and the inefficiency's part of it, γ = σᵤ² / σ². */
  readonly variance: number;
  readonly gamma: number;
  /** Of the coefficients, σ² and γ, from the analytic Hessian; null where γ is at 0 or at 1. */
  readonly standardErrors: Float64Array | null;
  readonly logLikelihood: number;
  /** Against no inefficiency: 2 × gain in log-likelihood, its p-value a half and half mix of χ² with 0 and 1 degrees of freedom. */
  readonly noInefficiency: { readonly statistic: number; readonly pValue: number };
  /** Residuals lean the wrong way, so that the best fit has no inefficiency at all (Waldman 1982): every score is 1. */
  readonly wrongSkewness: boolean;
  readonly units: readonly FrontierScore[];
  readonly level: number;
  readonly assumptions: readonly ['half-normal-inefficiency', 'normal-noise', 'independent-units', 'form-of-design'];
};

/**
 * Stochastic frontier with half-normal inefficiency (Aigner, Lovell and Schmidt 1977) by maximum likelihood. `design` includes the
 * intercept; `response` has length `design.rows`; both in logs for efficiencies to be shares. Score intervals take the parameters
 * as known. Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`, `not-positive-definite` (collinear), `no-convergence`.
 */
export function stochasticFrontier(
  design: Matrix,
  response: ArrayLike<number>,
  options: { readonly kind: 'production' | 'cost'; readonly level?: number },
): StochasticFrontier {
  const { kind, level = 0.95 } = options;
  requireOpenShare('Level', level);
  const start = leastSquares(design, response);
  if (start.droppedColumns.length > 0)
    throw new MethodError('not-positive-definite', `Columns ${start.droppedColumns.join(', ')} are collinear.`);
  if (design.rows < design.columns + 3)
    throw new MethodError(
      'too-few-rows',
      `${design.columns} columns need ${design.columns + 3} rows, got ${design.rows}.`,
    );
  const residualVariance = dot(start.residuals, start.residuals) / design.rows;
  if (!(residualVariance > 1e-20))
    throw new MethodError('out-of-range', 'The fit is exact; there is nothing to split.');
  const sign = kind === 'production' ? 1 : -1;
  const data: FrontierData = { design, response: Float64Array.from(response), sign };
  const plain = -0.5 * design.rows * (Math.log(2 * Math.PI * residualVariance) + 1);
  const wrongSkewness = sign * start.residuals.reduce((sum, value) => sum + value ** 3, 0) >= 0;
  const point = wrongSkewness ? null : frontierPoint(data, start.coefficients, residualVariance);
  const fit = point === null ? null : frontierLikelihood(data, point);
  const within = fit !== null && fit.value > plain;
  const precision = within && point !== null ? (point[design.columns] as number) : 1 / Math.sqrt(residualVariance);
  const lambda = within && point !== null ? (point[design.columns + 1] as number) : 0;
  const coefficients =
    within && point !== null ? point.slice(0, design.columns).map((value) => value / precision) : start.coefficients;
  const variance = 1 / precision ** 2;
  const gamma = lambda ** 2 / (1 + lambda ** 2);
  const fitted = times(design, coefficients);
  const residuals = data.response.map((value, i) => value - (fitted[i] as number));
  const statistic = within && fit !== null ? 2 * (fit.value - plain) : 0;
  return {
    coefficients,
    variance,
    gamma,
    standardErrors: within && point !== null && fit !== null ? errorsOf(point, fit.hessian) : null,
    logLikelihood: within && fit !== null ? fit.value : plain,
    noInefficiency: { statistic, pValue: statistic > 0 ? 0.5 * (1 - chiSquareCdf(statistic, 1)) : 1 },
    wrongSkewness,
    units: frontierScores(residuals, { noise: variance * (1 - gamma), inefficiency: variance * gamma }, sign, level),
    level,
    assumptions: ['half-normal-inefficiency', 'normal-noise', 'independent-units', 'form-of-design'],
  };
}

/** The likelihood's top: the best λ up to 100 by a scan with all else at its best, then all parameters together. */
function frontierPoint(data: FrontierData, coefficients: Float64Array, residualVariance: number): Float64Array {
  const { columns } = data.design;
  const precision = 1 / Math.sqrt(residualVariance);
  let latest = Float64Array.from([...coefficients.map((value) => value * precision), precision, 0]);
  const profile = (lambda: number) => {
    latest[columns + 1] = lambda;
    const { point, value } = maximised(data, latest, columns + 1, 1e-9);
    latest = Float64Array.from(point);
    return value;
  };
  profile(largestOnHalfLine(profile, 1e-4));
  const { point, settled } = maximised(data, latest, columns + 2, 1e-20);
  if (!settled && (latest[columns + 1] as number) < 99)
    throw new MethodError('no-convergence', `The likelihood was not at its top at λ = ${point[columns + 1]}.`);
  return point;
}

/** Delta method from (β/σ, 1/σ, λ) to (β, σ², γ). */
function errorsOf(point: Float64Array, hessian: Float64Array): Float64Array | null {
  const size = point.length;
  const columns = size - 2;
  const factor = negatedFactor(hessian, size, size);
  if (factor === null) return null;
  const covariance = choleskyInverse(factor, size);
  const [precision, lambda] = [point[columns] as number, point[columns + 1] as number];
  return Float64Array.from({ length: size }, (_, k) => {
    const slope = new Float64Array(size);
    if (k < columns) {
      slope[k] = 1 / precision;
      slope[columns] = -(point[k] as number) / precision ** 2;
    } else if (k === columns) slope[columns] = -2 / precision ** 3;
    else slope[columns + 1] = (2 * lambda) / (1 + lambda ** 2) ** 2;
    let sum = 0;
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1)
        sum += (slope[i] as number) * (slope[j] as number) * (covariance[i * size + j] as number);
    return Math.sqrt(sum);
  });
}
