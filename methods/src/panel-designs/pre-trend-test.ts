import { fCdf } from '../distributions/f.ts';
import type { PreTrend } from '../experiment-reading/evidence.ts';
import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';
import { dot } from '../linear-algebra/matrix.ts';
import type { GroupTimeEffects } from './group-time-effects.ts';
import { clusterSums } from './influence.ts';

/** Joint test that all placebo effects before treatment are zero. */
export type PreTrendTest = {
  readonly verdict: PreTrend;
  readonly placebos: number;
  readonly statistic: number | null;
  readonly pValue: number | null;
  /** The largest placebo effect, which says more than a p-value where power is low. */
  readonly largest: number | null;
};

/**
 * Wald's statistic over the placebos, read as F with (placebos, clusters − placebos) degrees of freedom. Untested without
 * placebos or with fewer than twice as many clusters as placebos. Passing shows no parallel trends; it fails to find the contrary.
 */
export function preTrendTest(cells: GroupTimeEffects, level = 0.05): PreTrendTest {
  const placebos = cells.effects.filter(({ group, time }) => time < group);
  const largest = placebos.reduce<number | null>(
    (most, { estimate }) => (most === null || Math.abs(estimate) > Math.abs(most) ? estimate : most),
    null,
  );
  const untested = { verdict: 'untested', placebos: placebos.length, statistic: null, pValue: null, largest } as const;
  const order = placebos.length;
  const { count } = cells.clusters;
  if (order === 0 || count < 2 * order) return untested;
  const units = cells.groupOf.length;
  const sums = placebos.map(({ influence }) => clusterSums(influence, cells.clusters));
  const covariance = new Float64Array(order * order);
  sums.forEach((a, i) => {
    sums.forEach((b, j) => {
      covariance[i * order + j] = dot(a, b) / units / units;
    });
  });
  const estimates = placebos.map(({ estimate }) => estimate);
  const factor = factorOf(covariance, order);
  if (factor === null) return untested;
  const statistic = dot(estimates, choleskySolve(factor, order, estimates));
  const pValue = 1 - fCdf((statistic * (count - order)) / (count * order), order, count - order);
  return { verdict: pValue < level ? 'apart' : 'alike', placebos: order, statistic, pValue, largest };
}

/** Null where the placebos depend on one another exactly, or one of them has no error. */
function factorOf(covariance: Float64Array, order: number): Float64Array | null {
  for (let i = 0; i < order; i += 1) if (!((covariance[i * order + i] as number) > 0)) return null;
  const roots = Float64Array.from({ length: order }, (_, i) => Math.sqrt(covariance[i * order + i] as number));
  const correlation = covariance.map(
    (value, k) => value / (roots[Math.floor(k / order)] as number) / (roots[k % order] as number),
  );
  try {
    const factor = cholesky(correlation, order);
    for (let i = 0; i < order; i += 1) if ((factor[i * order + i] as number) < 1e-6) return null;
    return factor.map((value, k) => value * (roots[Math.floor(k / order)] as number));
  } catch {
    return null;
  }
}
