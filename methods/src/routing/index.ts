export * from './checking/index.ts';
export * from './day-simulation/index.ts';
export * from './evaluation/index.ts';
export * from './launch-gate/index.ts';
export { type LegFigure, type LegFigures, legFigure, type StraightLines, straightLines } from './legs.ts';
export type * from './problem.ts';
export * from './schedule/index.ts';
export { type SearchOptions, type SearchRun, startSearch, stepSearch } from './search/search.ts';
export type { SearchProblem } from './search/search-problem.ts';
export type { Snapshot } from './search/snapshot.ts';
export { sharedFloats } from './shared-numbers.ts';
export { type BellChoice, chooseBells, withBells } from './solving/choose-bells.ts';
export { locksOfPlan, type PlanBus, type PlanLocks } from './solving/locks-of-plan.ts';
export { fewestBuses } from './solving/lower-bound.ts';
export { type PreparedRoutes, prepareRoutes } from './solving/prepare-routes.ts';
export type { RoutesResult } from './solving/routes-result.ts';
export {
  bestPlan,
  leftTogether,
  type RoutesOptions,
  type RoutesRun,
  startRoutes,
  stepRoutes,
} from './solving/solve-routes.ts';
export { chooseStops } from './stop-choice/choose-stops.ts';
export { rechooseStops } from './stop-choice/rechoose-stops.ts';
