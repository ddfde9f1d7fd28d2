import { MethodError } from '../errors/method-error.ts';
import { sampleQuantile } from '../rank/sample-quantile.ts';
import { smoothingWork } from './bounded-fit.ts';
import { dampedTrend } from './damped-trend.ts';
import { linearDrift } from './drift.ts';
import { additiveFits, chosenAmong, FEWEST_FOR_SMOOTHING, smoothingForecast } from './exponential-smoothing.ts';
import { type ForecastMethod, requireHorizon, requirePositiveSeries, requireSeries } from './series.ts';
import { thetaFrom } from './theta.ts';

/**
 * Several methods combined step by step: the median (default) or mean of their forecasts (Clemen 1989). Throws `too-few-rows`
 * without a method, and as the methods.
 */
export function combined(methods: readonly ForecastMethod[], centre: 'median' | 'mean' = 'median'): ForecastMethod {
  if (methods.length === 0) throw new MethodError('too-few-rows', 'A combination needs at least one method.');
  return (series, horizon) =>
    centreOf(
      methods.map((method) => method(series, horizon)),
      horizon,
      centre,
    );
}

/** A method applied to logarithms, its forecasts raised back: growth by a share instead of by an amount. Needs positive values. */
export function onLogarithms(method: ForecastMethod): ForecastMethod {
  return (series, horizon) => {
    requirePositiveSeries(series);
    return method(Float64Array.from(series, Math.log), horizon).map(Math.exp);
  };
}

/**
 * Median of Theta, linear drift, chosen exponential smoothing and the damped trend in logarithms, the level-only fit shared.
 * Methods that the series does not allow (smoothing and Theta under five values, logarithms of values that are not positive)
 * are left out. Throws `too-few-rows` under two values, `not-finite`, `out-of-range`.
 */
export const combination: ForecastMethod = (series, horizon) => {
  requireSeries(series, 2);
  requireHorizon(horizon);
  const values = Float64Array.from(series);
  const forecasts = [linearDrift(values, horizon)];
  if ((values[0] as number) > 0 && (values[values.length - 1] as number) > 0)
    forecasts.push(dampedTrend()(values, horizon));
  if (values.length >= FEWEST_FOR_SMOOTHING) {
    const work = smoothingWork(values.length);
    const fits = additiveFits(values, work);
    forecasts.push(smoothingForecast(chosenAmong(values, work, fits).chosen, horizon));
    forecasts.push(thetaFrom(values, fits.find(({ trend }) => trend === 'none') ?? null, horizon));
  }
  return centreOf(forecasts, horizon, 'median');
};

function centreOf(forecasts: readonly Float64Array[], horizon: number, centre: 'median' | 'mean'): Float64Array {
  return Float64Array.from({ length: horizon }, (_, step) => {
    const here = forecasts.map((forecast) => forecast[step] as number);
    return centre === 'median' ? sampleQuantile(here, 0.5) : here.reduce((sum, one) => sum + one, 0) / here.length;
  });
}
