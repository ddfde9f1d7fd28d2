import type { Matrix } from '@leeway/methods';
import type { Amounts } from './amounts.ts';

/**
 * Measures rewritten so that free prices of the new ones are bounded prices of the old ones: no measure counts for less than `leastShare`
 * of a side at its usual mix (cone ratio; Charnes, Cooper, Huang and Sun 1990). With z = measure ÷ its mean and q measures, column r is
 * leastShare × Σz + (1 − q × leastShare) × z_r: the rays of the cone of prices that keep the bound.
 */
export function boundedMeasures(matrix: Matrix, means: Float64Array, leastShare: number): Matrix {
  const { rows, columns } = matrix;
  const values = new Float64Array(rows * columns);
  const own = 1 - columns * leastShare;
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let j = 0; j < columns; j += 1) sum += relative(matrix, means, row, j);
    for (let j = 0; j < columns; j += 1)
      values[j * rows + row] = leastShare * sum + own * relative(matrix, means, row, j);
  }
  return { rows, columns, values };
}

/** Each measure's share of a row's worth under prices of the rewritten measures. */
export function creditShares(
  matrix: Matrix,
  means: Float64Array,
  { row, prices, leastShare }: { readonly row: number; readonly prices: Float64Array; readonly leastShare: number },
): Float64Array {
  const own = 1 - matrix.columns * leastShare;
  const all = prices.reduce((sum, price) => sum + price, 0);
  const worth = Float64Array.from(
    prices,
    (price, j) => (leastShare * all + own * price) * relative(matrix, means, row, j),
  );
  const total = worth.reduce((sum, one) => sum + one, 0);
  return worth.map((one) => (total > 0 ? one / total : Number.NaN));
}

function relative({ rows, values }: Matrix, means: Float64Array, row: number, column: number): number {
  const mean = means[column] ?? 0;
  return mean > 0 ? (values[column * rows + row] ?? Number.NaN) / mean : 0;
}

/** Mean of each measure over the rows of all matrices. */
export function meansOf(matrices: readonly Matrix[]): Float64Array {
  const columns = matrices[0]?.columns ?? 0;
  const rows = matrices.reduce((sum, matrix) => sum + matrix.rows, 0);
  return Float64Array.from({ length: columns }, (_, j) => {
    let sum = 0;
    for (const matrix of matrices)
      for (let row = 0; row < matrix.rows; row += 1) sum += matrix.values[j * matrix.rows + row] ?? Number.NaN;
    return sum / rows;
  });
}

/** A side of one measure needs no bound: it counts for all. */
export const leastShareOf = ({ columns }: Matrix, leastShare: number): number => (columns > 1 ? leastShare : 0);

/** Dollars and work of one year, rewritten so that no measure of a side counts for less than its least share. */
export function boundedAmounts({ inputs, outputs }: Amounts, leastShare: number): Amounts {
  const side = (matrix: Matrix) => boundedMeasures(matrix, meansOf([matrix]), leastShareOf(matrix, leastShare));
  return { inputs: side(inputs), outputs: side(outputs) };
}
