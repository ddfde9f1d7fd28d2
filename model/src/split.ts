import { type Cents, cents } from './quantity.ts';

/**
 * Splits money in proportion to weights by the method of largest remainder, so that the parts add up to the whole.
 * Ties go to the earlier part. Weights are non-negative and at least one is positive; the order is kept.
 * @throws RangeError when weights are empty, negative, not finite or all zero.
 */
export function splitByLargestRemainder(total: Cents, weights: readonly number[]): Cents[] {
  return wholeSplit(total, weights).map(cents);
}

/** The same for whole numbers of anything, such as pupils. @throws RangeError as for money. */
export function wholeSplit(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || !Number.isFinite(sum) || weights.some((weight) => weight < 0)) {
    throw new RangeError(`Weights must be non-negative with a positive sum, but got [${weights.join(', ')}].`);
  }
  const sign = total < 0 ? -1 : 1;
  const exact = weights.map((weight) => (Math.abs(total) * weight) / sum);
  const whole = exact.map(Math.floor);
  const left = Math.abs(total) - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole.map((part) => sign * part + 0);
}
