export { type AdditiveEfficiency, type AdditiveOptions, type AdditiveUnit, additiveEfficiency } from './additive.ts';
export type { SlackSide, SlackWeighting } from './additive-weights.ts';
export { checkProjection, type ProjectionCheck } from './check-projection.ts';
export type { Direction, Step } from './direction.ts';
export {
  type DirectionalEfficiency,
  type DirectionalOptions,
  type DirectionalUnit,
  directionalEfficiency,
} from './directional.ts';
export {
  costEfficiency,
  type EconomicEfficiency,
  type EconomicOptions,
  type EconomicUnit,
  type ProfitUnit,
  profitEfficiency,
  revenueEfficiency,
} from './economic.ts';
export {
  type GeneralisedDistanceOptions,
  type GeneralisedDistanceUnit,
  generalisedDistance,
  type ProfitabilityUnit,
  profitabilityEfficiency,
} from './generalised-distance.ts';
export { type HolderOptions, type HolderUnit, holderDistance } from './holder.ts';
export {
  type MalmquistChange,
  type MalmquistOptions,
  type MalmquistPanel,
  type MalmquistUnit,
  malmquistIndex,
} from './malmquist.ts';
export { type ModifiedDirectionalUnit, modifiedDirectionalEfficiency } from './modified-directional.ts';
export type { SlackSum } from './most-slack.ts';
export type { Measures, Mixing } from './reference-set.ts';
export { type RussellUnit, russellEfficiency } from './russell.ts';
export { type SlacksBasedEfficiency, type SlacksBasedUnit, slacksBasedEfficiency } from './slacks-based.ts';
export {
  type EnvironmentalUnit,
  environmentalEfficiency,
  type LuenbergerUnit,
  type MeasuresWithHarm,
  malmquistLuenbergerIndex,
} from './undesirable-outputs.ts';
export type { ModelCertificate, PeerWeight, Prices, Projection } from './unit-result.ts';
export {
  type PriceRatio,
  type ShareBound,
  type WeightBoundedEfficiency,
  type WeightBoundedUnit,
  type WeightBounds,
  weightBoundedEfficiency,
} from './weight-bounds.ts';
