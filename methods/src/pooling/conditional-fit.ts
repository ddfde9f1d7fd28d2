import { cholesky, choleskyInverse, choleskySolve } from '../linear-algebra/cholesky.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import type { CoefficientPriors } from './priors.ts';

/** Posterior of the coefficients at a fixed τ, and the log marginal likelihood of τ up to a constant. */
export type ConditionalFit = {
  readonly mean: Float64Array;
  /** `order` by `order`, symmetric. */
  readonly covariance: Float64Array;
  readonly logMarginal: number;
};

/** What is known before τ: estimates with sampling variances, a design stored row by row, priors of its coefficients. */
export type ConditionalProblem = {
  readonly estimates: Float64Array;
  readonly variances: Float64Array;
  readonly design: Float64Array;
  readonly order: number;
  readonly priors: CoefficientPriors;
};

/** Row-major copy of a design: the fits walk along rows. */
export function rowMajor(matrix: Matrix): Float64Array {
  const { rows, columns, values } = matrix;
  const copy = new Float64Array(rows * columns);
  for (let j = 0; j < columns; j += 1)
    for (let i = 0; i < rows; i += 1) copy[i * columns + j] = values[j * rows + i] as number;
  return copy;
}

/**
 * Bayesian generalised least squares with weights 1/(variance + τ²) (Gelman et al. 2013, section 5.4 and 14.2). Throws
 * `not-positive-definite` when flat priors leave a coefficient undetermined.
 */
export function conditionalFit(problem: ConditionalProblem, tau: number): ConditionalFit {
  const { order, priors } = problem;
  const information = new Float64Array(order * order);
  const right = new Float64Array(order);
  for (let a = 0; a < order; a += 1) {
    information[a * order + a] = priors.precisions[a] as number;
    right[a] = (priors.precisions[a] as number) * (priors.means[a] as number);
  }
  const weights = new Float64Array(problem.estimates.length);
  const logWeights = accumulate(problem, tau * tau, { weights, information, right });
  const factor = cholesky(information, order);
  const mean = choleskySolve(factor, order, right);
  let squares = weightedSquares(problem, weights, mean);
  let logDeterminant = 0;
  for (let a = 0; a < order; a += 1) {
    squares += (priors.precisions[a] as number) * ((mean[a] as number) - (priors.means[a] as number)) ** 2;
    logDeterminant += 2 * Math.log(factor[a * order + a] as number);
  }
  const logMarginal = 0.5 * (logWeights - logDeterminant - squares);
  return { mean, covariance: choleskyInverse(factor, order), logMarginal };
}

type Sums = { readonly weights: Float64Array; readonly information: Float64Array; readonly right: Float64Array };

/** Adds the weighted rows; returns the sum of log weights, taken of products to spare logarithms. */
function accumulate(problem: ConditionalProblem, between: number, { weights, information, right }: Sums): number {
  const { estimates, variances, design, order } = problem;
  let logWeights = 0;
  let product = 1;
  for (let i = 0; i < estimates.length; i += 1) {
    const total = (variances[i] as number) + between;
    const weight = 1 / total;
    weights[i] = weight;
    product *= total;
    if (product > 1e150 || product < 1e-150) {
      logWeights -= Math.log(product);
      product = 1;
    }
    const start = i * order;
    const weightedEstimate = weight * (estimates[i] as number);
    for (let a = 0; a < order; a += 1) {
      const entry = design[start + a] as number;
      if (entry === 0) continue;
      right[a] = (right[a] as number) + entry * weightedEstimate;
      const weighted = weight * entry;
      for (let b = 0; b <= a; b += 1) {
        information[a * order + b] = (information[a * order + b] as number) + weighted * (design[start + b] as number);
      }
    }
  }
  for (let a = 0; a < order; a += 1)
    for (let b = 0; b < a; b += 1) information[b * order + a] = information[a * order + b] as number;
  return logWeights - Math.log(product);
}

function weightedSquares(
  { estimates, design, order }: ConditionalProblem,
  weights: Float64Array,
  mean: Float64Array,
): number {
  let squares = 0;
  for (let i = 0; i < estimates.length; i += 1) {
    let residual = estimates[i] as number;
    const start = i * order;
    for (let a = 0; a < order; a += 1) residual -= (design[start + a] as number) * (mean[a] as number);
    squares += residual * residual * (weights[i] as number);
  }
  return squares;
}
