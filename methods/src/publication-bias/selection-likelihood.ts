import { normalCdf, normalDensity, normalQuantile } from '../distributions/normal.ts';
import type { Slope } from '../root-finding/likelihood-climb.ts';

/** Estimates turned so that large ones are favoured, each with the interval of its one-sided p-value. */
export type SelectionProblem = {
  readonly estimates: Float64Array;
  readonly variances: Float64Array;
  readonly intervals: Int32Array;
  /** Estimates per interval. */
  readonly counts: Float64Array;
  /** Normal quantiles of one less each cut, falling. */
  readonly thresholds: Float64Array;
};

/** Sorts estimates into the intervals between cuts of the one-sided p-value; cuts rise. */
export function selectionProblem(
  estimates: Float64Array,
  variances: Float64Array,
  cuts: readonly number[],
): SelectionProblem {
  const thresholds = Float64Array.from(cuts, (cut) => normalQuantile(1 - cut));
  const counts = new Float64Array(cuts.length + 1);
  const intervals = Int32Array.from(estimates, (value, i) => {
    const z = value / Math.sqrt(variances[i] as number);
    const interval = thresholds.findIndex((threshold) => z >= threshold);
    return interval === -1 ? cuts.length : interval;
  });
  for (const interval of intervals) counts[interval] = (counts[interval] as number) + 1;
  return { estimates, variances, intervals, counts, thresholds };
}

/**
 * Log likelihood and gradient of the step-function model (Vevea and Hedges 1995, eq. 7) at mean, τ² and the logarithms of all
 * weights but the first, which is 1. The chance of being published is 1 plus a step times a normal probability at each cut.
 */
export function selectionLikelihood(problem: SelectionProblem, point: Float64Array): Slope {
  const { estimates, variances, intervals, counts, thresholds } = problem;
  const [mean, between] = [point[0] as number, point[1] as number];
  const weights = Float64Array.from({ length: thresholds.length + 1 }, (_, k) =>
    k === 0 ? 1 : Math.exp(point[k + 1] as number),
  );
  const gradient = new Float64Array(point.length);
  const below = new Float64Array(thresholds.length + 1);
  let value = 0;
  for (let k = 1; k < counts.length; k += 1) {
    gradient[k + 1] = counts[k] as number;
    value += (counts[k] as number) * (point[k + 1] as number);
  }
  for (let i = 0; i < intervals.length; i += 1) {
    const total = (variances[i] as number) + between;
    const spread = Math.sqrt(total);
    const residual = (estimates[i] as number) - mean;
    let [published, byMean, byBetween] = [1, 0, 0];
    for (let k = 0; k < thresholds.length; k += 1) {
      const t = ((thresholds[k] as number) * Math.sqrt(variances[i] as number) - mean) / spread;
      const step = (weights[k + 1] as number) - (weights[k] as number);
      below[k] = normalCdf(t);
      published += step * (below[k] as number);
      byMean -= (step * normalDensity(t)) / spread;
      byBetween -= (step * normalDensity(t) * t) / (2 * total);
    }
    value -= 0.5 * (Math.log(2 * Math.PI * total) + (residual * residual) / total) + Math.log(published);
    gradient[0] = (gradient[0] as number) + residual / total - byMean / published;
    gradient[1] = (gradient[1] as number) + (0.5 * ((residual * residual) / total - 1)) / total - byBetween / published;
    for (let k = 1; k < weights.length; k += 1) {
      const share = (below[k - 1] as number) - (k < thresholds.length ? (below[k] as number) : 0);
      gradient[k + 1] = (gradient[k + 1] as number) - ((weights[k] as number) * share) / published;
    }
  }
  return { value, gradient };
}
