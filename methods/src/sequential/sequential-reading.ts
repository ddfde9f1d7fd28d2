import { type Assumption, type Evidence, evidenceStrength } from '../experiment-reading/evidence.ts';
import { type ArmSummary, armMoments, cupedMoments } from './arm-summary.ts';
import { confidenceSequence, type SequenceOptions } from './confidence-sequence.ts';
import { type DifferenceScale, type MeanDifference, meanDifference } from './mean-difference.ts';
import type { TestedDifference } from './mean-test.ts';

export type SequentialReading = MeanDifference &
  TestedDifference & {
    readonly adjusted: boolean;
    readonly assumptions: readonly Assumption[];
    readonly evidence: Evidence;
  };

export type SequentialOptions = SequenceOptions & {
  readonly scale?: DifferenceScale;
  readonly outcome?: 'mean' | 'share';
  readonly effectThatMatters?: number;
};

/**
 * A look at a running randomised comparison: one may look as often as one likes and stop when one likes. Uses what was known
 * before the start (CUPED) where both arms have it. Observations must be independent: units that were drawn, not pupils of a
 * drawn school. Throws as `armMoments`, `meanDifference`, `confidenceSequence`.
 */
export function sequentialReading(
  control: ArmSummary,
  treated: ArmSummary,
  options: SequentialOptions = {},
): SequentialReading {
  const { scale = 'absolute', outcome = 'mean' } = options;
  const adjusted = control.before !== undefined && treated.before !== undefined;
  const [a, b] = adjusted
    ? cupedMoments(control, treated)
    : [armMoments(control, outcome), armMoments(treated, outcome)];
  const difference = meanDifference(a, b, scale);
  const tested = confidenceSequence(difference, options);
  const finite = [difference.estimate - tested.low, tested.high - difference.estimate].filter(Number.isFinite);
  return {
    ...difference,
    ...tested,
    adjusted,
    assumptions: [
      'randomised-as-stated',
      'no-interference',
      'large-sample-normal',
      ...(adjusted ? (['covariates-unaffected'] as const) : []),
    ],
    evidence: evidenceStrength({
      design: 'randomised',
      halfWidth: Math.max(...finite),
      effectThatMatters: options.effectThatMatters ?? difference.estimate,
      preTrend: 'untested',
    }),
  };
}
