import { type RandomStream, type Range as Sampled, sampleSummary, stratifiedSample } from '@leeway/methods';
import type { Estimate, Range } from '@leeway/model';

/** Draws per simulation. */
export const DRAWS = 4000;

function sampled(range: Range, minimum: number, maximum: number): Sampled {
  const { low, mid, high } = range;
  if (low === high) return { kind: 'known', value: Math.min(maximum, Math.max(minimum, mid)) };
  return range.reading === 'bounds'
    ? { kind: 'triangular', low, mid, high }
    : { kind: 'p10-p50-p90', low, mid, high, minimum, maximum };
}

/** Latin hypercube sample of a range under its name: each slice of probability once, in random order. */
export function drawsOf(
  name: string,
  range: Range,
  random: RandomStream,
  within: readonly [number, number],
): Float64Array {
  return stratifiedSample({ name, range: sampled(range, ...within) }, { random, draws: DRAWS });
}

/** Draws that save nothing. */
export const noDraws = (): Float64Array => new Float64Array(DRAWS);

export type Summary = {
  readonly estimate: Estimate;
  readonly middleHalf: { readonly p25: number; readonly p75: number };
  readonly chanceAboveZero: number;
};

/** Percentiles of draws; `round` is whole units unless told otherwise. */
export function summaryOf(draws: Float64Array, round: (value: number) => number = Math.round): Summary {
  const { p10, p25, p50, p75, p90, chanceAboveZero } = sampleSummary(draws);
  return {
    estimate: { p10: round(p10), p50: round(p50), p90: round(p90) },
    middleHalf: { p25: round(p25), p75: round(p75) },
    chanceAboveZero,
  };
}
