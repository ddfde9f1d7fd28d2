export { planRows } from '../route-plan/plan-figures.ts';
export { evidenceOnFile, homeByPromise } from './launch/launch-evidence.ts';
export { basisWords } from './out/basis-words.ts';
export { bellRows, bellSentence } from './out/bell-table.ts';
export { caseListCsv, unservedRiders } from './out/case-list.ts';
export { clock } from './out/clock.ts';
export { costLinesCsv } from './out/cost-lines.ts';
export { driverSheets, type SheetOptions } from './out/driver-sheets.ts';
export { dryRunForm } from './out/dry-run-form.ts';
export { gtfsFiles, type Service } from './out/gtfs.ts';
export { mapPanels, type PanelKind } from './out/map-panels.ts';
export { type MapOptions, planMapSvg } from './out/map-svg.ts';
export { type GeojsonOptions, planGeojson } from './out/plan-geojson.ts';
export { withoutHomes } from './out/public-trips.ts';
export {
  changedSentence,
  changeRows,
  gapSentences,
  leadOf,
  otherRulesLines,
  type Report,
  type Reported,
  routeReport,
} from './out/report.ts';
export { rosterFiles } from './out/rosters.ts';
export { rulesInForce } from './out/rules-in-force.ts';
export { readinessWarning, simulatedRows } from './out/simulated-rows.ts';
export { spareHead, spareRows, spareSentence, standbySentence } from './out/spare-table.ts';
export { type Told, type ToldBus, toldBuses } from './out/told-trips.ts';
export { carriedPlan } from './plan/carried-plan.ts';
export {
  areStopsAnew,
  type ChangeLimit,
  changingAtMost,
  heldToItsLimit,
  limitUnchecked,
  TODAY_FILE,
} from './plan/change-limit.ts';
export { droppedRiders } from './plan/dropped-riders.ts';
export { busName, lockedNames } from './plan/locked-names.ts';
export { type BellMove, bellMoves, withMovedBells } from './plan/plan-bells.ts';
export { conditionsOf, NO_CONDITIONS, otherRoads, type PlanConditions, problemUnder } from './plan/plan-conditions.ts';
export { type BusCost, type PlanCost, planCost } from './plan/plan-cost.ts';
export {
  isPlanFile,
  locksFrom,
  type PlanFile,
  type PlanMaking,
  type PlanVerdict,
  planFile,
  planFrom,
} from './plan/plan-file.ts';
export { signedText } from './plan/signed-text.ts';
export { CASE_WORDS, type CaseName, type RiderCase } from './problem/rider-cases.ts';
export { type BuildOptions, type BuiltProblem, routingProblem } from './problem/routing-problem.ts';
export { type PlanRecording, recordedPlan } from './record/recorded-plan.ts';
export { routePlanRefusal } from './record/refusal.ts';
export type { DistrictRoads } from './roads/district-roads.ts';
export { assumedSpeeds, expectedSpeeds, type Period, tracedSpeeds, tracesOf } from './roads/period-speeds.ts';
export type { PlacedOnRoads } from './roads/placed-on-roads.ts';
export { planTurns } from './roads/plan-turns.ts';
export { applyWhatIf, type WhatIf } from './what-if/apply-what-if.ts';
