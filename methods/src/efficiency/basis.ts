import { invertSquare } from '../linear-algebra/square-solve.ts';
import { innerMagnitude, innerProduct } from './inner-product.ts';
import type { Technology } from './technology.ts';

/**
 * Names of columns: a unit's number, −1 for the radial factor θ, −2 − row for the slack of a row, and −2 − order − row for the
 * artificial column of a row, which must be 0 and never enters.
 */
export const THETA = -1;

/** The basis being worked on and everything that a step writes, allocated once. θ is basic in row 0, whose prices users see. */
export type Basis = {
  readonly order: number;
  readonly names: Int32Array;
  /** Row-major. */
  readonly inverse: Float64Array;
  readonly right: Float64Array;
  readonly values: Float64Array;
  readonly column: Float64Array;
  readonly weights: Float64Array;
  readonly residual: Float64Array;
  readonly square: Float64Array;
};

export function emptyBasis(order: number): Basis {
  const vector = () => new Float64Array(order);
  return {
    order,
    names: new Int32Array(order),
    inverse: new Float64Array(order * order),
    right: vector(),
    values: vector(),
    column: vector(),
    weights: vector(),
    residual: vector(),
    square: new Float64Array(order * order),
  };
}

export function isArtificial(name: number, order: number): boolean {
  return name <= -2 - order;
}

/** Writes the scaled column called `name`; that of θ depends on the unit in question. */
export function writeColumn(problem: Technology, name: number, unit: number, target: Float64Array): void {
  const { order, columns, movingFrom, movingTo, slackSign } = problem;
  if (name >= 0) {
    for (let i = 0; i < order; i += 1) target[i] = columns[name * order + i] as number;
    return;
  }
  for (let i = 0; i < order; i += 1) target[i] = 0;
  if (name === THETA) {
    for (let i = movingFrom; i < movingTo; i += 1) target[i] = -(columns[unit * order + i] as number);
  } else if (isArtificial(name, order)) {
    target[-2 - order - name] = 1;
  } else {
    target[-2 - name] = slackSign[-2 - name] as number;
  }
}

/** Right-hand side for a unit: the measures that stay, and Σλ. */
export function writeRight({ order, columns, movingFrom, movingTo }: Technology, unit: number, basis: Basis): void {
  for (let i = 0; i < order; i += 1) {
    basis.right[i] = i >= movingFrom && i < movingTo ? 0 : (columns[unit * order + i] as number);
  }
}

/**
 * The inverse of the basis from its names, without the rounding of earlier steps; false when it is singular. Columns, then rows
 * are brought to a largest entry of 1 first: small units have large entries in the row of Σλ.
 */
export function refactor(problem: Technology, basis: Basis, unit: number): boolean {
  const { order, names, square, column, weights, residual } = basis;
  for (let k = 0; k < order; k += 1) {
    writeColumn(problem, names[k] as number, unit, column);
    weights[k] = largestOf(column, 0, order);
    if (weights[k] === 0) return false;
    for (let i = 0; i < order; i += 1) square[i * order + k] = (column[i] as number) / (weights[k] as number);
  }
  for (let i = 0; i < order; i += 1) {
    const start = i * order;
    residual[i] = largestOf(square, start, order);
    if (residual[i] === 0) return false;
    for (let k = 0; k < order; k += 1) square[start + k] = (square[start + k] as number) / (residual[i] as number);
  }
  const inverse = invertSquare(square, order);
  if (inverse === null) return false;
  for (let k = 0; k < order; k += 1) {
    for (let i = 0; i < order; i += 1) {
      const scale = (weights[k] as number) * (residual[i] as number);
      basis.inverse[k * order + i] = (inverse[k * order + i] as number) / scale;
    }
  }
  return true;
}

export function largestOf(values: Float64Array, from: number, count: number): number {
  let largest = 0;
  for (let i = 0; i < count; i += 1) largest = Math.max(largest, Math.abs(values[from + i] as number));
  return largest;
}

/** Basic values for the right-hand side, with one step of iterative refinement. */
export function writeValues(problem: Technology, basis: Basis, unit: number): void {
  const { order, inverse, names, right, values, residual, column } = basis;
  for (let k = 0; k < order; k += 1) values[k] = innerProduct(inverse, k * order, right, 0, order);
  for (let i = 0; i < order; i += 1) residual[i] = right[i] as number;
  for (let k = 0; k < order; k += 1) {
    if (values[k] === 0) continue;
    writeColumn(problem, names[k] as number, unit, column);
    for (let i = 0; i < order; i += 1)
      residual[i] = (residual[i] as number) - (values[k] as number) * (column[i] as number);
  }
  for (let k = 0; k < order; k += 1) {
    values[k] = (values[k] as number) + innerProduct(inverse, k * order, residual, 0, order);
  }
}

/** Writes inverse × `column` into `weights`. */
export function writeWeights({ order, inverse, column, weights }: Basis): void {
  for (let k = 0; k < order; k += 1) weights[k] = innerProduct(inverse, k * order, column, 0, order);
}

/** Puts `column`, whose `weights` are written, into a basis row; false when the pivot is lost in rounding. */
export function exchange(basis: Basis, row: number, name: number): boolean {
  const { order, inverse, weights, column } = basis;
  const size = weights[row] as number;
  const start = row * order;
  const noise = 1e-14 * largestOf(inverse, start, order) * largestOf(column, 0, order);
  if (Math.abs(size) <= Math.max(noise, 1e-11 * innerMagnitude(inverse, start, column, 0, order))) return false;
  for (let i = 0; i < order; i += 1) inverse[start + i] = (inverse[start + i] as number) / size;
  for (let k = 0; k < order; k += 1) {
    const factor = weights[k] as number;
    if (k === row || factor === 0) continue;
    const own = k * order;
    for (let i = 0; i < order; i += 1)
      inverse[own + i] = (inverse[own + i] as number) - factor * (inverse[start + i] as number);
  }
  basis.names[row] = name;
  return true;
}
