import { leastSquares, type Matrix, normalCdf } from '@leeway/methods';
import type { DesignRows } from './design.ts';

const ROWS_PER_COLUMN = 4;

/** A value for each row of a fit's viewed year; NaN where unknown. */
export type ValueOfRow = (row: number) => number;

/** What a fit rests on, and drivers on record that its area does not declare. */
export type Contest = { readonly now: DesignRows; readonly otherDrivers: readonly ValueOfRow[] };

/** The fit's own columns, then what it leaves out: other drivers, and bends that a straight line cannot follow. */
function contestedDesign({ now, otherDrivers }: Contest, rows: readonly number[]): Matrix {
  const { columns: used, rows: all, values: from } = now.design;
  const columns = used + otherDrivers.length + used - 1;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    for (let j = 0; j < used; j += 1) {
      const value = from[j * all + row] ?? Number.NaN;
      values[j * rows.length + i] = value;
      if (j > 0) values[(columns - j) * rows.length + i] = value ** 2;
    }
    otherDrivers.forEach((other, k) => {
      values[(used + k) * rows.length + i] = other(row);
    });
  });
  return { rows: rows.length, columns, values };
}

const firstColumns = ({ rows, values }: Matrix, columns: number): Matrix => ({
  rows,
  columns,
  values: values.subarray(0, rows * columns),
});

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
  const known = [...rows.keys()].filter((i) => contest.otherDrivers.every((of) => Number.isFinite(of(rows[i] ?? -1))));
  const design = contestedDesign(
    contest,
    known.map((i) => rows[i] ?? -1),
  );
  if (known.length < ROWS_PER_COLUMN * design.columns) return 0;
  const response = Float64Array.from(known, (i) => differences[i] ?? Number.NaN);
  const plain = leastSquares(firstColumns(design, contest.now.design.columns), response);
  const rich = leastSquares(design, response);
  const noise = (rich.residualStandardDeviation ?? 0) ** 2;
  const total = (plain.residualStandardDeviation ?? 0) ** 2 * plain.degreesOfFreedom;
  if (!(total > 0)) return 0;
  const added = plain.degreesOfFreedom - rich.degreesOfFreedom;
  const explained = total - noise * rich.degreesOfFreedom - noise * added;
  const sd = Math.sqrt(2 * noise ** 2 * added + 4 * noise * Math.max(0, explained));
  return Math.min(1, aboveZero(explained, sd) / total);
}
