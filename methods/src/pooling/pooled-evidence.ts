import { requireLength } from '../errors/requirements.ts';
import { matrixFromRows } from '../linear-algebra/matrix.ts';
import { type EvidenceRules, type WeighedEvidence, weighedEvidence } from './evidence-weights.ts';
import { averageAt, effectAt, type MetaRegression, metaRegression } from './meta-regression.ts';
import { chanceAbove, mixtureQuantile, mixtureSummary, type NormalMixture } from './normal-mixture.ts';
import type { EvidenceBase } from './pilot-evidence.ts';
import type { AveragePrior, TauPrior } from './priors.ts';

export type EvidenceOptions = EvidenceRules & {
  /** Default `defaultTauPrior` of the weighed standard errors. */
  readonly tau?: TauPrior;
  /** Intercept first, then one per value of the contexts; default flat. */
  readonly coefficients?: readonly AveragePrior[];
};

/** What all pilots say together. */
export type PooledEvidence = {
  readonly regression: MetaRegression;
  readonly weighed: WeighedEvidence;
  readonly pilots: number;
  /** Values that a context has. */
  readonly contextLength: number;
  readonly assumptions: readonly string[];
};

/** What a district with a given context may expect. */
export type EvidencePrediction = {
  /** Average true effect over places like it, and the true effect in it alone. */
  readonly average: EvidenceRange;
  readonly effect: EvidenceRange;
  readonly chanceOfBenefit: number;
  /** Chance that the effect lies above `threshold`. */
  readonly chanceAboveThreshold: number;
  readonly distribution: NormalMixture;
};

export type EvidenceRange = {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly low: number;
  readonly high: number;
};

/**
 * Pools a base of pilots: a random-effects meta-regression on their contexts in which a bias that a design shares is one more
 * coefficient with its own prior. The same set of pilots gives the same bytes in whatever order they came. Throws as
 * `metaRegression`.
 */
export function poolEvidence({ pilots }: EvidenceBase, options: EvidenceOptions = {}): PooledEvidence {
  const weighed = weighedEvidence(pilots, options);
  const contextLength = pilots[0]?.context.length ?? 0;
  const { sharedDesigns } = weighed;
  const moderators = matrixFromRows(
    pilots.map(({ design, context }) => [
      1,
      ...context,
      ...sharedDesigns.map((shared) => Number(shared.design === design)),
    ]),
  );
  const ownPriors = options.coefficients ?? new Array<AveragePrior>(1 + contextLength).fill(null);
  requireLength('Coefficient priors', ownPriors, 1 + contextLength);
  const regression = metaRegression(
    { estimates: weighed.estimates, standardErrors: weighed.standardErrors, moderators },
    {
      ...(options.tau === undefined ? {} : { tau: options.tau }),
      coefficients: [...ownPriors, ...sharedDesigns.map(({ standardDeviation }) => ({ mean: 0, standardDeviation }))],
    },
  );
  return {
    regression,
    weighed,
    pilots: pilots.length,
    contextLength,
    assumptions: [...regression.assumptions, ...weighed.assumptions],
  };
}

/**
 * The posterior predictive for a new district: bias columns are zero there, for its truth has none. `threshold` defaults to 0,
 * `confidence` to 0.9. Throws `shape` for a context of another length, `out-of-range`.
 */
export function predictEvidence(
  evidence: PooledEvidence,
  context: readonly number[] = [],
  options: { readonly threshold?: number; readonly confidence?: number } = {},
): EvidencePrediction {
  requireLength('Context', context, evidence.contextLength);
  const { nodes, finiteMoments } = evidence.regression;
  const row = [1, ...context, ...evidence.weighed.sharedDesigns.map(() => 0)];
  const distribution = effectAt(nodes, row);
  const confidence = options.confidence ?? 0.9;
  const effect = rangeOf(distribution, confidence);
  return {
    average: rangeOf(averageAt(nodes, row), confidence),
    effect: finiteMoments > 2 ? effect : { ...effect, standardDeviation: Number.POSITIVE_INFINITY },
    chanceOfBenefit: chanceAbove(distribution, 0),
    chanceAboveThreshold: chanceAbove(distribution, options.threshold ?? 0),
    distribution,
  };
}

/** Mean, standard deviation and central range of a mixture. */
export function rangeOf(mixture: NormalMixture, confidence: number): EvidenceRange {
  const { mean, standardDeviation } = mixtureSummary(mixture);
  return {
    mean,
    standardDeviation,
    low: mixtureQuantile(mixture, (1 - confidence) / 2),
    high: mixtureQuantile(mixture, (1 + confidence) / 2),
  };
}
