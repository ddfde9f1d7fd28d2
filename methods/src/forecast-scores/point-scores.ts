import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';

function pairs(actual: ArrayLike<number>, forecast: ArrayLike<number>): void {
  requireFinite('Actual', actual);
  requireFinite('Forecast', forecast);
  requireLength('Forecast', forecast, actual.length);
  if (actual.length === 0) throw new MethodError('too-few-rows', 'A score needs at least one forecast, but got none.');
}

function meanOver(length: number, valueAt: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += valueAt(i);
  return sum / length;
}

/**
 * Mean of 2|a − f| ÷ (|a| + |f|), a share from 0 to 2; 0 where both are 0 (Makridakis and Hibon 2000). Throws `shape`,
 * `not-finite`, `too-few-rows`.
 */
export function symmetricErrorShare(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  pairs(actual, forecast);
  return meanOver(actual.length, (i) => {
    const [a, f] = [actual[i] as number, forecast[i] as number];
    return a === f ? 0 : (2 * Math.abs(a - f)) / (Math.abs(a) + Math.abs(f));
  });
}

/** Mean of |a − f| ÷ |a| as a share (MAPE). Throws `out-of-range` where an actual value is 0, and as `symmetricErrorShare`. */
export function absoluteErrorShare(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  pairs(actual, forecast);
  return meanOver(actual.length, (i) => {
    const a = actual[i] as number;
    if (a === 0) throw new MethodError('out-of-range', `Actual[${i}] is 0, of which no error is a share.`);
    return Math.abs(a - (forecast[i] as number)) / Math.abs(a);
  });
}

/** Mean absolute change from one value of a series to the next: the unit of `scaledError`. Throws `too-few-rows`, `not-finite`. */
export function naiveScale(history: ArrayLike<number>): number {
  requireFinite('History', history);
  if (history.length < 2)
    throw new MethodError('too-few-rows', `A change needs two values, but the history has ${history.length}.`);
  return meanOver(history.length - 1, (i) => Math.abs((history[i + 1] as number) - (history[i] as number)));
}

/**
 * Mean absolute error in units of the history's own mean absolute change (MASE; Hyndman and Koehler 2006). Null where the
 * history never changed. Throws as `symmetricErrorShare` and `naiveScale`.
 */
export function scaledError(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  history: ArrayLike<number>,
): number | null {
  pairs(actual, forecast);
  const scale = naiveScale(history);
  if (scale === 0) return null;
  return meanOver(actual.length, (i) => Math.abs((actual[i] as number) - (forecast[i] as number))) / scale;
}
