import { smoothingWork } from './bounded-fit.ts';
import { FEWEST_FOR_SMOOTHING } from './exponential-smoothing.ts';
import { type ForecastMethod, requireHorizon, requireSeries } from './series.ts';
import { type SmoothingFit, smoothingFit } from './smoothing-fit.ts';

/**
 * The Theta method (Assimakopoulos and Nikolopoulos 2000) in its exact equivalent form: simple exponential smoothing with a
 * drift of half the slope of the least-squares line (Hyndman and Billah 2003, section 3). For series without a season. Throws
 * `too-few-rows` under five values, `not-finite`, `out-of-range`.
 */
export const theta: ForecastMethod = (series, horizon) => {
  requireSeries(series, FEWEST_FOR_SMOOTHING);
  requireHorizon(horizon);
  const values = Float64Array.from(series);
  const fit = smoothingFit(values, { error: 'additive', trend: 'none' }, smoothingWork(values.length));
  return thetaFrom(values, fit, horizon);
};

/** Theta from a level-only fit of the same values. */
export function thetaFrom(values: Float64Array, fit: SmoothingFit | null, horizon: number): Float64Array {
  const n = values.length;
  const [weight, level] = fit === null ? [1, values[n - 1] as number] : [fit.levelWeight, fit.lastLevel];
  const drift = lineSlope(values) / 2;
  const settled = (1 - (1 - weight) ** n) / weight;
  return Float64Array.from({ length: horizon }, (_, step) => level + drift * (step + settled));
}

/** Slope of the least-squares line through the values against 0, 1, 2, … */
function lineSlope(values: Float64Array): number {
  const middle = (values.length - 1) / 2;
  let [product, square] = [0, 0];
  for (let t = 0; t < values.length; t += 1) {
    product += (t - middle) * (values[t] as number);
    square += (t - middle) ** 2;
  }
  return square === 0 ? 0 : product / square;
}
