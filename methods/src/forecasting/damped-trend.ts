import { MethodError } from '../errors/method-error.ts';
import { type ForecastMethod, requireSeries } from './series.ts';

/** The last value, for ever. Throws `too-few-rows` without any value, `not-finite`. */
export const naive: ForecastMethod = (series, horizon) => {
  requireSeries(series, 1);
  return new Float64Array(horizon).fill(series[series.length - 1] as number);
};

/**
 * Mean growth from the first value to the last, in logarithms, carried on undamped. Values must be positive. Throws
 * `too-few-rows` under two values, `out-of-range`, `not-finite`.
 */
export const drift: ForecastMethod = (series, horizon) => dampedTrend(1)(series, horizon);

/**
 * Mean growth in logarithms whose k-th step ahead is multiplied by damping^k, so that the series levels off (Gardner and
 * McKenzie 1985 argue for damping; mean growth replaces a smoothed one because the series are a few years long). Damping 0
 * is `naive` and 1 is `drift`; 0.8 is the default that back-tests on 550 Michigan districts support. Throws as `drift`.
 */
export function dampedTrend(damping = 0.8): ForecastMethod {
  if (!(damping >= 0 && damping <= 1))
    throw new MethodError('out-of-range', `Damping must lie in 0..1, but got ${damping}.`);
  return (series, horizon) => {
    requireSeries(series, 2);
    const first = series[0] as number;
    const last = series[series.length - 1] as number;
    if (!(first > 0 && last > 0)) {
      throw new MethodError(
        'out-of-range',
        `A trend in logarithms needs positive values, but got ${first} and ${last}.`,
      );
    }
    const growth = Math.log(last / first) / (series.length - 1);
    let [factor, steps] = [1, 0];
    return Float64Array.from({ length: horizon }, () => {
      factor *= damping;
      steps += factor;
      return last * Math.exp(growth * steps);
    });
  };
}
