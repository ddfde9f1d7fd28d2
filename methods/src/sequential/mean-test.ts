import { normalCdf, normalQuantile } from '../distributions/normal.ts';
import { studentTCdf, studentTQuantile } from '../distributions/student-t.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import type { MeanDifference } from './mean-difference.ts';

/** What the alternative says: an effect either way, above, or below. */
export type Alternative = 'two-sided' | 'greater' | 'less';

/** A p-value and the effects not ruled out; a one-sided interval has one infinite limit. */
export type TestedDifference = { readonly pValue: number; readonly low: number; readonly high: number };

export type TestOptions = {
  readonly alternative?: Alternative;
  /** Hypothesised difference, default 0. */
  readonly against?: number;
  readonly confidence?: number;
  /** Welch's t (default) or the normal distribution. */
  readonly reference?: 't' | 'z';
};

/** One look at a difference in means: valid only where the time to look was fixed beforehand. Throws `out-of-range`. */
export function meanTest(difference: MeanDifference, options: TestOptions = {}): TestedDifference {
  const { alternative = 'two-sided', against = 0, confidence = 0.95, reference = 't' } = options;
  requireOpenShare('Confidence', confidence);
  const { estimate, standardError, degreesOfFreedom } = difference;
  const below = (x: number) => (reference === 't' ? studentTCdf(x, degreesOfFreedom) : normalCdf(x));
  const quantile = (p: number) => (reference === 't' ? studentTQuantile(p, degreesOfFreedom) : normalQuantile(p));
  const statistic = (estimate - against) / standardError;
  const half = standardError * quantile(alternative === 'two-sided' ? 0.5 + confidence / 2 : confidence);
  return {
    pValue:
      alternative === 'two-sided'
        ? 2 * below(-Math.abs(statistic))
        : below(alternative === 'greater' ? -statistic : statistic),
    low: alternative === 'less' ? -Infinity : estimate - half,
    high: alternative === 'greater' ? Infinity : estimate + half,
  };
}
