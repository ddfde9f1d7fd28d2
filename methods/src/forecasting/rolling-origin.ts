import { MethodError } from '../errors/method-error.ts';
import { type ForecastMethod, requireHorizon } from './series.ts';

/** One back-test forecast: `known` values of series `index` were used for the value `horizon` periods later. */
export type RollingForecast = {
  readonly index: number;
  readonly known: number;
  readonly horizon: number;
  readonly forecast: number;
  readonly actual: number;
};

/**
 * Forecasts every series from every origin at which at least `fewestValues` are known, up to `horizon` ahead, and hands each
 * forecast over with what came (Tashman 2000). Throws `out-of-range` and as the method.
 */
export function rollingForecasts(
  seriesList: readonly ArrayLike<number>[],
  method: ForecastMethod,
  options: { readonly horizon: number; readonly fewestValues?: number },
  visit: (forecast: RollingForecast) => void,
): void {
  const { horizon, fewestValues = 2 } = options;
  requireHorizon(horizon);
  if (!(Number.isSafeInteger(fewestValues) && fewestValues >= 1))
    throw new MethodError(
      'out-of-range',
      `The fewest values must be a whole number from 1 up, but got ${fewestValues}.`,
    );
  seriesList.forEach((series, index) => {
    const values = Float64Array.from(series);
    for (let known = fewestValues; known < values.length; known += 1) {
      const ahead = method(values.subarray(0, known), Math.min(horizon, values.length - known));
      for (let step = 0; step < ahead.length; step += 1) {
        visit({
          index,
          known,
          horizon: step + 1,
          forecast: ahead[step] as number,
          actual: values[known + step] as number,
        });
      }
    }
  });
}

/** Log of actual ÷ forecast. Throws `out-of-range` unless both are positive. */
export function logError({ actual, forecast }: RollingForecast): number {
  if (!(actual > 0 && forecast > 0)) {
    throw new MethodError('out-of-range', `Errors as shares need positive values, but got ${actual} and ${forecast}.`);
  }
  return Math.log(actual / forecast);
}
