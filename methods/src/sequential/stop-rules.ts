import { MethodError } from '../errors/method-error.ts';
import type { Assumption } from '../experiment-reading/evidence.ts';
import { finalPower } from './conditional-power.ts';
import { confidenceSequence } from './confidence-sequence.ts';
import type { MeanDifference } from './mean-difference.ts';

/** When to stop, as data. Effects are in the outcome's direction: more is better; turn the sign where less is. */
export type StopRule =
  /** The one-sided sequence lies above `effect`. */
  | { readonly kind: 'benefit'; readonly confidence: number; readonly effect: number }
  /** The one-sided sequence lies below `effect` (0, or minus what one would bear). */
  | { readonly kind: 'harm'; readonly confidence: number; readonly effect: number }
  /** The chance of the planned final test is below `chanceMin`, once `informationMin` of the plan is in. */
  | {
      readonly kind: 'futility';
      readonly by: 'plan' | 'trend' | 'predictive';
      readonly chanceMin: number;
      readonly informationMin: number;
    };

/** What the trial was planned to reach. */
export type TrialPlan = {
  readonly finalCount: number;
  /** Effect planned for, on the scale of the difference. */
  readonly effect: number;
  /** One-sided level of the final test. */
  readonly level: number;
  readonly tightestAt?: number;
};

export type RuleOutcome = {
  readonly rule: StopRule;
  readonly stops: boolean;
  /** The limit of the sequence, or the chance of passing; null before the rule applies. */
  readonly figure: number | null;
};

export type StopDecision = {
  readonly decision: 'continue' | StopRule['kind'];
  readonly rules: readonly RuleOutcome[];
  readonly assumptions: readonly Assumption[];
};

/**
 * Applies every rule to one look; of those that stop, harm counts before benefit before futility. Benefit and harm stay valid
 * however often one looks; stopping for futility can only lower the chance of a false alarm. Throws `out-of-range`.
 */
export function stopDecision(look: MeanDifference, plan: TrialPlan, rules: readonly StopRule[]): StopDecision {
  const outcomes = rules.map((rule) => applied(rule, look, plan));
  const stopped = new Set(outcomes.filter(({ stops }) => stops).map(({ rule }) => rule.kind));
  const decision = (['harm', 'benefit', 'futility'] as const).find((kind) => stopped.has(kind)) ?? 'continue';
  return {
    decision,
    rules: outcomes,
    assumptions: ['randomised-as-stated', 'large-sample-normal', 'future-looks-like-the-trend-so-far'],
  };
}

function applied(rule: StopRule, look: MeanDifference, plan: TrialPlan): RuleOutcome {
  if (rule.kind === 'futility') return futility(rule, look, plan);
  const alternative = rule.kind === 'benefit' ? 'greater' : 'less';
  const { low, high } = confidenceSequence(look, {
    alternative,
    confidence: rule.confidence,
    tightestAt: plan.tightestAt ?? plan.finalCount,
  });
  return rule.kind === 'benefit'
    ? { rule, stops: low > rule.effect, figure: low }
    : { rule, stops: high < rule.effect, figure: high };
}

function futility(rule: Extract<StopRule, { kind: 'futility' }>, look: MeanDifference, plan: TrialPlan): RuleOutcome {
  const informationShare = look.count / plan.finalCount;
  if (!(plan.finalCount > 0))
    throw new MethodError('out-of-range', `The plan ends at ${plan.finalCount} observations.`);
  if (informationShare < rule.informationMin || informationShare >= 1) return { rule, stops: false, figure: null };
  const zScore = look.estimate / look.standardError;
  const plannedDrift = plan.effect / (look.standardError * Math.sqrt(informationShare));
  const chance = finalPower({ zScore, informationShare }, plannedDrift, plan.level);
  const figure = { plan: chance.underPlan, trend: chance.underTrend, predictive: chance.predictive }[rule.by];
  return { rule, stops: figure < rule.chanceMin, figure };
}
