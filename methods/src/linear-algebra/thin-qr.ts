import type { Matrix } from './matrix.ts';

/**
 * X[, kept] = Q R with orthonormal columns of Q and upper-triangular R (column-major, `rank` by `rank`).
 * `dropped` lists the columns that are linear combinations of earlier ones.
 */
export type ThinQr = {
  readonly q: Matrix;
  readonly r: Float64Array;
  readonly rank: number;
  readonly kept: readonly number[];
  readonly dropped: readonly number[];
};

/**
 * Gram-Schmidt with reorthogonalisation, twice for each column, which keeps Q orthonormal to machine precision
 * (Giraud, Langou, Rozložník 2005). A column is dropped when what is left of it after projection on earlier columns is
 * less than `tolerance` of its length (1e-7, the tolerance of R's `lm`), so earlier columns always win.
 */
export function thinQr(matrix: Matrix, tolerance = 1e-7): ThinQr {
  const { rows, columns, values } = matrix;
  const q = new Float64Array(rows * columns);
  const projections: Float64Array[] = [];
  const kept: number[] = [];
  const dropped: number[] = [];
  for (let j = 0; j < columns; j += 1) {
    const rank = kept.length;
    const column = values.slice(j * rows, (j + 1) * rows);
    const before = norm(column);
    const projection = new Float64Array(rank + 1);
    for (let pass = 0; pass < 2; pass += 1) {
      for (let k = 0; k < rank; k += 1) {
        const amount = removeProjection(column, q, k * rows);
        projection[k] = (projection[k] as number) + amount;
      }
    }
    const left = norm(column);
    if (rank === rows || left <= tolerance * before || before === 0) {
      dropped.push(j);
      continue;
    }
    projection[rank] = left;
    for (let i = 0; i < rows; i += 1) q[rank * rows + i] = (column[i] as number) / left;
    projections.push(projection);
    kept.push(j);
  }
  const rank = kept.length;
  const r = new Float64Array(rank * rank);
  projections.forEach((projection, j) => {
    r.set(projection, j * rank);
  });
  return { q: { rows, columns: rank, values: q.subarray(0, rows * rank) }, r, rank, kept, dropped };
}

function removeProjection(column: Float64Array, q: Float64Array, start: number): number {
  let amount = 0;
  for (let i = 0; i < column.length; i += 1) amount += (column[i] as number) * (q[start + i] as number);
  for (let i = 0; i < column.length; i += 1) column[i] = (column[i] as number) - amount * (q[start + i] as number);
  return amount;
}

function norm(vector: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < vector.length; i += 1) largest = Math.max(largest, Math.abs(vector[i] as number));
  if (largest === 0) return 0;
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += ((vector[i] as number) / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** Solves R x = b for upper-triangular column-major R of order `order`. */
export function solveUpper(r: Float64Array, order: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from({ length: order }, (_, i) => b[i] ?? Number.NaN);
  for (let j = order - 1; j >= 0; j -= 1) {
    const value = (x[j] as number) / (r[j * order + j] as number);
    x[j] = value;
    for (let i = 0; i < j; i += 1) x[i] = (x[i] as number) - value * (r[j * order + i] as number);
  }
  return x;
}

/** Inverse of an upper-triangular column-major matrix, itself upper triangular and column-major. */
export function invertUpper(r: Float64Array, order: number): Float64Array {
  const inverse = new Float64Array(order * order);
  const unit = new Float64Array(order);
  for (let j = 0; j < order; j += 1) {
    unit.fill(0);
    unit[j] = 1;
    inverse.set(solveUpper(r, order, unit), j * order);
  }
  return inverse;
}
