export { type BusCost, type PlanCost, planCost } from './plan/plan-cost.ts';
export {
  isPlanFile,
  type PlanFile,
  type PlanMaking,
  type PlanVerdict,
  planFile,
  planFrom,
} from './plan/plan-file.ts';
export type { PlanTimes } from './plan/plan-times.ts';
export { CASE_WORDS, type CaseName, type RiderCase } from './problem/rider-cases.ts';
export { type BuildOptions, type BuiltProblem, routingProblem } from './problem/routing-problem.ts';
