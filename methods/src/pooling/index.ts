export type { BetweenVarianceMethod } from './between-variance.ts';
export { betweenVarianceInterval, type Limits } from './between-variance-interval.ts';
export { type DesignBias, type EvidenceRules, type WeighedEvidence, weighedEvidence } from './evidence-weights.ts';
export { type LeftOut, leaveOneOut } from './leave-one-out.ts';
export {
  averageAt,
  effectAt,
  estimateAt,
  type MetaRegression,
  type MetaRegressionData,
  type MetaRegressionPriors,
  metaRegression,
} from './meta-regression.ts';
export { type NestedCluster, type NestedEffects, nestedEffects } from './nested-effects.ts';
export type { NestedData } from './nested-fit.ts';
export { type NestedPosterior, nestedEffectAt, nestedPosterior } from './nested-posterior.ts';
export * from './normal-mixture.ts';
export { type PanelUnit, type PanelVariance, panelVariance } from './panel-variance.ts';
export { addPilot, type EvidenceBase, NO_EVIDENCE, type PilotRecord, removePilot } from './pilot-evidence.ts';
export {
  type EvidenceOptions,
  type EvidencePrediction,
  type EvidenceRange,
  type PooledEvidence,
  poolEvidence,
  predictEvidence,
} from './pooled-evidence.ts';
export { type EstimatorRow, type PooledSummary, pooledSummary } from './pooled-summary.ts';
export { type AveragePrior, defaultTauPrior, type TauPrior } from './priors.ts';
export { type PoolingData, type RandomEffects, randomEffects } from './random-effects.ts';
export { type EffectPrediction, type PredictionOptions, predictEffect } from './random-effects-prediction.ts';
export { type Shrinkage, shrink, shrunkMixture, shrunkQuantile } from './shrinkage.ts';
export type { Spread } from './spread.ts';
export type { TauNodes } from './tau-nodes.ts';
