import { requireLength } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';

/** Proof that a plane is a best quantile plane, or how far it is from one. */
export type QuantileCertificate = {
  /** Sum over rows of weight × residual × (level − [residual < 0]), from the data alone. */
  readonly loss: number;
  /**
   * Largest entry of the smallest subgradient, each as a share of the sum of its column's absolute weighted entries: 0 at an
   * optimum, and the loss cannot fall faster than that along any column.
   */
  readonly subgradient: number;
  /** Rows that the plane passes through, within the tolerance. */
  readonly touched: number;
};

const SWEEPS = 100_000;

/**
 * Checks the optimality condition of Koenker (2005, theorem 2.1) without the solver: rows off the plane pull on each column with
 * level − [residual < 0], rows on it with anything between level − 1 and level, and at an optimum some choice of the latter
 * balances every column. The choice is found by bounded least squares, one row at a time. `touching` is the share of the
 * response's spread below which a residual counts as zero (default 1e-9). Throws `shape`.
 */
export function checkQuantileFit(
  design: Matrix,
  response: ArrayLike<number>,
  fit: { readonly level: number; readonly coefficients: ArrayLike<number> },
  options: { readonly weights?: ArrayLike<number>; readonly touching?: number } = {},
): QuantileCertificate {
  requireLength('Response', response, design.rows);
  requireLength('Coefficients', fit.coefficients, design.columns);
  const { rows, columns, values } = design;
  const size = new Float64Array(columns);
  const pull = new Float64Array(columns);
  const limit = (options.touching ?? 1e-9) * spread(response);
  const touched: number[] = [];
  let loss = 0;
  for (let i = 0; i < rows; i += 1) {
    const weight = options.weights?.[i] ?? 1;
    let residual = response[i] as number;
    for (let j = 0; j < columns; j += 1) residual -= (fit.coefficients[j] as number) * (values[j * rows + i] as number);
    const slope = fit.level - (residual < 0 ? 1 : 0);
    loss += weight * residual * slope;
    const touches = Math.abs(residual) <= limit;
    if (touches) touched.push(i);
    for (let j = 0; j < columns; j += 1) {
      const entry = weight * (values[j * rows + i] as number);
      size[j] = (size[j] as number) + Math.abs(entry);
      if (!touches) pull[j] = (pull[j] as number) + slope * entry;
    }
  }
  for (let j = 0; j < columns; j += 1) pull[j] = (pull[j] as number) / ((size[j] as number) || 1);
  balance(
    pull,
    touched.map((i) => scaledRow(design, i, size, options.weights?.[i] ?? 1)),
    fit.level,
  );
  return { loss, subgradient: pull.reduce((most, one) => Math.max(most, Math.abs(one)), 0), touched: touched.length };
}

/** Chooses the touched rows' pulls inside their limits so that what is left of `pull` is least, by cyclic descent. */
function balance(pull: Float64Array, touched: readonly Float64Array[], level: number): void {
  const chosen = new Float64Array(touched.length);
  const norms = touched.map((row) => row.reduce((sum, entry) => sum + entry * entry, 0));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = 0;
    touched.forEach((row, k) => {
      const norm = norms[k] as number;
      if (norm === 0) return;
      let slope = 0;
      for (let j = 0; j < row.length; j += 1) slope += (row[j] as number) * (pull[j] as number);
      const before = chosen[k] as number;
      const after = Math.min(level, Math.max(level - 1, before - slope / norm));
      chosen[k] = after;
      moved = Math.max(moved, Math.abs(after - before));
      for (let j = 0; j < row.length; j += 1) pull[j] = (pull[j] as number) + (after - before) * (row[j] as number);
    });
    if (moved < 1e-15) return;
  }
}

function scaledRow({ rows, columns, values }: Matrix, row: number, size: Float64Array, weight: number): Float64Array {
  return Float64Array.from(
    { length: columns },
    (_, j) => (weight * (values[j * rows + row] as number)) / ((size[j] as number) || 1),
  );
}

function spread(response: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < response.length; i += 1) most = Math.max(most, Math.abs(response[i] as number));
  return most || 1;
}
