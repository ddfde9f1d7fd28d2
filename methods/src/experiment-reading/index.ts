export type { AssignmentDesign } from './assignment-set.ts';
export type { RandomisationStatistic } from './assignment-statistic.ts';
export {
  type ClusterCorrection,
  type ClusterRobust,
  type ClusterRobustEffect,
  clusterRobust,
} from './cluster-robust.ts';
export { type AdjustedReading, type AdjustedRows, type Adjustment, adjustedEffect } from './covariate-adjustment.ts';
export {
  type Assumption,
  type Evidence,
  type EvidenceDesign,
  type EvidenceFacts,
  evidenceStrength,
  type Precision,
  type PreTrend,
} from './evidence.ts';
export {
  type RandomisationOptions,
  type RandomisationReading,
  randomisationInference,
} from './randomisation-inference.ts';
