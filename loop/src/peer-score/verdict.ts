import type { SecondOpinion } from './second-opinions.ts';

/** Below this share of its dollars a way of measuring says that the work could clearly be done for less. */
export const CLEARLY_LESS = 0.95;

/** A score from here on is said to be 1: rounding would otherwise call a district dearer by nothing. */
export const AS_GOOD_AS_ONE = 0.995;
/** A share from here on says that the district already spends less. */
export const SPENDS_LESS_ALREADY = 1.005;

/** What one way of measuring says: less would do, it would hardly, or it cannot tell. */
export type Reading = 'less' | 'hardly-less' | 'silent';

/** What the three ways of measuring come to together. */
export type Verdict = {
  /**
   * `firm`: all three say less, at about the same place, the range is known and so is every need. `agreed`: the same, but the record
   * lacks what all three would have to see; never without what drives the cost most. `none`: no one says less. `question`: all else.
   */
  readonly level: 'firm' | 'agreed' | 'question' | 'none';
  readonly score: Exclude<Reading, 'silent'>;
  readonly orderM: Reading;
  readonly stochastic: Reading;
  readonly placesDiffer: boolean;
  /** Nobody did it for less: the score is about 1, or is not clearly below it and order-m finds that the district already spends less. */
  readonly nobody: boolean;
};

const DIFFERS: readonly SecondOpinion['says'][] = ['kinder', 'harsher', 'another-order'];

const readingOf = (share: number): 'less' | 'hardly-less' => (share < CLEARLY_LESS ? 'less' : 'hardly-less');

export type Measured = {
  readonly score: number;
  readonly rangeKnown: boolean;
  /** Whether wages and every need that the rule asks for are on record. */
  readonly needsKnown: boolean;
  /** Whether what drives the cost most is on record. */
  readonly driverKnown: boolean;
  readonly opinions: readonly SecondOpinion[];
};

/** One verdict of the score, its range, the two second opinions, and what none of them can see. */
export function verdictOf({ score, rangeKnown, needsKnown, driverKnown, opinions }: Measured): Verdict {
  const shareBy = (method: SecondOpinion['method']) => opinions.find((one) => one.method === method)?.share ?? null;
  const readingBy = (method: SecondOpinion['method']): Reading => {
    const share = shareBy(method);
    return share === null ? 'silent' : readingOf(share);
  };
  const readings = [readingOf(score), readingBy('order-m'), readingBy('stochastic-frontier')] as const;
  const placesDiffer = opinions.some(({ says }) => DIFFERS.includes(says));
  const agreed = readings.every((reading) => reading === 'less') && rangeKnown && !placesDiffer && driverKnown;
  return {
    level: agreed ? (needsKnown ? 'firm' : 'agreed') : readings.includes('less') ? 'question' : 'none',
    score: readings[0],
    orderM: readings[1],
    stochastic: readings[2],
    placesDiffer,
    nobody: score >= AS_GOOD_AS_ONE || (score >= CLEARLY_LESS && (shareBy('order-m') ?? 0) > SPENDS_LESS_ALREADY),
  };
}
