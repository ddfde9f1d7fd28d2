import { quantileOfSorted } from '../../rank/sample-quantile.ts';

/** A sample told by its mean and some quantiles (type 7), in the sample's unit. */
export type Distribution = {
  readonly count: number;
  readonly mean: number;
  readonly least: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly most: number;
};

/** Null for an empty sample. */
export function distribution(values: ArrayLike<number>): Distribution | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return {
    count: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    least: sorted[0] as number,
    p10: quantileOfSorted(sorted, 0.1),
    p50: quantileOfSorted(sorted, 0.5),
    p90: quantileOfSorted(sorted, 0.9),
    most: sorted[sorted.length - 1] as number,
  };
}
