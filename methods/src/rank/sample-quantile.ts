import { requireProbability } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';

/**
 * Sample quantile by linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), the default of R and
 * NumPy. Throws `too-few-rows`, `not-finite`, `out-of-range`.
 */
export function sampleQuantile(values: ArrayLike<number>, p: number): number {
  requireFinite('Values', values);
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/** `sampleQuantile` of values that already rise. Throws `too-few-rows`, `out-of-range`. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  requireProbability(p);
  if (sorted.length === 0) throw new MethodError('too-few-rows', 'A quantile needs at least one value, but got none.');
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (position - below);
}

/**
 * Smallest value at or below which at least the share `p` of all weight lies. Weights must not be negative and not all zero.
 * Throws `shape`, `not-finite`, `too-few-rows`, `out-of-range`.
 */
export function weightedQuantile(values: ArrayLike<number>, weights: ArrayLike<number>, p: number): number {
  requireProbability(p);
  requireFinite('Values', values);
  requireFinite('Weights', weights);
  requireLength('Weights', weights, values.length);
  const order = Array.from({ length: values.length }, (_, i) => i)
    .filter((i) => (weights[i] as number) !== 0)
    .sort((a, b) => (values[a] as number) - (values[b] as number));
  let total = 0;
  for (const i of order) {
    if ((weights[i] as number) < 0)
      throw new MethodError('out-of-range', `Weights[${i}] is ${weights[i]}, below zero.`);
    total += weights[i] as number;
  }
  const last = order.at(-1);
  if (last === undefined) throw new MethodError('too-few-rows', 'A weighted quantile needs some weight, but got none.');
  let below = 0;
  for (const i of order) {
    below += weights[i] as number;
    // The sum of weights carries rounding, which must not push an exact share to the next value.
    if (below >= p * total * (1 - 1e-12)) return values[i] as number;
  }
  return values[last] as number;
}
