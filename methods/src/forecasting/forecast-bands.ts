import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import { sampleQuantile } from '../rank/sample-quantile.ts';
import { logError, rollingForecasts } from './rolling-origin.ts';
import type { ForecastMethod } from './series.ts';

/** Errors of a panel's back-test at one horizon, in units of what a unit of that size usually errs. */
export type HorizonScores = {
  readonly horizon: number;
  /** Expected absolute log error is `floor` + `noise` ÷ √size: small units move more. */
  readonly floor: number;
  readonly noise: number;
  /** Log errors over their expected size, rising. */
  readonly scores: Float64Array;
};

/**
 * Back-tests a method over a panel and keeps its errors by horizon, scaled by size, for `forecastQuantile`. Size is the last
 * known value of the series; values must be positive. Horizons without a single error are left out. Throws `out-of-range`, as
 * the method.
 */
export function panelScores(
  seriesList: readonly ArrayLike<number>[],
  method: ForecastMethod,
  options: { readonly horizon: number; readonly fewestValues?: number },
): HorizonScores[] {
  const errors: number[][] = Array.from({ length: options.horizon }, () => []);
  const sizes: number[][] = Array.from({ length: options.horizon }, () => []);
  rollingForecasts(seriesList, method, options, (one) => {
    errors[one.horizon - 1]?.push(logError(one));
    sizes[one.horizon - 1]?.push(seriesList[one.index]?.[one.known - 1] ?? Number.NaN);
  });
  return errors.flatMap((here, step) => (here.length === 0 ? [] : [scoresOf(step + 1, here, sizes[step] ?? [])]));
}

/**
 * The value that a forecast's truth stays below with chance `level`, from the rank that a new, exchangeable error takes among
 * the back-test's (split conformal, one side at a time; Vovk, Gammerman and Shafer 2005): an interval from `level` to
 * 1 − `level` holds at least the share promised. 0 or Infinity where too few errors are known to promise it; a quantile never
 * crosses the forecast itself, which is level 0.5. Throws `out-of-range`.
 */
export function forecastQuantile(
  { forecast, size }: { readonly forecast: number; readonly size: number },
  scores: HorizonScores,
  level: number,
): number {
  requireOpenShare('The level', level);
  if (!(forecast > 0 && size > 0))
    throw new MethodError(
      'out-of-range',
      `A band needs a positive forecast and size, but got ${forecast} and ${size}.`,
    );
  if (level === 0.5) return forecast;
  const n = scores.scores.length;
  // (n + 1) level carries rounding, which must not cost a whole rank.
  const rank = level < 0.5 ? Math.floor((n + 1) * level + 1e-9) : n + 1 - Math.floor((n + 1) * (1 - level) + 1e-9);
  if (rank < 1) return 0;
  if (rank > n) return Number.POSITIVE_INFINITY;
  const score = scores.scores[rank - 1] as number;
  const outward = level < 0.5 ? Math.min(score, 0) : Math.max(score, 0);
  return forecast * Math.exp(outward * expectedError(scores, size));
}

function expectedError({ floor, noise }: { readonly floor: number; readonly noise: number }, size: number): number {
  return floor + noise / Math.sqrt(size);
}

function scoresOf(horizon: number, errors: readonly number[], sizes: readonly number[]): HorizonScores {
  const scale = sizeScale(errors, sizes);
  const scores = Float64Array.from(errors, (error, i) => error / expectedError(scale, sizes[i] as number)).sort();
  return { horizon, ...scale, scores };
}

/**
 * Least squares of |error| on 1 and 1/√size, neither part below zero; 1 where every error is 0. Errors over five times the
 * median count as that, so that a merger or a split does not set the width of all bands.
 */
function sizeScale(errors: readonly number[], sizes: readonly number[]): { floor: number; noise: number } {
  const n = errors.length;
  const median = sampleQuantile(errors.map(Math.abs), 0.5);
  const most = median > 0 ? 5 * median : Number.POSITIVE_INFINITY;
  let [x, xx, y, xy] = [0, 0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const root = 1 / Math.sqrt(sizes[i] as number);
    const error = Math.min(Math.abs(errors[i] as number), most);
    x += root;
    xx += root * root;
    y += error;
    xy += root * error;
  }
  if (y === 0) return { floor: 1, noise: 0 };
  const determinant = n * xx - x * x;
  const noise = determinant > 1e-9 * n * xx ? (n * xy - x * y) / determinant : 0;
  const floor = (y - noise * x) / n;
  if (noise <= 0) return { floor: y / n, noise: 0 };
  return floor <= 0 ? { floor: 0, noise: xy / xx } : { floor, noise };
}
