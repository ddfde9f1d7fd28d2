import { studentTQuantile } from '../distributions/student-t.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import type { EffectError } from './effect-variance.ts';
import { noncentralTCdf } from './noncentral-t.ts';

/** How an effect is tested: the chance of a false alarm, and whether in both directions (default .05, both). */
export type TestPlan = { readonly falseAlarm?: number; readonly sides?: 1 | 2 };

function criticalValue({ falseAlarm = 0.05, sides = 2 }: TestPlan, degreesOfFreedom: number): number {
  requireOpenShare('The chance of a false alarm', falseAlarm);
  return studentTQuantile(1 - falseAlarm / sides, degreesOfFreedom);
}

/** Chance that a test finds a true effect of `effect` (in the units of the standard error), by the noncentral t. */
export function powerOf({ standardError, degreesOfFreedom }: EffectError, effect: number, plan: TestPlan = {}): number {
  const critical = criticalValue(plan, degreesOfFreedom);
  const shift = effect / standardError;
  const above = 1 - noncentralTCdf(critical, degreesOfFreedom, shift);
  return (plan.sides ?? 2) === 1 ? above : above + noncentralTCdf(-critical, degreesOfFreedom, shift);
}

/**
 * Smallest effect that is found with chance `power` (default .8), as (t of the test + t of the power) × standard error
 * (Bloom 1995). Throws `out-of-range`.
 */
export function minimalDetectableEffect(
  { standardError, degreesOfFreedom }: EffectError,
  plan: TestPlan & { readonly power?: number } = {},
): number {
  const { power = 0.8 } = plan;
  requireOpenShare('Power', power);
  return (criticalValue(plan, degreesOfFreedom) + studentTQuantile(power, degreesOfFreedom)) * standardError;
}

/**
 * Chance of showing that a guardrail has not fallen by more than `margin`, where its true change is `change` (default 0): a
 * one-sided test of change > −margin (non-inferiority; ICH E9). Margin and change in the units of the standard error.
 */
export function nonInferiorityPower(
  error: EffectError,
  margin: number,
  plan: { readonly change?: number; readonly falseAlarm?: number } = {},
): number {
  return powerOf(error, margin + (plan.change ?? 0), { falseAlarm: plan.falseAlarm ?? 0.05, sides: 1 });
}
