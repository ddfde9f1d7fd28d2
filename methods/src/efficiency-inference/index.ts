export type { InefficiencyLaw } from './inefficiency-draws.ts';
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
