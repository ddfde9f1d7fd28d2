import {
  integerBelow,
  normalQuantile,
  permutation,
  quantileOfSorted,
  type RandomStream,
  sampleSummary,
  stream,
} from '@leeway/methods';
import type { Estimate, Range } from '@leeway/model';

/** Draws per simulation. */
export const DRAWS = 4000;
const ORDERS = 61;

/** Midpoints of equal slices of probability, with their normal scores in units of the 90th percentile. */
const PROBABILITIES = Float64Array.from({ length: DRAWS }, (_, i) => (i + 0.5) / DRAWS);
const SCORES = PROBABILITIES.map((p) => normalQuantile(p) / normalQuantile(0.9));

/**
 * Random orders of the slices. A factor takes one of them from a starting place of its own: as good as a fresh order for each
 * of the hundreds of factors of a page, at a fraction of the time.
 */
export type SliceOrders = readonly Int32Array[];

export function sliceOrders(seed: number): SliceOrders {
  return Array.from({ length: ORDERS }, (_, i) => permutation(stream(seed, 'slices', i), DRAWS));
}

function triangularQuantile({ low, mid, high }: Range, p: number): number {
  const width = high - low;
  const cut = (mid - low) / width;
  return p < cut ? low + Math.sqrt(p * width * (mid - low)) : high - Math.sqrt((1 - p) * width * (high - mid));
}

/** Percentiles: two half normals that meet at the median and run through both ends; bounds: a triangle between them. */
function valueAt(range: Range, slice: number): number {
  if (range.reading === 'bounds') return triangularQuantile(range, PROBABILITIES[slice] ?? 0.5);
  const score = SCORES[slice] ?? 0;
  return range.mid + score * (score < 0 ? range.mid - range.low : range.high - range.mid);
}

/** A standard normal that a district's opportunities share, and the part of the variance that it has in each of their factors. */
export type CommonFactor = { readonly share: number; readonly score: Float64Array };

const NORMAL = PROBABILITIES.map((p) => normalQuantile(p));

export function commonFactor(share: number, orders: SliceOrders, random: RandomStream): CommonFactor {
  const order = orders[integerBelow(random, orders.length)] ?? new Int32Array(DRAWS);
  const start = integerBelow(random, DRAWS);
  return { share, score: NORMAL.map((_none, i) => NORMAL[order[(start + i) % DRAWS] ?? 0] ?? 0) };
}

/** Slices reordered so that they follow the common factor with a correlation of √share; each slice is still used once. */
function leaning(slices: Int32Array, { share, score }: CommonFactor): Int32Array {
  const [own, common] = [Math.sqrt(1 - share), Math.sqrt(share)];
  const mixed = NORMAL.map((_none, i) => common * (score[i] ?? 0) + own * (NORMAL[slices[i] ?? 0] ?? 0));
  const sorted = mixed.slice().sort();
  return slices.map((_none, i) => {
    const value = mixed[i] ?? 0;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

/** Latin hypercube sample of a range, held within limits: each slice of probability once, in random order. */
export function drawsOf(
  range: Range,
  orders: SliceOrders,
  random: RandomStream,
  [least, most]: readonly [number, number],
  common: CommonFactor | null = null,
): Float64Array {
  const order = orders[integerBelow(random, orders.length)] ?? new Int32Array(DRAWS);
  const start = integerBelow(random, DRAWS);
  const draws = new Float64Array(DRAWS);
  if (range.low === range.high) return draws.fill(Math.min(most, Math.max(least, range.mid)));
  const free = order.map((_none, i) => order[(start + i) % DRAWS] ?? 0);
  const slices = common === null || common.share === 0 ? free : leaning(free, common);
  for (let i = 0; i < DRAWS; i += 1) draws[i] = Math.min(most, Math.max(least, valueAt(range, slices[i] ?? 0)));
  return draws;
}

/** Draws that save nothing. */
export const noDraws = (): Float64Array => new Float64Array(DRAWS);

export type Summary = {
  readonly estimate: Estimate;
  readonly middleHalf: { readonly p25: number; readonly p75: number };
  readonly chanceAboveZero: number;
};

/** 10th, 50th and 90th percentile of draws, in whole units. */
export function estimateOf(draws: Float64Array): Estimate {
  const sorted = draws.slice().sort();
  const at = (share: number): number => Math.round(quantileOfSorted(sorted, share));
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

/** Percentiles of draws; `round` is whole units unless told otherwise. */
export function summaryOf(draws: Float64Array, round: (value: number) => number = Math.round): Summary {
  const { p10, p25, p50, p75, p90, chanceAboveZero } = sampleSummary(draws);
  return {
    estimate: { p10: round(p10), p50: round(p50), p90: round(p90) },
    middleHalf: { p25: round(p25), p75: round(p75) },
    chanceAboveZero,
  };
}
