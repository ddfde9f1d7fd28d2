import cdf from '@stdlib/stats-base-dists-beta-cdf';
import quantile from '@stdlib/stats-base-dists-beta-quantile';
import { requirePositive, requireProbability } from './probability.ts';

/** P(X ≤ x) under the beta distribution on 0..1 with these shapes. Throws `out-of-range`. */
export function betaCdf(x: number, alpha: number, beta: number): number {
  requirePositive('Shape alpha', alpha);
  requirePositive('Shape beta', beta);
  return cdf(x, alpha, beta);
}

/** The value that a beta variable stays below with probability `p`. Throws `out-of-range`. */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  requireProbability(p);
  requirePositive('Shape alpha', alpha);
  requirePositive('Shape beta', beta);
  return quantile(p, alpha, beta);
}
