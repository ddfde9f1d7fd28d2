import { invertSquare } from '../linear-algebra/square-solve.ts';
import { moves, type Technology } from './technology.ts';

/** Columns are named by unit number, or by these: the radial factor, and −2 − row for the slack of a row. */
export const THETA = -1;

/** A basis whose row 0 holds θ: `columns[k]` is basic in row k of `inverse` (row-major). Row 0 times sign is the price vector. */
export type Basis = { readonly columns: Int32Array; readonly inverse: Float64Array; age: number };

export const TOLERANCE = 1e-9;
const PIVOT = 1e-9;

/** The scaled column named `name`, written to `target`; that of θ depends on the unit in question. */
export function writeColumn(problem: Technology, name: number, unit: number, target: Float64Array): void {
  const { order, columns } = problem;
  target.fill(0);
  if (name >= 0) {
    for (let i = 0; i < order; i += 1) target[i] = columns[name * order + i] as number;
  } else if (name === THETA) {
    for (let i = 0; i < order; i += 1) if (moves(problem, i)) target[i] = -(columns[unit * order + i] as number);
  } else {
    const row = -2 - name;
    target[row] = problem.slackSign[row] as number;
  }
}

/** Right-hand side for a unit: the measures that stay, and Σλ. */
export function writeTarget(problem: Technology, unit: number, target: Float64Array): void {
  for (let i = 0; i < problem.order; i += 1)
    target[i] = moves(problem, i) ? 0 : (problem.columns[unit * problem.order + i] as number);
}

/** A basis from its columns for a unit, or null when they are dependent. */
export function freshBasis(problem: Technology, names: ArrayLike<number>, unit: number): Basis | null {
  const { order } = problem;
  const square = new Float64Array(order * order);
  const column = new Float64Array(order);
  for (let k = 0; k < order; k += 1) {
    writeColumn(problem, names[k] as number, unit, column);
    for (let i = 0; i < order; i += 1) square[i * order + k] = column[i] as number;
  }
  const inverse = invertSquare(square, order);
  return inverse === null ? null : { columns: Int32Array.from(names), inverse, age: 0 };
}

/** Puts `column` into basis row `row`; false when the pivot is too small to be trusted. */
export function pivot(basis: Basis, order: number, row: number, column: Float64Array, name: number): boolean {
  const { inverse } = basis;
  const weights = product(inverse, order, column);
  const size = weights[row] as number;
  if (Math.abs(size) < PIVOT) return false;
  for (let k = 0; k < order; k += 1) inverse[row * order + k] = (inverse[row * order + k] as number) / size;
  for (let i = 0; i < order; i += 1) {
    const factor = weights[i] as number;
    if (i === row || factor === 0) continue;
    for (let k = 0; k < order; k += 1) {
      inverse[i * order + k] = (inverse[i * order + k] as number) - factor * (inverse[row * order + k] as number);
    }
  }
  basis.columns[row] = name;
  basis.age += 1;
  return true;
}

/** Row-major square matrix times a vector. */
export function product(matrix: Float64Array, order: number, vector: Float64Array): Float64Array {
  const result = new Float64Array(order);
  for (let i = 0; i < order; i += 1) {
    let sum = 0;
    for (let k = 0; k < order; k += 1) sum += (matrix[i * order + k] as number) * (vector[k] as number);
    result[i] = sum;
  }
  return result;
}
