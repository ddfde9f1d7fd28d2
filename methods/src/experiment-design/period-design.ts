import { requirePositive } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';
import { cholesky, choleskyInverse, choleskySolve } from '../linear-algebra/cholesky.ts';
import { permutation } from '../random/permutation.ts';
import type { RandomStream } from '../random/stream.ts';

/** 1 where a cluster is treated in a period: one row of periods for each cluster. */
export type PeriodPlan = readonly (readonly (0 | 1)[])[];

export type PeriodCorrelation = {
  /** Members measured in a cluster in a period. */
  readonly clusterSize: number;
  readonly icc: number;
  /** Correlation of a cluster's level in two different periods over that in the same one; 1 is Hussey and Hughes. Default 1. */
  readonly clusterAutocorrelation?: number;
};

/**
 * Standard error of the treatment effect, in standard deviations of the outcome, by generalised least squares with period
 * effects and repeated cross-sections (Hussey and Hughes 2007; Kasza et al. 2019 for decaying correlation between different
 * periods, here one level for all). Degrees of freedom: cluster-periods less periods, clusters and one.
 * Throws `shape`, `out-of-range`, `not-positive-definite` where the plan cannot tell the effect from the periods.
 */
export function periodDesignError(plan: PeriodPlan, correlation: PeriodCorrelation) {
  const { clusterSize, icc, clusterAutocorrelation = 1 } = correlation;
  requirePositive('The cluster size', clusterSize);
  const periods = plan[0]?.length ?? 0;
  if (periods === 0 || plan.some((row) => row.length !== periods)) {
    throw new MethodError('shape', 'Every cluster needs the same number of periods, at least one.');
  }
  const block = new Float64Array(periods * periods).fill(icc * clusterAutocorrelation);
  for (let t = 0; t < periods; t += 1) block[t * periods + t] = icc + (1 - icc) / clusterSize;
  const weight = choleskyInverse(cholesky(block, periods), periods);
  const order = periods + 1;
  const information = new Float64Array(order * order);
  for (const row of plan) addCluster(information, weight, row);
  const unit = new Float64Array(order);
  unit[periods] = 1;
  const variance = choleskySolve(cholesky(information, order), order, unit)[periods] as number;
  return {
    standardError: Math.sqrt(variance),
    degreesOfFreedom: Math.max(1, plan.length * periods - periods - plan.length - 1),
  };
}

/** Adds X′ V⁻¹ X of one cluster, whose X is period dummies and the treatment. */
function addCluster(information: Float64Array, weight: Float64Array, treated: readonly (0 | 1)[]): void {
  const periods = treated.length;
  const order = periods + 1;
  for (let s = 0; s < periods; s += 1) {
    for (let t = 0; t < periods; t += 1) {
      const w = weight[s * periods + t] as number;
      const [a, b] = [treated[s] as number, treated[t] as number];
      information[s * order + t] = (information[s * order + t] as number) + w;
      information[s * order + periods] = (information[s * order + periods] as number) + w * b;
      information[periods * order + t] = (information[periods * order + t] as number) + w * a;
      information[periods * order + periods] = (information[periods * order + periods] as number) + w * a * b;
    }
  }
}

/** A stepped wedge: all clusters begin untreated and cross over in `steps` groups of nearly equal size, in random order. */
export function steppedWedge(random: RandomStream, clusters: number, steps: number): PeriodPlan {
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= clusters)) {
    throw new MethodError('out-of-range', `${clusters} clusters cannot cross over in ${steps} steps.`);
  }
  const place = permutation(random, clusters);
  return Array.from({ length: clusters }, (_, cluster) => {
    const step = Math.floor(((place[cluster] as number) * steps) / clusters);
    return Array.from({ length: steps + 1 }, (_none, period) => (period > step ? 1 : 0));
  });
}

/** A parallel trial with `before` untreated periods and `after` treated ones for the first half of the clusters. */
export function parallelWithBaseline(clusters: number, before: number, after: number): PeriodPlan {
  return Array.from({ length: clusters }, (_, cluster) =>
    Array.from({ length: before + after }, (_none, period) => (period >= before && cluster < clusters / 2 ? 1 : 0)),
  );
}
