import { normalCdf } from '@leeway/methods';
import { EXPLAINS_LITTLE_BELOW } from '@leeway/model';
import type { LastingGap } from './lasting.ts';

/** With drivers that explain nothing, a lasting difference is as likely need that no file shows as the district's own. */
const EVEN_ODDS = 0.5;

/**
 * A lasting difference in logarithms that may be the district's own or need unseen: mean, standard deviation, chance above zero;
 * and the chance that it lasts above zero at all, whatever it is.
 */
export type MixedGap = {
  readonly mean: number;
  readonly sd: number;
  readonly chanceAbove: number;
  readonly chanceLasting: number;
  /** Chance that it is the district's own: what the estimate is multiplied by. */
  readonly ownShare: number;
};

/**
 * Chance that a lasting difference is need that no driver shows: none at an R² of .3, even odds at zero, in proportion between,
 * so that no district's answer jumps at a limit. None where the R² is unknown.
 */
export function chanceOfUnseenNeed(explained: number | null): number {
  return explained === null ? 0 : EVEN_ODDS * Math.min(1, Math.max(0, 1 - explained / EXPLAINS_LITTLE_BELOW));
}

/** The mixture of "its own, as estimated" and "need: no gap at all", by the chance of the latter. */
export function mixedGap({ mean, sd }: Pick<LastingGap, 'mean' | 'sd'>, explained: number | null): MixedGap {
  const need = chanceOfUnseenNeed(explained);
  const chanceLasting = sd > 0 ? normalCdf(mean / sd) : 0.5;
  return {
    mean: (1 - need) * mean,
    sd: Math.sqrt((1 - need) * sd ** 2 + need * (1 - need) * mean ** 2),
    chanceAbove: (1 - need) * chanceLasting + need / 2,
    chanceLasting,
    ownShare: 1 - need,
  };
}
