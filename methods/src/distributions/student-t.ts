import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { requirePositive, requireProbability } from './probability.ts';

/** P(X ≤ x) under the Student's t distribution; degrees of freedom need not be whole. Throws `out-of-range`. */
export function studentTCdf(x: number, degreesOfFreedom: number): number {
  requirePositive('Degrees of freedom', degreesOfFreedom);
  return cdf(x, degreesOfFreedom);
}

/** The value that a Student's t variable stays below with probability `p`. Throws `out-of-range`. */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  requireProbability(p);
  requirePositive('Degrees of freedom', degreesOfFreedom);
  return quantile(p, degreesOfFreedom);
}
