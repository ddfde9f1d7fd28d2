import cdf from '@stdlib/stats-base-dists-f-cdf';
import quantile from '@stdlib/stats-base-dists-f-quantile';
import { requirePositive, requireProbability } from './probability.ts';

/** P(X ≤ x) under the F distribution with these degrees of freedom. Throws `out-of-range`. */
export function fCdf(x: number, numeratorDegrees: number, denominatorDegrees: number): number {
  requirePositive('Numerator degrees of freedom', numeratorDegrees);
  requirePositive('Denominator degrees of freedom', denominatorDegrees);
  return cdf(x, numeratorDegrees, denominatorDegrees);
}

/** The value that an F variable stays below with probability `p`. Throws `out-of-range`. */
export function fQuantile(p: number, numeratorDegrees: number, denominatorDegrees: number): number {
  requireProbability(p);
  requirePositive('Numerator degrees of freedom', numeratorDegrees);
  requirePositive('Denominator degrees of freedom', denominatorDegrees);
  return quantile(p, numeratorDegrees, denominatorDegrees);
}
