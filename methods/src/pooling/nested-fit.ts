import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { cholesky, choleskyInverse, choleskySolve } from '../linear-algebra/cholesky.ts';
import { type Matrix, matrixFromColumns } from '../linear-algebra/matrix.ts';
import { rowMajor } from './conditional-fit.ts';
import { requireEstimates } from './shrinkage.ts';

/** Estimates of schools within districts: `clusters[i]` names the district of estimate i. */
export type NestedData = {
  readonly estimates: ArrayLike<number>;
  readonly standardErrors: ArrayLike<number>;
  readonly clusters: ArrayLike<string | number>;
  /** Design with the intercept included; default a column of ones. */
  readonly moderators?: Matrix;
};

/** The same, checked and sorted by cluster: cluster j holds rows `starts[j]` to `starts[j + 1]`. */
export type NestedProblem = {
  readonly estimates: Float64Array;
  readonly variances: Float64Array;
  readonly design: Float64Array;
  readonly order: number;
  readonly starts: Int32Array;
  readonly names: readonly (string | number)[];
  /** Whether any cluster holds two estimates, without which the two variances cannot be told apart. */
  readonly separable: boolean;
};

/** Generalised least squares at given variances of clusters and of members, with the slope of the likelihood in both. */
export type NestedFit = {
  readonly coefficients: Float64Array;
  readonly covariance: Float64Array;
  /** Sum over each cluster of V⁻¹ times the residuals, and of its weights before the cluster's variance. */
  readonly pull: Float64Array;
  readonly weight: Float64Array;
  /** Weight of each row before the cluster's variance: 1/(variance + member). */
  readonly memberWeight: Float64Array;
  /** Log likelihood with all constants, restricted or not. */
  readonly logLikelihood: number;
  readonly slope: Float64Array;
};

/** Checks and sorts; clusters keep the order of their first estimate. Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`. */
export function nestedProblem(data: NestedData): NestedProblem {
  const { values, variances } = requireEstimates(data.estimates, data.standardErrors);
  const count = values.length;
  requireLength('Clusters', data.clusters, count);
  const matrix = data.moderators ?? matrixFromColumns([new Array<number>(count).fill(1)]);
  requireLength('Estimates', values, matrix.rows);
  requireFinite('Moderators', matrix.values);
  const members = new Map<string | number, number[]>();
  for (let i = 0; i < count; i += 1) {
    const name = data.clusters[i] as string | number;
    const list = members.get(name);
    if (list === undefined) members.set(name, [i]);
    else list.push(i);
  }
  if (members.size < 2 || count <= matrix.columns) {
    throw new MethodError(
      'too-few-rows',
      `${count} estimates in ${members.size} clusters cannot determine ${matrix.columns} coefficients and a spread.`,
    );
  }
  const sorted = [...members.values()].flat();
  const rows = rowMajor(matrix);
  const starts = new Int32Array(members.size + 1);
  [...members.values()].forEach((list, j) => {
    starts[j + 1] = (starts[j] as number) + list.length;
  });
  return {
    estimates: Float64Array.from(sorted, (i) => values[i] as number),
    variances: Float64Array.from(sorted, (i) => variances[i] as number),
    design: Float64Array.from(sorted.flatMap((i) => [...rows.subarray(i * matrix.columns, (i + 1) * matrix.columns)])),
    order: matrix.columns,
    starts,
    names: [...members.keys()],
    separable: members.size < count,
  };
}

/**
 * V is block diagonal with blocks diag(variance + member) + cluster·11ᵀ, inverted by the Sherman-Morrison identity, so one
 * pass over the rows is enough. The slope follows ∂/∂θ = ½(yᵀP V_θ P y − tr(P V_θ)), with P replaced by V⁻¹ in the trace for
 * the unrestricted likelihood (Harville 1977).
 */
export function nestedFit(
  problem: NestedProblem,
  between: { cluster: number; member: number },
  restricted: boolean,
): NestedFit {
  const { estimates, variances, design, order, starts } = problem;
  const clusters = starts.length - 1;
  const information = new Float64Array(order * order);
  const right = new Float64Array(order);
  const sumX = new Float64Array(clusters * order);
  const sumY = new Float64Array(clusters);
  const weight = new Float64Array(clusters);
  const squared = new Float64Array(clusters);
  const memberWeight = new Float64Array(estimates.length);
  let logDeterminant = 0;
  for (let j = 0; j < clusters; j += 1) {
    for (let i = starts[j] as number; i < (starts[j + 1] as number); i += 1) {
      const w = 1 / ((variances[i] as number) + between.member);
      memberWeight[i] = w;
      logDeterminant -= Math.log(w);
      weight[j] = (weight[j] as number) + w;
      squared[j] = (squared[j] as number) + w * w;
      sumY[j] = (sumY[j] as number) + w * (estimates[i] as number);
      for (let a = 0; a < order; a += 1) {
        const wx = w * (design[i * order + a] as number);
        sumX[j * order + a] = (sumX[j * order + a] as number) + wx;
        right[a] = (right[a] as number) + wx * (estimates[i] as number);
        for (let b = 0; b < order; b += 1)
          information[a * order + b] = (information[a * order + b] as number) + wx * (design[i * order + b] as number);
      }
    }
    const shared = between.cluster / (1 + between.cluster * (weight[j] as number));
    logDeterminant += Math.log1p(between.cluster * (weight[j] as number));
    for (let a = 0; a < order; a += 1) {
      const x = shared * (sumX[j * order + a] as number);
      right[a] = (right[a] as number) - x * (sumY[j] as number);
      for (let b = 0; b < order; b += 1)
        information[a * order + b] = (information[a * order + b] as number) - x * (sumX[j * order + b] as number);
    }
  }
  const factor = cholesky(information, order);
  const coefficients = choleskySolve(factor, order, right);
  const covariance = choleskyInverse(factor, order);
  let logInformation = 0;
  for (let a = 0; a < order; a += 1) logInformation += 2 * Math.log(factor[a * order + a] as number);
  const state = { problem, between, coefficients, covariance, sumX, sumY, weight, squared };
  const { squares, pull, slope } = residualPass(state, restricted);
  const degrees = estimates.length - (restricted ? order : 0);
  return {
    coefficients,
    covariance,
    pull,
    weight,
    memberWeight,
    logLikelihood:
      -0.5 *
      (degrees * Math.log(2 * Math.PI) +
        logDeterminant +
        squares +
        (restricted ? logInformation - logUnweighted(problem) : 0)),
    slope,
  };
}

