import { quantileOfSorted } from '../rank/sample-quantile.ts';
import { logError, rollingForecasts } from './rolling-origin.ts';
import type { ForecastMethod } from './series.ts';

/** How wrong a method was at one distance ahead. Shares: 0.05 is five per cent of the actual value. */
export type HorizonErrors = {
  readonly horizon: number;
  readonly forecasts: number;
  readonly meanErrorShare: number;
  readonly medianErrorShare: number;
  readonly p90ErrorShare: number;
  /** Log of actual ÷ forecast, rising: its quantiles, added to a log forecast, make a band. */
  readonly logErrors: Float64Array;
};

/**
 * Forecasts every series from every point at which at least `fewestValues` are known and compares with what came. All values
 * must be positive. Horizons without a single forecast are left out. Throws `out-of-range` and as the method.
 */
export function backtest(
  seriesList: readonly ArrayLike<number>[],
  method: ForecastMethod,
  options: { readonly horizon: number; readonly fewestValues?: number },
): HorizonErrors[] {
  const logErrors: number[][] = Array.from({ length: options.horizon }, () => []);
  rollingForecasts(seriesList, method, options, (one) => logErrors[one.horizon - 1]?.push(logError(one)));
  return logErrors.flatMap((errors, step) => (errors.length === 0 ? [] : [summarised(step + 1, errors)]));
}

function summarised(horizon: number, errors: number[]): HorizonErrors {
  const shares = Float64Array.from(errors, (error) => Math.abs(Math.expm1(-error))).sort();
  return {
    horizon,
    forecasts: errors.length,
    meanErrorShare: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    medianErrorShare: quantileOfSorted(shares, 0.5),
    p90ErrorShare: quantileOfSorted(shares, 0.9),
    logErrors: Float64Array.from(errors).sort(),
  };
}

/**
 * Band around a forecast that held `coverage` (for example 0.8) of the back-test's forecasts at the same distance, equal
 * shares missing above and below.
 */
export function backtestBand(
  forecast: number,
  errors: HorizonErrors,
  coverage: number,
): { readonly low: number; readonly high: number } {
  return {
    low: forecast * Math.exp(quantileOfSorted(errors.logErrors, (1 - coverage) / 2)),
    high: forecast * Math.exp(quantileOfSorted(errors.logErrors, (1 + coverage) / 2)),
  };
}
