export { foundFor } from './find/find.ts';
export type { Found } from './find/opportunities.ts';
export { areaCost, areaCostPerPupil, classroomShare } from './measure/costs.ts';
export { districtView } from './measure/district-view.ts';
export { fairCost } from './measure/fair-cost.ts';
export {
  type AreaOrAll,
  type Atlas,
  buildAtlas,
  LOOP_VERSION,
  recordYears,
  spendingYears,
  subjectOf,
} from './record/atlas.ts';
export type { Subject } from './record/figures.ts';
export { CONSUMER_PRICES, deflator, pricesNote } from './record/prices.ts';
export type { PublicRecord, PublishedRow } from './record/public-record.ts';
export { stateName } from './record/states-data.ts';
