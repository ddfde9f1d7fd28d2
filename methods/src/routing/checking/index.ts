export { checkPlan } from './check-plan.ts';
export { type FormFault, formFaults } from './form.ts';
export { PLAN_RULES, type PlanRule, type PlanSpot, type Verdict, type Violation } from './rules.ts';
export { verdictFindings } from './verdict-findings.ts';
export type { PlanNames } from './violation-group.ts';
