import { cholesky, choleskyInverse } from '../linear-algebra/cholesky.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';

export type PoolingProblem = {
  readonly estimates: ArrayLike<number>;
  readonly variances: ArrayLike<number>;
  readonly design: Matrix;
};

/** Generalised least squares at a given between variance, with what the estimators of that variance need. */
export type WeightedFit = {
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** (XᵀWX)⁻¹, `columns` by `columns`. */
  readonly covariance: Float64Array;
  /** yᵀPy: weighted squares around the fit, with P = W − WX(XᵀWX)⁻¹XᵀW. */
  readonly weightedSquares: number;
  /** yᵀPPy. */
  readonly doubleSquares: number;
  /** tr P. */
  readonly projectionTrace: number;
  /** tr W. */
  readonly weightSum: number;
  /** tr PV with V the sampling variances. */
  readonly samplingTrace: number;
  /** Logarithms of |W| and |XᵀWX|. */
  readonly logWeights: number;
  readonly logInformation: number;
};

/** Weights 1/(variance + between); a `between` of null gives every estimate weight one. */
export function weightedFit(problem: PoolingProblem, between: number | null): WeightedFit {
  const { estimates, variances, design } = problem;
  const { rows, columns, values } = design;
  const weights = Float64Array.from(variances, (variance) => (between === null ? 1 : 1 / (variance + between)));
  const information = new Float64Array(columns * columns);
  const right = new Float64Array(columns);
  for (let i = 0; i < rows; i += 1) {
    const weight = weights[i] as number;
    for (let a = 0; a < columns; a += 1) {
      const weighted = weight * (values[a * rows + i] as number);
      right[a] = (right[a] as number) + weighted * (estimates[i] as number);
      for (let b = 0; b < columns; b += 1) {
        information[a * columns + b] =
          (information[a * columns + b] as number) + weighted * (values[b * rows + i] as number);
      }
    }
  }
  const factor = cholesky(information, columns);
  const covariance = choleskyInverse(factor, columns);
  const coefficients = Float64Array.from({ length: columns }, (_, a) => {
    let sum = 0;
    for (let b = 0; b < columns; b += 1) sum += (covariance[a * columns + b] as number) * (right[b] as number);
    return sum;
  });
  let logInformation = 0;
  for (let a = 0; a < columns; a += 1) logInformation += 2 * Math.log(factor[a * columns + a] as number);
  return {
    coefficients,
    standardErrors: Float64Array.from({ length: columns }, (_, a) => Math.sqrt(covariance[a * columns + a] as number)),
    covariance,
    logInformation,
    ...moments(problem, weights, coefficients, covariance),
  };
}

function moments(
  { estimates, variances, design }: PoolingProblem,
  weights: Float64Array,
  coefficients: Float64Array,
  covariance: Float64Array,
) {
  const { rows, columns, values } = design;
  let [weightedSquares, doubleSquares, projectionTrace, weightSum, samplingTrace, logWeights] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < rows; i += 1) {
    const weight = weights[i] as number;
    let residual = estimates[i] as number;
    let leverage = 0;
    for (let a = 0; a < columns; a += 1) {
      const entry = values[a * rows + i] as number;
      residual -= entry * (coefficients[a] as number);
      for (let b = 0; b < columns; b += 1)
        leverage += entry * (covariance[a * columns + b] as number) * (values[b * rows + i] as number);
    }
    const diagonal = weight - weight * weight * leverage;
    weightedSquares += weight * residual * residual;
    doubleSquares += (weight * residual) ** 2;
    projectionTrace += diagonal;
    samplingTrace += diagonal * (variances[i] as number);
    weightSum += weight;
    logWeights += Math.log(weight);
  }
  return { weightedSquares, doubleSquares, projectionTrace, weightSum, samplingTrace, logWeights };
}
