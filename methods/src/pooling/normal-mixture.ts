import { normalCdf, normalDensity } from '../distributions/normal.ts';
import { requireOpenShare } from '../errors/requirements.ts';

/** A mixture of normal distributions: component k has probability `weight[k]` (they sum to 1), a mean and a variance ≥ 0. */
export type NormalMixture = {
  readonly weight: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
};

/** A distribution in three numbers; the standard deviation is Infinity where the prior leaves none finite. */
export type Posterior = {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly chanceAboveZero: number;
};

/** Mean, standard deviation and chance above zero of a mixture. */
export function mixtureSummary(mixture: NormalMixture): Posterior {
  const { weight, mean, variance } = mixture;
  let centre = 0;
  for (let k = 0; k < weight.length; k += 1) centre += (weight[k] as number) * (mean[k] as number);
  let square = 0;
  for (let k = 0; k < weight.length; k += 1)
    square += (weight[k] as number) * ((variance[k] as number) + ((mean[k] as number) - centre) ** 2);
  return { mean: centre, standardDeviation: Math.sqrt(square), chanceAboveZero: chanceAbove(mixture, 0) };
}

/** The chance that a draw from the mixture lies above the threshold, 0..1. */
export function chanceAbove({ weight, mean, variance }: NormalMixture, threshold: number): number {
  let above = 0;
  for (let k = 0; k < weight.length; k += 1) {
    const distance = (mean[k] as number) - threshold;
    const spread = variance[k] as number;
    above += (weight[k] as number) * (spread > 0 ? normalCdf(distance / Math.sqrt(spread)) : Number(distance > 0));
  }
  return Math.min(1, above);
}

/** Density of the mixture at x; components without variance are left out. */
export function mixtureDensity({ weight, mean, variance }: NormalMixture, x: number): number {
  let density = 0;
  for (let k = 0; k < weight.length; k += 1) {
    const spread = Math.sqrt(variance[k] as number);
    if (spread > 0) density += (weight[k] as number) * normalDensity(x, mean[k] as number, spread);
  }
  return density;
}

/**
 * The value that a draw stays below with probability `p`: Newton's method held between limits that close in by halves where
 * it would leave them. Throws `out-of-range` unless 0 < p < 1.
 */
export function mixtureQuantile(mixture: NormalMixture, p: number): number {
  requireOpenShare('A probability', p);
  const excess = (x: number) => 1 - p - chanceAbove(mixture, x);
  const { mean, standardDeviation } = mixtureSummary(mixture);
  let reach = standardDeviation + 1e-300;
  while (excess(mean - reach) > 0 || excess(mean + reach) < 0) reach *= 2;
  let [low, high, x] = [mean - reach, mean + reach, mean];
  for (let step = 0; step < 200; step += 1) {
    const here = excess(x);
    if (here === 0) return x;
    if (here > 0) high = x;
    else low = x;
    const newton = x - here / mixtureDensity(mixture, x);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 4e-16 * Math.max(Math.abs(x), reach)) return next;
    x = next;
  }
  return x;
}
