import { requireOpenShare } from '../errors/requirements.ts';
import { unit } from '../random/draws.ts';
import type { RandomStream } from '../random/stream.ts';
import { quantileOfSorted } from '../rank/sample-quantile.ts';
import { clusterSums } from './influence.ts';

export type MultiplierBootstrap = {
  /** Interquartile range of the draws over that of a standard normal. */
  readonly standardErrors: Float64Array;
  /** Multiple of the standard errors that covers all estimates at once. */
  readonly criticalValue: number;
};

const NORMAL_QUARTILES = 1.3489795003921634;
const ROOT = Math.sqrt(5);

/**
 * Multiplier bootstrap of influence functions with Mammen's two-point weights, one weight for each cluster (Callaway and Sant'Anna
 * 2021, algorithm 1). `influences` holds one vector of equal length for each estimate. Throws `out-of-range`.
 */
export function multiplierBootstrap(
  influences: readonly Float64Array[],
  clusters: { readonly of: Int32Array; readonly count: number },
  options: { readonly random: RandomStream; readonly draws?: number; readonly confidence?: number },
): MultiplierBootstrap {
  const { random, draws = 1000, confidence = 0.95 } = options;
  requireOpenShare('Confidence', confidence);
  const units = clusters.of.length;
  const sums = influences.map((influence) => clusterSums(influence, clusters));
  const drawn = influences.map(() => new Float64Array(draws));
  const weights = new Float64Array(clusters.count);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let g = 0; g < weights.length; g += 1) {
      weights[g] = unit(random) < (ROOT + 1) / (2 * ROOT) ? (1 - ROOT) / 2 : (1 + ROOT) / 2;
    }
    sums.forEach((own, k) => {
      let sum = 0;
      for (let g = 0; g < weights.length; g += 1) sum += (own[g] as number) * (weights[g] as number);
      (drawn[k] as Float64Array)[draw] = sum / units;
    });
  }
  const standardErrors = Float64Array.from(drawn, (values) => {
    const sorted = values.slice().sort();
    return (quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25)) / NORMAL_QUARTILES;
  });
  const largest = Float64Array.from({ length: draws }, (_, draw) => {
    let most = 0;
    for (let k = 0; k < drawn.length; k += 1) {
      const error = standardErrors[k] as number;
      if (error > 0) most = Math.max(most, Math.abs((drawn[k] as Float64Array)[draw] as number) / error);
    }
    return most;
  }).sort();
  return { standardErrors, criticalValue: quantileOfSorted(largest, confidence) };
}
