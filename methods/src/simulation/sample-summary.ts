import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';
import { quantileOfSorted } from '../rank/sample-quantile.ts';

/** A sample in eight numbers, in the sample's units; quantiles are type 7 (see `sampleQuantile`). */
export type SampleSummary = {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Share of the sample strictly above zero. */
  readonly chanceAboveZero: number;
};

/** Summary of at least one finite number. Throws `too-few-rows`, `not-finite`. */
export function sampleSummary(sample: ArrayLike<number>): SampleSummary {
  requireFinite('Sample', sample);
  if (sample.length === 0) throw new MethodError('too-few-rows', 'A summary needs at least one number, but got none.');
  const sorted = Float64Array.from(sample).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, sorted.length - 1);
  return {
    p10: quantileOfSorted(sorted, 0.1),
    p25: quantileOfSorted(sorted, 0.25),
    p50: quantileOfSorted(sorted, 0.5),
    p75: quantileOfSorted(sorted, 0.75),
    p90: quantileOfSorted(sorted, 0.9),
    mean,
    standardDeviation: Math.sqrt(variance),
    chanceAboveZero: sorted.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / sorted.length,
  };
}
