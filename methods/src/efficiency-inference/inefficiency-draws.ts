import { normal, unit as uniformDraw } from '../random/draws.ts';
import type { RandomStream } from '../random/stream.ts';
import { quantileOfSorted } from '../rank/sample-quantile.ts';

/** How artificial inefficiencies are drawn; distances are 1 on the frontier and larger behind it. */
export type InefficiencyLaw =
  /** `spread` is the root mean square of distance − 1: the standard deviation of the reflected distances. */
  | { readonly kind: 'smoothed'; readonly bandwidth: number; readonly spread: number }
  | { readonly kind: 'half-normal'; readonly scale: number };

/**
 * Smoothing bandwidth for distances reflected at 1: Silverman's robust normal-reference rule (1986, eq. 3.31) on the reflected
 * distances above 1, carried over to all n as Simar and Wilson (2008) do: × 2^(1/5) (m / n)^(1/5) sₙ / s₂ₘ. Halved, because the
 * rule smooths for the whole density and intervals hang on the density at 1, which it flattens where most units are near 1.
 */
export function reflectedBandwidth(distances: Float64Array): number {
  const above = distances.filter((value) => value > 1 + 1e-9);
  const reflected = new Float64Array(2 * above.length);
  above.forEach((value, i) => {
    reflected[i] = value;
    reflected[above.length + i] = 2 - value;
  });
  reflected.sort();
  const spread = standardDeviation(reflected);
  const middleHalf = (quantileOfSorted(reflected, 0.75) - quantileOfSorted(reflected, 0.25)) / 1.349;
  const rule = 0.9 * Math.min(spread, middleHalf) * reflected.length ** -0.2;
  const share = above.length / distances.length;
  return (0.5 * rule * 2 ** 0.2 * share ** 0.2 * standardDeviation(distances)) / spread;
}

/** Law of the draws: smoothed observed distances, or a half-normal by second moment, which needs no density of few points. */
export function inefficiencyLaw(distances: Float64Array, few: boolean): InefficiencyLaw {
  let square = 0;
  for (const value of distances) square += (value - 1) ** 2 / distances.length;
  const spread = Math.sqrt(square);
  return few
    ? { kind: 'half-normal', scale: spread }
    : { kind: 'smoothed', bandwidth: reflectedBandwidth(distances), spread };
}

/**
 * One artificial distance (≥ 1) per unit into `drawn`: steps 3 and 4 of Simar and Wilson (1998), reflected at 1. Their last
 * step shrinks towards the mean to undo the variance that smoothing adds; that would leave a gap above 1 wider than the
 * sampling error itself, so here the reflected law shrinks towards its own centre, which is 1.
 */
export function drawDistances(
  law: InefficiencyLaw,
  distances: Float64Array,
  random: RandomStream,
  drawn: Float64Array,
): void {
  if (law.kind === 'half-normal') {
    for (let i = 0; i < drawn.length; i += 1) drawn[i] = 1 + law.scale * Math.abs(normal(random));
    return;
  }
  const behind = distances.filter((value) => value > 1 + 1e-9);
  const shrink = Math.sqrt(1 + (law.bandwidth / law.spread) ** 2);
  for (let i = 0; i < drawn.length; i += 1) {
    const picked = behind[Math.floor(uniformDraw(random) * behind.length)] as number;
    drawn[i] = 1 + Math.abs(picked - 1 + law.bandwidth * normal(random)) / shrink;
  }
}

function standardDeviation(values: Float64Array): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let square = 0;
  for (const value of values) square += (value - mean) ** 2 / (values.length - 1);
  return Math.sqrt(square);
}