type State = {
  readonly problem: NestedProblem;
  readonly between: { readonly cluster: number; readonly member: number };
  readonly coefficients: Float64Array;
  readonly covariance: Float64Array;
  readonly sumX: Float64Array;
  readonly sumY: Float64Array;
  readonly weight: Float64Array;
  readonly squared: Float64Array;
};

function residualPass(state: State, restricted: boolean) {
  const { problem, between, coefficients, covariance, sumX, sumY, weight, squared } = state;
  const { estimates, variances, design, order, starts } = problem;
  const pull = new Float64Array(weight.length);
  const row = new Float64Array(order);
  let [squares, byCluster, byMember] = [0, 0, 0];
  for (let j = 0; j < weight.length; j += 1) {
    const a = weight[j] as number;
    const shrink = 1 / (1 + between.cluster * a);
    let residualSum = sumY[j] as number;
    for (let c = 0; c < order; c += 1) residualSum -= (sumX[j * order + c] as number) * (coefficients[c] as number);
    const centre = between.cluster * shrink * residualSum;
    pull[j] = residualSum * shrink;
    byCluster += (pull[j] as number) ** 2 - a * shrink;
    byMember -= a - between.cluster * shrink * (squared[j] as number);
    if (restricted) {
      for (let c = 0; c < order; c += 1) row[c] = (sumX[j * order + c] as number) * shrink;
      byCluster += quadratic(covariance, row, order);
    }
    for (let i = starts[j] as number; i < (starts[j + 1] as number); i += 1) {
      const w = 1 / ((variances[i] as number) + between.member);
      let residual = estimates[i] as number;
      for (let c = 0; c < order; c += 1) residual -= (design[i * order + c] as number) * (coefficients[c] as number);
      const q = w * (residual - centre);
      squares += q * residual;
      byMember += q * q;
      if (restricted) {
        for (let c = 0; c < order; c += 1)
          row[c] = w * ((design[i * order + c] as number) - between.cluster * shrink * (sumX[j * order + c] as number));
        byMember += quadratic(covariance, row, order);
      }
    }
  }
  return { squares, pull, slope: Float64Array.of(0.5 * byCluster, 0.5 * byMember) };
}

/** Variance of a cluster's true deviation given both spreads, the coefficients' uncertainty included. */
export function deviationVariance(problem: NestedProblem, fit: NestedFit, variance: number, index: number): number {
  const { design, order, starts } = problem;
  const share = variance / (1 + variance * (fit.weight[index] as number));
  const lean = new Float64Array(order);
  for (let i = starts[index] as number; i < (starts[index + 1] as number); i += 1)
    for (let a = 0; a < order; a += 1)
      lean[a] = (lean[a] as number) + share * (fit.memberWeight[i] as number) * (design[i * order + a] as number);
  return share + quadratic(fit.covariance, lean, order);
}

function quadratic(matrix: Float64Array, vector: Float64Array, order: number): number {
  let sum = 0;
  for (let a = 0; a < order; a += 1)
    for (let b = 0; b < order; b += 1)
      sum += (vector[a] as number) * (vector[b] as number) * (matrix[a * order + b] as number);
  return sum;
}

/** log |XᵀX|, the constant by which a restricted likelihood does not depend on the moderators' units (Harville 1974). */
function logUnweighted({ design, order, estimates }: NestedProblem): number {
  const gram = new Float64Array(order * order);
  for (let i = 0; i < estimates.length; i += 1)
    for (let a = 0; a < order; a += 1)
      for (let b = 0; b < order; b += 1)
        gram[a * order + b] =
          (gram[a * order + b] as number) + (design[i * order + a] as number) * (design[i * order + b] as number);
  const factor = cholesky(gram, order);
  let log = 0;
  for (let a = 0; a < order; a += 1) log += 2 * Math.log(factor[a * order + a] as number);
  return log;
}
