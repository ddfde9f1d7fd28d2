export {
  type Assignment,
  assignWithinPairs,
  assignWithinStrata,
  balanceDistance,
  matchedPairs,
  type PairPlan,
} from './assignment.ts';
export { comparedDesigns, type DesignFacts, type DesignKind, type DesignRow } from './design-comparison.ts';
export { type ClusterTrial, clusterTrialError, type EffectError } from './effect-variance.ts';
export { type Misleading, misleadingChance } from './misleading.ts';
export { noncentralTCdf } from './noncentral-t.ts';
export { type PerfectMatching, perfectMatching } from './perfect-matching.ts';
export {
  type PeriodCorrelation,
  type PeriodPlan,
  parallelWithBaseline,
  periodDesignError,
  steppedWedge,
} from './period-design.ts';
export { minimalDetectableEffect, nonInferiorityPower, powerOf, type TestPlan } from './power.ts';
export { type RerandomisedAssignment, rerandomised } from './rerandomisation.ts';
export { type SimulatedPower, simulatedPower } from './simulated-power.ts';
