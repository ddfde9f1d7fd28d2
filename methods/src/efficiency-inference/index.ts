export type { InefficiencyLaw } from './inefficiency-draws.ts';
export { orderAlphaScores, orderMScores, type PartialScore } from './partial-frontier.ts';
export {
  type BootstrapOptions,
  type BootstrapPlan,
  bootstrapInference,
  bootstrapPlan,
  bootstrapReplicates,
  type RadialBootstrap,
  radialBootstrap,
  type ScoreInference,
} from './radial-bootstrap.ts';
export { type ScoreAgreement, scoreAgreement } from './score-agreement.ts';
