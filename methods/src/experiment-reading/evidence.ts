/** What a reading takes for granted; codes, for a caller to put into words. */
export type Assumption =
  | 'randomised-as-stated'
  | 'sharp-null-constant-effect'
  | 'no-interference'
  | 'independent-clusters'
  | 'large-sample-normal'
  | 'satterthwaite-approximation'
  | 'equal-working-variance'
  | 'parallel-trends'
  | 'parallel-trends-given-covariates'
  | 'no-anticipation'
  | 'overlap'
  | 'homogeneous-effects'
  | 'donors-span-the-treated'
  | 'donors-untouched'
  | 'exchangeable-placebos'
  | 'stable-factor-structure'
  | 'trend-would-have-continued'
  | 'no-other-change-at-the-break'
  | 'autoregressive-errors'
  | 'short-memory-errors'
  | 'linear-covariate-effect'
  | 'covariates-unaffected'
  | 'future-looks-like-the-trend-so-far';

/** How the comparison came about, from chance to nothing but time. */
export type EvidenceDesign = 'randomised' | 'comparison-over-time' | 'single-series' | 'uncompared';

/** Whether the arms moved alike before: by test, not testable with these data, or found not to. */
export type PreTrend = 'alike' | 'untested' | 'apart';

/** Half the width of the interval beside the smallest effect that would matter. */
export type Precision = 'precise' | 'moderate' | 'imprecise';

export type Evidence = {
  readonly design: EvidenceDesign;
  readonly precision: Precision;
  readonly preTrend: PreTrend;
  /** 0 to 4: `evidenceStrength` says how it comes about. */
  readonly points: number;
  readonly strength: 'strong' | 'moderate' | 'suggestive' | 'weak';
};

export type EvidenceFacts = {
  readonly design: EvidenceDesign;
  /** Half the width of the interval that goes with the estimate, at least 0; Infinity where there is none. */
  readonly halfWidth: number;
  /** The smallest effect that would matter, in the outcome's unit; without it the estimate's own size. */
  readonly effectThatMatters: number;
  readonly preTrend: PreTrend;
};

const DESIGN_POINTS: Readonly<Record<EvidenceDesign, number>> = {
  randomised: 4,
  'comparison-over-time': 3,
  'single-series': 2,
  uncompared: 1,
};

/**
 * A stated scale, not a probability: design gives 4, 3, 2 or 1 points; an interval's half width above the effect that matters
 * takes 1, above twice that takes 2; without randomisation an untested pre-trend takes 1 and a failed one 2. 4 is strong, 3
 * moderate, 2 suggestive, less is weak.
 */
export function evidenceStrength({ design, halfWidth, effectThatMatters, preTrend }: EvidenceFacts): Evidence {
  const ratio = halfWidth / Math.abs(effectThatMatters);
  const precision: Precision = ratio <= 1 ? 'precise' : ratio <= 2 ? 'moderate' : 'imprecise';
  const forPrecision = { precise: 0, moderate: 1, imprecise: 2 }[precision];
  const forTrend = design === 'randomised' ? 0 : { alike: 0, untested: 1, apart: 2 }[preTrend];
  const points = Math.max(0, DESIGN_POINTS[design] - forPrecision - forTrend);
  const strength = points >= 4 ? 'strong' : points === 3 ? 'moderate' : points === 2 ? 'suggestive' : 'weak';
  return { design, precision, preTrend, points, strength };
}
