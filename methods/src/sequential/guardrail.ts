import { requirePositive } from '../distributions/probability.ts';
import { confidenceSequence } from './confidence-sequence.ts';
import type { MeanDifference } from './mean-difference.ts';

/** A number that must not get worse by more than `margin`, in the outcome's unit or, for a relative difference, as a share. */
export type Guardrail = {
  readonly worse: 'lower' | 'higher';
  readonly margin: number;
  readonly confidence?: number;
  readonly tightestAt?: number;
};

export type GuardrailReading = {
  /** `safe`: worse by the margin is ruled out. `breached`: at least the margin worse is all that is left. */
  readonly verdict: 'safe' | 'breached' | 'open';
  /** How much worse it is at most and at least, by one-sided sequences; negative is better. */
  readonly worseAtMost: number;
  readonly worseAtLeast: number;
};

/** Non-inferiority by one-sided confidence sequences, each at the stated confidence, valid at every look. Throws `out-of-range`. */
export function guardrailReading(look: MeanDifference, guardrail: Guardrail): GuardrailReading {
  requirePositive('Margin', guardrail.margin);
  const { confidence = 0.95, tightestAt = 5000, margin } = guardrail;
  const worsening = guardrail.worse === 'higher' ? look : { ...look, estimate: -look.estimate };
  const worseAtMost = confidenceSequence(worsening, { alternative: 'less', confidence, tightestAt }).high;
  const worseAtLeast = confidenceSequence(worsening, { alternative: 'greater', confidence, tightestAt }).low;
  const verdict = worseAtMost < margin ? 'safe' : worseAtLeast >= margin ? 'breached' : 'open';
  return { verdict, worseAtMost, worseAtLeast };
}
