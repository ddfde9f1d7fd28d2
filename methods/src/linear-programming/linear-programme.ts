import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { checkLinearSolution, type LinearCertificate } from './certificate.ts';
import type { LinearProgramme } from './programme.ts';
import { optimise } from './simplex.ts';
import { addColumn, BASIC, emptyTableau, restingValue, startFromRows, type Tableau } from './tableau.ts';

/** An optimum with its proof, or the proof that there is none. */
export type LinearSolution =
  | {
      readonly status: 'optimal';
      readonly value: number;
      readonly primal: Float64Array;
      /** Price of each row: by how much the value rises per unit of its binding bound. */
      readonly dual: Float64Array;
      readonly certificate: LinearCertificate;
    }
  /** `dual` are weights of the rows under which no x within its bounds can meet them (Farkas). */
  | { readonly status: 'infeasible'; readonly dual: Float64Array }
  /** `primal` + t × `ray` stays feasible for all t > 0, and its cost falls without end. */
  | { readonly status: 'unbounded'; readonly ray: Float64Array };

/**
 * Solves a small dense linear programme by a bounded-variable revised simplex with an explicit inverse (Dantzig 1963; Bland's
 * rule against cycling), rows and columns scaled by their largest entry. For tens of rows and thousands of columns.
 * Deterministic. Throws `shape`, `not-finite`, `out-of-range` (crossed bounds) and `no-convergence`.
 */
export function solveLinearProgramme(programme: LinearProgramme): LinearSolution {
  const { matrix, costs } = programme;
  const full = withBounds(programme);
  const { tableau, rowScale, columnScale, costScale } = scaledTableau(full);
  const status = optimise(tableau);
  const dual = tableau.prices.map((price, i) => price * (rowScale[i] as number));
  if (status === 'infeasible') return { status, dual };
  if (status === 'unbounded') return { status, ray: unboundedRay(tableau, columnScale) };
  const primal = structuralValues(tableau).map((value, j) => value * (columnScale[j] as number));
  const scaledDual = dual.map((price) => price * costScale);
  let value = 0;
  for (let j = 0; j < matrix.columns; j += 1) value += (costs[j] as number) * (primal[j] as number);
  return { status, value, primal, dual: scaledDual, certificate: checkLinearSolution(full, primal, scaledDual) };
}

type BoundedProgramme = LinearProgramme & { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> };

function withBounds(programme: LinearProgramme): BoundedProgramme {
  const { matrix, costs, rowLower, rowUpper } = programme;
  const lower = programme.lower ?? new Float64Array(matrix.columns);
  const upper = programme.upper ?? new Float64Array(matrix.columns).fill(Number.POSITIVE_INFINITY);
  requireFinite('Matrix', matrix.values);
  requireFinite('Costs', costs);
  for (const [name, values] of [
    ['Costs', costs],
    ['Lower bounds', lower],
    ['Upper bounds', upper],
  ] as const)
    requireLength(name, values, matrix.columns);
  for (const [name, values] of [
    ['Lower row bounds', rowLower],
    ['Upper row bounds', rowUpper],
  ] as const)
    requireLength(name, values, matrix.rows);
  requireOrdered('Variable', lower, upper);
  requireOrdered('Row', rowLower, rowUpper);
  return { ...programme, lower, upper };
}

function requireOrdered(name: string, lower: ArrayLike<number>, upper: ArrayLike<number>): void {
  for (let i = 0; i < lower.length; i += 1) {
    const [low, high] = [lower[i] as number, upper[i] as number];
    if (!(low <= high) || low === Number.POSITIVE_INFINITY || high === Number.NEGATIVE_INFINITY)
      throw new MethodError('out-of-range', `${name} ${i} has the bounds ${low} and ${high}.`);
  }
}

function scaledTableau({ matrix, costs, rowLower, rowUpper, lower, upper }: BoundedProgramme) {
  const { rows, columns, values } = matrix;
  const rowScale = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) {
    let largest = 0;
    for (let j = 0; j < columns; j += 1) largest = Math.max(largest, Math.abs(values[j * rows + i] as number));
    rowScale[i] = largest > 0 ? 1 / largest : 1;
  }
  const columnScale = new Float64Array(columns);
  const tableau = emptyTableau(rows, columns);
  let costScale = 0;
  for (let j = 0; j < columns; j += 1) {
    const column = Float64Array.from(
      { length: rows },
      (_, i) => (values[j * rows + i] as number) * (rowScale[i] as number),
    );
    const largest = column.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
    const scale = largest > 0 ? 1 / largest : 1;
    columnScale[j] = scale;
    costScale = Math.max(costScale, Math.abs((costs[j] as number) * scale));
    addColumn(
      tableau,
      column.map((entry) => entry * scale),
      0,
      (lower[j] as number) / scale,
      (upper[j] as number) / scale,
    );
  }
  if (costScale === 0) costScale = 1;
  for (let j = 0; j < columns; j += 1)
    tableau.costs[j] = ((costs[j] as number) * (columnScale[j] as number)) / costScale;
  for (let i = 0; i < rows; i += 1) {
    tableau.rowLower[i] = (rowLower[i] as number) * (rowScale[i] as number);
    tableau.rowUpper[i] = (rowUpper[i] as number) * (rowScale[i] as number);
  }
  startFromRows(tableau);
  return { tableau, rowScale, columnScale, costScale };
}

/** Values of the structural variables. */
export function structuralValues(tableau: Tableau): Float64Array {
  const { rows, count, place, basis, values } = tableau;
  const all = new Float64Array(count);
  for (let j = 0; j < count; j += 1) if (place[rows + j] !== BASIC) all[j] = restingValue(tableau, rows + j);
  for (let k = 0; k < rows; k += 1) {
    const name = basis[k] as number;
    if (name >= rows) all[name - rows] = values[k] as number;
  }
  return all;
}

function unboundedRay(tableau: Tableau, columnScale: Float64Array): Float64Array {
  const { rows, ray } = { rows: tableau.rows, ray: new Float64Array(tableau.count) };
  const { variable, sign } = tableau.unbounded;
  const set = (name: number, value: number) => {
    if (name >= rows) ray[name - rows] = value * (columnScale[name - rows] as number);
  };
  set(variable, sign);
  for (let k = 0; k < rows; k += 1) set(tableau.basis[k] as number, -sign * (tableau.scratch.direction[k] as number));
  return ray;
}
