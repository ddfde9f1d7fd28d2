import { type ForecastMethod, requireHorizon, requireSeries } from './series.ts';

/**
 * Mean change from the first value to the last, in the series' units, carried on: the random walk with drift. Throws
 * `too-few-rows` under two values, `not-finite`, `out-of-range`.
 */
export const linearDrift: ForecastMethod = (series, horizon) => {
  requireSeries(series, 2);
  requireHorizon(horizon);
  const last = series[series.length - 1] as number;
  const change = (last - (series[0] as number)) / (series.length - 1);
  return Float64Array.from({ length: horizon }, (_, step) => last + change * (step + 1));
};
