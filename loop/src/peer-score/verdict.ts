import type { SecondOpinion } from './second-opinions.ts';

/** Below this share of its dollars a way of measuring says that the work could clearly be done for less. */
export const CLEARLY_LESS = 0.95;

/** What one way of measuring says: less would do, it would hardly, or it cannot tell. */
export type Reading = 'less' | 'hardly-less' | 'silent';

/** What the three ways of measuring come to together. */
export type Verdict = {
  /**
   * `firm`: all three say less, at about the same place, the range is known and so is every need. `agreed`: the same, but the record
   * lacks what all three would have to see. `none`: no one says less. `question`: all else.
   */
  readonly level: 'firm' | 'agreed' | 'question' | 'none';
  readonly score: Exclude<Reading, 'silent'>;
  readonly orderM: Reading;
  readonly stochastic: Reading;
  readonly placesDiffer: boolean;
};

const DIFFERS: readonly SecondOpinion['says'][] = ['kinder', 'harsher', 'another-order'];

const readingOf = (share: number): 'less' | 'hardly-less' => (share < CLEARLY_LESS ? 'less' : 'hardly-less');

export type Measured = {
  readonly score: number;
  readonly rangeKnown: boolean;
  /** Whether wages and every need that the rule asks for are on record. */
  readonly needsKnown: boolean;
  readonly opinions: readonly SecondOpinion[];
};

/** One verdict of the score, its range, the two second opinions, and what none of them can see. */
export function verdictOf({ score, rangeKnown, needsKnown, opinions }: Measured): Verdict {
  const readingBy = (method: SecondOpinion['method']): Reading => {
    const share = opinions.find((one) => one.method === method)?.share ?? null;
    return share === null ? 'silent' : readingOf(share);
  };
  const readings = [readingOf(score), readingBy('order-m'), readingBy('stochastic-frontier')] as const;
  const placesDiffer = opinions.some(({ says }) => DIFFERS.includes(says));
  const agreed = readings.every((reading) => reading === 'less') && rangeKnown && !placesDiffer;
  return {
    level: agreed ? (needsKnown ? 'firm' : 'agreed') : readings.includes('less') ? 'question' : 'none',
    score: readings[0],
    orderM: readings[1],
    stochastic: readings[2],
    placesDiffer,
  };
}
