import { requireLength } from '../errors/requirements.ts';
import { type AdjustedReading, adjustedEffect } from '../experiment-reading/covariate-adjustment.ts';
import { evidenceStrength } from '../experiment-reading/evidence.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';

/** One outcome before and one after for each unit, and who was treated in between. */
export type TwoByTwo = {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  readonly treated: ArrayLike<number>;
  readonly covariates?: Matrix;
  readonly cluster?: ArrayLike<number | string>;
};

/**
 * Difference in differences of two groups and two periods: changes of the treated less changes of the others, with CR2 errors and
 * Satterthwaite degrees of freedom, so that a handful of clusters is read honestly. What came before cannot be tested with one
 * earlier period. Throws as `adjustedEffect`.
 */
export function twoByTwo(
  panel: TwoByTwo,
  options: { readonly confidence?: number; readonly effectThatMatters?: number } = {},
): AdjustedReading {
  const { before, after, ...rest } = panel;
  requireLength('Before', before, after.length);
  const outcome = Float64Array.from(after, (value, i) => value - (before[i] as number));
  const reading = adjustedEffect({ outcome, ...rest }, options);
  return {
    ...reading,
    assumptions: [
      panel.covariates === undefined ? 'parallel-trends' : 'parallel-trends-given-covariates',
      'no-anticipation',
      ...reading.assumptions.filter((code) => code !== 'randomised-as-stated'),
    ],
    evidence: evidenceStrength({
      design: 'comparison-over-time',
      halfWidth: (reading.high - reading.low) / 2,
      effectThatMatters: options.effectThatMatters ?? reading.estimate,
      preTrend: 'untested',
    }),
  };
}
