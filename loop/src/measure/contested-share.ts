import { leastSquares, type Matrix, normalCdf } from '@leeway/methods';
import type { DesignRows } from './design.ts';

const ROWS_PER_COLUMN = 4;

/** Columns of one value per row: those the fit rests on, and those on record that it leaves out (NaN where unknown). */
export type Contest = { readonly used: readonly Float64Array[]; readonly leftOut: readonly Float64Array[] };

/** The fit's own columns against drivers that the area does not declare and bends that a straight line cannot follow. */
export function contestOf({ design }: DesignRows, otherDrivers: readonly Float64Array[]): Contest {
  const used = Array.from({ length: design.columns }, (_, j) =>
    design.values.subarray(j * design.rows, (j + 1) * design.rows),
  );
  const bends = used.slice(1).map((column) => column.map((value) => value * value));
  return { used, leftOut: [...otherDrivers, ...bends] };
}

function matrixOf(columns: readonly Float64Array[], rows: readonly number[]): Matrix {
  const values = new Float64Array(rows.length * columns.length);
  columns.forEach((column, j) => {
    rows.forEach((row, i) => {
      values[j * rows.length + i] = column[row] ?? Number.NaN;
    });
  });
  return { rows: rows.length, columns: columns.length, values };
}

/** Mean of a normal estimate known to be above zero. */
function aboveZero(estimate: number, sd: number): number {
  if (!(sd > 0)) return Math.max(0, estimate);
  const score = estimate / sd;
  const chance = normalCdf(score);
  return chance > 1e-9 ? estimate + (sd * Math.exp(-(score ** 2) / 2)) / (Math.sqrt(2 * Math.PI) * chance) : 0;
}

/**
 * Share of the variance of lasting differences (one per row) that what was left out explains beyond chance: the sum of squares
 * that it adds, less what as many columns of noise would add, given that it cannot be below zero. Zero with too few rows.
 */
export function contestedShare(contest: Contest, rows: readonly number[], differences: Float64Array): number {
  const { used, leftOut } = contest;
  const known = [...rows.keys()].filter((i) => leftOut.every((column) => Number.isFinite(column[rows[i] ?? -1])));
  if (leftOut.length === 0 || known.length < ROWS_PER_COLUMN * (used.length + leftOut.length)) return 0;
  const at = known.map((i) => rows[i] ?? -1);
  const response = Float64Array.from(known, (i) => differences[i] ?? Number.NaN);
  const plain = leastSquares(matrixOf(used, at), response);
  const rich = leastSquares(matrixOf([...used, ...leftOut], at), response);
  const noise = (rich.residualStandardDeviation ?? 0) ** 2;
  const total = (plain.residualStandardDeviation ?? 0) ** 2 * plain.degreesOfFreedom;
  if (!(total > 0)) return 0;
  const added = plain.degreesOfFreedom - rich.degreesOfFreedom;
  const explained = total - noise * rich.degreesOfFreedom - noise * added;
  const sd = Math.sqrt(2 * noise ** 2 * added + 4 * noise * Math.max(0, explained));
  return Math.min(1, aboveZero(explained, sd) / total);
}
