import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';

/** A covariance estimate that is positive definite even with more series than errors. */
export type ShrunkCovariance = {
  /** Row-major, `order` by `order`. */
  readonly covariance: Float64Array;
  readonly order: number;
  /** Share by which every correlation is drawn to zero, 0..1. */
  readonly shrinkage: number;
};

/**
 * Covariance of forecast errors around zero (forecasts are taken as unbiased), correlations shrunk to zero by the share that
 * minimises expected squared error (Schäfer and Strimmer 2005, target D). `errors` holds one row per origin with one entry per
 * series. Throws `too-few-rows` under two rows, `shape`, `not-finite`.
 */
export function shrunkCovariance(errors: readonly ArrayLike<number>[]): ShrunkCovariance {
  const rows = errors.length;
  const order = errors[0]?.length ?? 0;
  if (rows < 2 || order === 0)
    throw new MethodError('too-few-rows', `A covariance needs two rows of errors, but got ${rows} × ${order}.`);
  for (const row of errors) {
    requireLength('A row of errors', row, order);
    requireFinite('A row of errors', row);
  }
  const deviations = Float64Array.from({ length: order }, (_, i) =>
    Math.sqrt(errors.reduce((sum, row) => sum + (row[i] as number) ** 2, 0) / rows),
  );
  const scaled = errors.map((row) =>
    Float64Array.from(row, (value, i) => (deviations[i] === 0 ? 0 : value / (deviations[i] as number))),
  );
  const correlation = new Float64Array(order * order);
  let [noise, signal] = [0, 0];
  for (let i = 0; i < order; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const products = scaled.map((row) => (row[i] as number) * (row[j] as number));
      const mean = products.reduce((sum, product) => sum + product, 0) / rows;
      const square = products.reduce((sum, product) => sum + (product - mean) ** 2, 0);
      noise += square / (rows * (rows - 1));
      signal += mean * mean;
      correlation[i * order + j] = mean;
      correlation[j * order + i] = mean;
    }
  }
  const shrinkage = signal === 0 ? 1 : Math.min(1, noise / signal);
  const covariance = correlation.map((value, at) => {
    const [i, j] = [Math.floor(at / order), at % order];
    const spread = (deviations[i] as number) * (deviations[j] as number);
    return i === j ? spread : (1 - shrinkage) * value * spread;
  });
  return { covariance, order, shrinkage };
}
