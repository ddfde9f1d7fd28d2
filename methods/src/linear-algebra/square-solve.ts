import { MethodError } from '../errors/method-error.ts';

/**
 * Inverse of a row-major square matrix by Gauss-Jordan elimination with partial pivoting; null when it is singular to
 * working precision.
 */
export function invertSquare(matrix: Float64Array, order: number): Float64Array | null {
  const a = matrix.slice();
  const inverse = new Float64Array(order * order);
  for (let i = 0; i < order; i += 1) inverse[i * order + i] = 1;
  let largest = 0;
  for (const value of a) largest = Math.max(largest, Math.abs(value));
  for (let column = 0; column < order; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < order; i += 1) {
      if (Math.abs(a[i * order + column] as number) > Math.abs(a[pivot * order + column] as number)) pivot = i;
    }
    const size = a[pivot * order + column] as number;
    if (Math.abs(size) <= 1e-13 * largest) return null;
    swapRows(a, order, column, pivot);
    swapRows(inverse, order, column, pivot);
    for (let k = 0; k < order; k += 1) {
      a[column * order + k] = (a[column * order + k] as number) / size;
      inverse[column * order + k] = (inverse[column * order + k] as number) / size;
    }
    for (let i = 0; i < order; i += 1) {
      const factor = a[i * order + column] as number;
      if (i === column || factor === 0) continue;
      for (let k = 0; k < order; k += 1) {
        a[i * order + k] = (a[i * order + k] as number) - factor * (a[column * order + k] as number);
        inverse[i * order + k] = (inverse[i * order + k] as number) - factor * (inverse[column * order + k] as number);
      }
    }
  }
  return inverse;
}

/** Solves A x = b for row-major A, with one step of iterative refinement. Throws `not-positive-definite` when singular. */
export function solveSquare(matrix: Float64Array, order: number, b: ArrayLike<number>): Float64Array {
  const inverse = invertSquare(matrix, order);
  if (inverse === null)
    throw new MethodError('not-positive-definite', `A square system of order ${order} is singular.`);
  const x = rowMajorTimes(inverse, order, b);
  const left = rowMajorTimes(matrix, order, x).map((value, i) => (b[i] ?? Number.NaN) - value);
  const correction = rowMajorTimes(inverse, order, left);
  return x.map((value, i) => value + (correction[i] as number));
}

function rowMajorTimes(matrix: Float64Array, order: number, vector: ArrayLike<number>): Float64Array {
  const product = new Float64Array(order);
  for (let i = 0; i < order; i += 1) {
    let sum = 0;
    for (let k = 0; k < order; k += 1) sum += (matrix[i * order + k] as number) * (vector[k] as number);
    product[i] = sum;
  }
  return product;
}

function swapRows(matrix: Float64Array, order: number, first: number, second: number): void {
  if (first === second) return;
  for (let k = 0; k < order; k += 1) {
    const held = matrix[first * order + k] as number;
    matrix[first * order + k] = matrix[second * order + k] as number;
    matrix[second * order + k] = held;
  }
}
