import { type TauPrior, tauPriorTail } from './priors.ts';

/** Posterior of τ. Moments that the prior and so few estimates leave without a finite value are Infinity. */
export type Spread = { readonly mean: number; readonly standardDeviation: number };

/**
 * The order below which moments of τ exist: the likelihood falls like τ to the power −`degrees` (estimates less flat
 * coefficients, or clusters less coefficients) and the prior by its own tail.
 */
export function finiteMoments(prior: TauPrior, degrees: number): number {
  return degrees + tauPriorTail(prior);
}

/** Mean and standard deviation of τ over nodes, Infinity where `moments` says that they do not exist. */
export function spreadOf(weight: Float64Array, tau: Float64Array, moments: number): Spread {
  const mean = tau.reduce((sum, value, k) => sum + value * (weight[k] as number), 0);
  const square = tau.reduce((sum, value, k) => sum + (value - mean) ** 2 * (weight[k] as number), 0);
  return {
    mean: moments > 1 ? mean : Number.POSITIVE_INFINITY,
    standardDeviation: moments > 2 ? Math.sqrt(square) : Number.POSITIVE_INFINITY,
  };
}
