import { MethodError } from '../errors/method-error.ts';
import type { ScoreCard } from './score-card.ts';

/** Mean absolute errors that somebody publishes about forecasts of their own, as shares, for horizons 1, 2, … */
export type ReferenceErrors = { readonly name: string; readonly meanErrorShares: ArrayLike<number> };

/** A card beside a published error of the same horizon; null where either is missing. */
export type CardBeside = { readonly card: ScoreCard; readonly reference: string; readonly errorRatio: number | null };

/**
 * Cards beside a reference: their mean error as a multiple of the published one. A reference about larger or smaller units than
 * the card's is a scale, not a contest. Throws `out-of-range` for a published error that is not positive.
 */
export function besideReference(cards: readonly ScoreCard[], { name, meanErrorShares }: ReferenceErrors): CardBeside[] {
  return cards.map((card) => {
    const published = meanErrorShares[card.horizon - 1];
    if (published !== undefined && !(published > 0))
      throw new MethodError('out-of-range', `${name} has error ${published} at horizon ${card.horizon}.`);
    const errorRatio = published === undefined || card.meanErrorShare === null ? null : card.meanErrorShare / published;
    return { card, reference: name, errorRatio };
  });
}
