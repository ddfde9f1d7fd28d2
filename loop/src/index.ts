export { areaAnswer } from './answers/area-answer.ts';
export { compareAnswer } from './answers/compare-answer.ts';
export { type CountySummary, countySummaries } from './answers/counties.ts';
export { districtSummaries, districtsOfStateNumber, type StateSummary, stateSummaries } from './answers/districts.ts';
export { glance } from './answers/glance.ts';
export { opportunities, opportunityAnswer } from './answers/opportunity-answer.ts';
export type { Asked } from './answers/page.ts';
export type * from './answers/pages.ts';
export { type PeersAsked, peersAnswer } from './answers/peers-answer.ts';
export { scoreAnswer } from './answers/score-answer.ts';
export type * from './answers/score-page.ts';
export { figure, figures } from './answers/why-answer.ts';
export { type Comparison, comparison } from './comparability/guard.ts';
export { foundFor } from './find/find.ts';
export type { Found } from './find/opportunities.ts';
export { type AreaFit, areaFit } from './measure/area-fit.ts';
export { areaCost, areaCostPerPupil, classroomShare } from './measure/costs.ts';
export { districtView } from './measure/district-view.ts';
export { fairCost } from './measure/fair-cost.ts';
export { type HeldOut, heldOutCoverage, heldOutRanges } from './measure/held-out.ts';
export { type PeerScore, peerScore } from './peer-score/peer-score.ts';
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
export { MEASURE_LABELS } from './record/measure-labels-data.ts';
export { CONSUMER_PRICES, deflator, pricesNote } from './record/prices.ts';
export type { PublicRecord, PublishedRow } from './record/public-record.ts';
export { stateName } from './record/states-data.ts';
