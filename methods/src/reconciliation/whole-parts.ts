import { wholeSplit } from '@leeway/model';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';

/**
 * Parts rounded to whole numbers that add up to the rounded total, by the method of largest remainder. Without `total` the
 * rounded sum of the parts is kept. Throws `not-finite`, `out-of-range` (a negative part, a total without parts to bear it).
 */
export function wholeParts(parts: ArrayLike<number>, total?: number): number[] {
  requireFinite('Parts', parts);
  const weights = Array.from(parts);
  const sum = weights.reduce((a, b) => a + b, 0);
  const whole = Math.round(total ?? sum);
  if (weights.some((part) => part < 0) || !(whole >= 0) || (whole > 0 && sum === 0))
    throw new MethodError('out-of-range', `Parts that add up to ${sum} cannot be rounded to ${whole}.`);
  return sum === 0 ? weights.map(() => 0) : wholeSplit(whole, weights);
}
