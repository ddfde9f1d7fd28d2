import { normalQuantile, permutation, type RandomStream } from '@leeway/methods';
import type { Estimate, Range } from '@leeway/model';

/** Draws per simulation. */
export const DRAWS = 4000;

const Z90 = normalQuantile(0.9);
/** One probability in the middle of each of the equal slices of 0..1 and its normal score: every range is sampled evenly. */
const SLICES = Float64Array.from({ length: DRAWS }, (_, i) => (i + 0.5) / DRAWS);
const SCORES = SLICES.map((p) => normalQuantile(p));

function triangularQuantile({ low, mid, high }: Range, p: number): number {
  const width = high - low;
  if (width === 0) return low;
  const cut = (mid - low) / width;
  return p < cut ? low + Math.sqrt(p * width * (mid - low)) : high - Math.sqrt((1 - p) * width * (high - mid));
}

/** A range's value at slice `i`: two half normals meeting at the median through both percentiles, or a triangle between bounds. */
function valueAt(range: Range, i: number): number {
  if (range.reading === 'bounds') return triangularQuantile(range, SLICES[i] ?? 0.5);
  const score = (SCORES[i] ?? 0) / Z90;
  return range.mid + score * (score < 0 ? range.mid - range.low : range.high - range.mid);
}

/** Latin hypercube sample of a range: each slice of probability once, in random order, held within `least` and `most`. */
export function drawsOf(range: Range, random: RandomStream, least: number, most: number): Float64Array {
  const order = permutation(random, DRAWS);
  return Float64Array.from(order, (slice) => Math.min(most, Math.max(least, valueAt(range, slice))));
}

/** Value at a share of sorted draws, by linear interpolation between neighbours. */
export function percentile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (position - below) * (high - low);
}

export function estimateOf(draws: Float64Array, round: (value: number) => number = Math.round): Estimate {
  const sorted = draws.slice().sort();
  const at = (share: number): number => round(percentile(sorted, share));
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

export function shareAboveZero(draws: Float64Array): number {
  let above = 0;
  for (const draw of draws) if (draw > 0) above += 1;
  return above / draws.length;
}
