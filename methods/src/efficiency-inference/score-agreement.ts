import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { rankCorrelation } from '../rank/ranks.ts';

/** What two ways of scoring the same units say of each other. */
export type ScoreAgreement = {
  /** Spearman's; null where one of them gives every unit the same score. */
  readonly rankCorrelation: number | null;
  /** Of the units in the lower quarter by the first score, the share that is there by the second: .25 is what chance gives. */
  readonly lowerQuarterShared: number;
  /**
   * `agree` from a rank correlation of .7, `partly` from .3, `disagree` below, `silent` where one does not tell units apart.
   * The limits are a convention, not a test.
   */
  readonly verdict: 'agree' | 'partly' | 'disagree' | 'silent';
};

/**
 * Agreement of two scores that both rise with efficiency, such as a radial one and a stochastic frontier's. Throws `shape`,
 * `not-finite`, `too-few-rows` (under 8).
 */
export function scoreAgreement(first: ArrayLike<number>, second: ArrayLike<number>): ScoreAgreement {
  requireFinite('First', first);
  requireFinite('Second', second);
  requireLength('Second', second, first.length);
  if (first.length < 8) throw new MethodError('too-few-rows', `Agreement needs 8 units, but got ${first.length}.`);
  const correlation = rankCorrelation(first, second);
  const quarter = Math.floor(first.length / 4);
  const low = lowest(second, quarter);
  const shared = [...lowest(first, quarter)].filter((unit) => low.has(unit)).length / quarter;
  const verdict =
    correlation === null ? 'silent' : correlation >= 0.7 ? 'agree' : correlation >= 0.3 ? 'partly' : 'disagree';
  return { rankCorrelation: correlation, lowerQuarterShared: shared, verdict };
}

function lowest(scores: ArrayLike<number>, count: number): Set<number> {
  const order = Array.from({ length: scores.length }, (_, i) => i);
  order.sort((a, b) => (scores[a] as number) - (scores[b] as number) || a - b);
  return new Set(order.slice(0, count));
}
