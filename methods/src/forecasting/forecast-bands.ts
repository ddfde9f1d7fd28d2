import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import { sampleQuantile } from '../rank/sample-quantile.ts';
import { logError, rollingForecasts } from './rolling-origin.ts';
import type { ForecastMethod } from './series.ts';

/** Errors of a panel's back-test at one horizon, in units of what a unit of that size usually errs. */
export type HorizonScores = {
  readonly horizon: number;
  /** Mean log size of each class of units of like size, rising. */
  readonly logSizes: Float64Array;
  /** Four fifths of the absolute log errors of that class lie below this. */
  readonly spreads: Float64Array;
  /** Log errors over the spread at their unit's size, rising. */
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
  return forecast * Math.exp(outward * spreadAt(scores, size));
}

type SizeSpread = { readonly logSizes: Float64Array; readonly spreads: Float64Array };

/** Between classes the spread is linear in log size; beyond the outermost it is theirs. */
function spreadAt({ logSizes, spreads }: SizeSpread, size: number): number {
  const at = Math.log(size);
  const above = logSizes.findIndex((one) => one > at);
  if (above === 0) return spreads[0] as number;
  if (above === -1) return spreads[spreads.length - 1] as number;
  const [from, to] = [logSizes[above - 1] as number, logSizes[above] as number];
  const share = (at - from) / (to - from);
  return (1 - share) * (spreads[above - 1] as number) + share * (spreads[above] as number);
}

function scoresOf(horizon: number, errors: readonly number[], sizes: readonly number[]): HorizonScores {
  const bySize = sizeSpread(errors, sizes);
  const scores = Float64Array.from(errors, (error, i) => error / spreadAt(bySize, sizes[i] as number)).sort();
  return { horizon, ...bySize, scores };
}

/** Up to twelve classes of equal number, of at least forty errors each: fewer say little about a spread. */
function sizeSpread(errors: readonly number[], sizes: readonly number[]): SizeSpread {
  const n = errors.length;
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => (sizes[a] as number) - (sizes[b] as number));
  const classes = Math.max(1, Math.min(12, Math.floor(n / 40)));
  const whole = sampleQuantile(errors.map(Math.abs), 0.8);
  // A class without any error gets a hundredth of the whole's spread, and 1 where there is none at all.
  const least = whole > 0 ? whole / 100 : 1;
  const logSizes = new Float64Array(classes);
  const spreads = new Float64Array(classes);
  for (let k = 0; k < classes; k += 1) {
    const members = order.slice(Math.round((k * n) / classes), Math.round(((k + 1) * n) / classes));
    logSizes[k] = members.reduce((sum, i) => sum + Math.log(sizes[i] as number), 0) / members.length;
    const sizeOfErrors = members.map((i) => Math.abs(errors[i] as number));
    spreads[k] = Math.max(sampleQuantile(sizeOfErrors, 0.8), least);
  }
  return { logSizes, spreads };
}
