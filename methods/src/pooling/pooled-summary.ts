import { studentTQuantile } from '../distributions/student-t.ts';
import { BETWEEN_VARIANCE_METHODS, type BetweenVarianceMethod } from './between-variance.ts';
import { betweenVarianceInterval, type Limits } from './between-variance-interval.ts';
import { averageAt, effectAt, metaRegression } from './meta-regression.ts';
import { chanceAbove } from './normal-mixture.ts';
import { type EvidenceRange, rangeOf } from './pooled-evidence.ts';
import type { AveragePrior, TauPrior } from './priors.ts';
import { randomEffects } from './random-effects.ts';
import { predictEffect } from './random-effects-prediction.ts';
import type { Spread } from './spread.ts';

export type EstimatorRow = {
  readonly method: BetweenVarianceMethod;
  readonly mean: number;
  readonly standardError: number;
  readonly average: Limits;
  /** The same limits under Knapp and Hartung. */
  readonly knappHartung: Limits;
  readonly newPlace: Limits;
  readonly betweenVariance: number;
  readonly heterogeneityShare: number;
  readonly heterogeneityRatio: number;
};

/** A list of estimates pooled every way at once. */
export type PooledSummary = {
  /** Posterior mean and standard deviation of the average effect. */
  readonly mu: number;
  readonly sd: number;
  readonly tau: Spread;
  readonly tauPrior: TauPrior;
  /** Central range of the average effect. */
  readonly interval: Limits;
  /** The true effect in a place not among the estimates. */
  readonly predictive: EvidenceRange & { readonly chanceOfBenefit: number };
  readonly estimators: readonly EstimatorRow[];
  /** Q-profile limits of τ². */
  readonly betweenVariance: Limits;
  readonly q: number;
  readonly qPValue: number;
  readonly assumptions: readonly string[];
};

/**
 * Pools estimates with their standard errors: the posterior under a prior on τ, and beside it every classical estimator.
 * `confidence` (default 0.95) is that of the posterior ranges; classical limits are 95 %. Throws as `metaRegression`.
 */
export function pooledSummary(
  estimates: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
  options: { readonly tau?: TauPrior; readonly average?: AveragePrior; readonly confidence?: number } = {},
): PooledSummary {
  const regression = metaRegression(
    { estimates, standardErrors },
    { ...(options.tau === undefined ? {} : { tau: options.tau }), coefficients: [options.average ?? null] },
  );
  const confidence = options.confidence ?? 0.95;
  const average = rangeOf(averageAt(regression.nodes, [1]), confidence);
  const next = effectAt(regression.nodes, [1]);
  const range = rangeOf(next, confidence);
  const data = { estimates, variances: Float64Array.from(standardErrors, (error) => error * error) };
  const { q, qPValue } = randomEffects(data, 'fixed');
  return {
    mu: average.mean,
    sd: average.standardDeviation,
    tau: regression.spread,
    tauPrior: regression.tauPrior,
    interval: { low: average.low, high: average.high },
    predictive: {
      ...range,
      standardDeviation: regression.finiteMoments > 2 ? range.standardDeviation : Number.POSITIVE_INFINITY,
      chanceOfBenefit: chanceAbove(next, 0),
    },
    estimators: BETWEEN_VARIANCE_METHODS.map((method) => estimatorRow(data, method)),
    betweenVariance: betweenVarianceInterval(data).betweenVariance,
    q,
    qPValue,
    assumptions: regression.assumptions,
  };
}

function estimatorRow(data: Parameters<typeof randomEffects>[0], method: BetweenVarianceMethod): EstimatorRow {
  const fit = randomEffects(data, method);
  const adjusted = randomEffects(data, method, { knappHartung: true });
  const { mean, standardError, average, newPlace } = predictEffect(fit);
  const reach = studentTQuantile(0.975, adjusted.degreesOfFreedom) * (adjusted.standardErrors[0] as number);
  return {
    method,
    mean,
    standardError,
    average,
    knappHartung: { low: mean - reach, high: mean + reach },
    newPlace,
    betweenVariance: fit.betweenVariance,
    heterogeneityShare: fit.heterogeneityShare,
    heterogeneityRatio: fit.heterogeneityRatio,
  };
}
