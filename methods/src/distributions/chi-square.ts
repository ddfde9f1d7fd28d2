import cdf from '@stdlib/stats-base-dists-chisquare-cdf';
import quantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { requirePositive, requireProbability } from './probability.ts';

/** P(X ≤ x) under the chi-square distribution; degrees of freedom need not be whole. Throws `out-of-range`. */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  requirePositive('Degrees of freedom', degreesOfFreedom);
  return cdf(x, degreesOfFreedom);
}

/** The value that a chi-square variable stays below with probability `p`. Throws `out-of-range`. */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  requireProbability(p);
  requirePositive('Degrees of freedom', degreesOfFreedom);
  return quantile(p, degreesOfFreedom);
}
