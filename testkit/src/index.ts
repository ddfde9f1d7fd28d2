export type { Blemish } from './files/blemishes.ts';
export { type CountyShapes, syntheticCounties } from './geography/county-shapes.ts';
export { largeDistrict } from './large-district/large-district.ts';
export { type DistrictSizes, LARGE_DISTRICT, SMALL_DISTRICT } from './large-district/sizes.ts';
export { type OddState, oddState } from './odd/odd-state.ts';
export type { Circumstances, District } from './population/district.ts';
export { type CountyPlan, LARGE_COUNTY, SMALL_COUNTY } from './roads/county-plan.ts';
export { osmPbf, osmXml } from './roads/map-files.ts';
export { type MapWay, type SyntheticMap, syntheticCounty } from './roads/synthetic-county.ts';
export { roadWaysOf } from './roads/ways-of-map.ts';
export type { School } from './schools/schools.ts';
export { COST_FUNCTIONS, type CostFunction } from './spending/cost-function-data.ts';
export type { RecordYear } from './spending/district-record.ts';
export { PLANTINGS, type Planting } from './spending/excess-plan.ts';
export type { LastingGap, PlantedExcess } from './spending/truth.ts';
export { type SyntheticNation, syntheticNation } from './synthetic-nation.ts';
export {
  SYNTHETIC_STATE_TITLE,
  SYNTHETIC_YEARS,
  type SyntheticFile,
  type SyntheticState,
  syntheticState,
} from './synthetic-state.ts';
export { type TinyDistrict, type TinyDistrictOptions, tinyDistrict } from './tiny/tiny-district.ts';
export { type TinyOptions, type TinyRecord, tinyBatch, tinyReading, tinyRecord } from './tiny/tiny-reading.ts';
export { handMadeRoutes } from './town/today.ts';
export { syntheticTown, type Town } from './town/town.ts';
