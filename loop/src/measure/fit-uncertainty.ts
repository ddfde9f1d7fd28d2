import { cholesky, choleskySolve, type Matrix, MethodError } from '@leeway/methods';

/** Variance of a median's estimate over that of a mean's, for normal residuals. */
const MEDIAN_OVER_MEAN = Math.PI / 2;

/** How sure a fitted median is at a row: the standard deviation of its estimate, in units of the response. */
export type FitUncertainty = (row: number) => number;

/**
 * Leverage of each row times the residual variance. Years of one unit repeat one another, so units are counted once: give the
 * rows of one year. Unknown (infinite) where the design is singular.
 */
export function fitUncertainty(design: Matrix, residuals: Float64Array): FitUncertainty {
  const { rows, columns, values } = design;
  const gram = new Float64Array(columns * columns);
  for (let j = 0; j < columns; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let sum = 0;
      for (let row = 0; row < rows; row += 1) sum += (values[j * rows + row] ?? 0) * (values[k * rows + row] ?? 0);
      gram[j * columns + k] = sum;
      gram[k * columns + j] = sum;
    }
  }
  const factor = factored(gram, columns);
  const variance = residuals.reduce((sum, value) => sum + value * value, 0) / Math.max(1, rows - columns);
  return (row) => {
    if (factor === null) return Number.POSITIVE_INFINITY;
    const x = Float64Array.from({ length: columns }, (_, j) => values[j * rows + row] ?? Number.NaN);
    const solved = choleskySolve(factor, columns, x);
    const leverage = x.reduce((sum, value, j) => sum + value * (solved[j] ?? 0), 0);
    return Math.sqrt(MEDIAN_OVER_MEAN * variance * leverage);
  };
}

function factored(gram: Float64Array, order: number): Float64Array | null {
  try {
    return cholesky(gram, order);
  } catch (error) {
    if (error instanceof MethodError && error.code === 'not-positive-definite') return null;
    throw error;
  }
}
