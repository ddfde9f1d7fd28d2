import { requirePositive } from '../distributions/probability.ts';

/**
 * What is believed about the spread τ of true effects before seeing them, in units of the estimates. `half-cauchy` and
 * `half-normal` have this scale (Gelman 2006); `uniform` runs from 0 to `high`.
 */
export type TauPrior =
  | { readonly kind: 'half-cauchy'; readonly scale: number }
  | { readonly kind: 'half-normal'; readonly scale: number }
  | { readonly kind: 'uniform'; readonly high: number };

/** Log density up to a constant; −Infinity where the prior rules τ out. Throws `out-of-range`. */
export function logTauPrior(prior: TauPrior): (tau: number) => number {
  if (prior.kind === 'uniform') {
    requirePositive('The uniform prior’s upper end', prior.high);
    return (tau) => (tau <= prior.high ? 0 : Number.NEGATIVE_INFINITY);
  }
  requirePositive('The prior’s scale', prior.scale);
  if (prior.kind === 'half-normal') return (tau) => -0.5 * (tau / prior.scale) ** 2;
  return (tau) => -Math.log1p((tau / prior.scale) ** 2);
}

/** The prior’s own length, which sets the grid of τ. */
export function tauPriorScale(prior: TauPrior): number {
  return prior.kind === 'uniform' ? prior.high : prior.scale;
}

/** A normal prior for the average effect, or null for none (a flat prior, which needs two estimates). */
export type AveragePrior = { readonly mean: number; readonly standardDeviation: number } | null;
