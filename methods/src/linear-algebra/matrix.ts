import { MethodError } from '../errors/method-error.ts';

/** A dense matrix stored column by column: entry (row i, column j) is `values[j * rows + i]`. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
};

/** Matrix from its rows. Throws `shape` when rows differ in length. */
export function matrixFromRows(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) {
      throw new MethodError('shape', `Row ${i} has ${row.length} entries, but row 0 has ${columns}.`);
    }
    for (let j = 0; j < columns; j += 1) values[j * rows.length + i] = row[j] ?? Number.NaN;
  });
  return { rows: rows.length, columns, values };
}

/** Matrix from its columns. Throws `shape` when columns differ in length. */
export function matrixFromColumns(columns: readonly ArrayLike<number>[]): Matrix {
  const rows = columns[0]?.length ?? 0;
  const values = new Float64Array(rows * columns.length);
  columns.forEach((column, j) => {
    if (column.length !== rows) {
      throw new MethodError('shape', `Column ${j} has ${column.length} entries, but column 0 has ${rows}.`);
    }
    values.set(column, j * rows);
  });
  return { rows, columns: columns.length, values };
}

/** The same matrix with a column of ones in front: a regression's design from its drivers. */
export function withIntercept(drivers: Matrix): Matrix {
  const values = new Float64Array(drivers.rows * (drivers.columns + 1));
  values.fill(1, 0, drivers.rows);
  values.set(drivers.values, drivers.rows);
  return { rows: drivers.rows, columns: drivers.columns + 1, values };
}

/** A copy of the rows named by `indices`, in that order; a row may be named more than once. */
export function selectRows(matrix: Matrix, indices: ArrayLike<number>): Matrix {
  const values = new Float64Array(indices.length * matrix.columns);
  for (let j = 0; j < matrix.columns; j += 1) {
    for (let k = 0; k < indices.length; k += 1) {
      values[j * indices.length + k] = matrix.values[j * matrix.rows + (indices[k] ?? -1)] ?? Number.NaN;
    }
  }
  return { rows: indices.length, columns: matrix.columns, values };
}

/** Entries of a vector named by `indices`, in that order. */
export function selectEntries(vector: ArrayLike<number>, indices: ArrayLike<number>): Float64Array {
  const chosen = new Float64Array(indices.length);
  for (let k = 0; k < indices.length; k += 1) chosen[k] = vector[indices[k] ?? -1] ?? Number.NaN;
  return chosen;
}

/** One row as a plain vector of length `matrix.columns`. */
export function matrixRow(matrix: Matrix, row: number): Float64Array {
  const entries = new Float64Array(matrix.columns);
  for (let j = 0; j < matrix.columns; j += 1) entries[j] = matrix.values[j * matrix.rows + row] ?? Number.NaN;
  return entries;
}

/** Matrix times vector: length `matrix.rows`. */
export function times(matrix: Matrix, vector: ArrayLike<number>): Float64Array {
  const product = new Float64Array(matrix.rows);
  for (let j = 0; j < matrix.columns; j += 1) {
    const factor = vector[j] ?? Number.NaN;
    const start = j * matrix.rows;
    for (let i = 0; i < matrix.rows; i += 1)
      product[i] = (product[i] as number) + factor * (matrix.values[start + i] as number);
  }
  return product;
}

/** Inner product of two vectors of the same length. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
