import { requirePositive } from '../distributions/probability.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import type { MeanDifference } from './mean-difference.ts';
import type { Alternative, TestedDifference } from './mean-test.ts';

export type SequenceOptions = {
  readonly alternative?: Alternative;
  readonly against?: number;
  readonly confidence?: number;
  /** Number of observations at which the sequence is to be tightest; chosen before the first look. Default 5,000. */
  readonly tightestAt?: number;
};

/**
 * Asymptotic confidence sequence for a mean: valid at all looks together, however often and whenever one looks and stops. Normal
 * mixture of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2021, v7), in the form that GrowthBook uses. The
 * p-value is the smallest level at which the sequence, tuned for `confidence`, leaves `against` out. Few observations make it
 * an approximation. Throws `out-of-range`.
 */
export function confidenceSequence(difference: MeanDifference, options: SequenceOptions = {}): TestedDifference {
  const { alternative = 'two-sided', against = 0, confidence = 0.95, tightestAt = 5000 } = options;
  requireOpenShare('Confidence', confidence);
  requirePositive('Tightest at', tightestAt);
  const { estimate, standardError, count } = difference;
  const twoSided = alternative === 'two-sided';
  const level = 1 - confidence;
  const mixture = count * mixtureVariance(twoSided ? level : Math.min(2 * level, 0.999), tightestAt);
  const half = standardError * boundary(mixture, level, twoSided);
  const statistic = (estimate - against) / standardError;
  const pValue = twoSided
    ? alwaysValid(Math.abs(statistic), mixture, true)
    : alwaysValid(alternative === 'greater' ? statistic : -statistic, mixture, false);
  return {
    pValue,
    low: alternative === 'less' ? -Infinity : estimate - half,
    high: alternative === 'greater' ? Infinity : estimate + half,
  };
}

/** ρ² that makes the two-sided sequence tightest at `tightestAt` observations. */
function mixtureVariance(level: number, tightestAt: number): number {
  const logs = -2 * Math.log(level);
  return (logs + Math.log(logs + 1)) / tightestAt;
}

/** The boundary in standard errors, with `mixture` = n ρ². */
function boundary(mixture: number, level: number, twoSided: boolean): number {
  const root = Math.sqrt(mixture + 1);
  const inside = twoSided ? Math.log(root / level) : Math.log1p(root / (2 * level));
  return Math.sqrt((2 * (mixture + 1) * inside) / mixture);
}

/** The level at which the boundary equals the statistic. */
function alwaysValid(statistic: number, mixture: number, twoSided: boolean): number {
  const root = Math.sqrt(mixture + 1);
  if (statistic <= 0) return 1;
  const exponent = (statistic * statistic * mixture) / (2 * (mixture + 1));
  return Math.min(1, twoSided ? root * Math.exp(-exponent) : root / (2 * Math.expm1(exponent)));
}
