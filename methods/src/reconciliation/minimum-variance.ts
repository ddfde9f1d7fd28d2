import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';

/** Sums that must be zero: each row has one entry per forecast, such as 1, −1, −1 for a total and its two parts. */
export type ZeroSums = readonly ArrayLike<number>[];

/**
 * Forecasts moved as little as their error covariance W allows so that every sum C y is zero: y − W Cᵀ (C W Cᵀ)⁻¹ C y, the
 * trace-minimising reconciliation of Wickramasuriya, Athanasopoulos and Hyndman (2019) in its projection form. `covariance` is
 * row-major n × n, or n variances (weighted least squares); a variance of 0 keeps its forecast. With `nonNegative`, forecasts
 * that fall below zero are held at zero and the rest reconciled again. Throws `shape`, `not-finite`, `out-of-range` (a negative
 * variance) and `not-positive-definite` where the sums cannot be met or repeat one another.
 */
export function reconciled(
  forecasts: ArrayLike<number>,
  sums: ZeroSums,
  covariance: ArrayLike<number>,
  options: { readonly nonNegative?: boolean } = {},
): Float64Array {
  const n = forecasts.length;
  requireFinite('Forecasts', forecasts);
  requireFinite('Covariance', covariance);
  for (const row of sums) {
    requireLength('A sum', row, n);
    requireFinite('A sum', row);
  }
  if (covariance.length !== n) requireLength('Covariance', covariance, n * n);
  const stride = covariance.length === n ? 1 : n + 1;
  for (let i = 0; i < n; i += 1) {
    if ((covariance[i * stride] as number) < 0)
      throw new MethodError('out-of-range', `Variance ${i} is ${covariance[i * stride]}, below zero.`);
  }
  const held = new Set<number>();
  for (;;) {
    const adjusted = projected(forecasts, sums, covariance, held);
    if (options.nonNegative !== true) return adjusted;
    const before = held.size;
    // Rounding alone can leave a hair below zero.
    for (let i = 0; i < n; i += 1) if ((adjusted[i] as number) < -1e-9) held.add(i);
    if (held.size === before) return adjusted.map((value) => Math.max(value, 0));
  }
}

/** The projection with the forecasts of `held` at zero and without variance. */
function projected(
  forecasts: ArrayLike<number>,
  sums: ZeroSums,
  covariance: ArrayLike<number>,
  held: ReadonlySet<number>,
): Float64Array {
  const n = forecasts.length;
  const start = Float64Array.from({ length: n }, (_, i) => (held.has(i) ? 0 : (forecasts[i] as number)));
  const entry = (i: number, j: number): number => {
    if (held.has(i) || held.has(j)) return 0;
    return covariance.length === n && n !== 1
      ? i === j
        ? (covariance[i] as number)
        : 0
      : (covariance[i * n + j] as number);
  };
  const spread = sums.map((row) => weightedRow(row, n, covariance.length === n, entry));
  const order = sums.length;
  const system = new Float64Array(order * order);
  const gaps = new Float64Array(order);
  sums.forEach((row, a) => {
    for (let i = 0; i < n; i += 1) gaps[a] = (gaps[a] as number) + (row[i] as number) * (start[i] as number);
    spread.forEach((column, b) => {
      let sum = 0;
      for (let i = 0; i < n; i += 1) sum += (row[i] as number) * (column[i] as number);
      system[a * order + b] = sum;
    });
  });
  if (order === 0 || gaps.every((gap) => gap === 0)) return start;
  const multipliers = choleskySolve(cholesky(system, order), order, gaps);
  return start.map((value, i) =>
    spread.reduce((sum, column, a) => sum - (column[i] as number) * (multipliers[a] as number), value),
  );
}

/** W times a row of C. */
function weightedRow(
  row: ArrayLike<number>,
  n: number,
  diagonal: boolean,
  entry: (i: number, j: number) => number,
): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    if (diagonal) return entry(i, i) * (row[i] as number);
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum += entry(i, j) * (row[j] as number);
    return sum;
  });
}

/**
 * Parts brought to a fixed total in proportion to their variances: the part of the gap that each takes is its share of all
 * uncertainty, none below zero. Where all variances are zero, or the parts alone are trusted alike, use their sizes as
 * `variances`, which is proportional scaling. Throws as `reconciled`, and `out-of-range` for a negative total.
 */
export function partsToTotal(parts: ArrayLike<number>, variances: ArrayLike<number>, total: number): Float64Array {
  if (!(total >= 0)) throw new MethodError('out-of-range', `A total must not be below zero, but got ${total}.`);
  requireLength('Variances', variances, parts.length);
  const row = [1, ...Array.from({ length: parts.length }, () => -1)];
  return reconciled([total, ...Array.from(parts)], [row], [0, ...Array.from(variances)], { nonNegative: true }).slice(
    1,
  );
}
