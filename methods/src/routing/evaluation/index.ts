export { comparePlans, type FigureChange } from './compare-plans.ts';
export type { Distribution } from './distribution.ts';
export { type Driving, planDriving } from './driving.ts';
export { evaluatePlan, type PlanEvaluation } from './evaluate-plan.ts';
export type { FleetUse } from './fleet-use.ts';
export { type GroupGap, groupGap } from './group-gap.ts';
export type { DayMoney } from './money.ts';
export type { GroupRides, RideFigures } from './rider-figures.ts';
export { LEAST_TOLD, suppressedGroups } from './suppression.ts';
