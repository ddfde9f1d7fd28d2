import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { dot, type Matrix, times } from '../linear-algebra/matrix.ts';
import { invertUpper, solveUpper, type ThinQr, thinQr } from '../linear-algebra/thin-qr.ts';

/** A fitted linear model. Vectors of coefficients follow the columns of the design; a dropped column has 0 and error null. */
export type LeastSquares = {
  readonly coefficients: Float64Array;
  /** Columns left out because they are linear combinations of earlier ones. */
  readonly droppedColumns: readonly number[];
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  /** Share of the (weighted) variance explained: around the mean when the design can express a constant, else around 0. */
  readonly rSquared: number;
  /** Rows less rank; 0 means that the fit is exact and the errors are null. */
  readonly degreesOfFreedom: number;
  /** Residual standard deviation, null without degrees of freedom. */
  readonly residualStandardDeviation: number | null;
  /** Under equal error variances. */
  readonly standardErrors: readonly (number | null)[];
  /** Robust to unequal error variances: HC1 of MacKinnon and White (1985). */
  readonly robustStandardErrors: readonly (number | null)[];
};

/**
 * Ordinary or weighted least squares of `response` (length `design.rows`) on the columns of `design`; put the intercept in
 * with `withIntercept`. Weights are inverse-variance weights and must be positive. Collinear columns are dropped and named.
 * Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows` (no rows).
 */
export function leastSquares(design: Matrix, response: ArrayLike<number>, weights?: ArrayLike<number>): LeastSquares {
  requireLength('Response', response, design.rows);
  requireFinite('Response', response);
  requireFinite('Design', design.values);
  if (design.rows === 0) throw new MethodError('too-few-rows', 'A regression needs at least one row, but got 0.');
  const roots = weights === undefined ? null : weightRoots(weights, design.rows);
  const scaledDesign = roots === null ? design : scaleRows(design, roots);
  const scaledResponse = Float64Array.from(response, (value, i) => value * (roots?.[i] ?? 1));
  const qr = thinQr(scaledDesign);
  const coefficients = coefficientsFrom(qr, design.columns, scaledResponse);
  const fitted = times(design, coefficients);
  const residuals = fitted.map((value, i) => (response[i] as number) - value);
  const scaledResiduals = residuals.map((value, i) => value * (roots?.[i] ?? 1));
  const residualSum = dot(scaledResiduals, scaledResiduals);
  const degreesOfFreedom = design.rows - qr.rank;
  const variance = degreesOfFreedom > 0 ? residualSum / degreesOfFreedom : null;
  return {
    coefficients,
    droppedColumns: qr.dropped,
    fitted,
    residuals,
    rSquared: explainedShare(qr, scaledResponse, roots, residualSum),
    degreesOfFreedom,
    residualStandardDeviation: variance === null ? null : Math.sqrt(variance),
    ...standardErrors(qr, scaledResiduals, variance, design.columns),
  };
}

/** Only the coefficients of `leastSquares`, in a fraction of its time; same dropping of collinear columns. No checks. */
export function leastSquaresCoefficients(design: Matrix, response: ArrayLike<number>): Float64Array {
  return coefficientsFrom(thinQr(design), design.columns, Float64Array.from(response));
}

function weightRoots(weights: ArrayLike<number>, rows: number): Float64Array {
  requireLength('Weights', weights, rows);
  return Float64Array.from(weights, (weight, i) => {
    if (!(weight > 0 && Number.isFinite(weight))) {
      throw new MethodError('out-of-range', `Weights[${i}] is ${weight}; weights must be positive.`);
    }
    return Math.sqrt(weight);
  });
}

function scaleRows(design: Matrix, factors: Float64Array): Matrix {
  const values = design.values.map((value, k) => value * (factors[k % design.rows] as number));
  return { ...design, values };
}

function coefficientsFrom(qr: ThinQr, columns: number, response: Float64Array): Float64Array {
  const { rows } = qr.q;
  const projected = new Float64Array(qr.rank);
  for (let j = 0; j < qr.rank; j += 1) projected[j] = dot(qr.q.values.subarray(j * rows, (j + 1) * rows), response);
  const solved = solveUpper(qr.r, qr.rank, projected);
  const coefficients = new Float64Array(columns);
  qr.kept.forEach((column, j) => {
    coefficients[column] = solved[j] as number;
  });
  return coefficients;
}

function explainedShare(qr: ThinQr, response: Float64Array, roots: Float64Array | null, residualSum: number): number {
  const constant = roots ?? new Float64Array(response.length).fill(1);
  const left = constant.slice();
  for (let j = 0; j < qr.rank; j += 1) {
    const axis = qr.q.values.subarray(j * qr.q.rows, (j + 1) * qr.q.rows);
    const amount = dot(axis, constant);
    for (let i = 0; i < left.length; i += 1) left[i] = (left[i] as number) - amount * (axis[i] as number);
  }
  const expressesConstant = dot(left, left) < 1e-14 * dot(constant, constant);
  const mean = expressesConstant ? dot(response, constant) / dot(constant, constant) : 0;
  let total = 0;
  for (let i = 0; i < response.length; i += 1) total += ((response[i] as number) - mean * (constant[i] as number)) ** 2;
  if (total === 0) return residualSum === 0 ? 1 : 0;
  return 1 - residualSum / total;
}

function standardErrors(
  qr: ThinQr,
  residuals: Float64Array,
  variance: number | null,
  columns: number,
): Pick<LeastSquares, 'standardErrors' | 'robustStandardErrors'> {
  const classical: (number | null)[] = new Array(columns).fill(null);
  const robust: (number | null)[] = new Array(columns).fill(null);
  if (variance === null) return { standardErrors: classical, robustStandardErrors: robust };
  const { rows } = qr.q;
  const inverse = invertUpper(qr.r, qr.rank);
  const correction = rows / (rows - qr.rank);
  qr.kept.forEach((column, j) => {
    // Row j of R⁻¹Qᵀ is the influence of each response on coefficient j.
    let squares = 0;
    let meat = 0;
    const influence = new Float64Array(rows);
    for (let k = j; k < qr.rank; k += 1) {
      const factor = inverse[k * qr.rank + j] as number;
      squares += factor * factor;
      for (let i = 0; i < rows; i += 1)
        influence[i] = (influence[i] as number) + factor * (qr.q.values[k * rows + i] as number);
    }
    for (let i = 0; i < rows; i += 1) meat += ((influence[i] as number) * (residuals[i] as number)) ** 2;
    classical[column] = Math.sqrt(variance * squares);
    robust[column] = Math.sqrt(correction * meat);
  });
  return { standardErrors: classical, robustStandardErrors: robust };
}
