import { type BuiltProblem, type PlanCost, planCost } from '@leeway/areas';
import { checkPlan, type DaySchedule, type Plan, planSchedule, type Verdict, weighedCents } from '@leeway/methods';

/** A plan with its verdict, times and cost; times and cost are null where the plan is not well formed. */
export type Judged = {
  readonly plan: Plan;
  readonly verdict: Verdict;
  readonly times: readonly DaySchedule[] | null;
  readonly cost: PlanCost | null;
};

/** Holds a plan to its problem; the only place that knows the checker. */
export function judged({ problem }: Pick<BuiltProblem, 'problem'>, plan: Plan): Judged {
  const verdict = checkPlan(problem, plan);
  if (verdict.violations.some(({ rule }) => rule === 'well-formed')) return { plan, verdict, times: null, cost: null };
  const times = planSchedule(problem, plan);
  return { plan, verdict, times, cost: planCost(problem, plan, times) };
}

/** A plan's price, for choosing among plans of the same problem: buses alone, or all cents with what riders' time weighs. */
export function priceOf({ problem }: Pick<BuiltProblem, 'problem'>, plan: Plan, objective: 'buses' | 'cost'): number {
  return objective === 'buses' ? plan.days.length : weighedCents(problem, plan);
}
