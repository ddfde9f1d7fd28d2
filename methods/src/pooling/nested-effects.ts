import { normalQuantile } from '../distributions/normal.ts';
import { likelihoodClimb } from '../root-finding/likelihood-climb.ts';
import { deviationVariance, type NestedData, type NestedProblem, nestedFit, nestedProblem } from './nested-fit.ts';

/** One cluster's (district's) deviation from what its moderators predict: best linear unbiased prediction. */
export type NestedCluster = {
  readonly cluster: string | number;
  readonly estimates: number;
  readonly deviation: number;
  /** Error of prediction, the coefficients' uncertainty included. */
  readonly standardError: number;
};

export type NestedEffects = {
  readonly method: 'reml' | 'maximum-likelihood';
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** 95 % limits by the normal distribution. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Variance between clusters (districts), and between members (schools) of one cluster. */
  readonly clusterVariance: number;
  readonly memberVariance: number;
  /** Correlation of true effects within a cluster; null where nothing differs. */
  readonly intraclassCorrelation: number | null;
  readonly logLikelihood: number;
  readonly clusters: readonly NestedCluster[];
  /** Codes of what was taken for granted; `levels-not-separable` where no cluster has two members. */
  readonly assumptions: readonly string[];
};

/**
 * Three-level random effects: estimate = x·coefficients + cluster + member + sampling error (Konstantopoulos 2011), both
 * variances by restricted or full maximum likelihood, found from the best point of a grid, so that one of several peaks or a
 * zero is not missed. Where no cluster has two members only the sum of both variances is known: it is given to the clusters.
 * Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`, `not-positive-definite`, `no-convergence`.
 */
export function nestedEffects(data: NestedData, method: 'reml' | 'maximum-likelihood' = 'reml'): NestedEffects {
  const problem = nestedProblem(data);
  const restricted = method === 'reml';
  const between = likeliestVariances(problem, restricted);
  const fit = nestedFit(problem, between, restricted);
  const standardErrors = Float64Array.from(fit.coefficients, (_, a) =>
    Math.sqrt(fit.covariance[a * problem.order + a] as number),
  );
  const quantile = normalQuantile(0.975);
  const total = between.cluster + between.member;
  return {
    method,
    coefficients: fit.coefficients,
    standardErrors,
    low: fit.coefficients.map((value, a) => value - quantile * (standardErrors[a] as number)),
    high: fit.coefficients.map((value, a) => value + quantile * (standardErrors[a] as number)),
    clusterVariance: between.cluster,
    memberVariance: between.member,
    intraclassCorrelation: total > 0 && problem.separable ? between.cluster / total : null,
    logLikelihood: fit.logLikelihood,
    clusters: problem.names.map((cluster, j) => ({
      cluster,
      estimates: (problem.starts[j + 1] as number) - (problem.starts[j] as number),
      deviation: between.cluster * (fit.pull[j] as number),
      standardError: Math.sqrt(deviationVariance(problem, fit, between.cluster, j)),
    })),
    assumptions: [
      'estimates-normal',
      'standard-errors-known',
      'sampling-errors-independent',
      'spread-taken-as-known-in-intervals',
      ...(problem.separable ? [] : ['levels-not-separable']),
    ],
  };
}

type Variances = { readonly cluster: number; readonly member: number };

function likeliestVariances(problem: NestedProblem, restricted: boolean): Variances {
  const scale = typicalVariance(problem);
  const steps = [0, 1e-4, 1e-3, 1e-2, 0.05, 0.2, 0.7, 2, 8].map((factor) => factor * scale);
  let best = { cluster: 0, member: 0, height: Number.NEGATIVE_INFINITY };
  for (const cluster of steps) {
    for (const member of problem.separable ? steps : [0]) {
      const height = nestedFit(problem, { cluster, member }, restricted).logLikelihood;
      if (height > best.height) best = { cluster, member, height };
    }
  }
  const slopeAt = (point: Float64Array) => {
    const between = { cluster: point[0] as number, member: point[1] ?? 0 };
    const fit = nestedFit(problem, between, restricted);
    return { value: fit.logLikelihood, gradient: fit.slope.subarray(0, point.length) };
  };
  const order = problem.separable ? 2 : 1;
  const peak = likelihoodClimb(slopeAt, Float64Array.of(best.cluster, best.member).subarray(0, order), {
    lower: new Float64Array(order),
    scales: new Float64Array(order).fill(scale),
  });
  return { cluster: peak.at[0] as number, member: peak.at[1] ?? 0 };
}

/** Variance of the estimates around their mean plus the mean sampling variance: an upper guess of either variance. */
export function typicalVariance({ estimates, variances }: NestedProblem): number {
  const { length } = estimates;
  const mean = estimates.reduce((sum, value) => sum + value / length, 0);
  return (
    estimates.reduce((sum, value) => sum + (value - mean) ** 2 / length, 0) +
    variances.reduce((sum, value) => sum + value / length, 0)
  );
}
