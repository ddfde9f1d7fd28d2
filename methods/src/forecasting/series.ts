import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';

/** Values expected 1, 2, … `horizon` periods after the end of a series, in the series' units. */
export type ForecastMethod = (series: ArrayLike<number>, horizon: number) => Float64Array;

/** Throws `not-finite` and `too-few-rows`. */
export function requireSeries(series: ArrayLike<number>, fewest: number): void {
  requireFinite('Series', series);
  if (series.length < fewest)
    throw new MethodError('too-few-rows', `The series has ${series.length} values; ${fewest} are needed.`);
}

/** Throws `out-of-range` unless the horizon is a whole number from 1 up. */
export function requireHorizon(horizon: number): void {
  if (!(Number.isSafeInteger(horizon) && horizon >= 1))
    throw new MethodError('out-of-range', `The horizon must be a whole number from 1 up, but got ${horizon}.`);
}

/** Throws `out-of-range` unless every value is above zero. */
export function requirePositiveSeries(series: ArrayLike<number>): void {
  for (let i = 0; i < series.length; i += 1) {
    if (!((series[i] as number) > 0))
      throw new MethodError('out-of-range', `Series[${i}] is ${series[i]}; logarithms need positive values.`);
  }
}
