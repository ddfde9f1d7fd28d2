import { requirePositive } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';

/** A parallel trial whose clusters (schools) are drawn and whose members (pupils) are measured. Shares lie in 0..1. */
export type ClusterTrial = {
  readonly clusters: number;
  /** Mean number of members measured in a cluster. */
  readonly clusterSize: number;
  /** Share of the outcome's variance that lies between clusters (intraclass correlation). */
  readonly icc: number;
  /** Default one half. */
  readonly treatedShare?: number;
  /** Share of the variance between clusters that covariates, such as the same outcome before, explain. Default 0. */
  readonly clusterR2?: number;
  /** The same within clusters. Default 0. */
  readonly memberR2?: number;
  /** Cluster-level covariates: each costs a degree of freedom. Default 0. */
  readonly covariates?: number;
  /** Standard deviation of cluster sizes over their mean (Eldridge, Ashby and Kerry 2006). Default 0. */
  readonly sizeVariation?: number;
  /** Drawn within pairs of clusters, which leave `clusters` ÷ 2 − 1 degrees of freedom. Default false. */
  readonly paired?: boolean;
};

/** Standard error of the effect in standard deviations of the outcome, and the degrees of freedom of its t statistic. */
export type EffectError = { readonly standardError: number; readonly degreesOfFreedom: number };

/**
 * Error of the difference of arms (Bloom 2006, eq. 4.2; Dong and Maynard 2013, model CRA2): variance between clusters,
 * ρ (1 − R²) ÷ (p (1 − p) J), plus variance within, (1 − ρ)(1 − R²) ÷ (p (1 − p) J n), with J − covariates − 2 degrees of
 * freedom. What pairing explains between clusters belongs into `clusterR2`. Throws `out-of-range`, `too-few-rows`.
 */
export function clusterTrialError(trial: ClusterTrial): EffectError {
  const { clusters, clusterSize, icc, treatedShare = 0.5, clusterR2 = 0, memberR2 = 0, covariates = 0 } = trial;
  requirePositive('The number of clusters', clusters);
  requirePositive('The cluster size', clusterSize);
  requireOpenShare('The treated share', treatedShare);
  for (const [name, share] of Object.entries({ icc, clusterR2, memberR2 })) {
    if (!(share >= 0 && share <= 1))
      throw new MethodError('out-of-range', `${name} must lie in 0..1, but got ${share}.`);
  }
  const degreesOfFreedom = (trial.paired ? clusters / 2 - 1 : clusters - 2) - covariates;
  if (!(degreesOfFreedom > 0)) {
    throw new MethodError('too-few-rows', `${clusters} clusters leave ${degreesOfFreedom} degrees of freedom.`);
  }
  const spread = treatedShare * (1 - treatedShare) * clusters;
  const unequal = 1 + (trial.sizeVariation ?? 0) ** 2;
  const between = (icc * (1 - clusterR2) * unequal) / spread;
  const within = ((1 - icc) * (1 - memberR2)) / (spread * clusterSize);
  return { standardError: Math.sqrt(between + within), degreesOfFreedom };
}
