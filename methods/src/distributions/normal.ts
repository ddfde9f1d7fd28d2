import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { requireProbability } from './probability.ts';

/** P(Z ≤ z) for a normal variable with this mean and standard deviation. */
export function normalCdf(z: number, mean = 0, standardDeviation = 1): number {
  return cdf(z, mean, standardDeviation);
}

/** The value that a normal variable stays below with probability `p`; ±Infinity at 0 and 1. Throws `out-of-range`. */
export function normalQuantile(p: number, mean = 0, standardDeviation = 1): number {
  requireProbability(p);
  return mean + standardDeviation * quantile(p, 0, 1);
}

/** Density of a normal variable. */
export function normalDensity(z: number, mean = 0, standardDeviation = 1): number {
  const u = (z - mean) / standardDeviation;
  return Math.exp(-0.5 * u * u) / (standardDeviation * Math.sqrt(2 * Math.PI));
}
