import { requirePositive } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';

/**
 * What is believed about the spread τ of true effects before seeing them, in units of the estimates. `half-cauchy`,
 * `half-normal` and `half-t` (with these degrees of freedom) have this scale (Gelman 2006); `uniform` runs from 0 to `high`.
 */
export type TauPrior =
  | { readonly kind: 'half-cauchy'; readonly scale: number }
  | { readonly kind: 'half-normal'; readonly scale: number }
  | { readonly kind: 'half-t'; readonly scale: number; readonly degreesOfFreedom: number }
  | { readonly kind: 'uniform'; readonly high: number };

/** Log density up to a constant; −Infinity where the prior rules τ out. Throws `out-of-range`. */
export function logTauPrior(prior: TauPrior): (tau: number) => number {
  if (prior.kind === 'uniform') {
    requirePositive('The uniform prior’s upper end', prior.high);
    return (tau) => (tau <= prior.high ? 0 : Number.NEGATIVE_INFINITY);
  }
  requirePositive('The prior’s scale', prior.scale);
  if (prior.kind === 'half-normal') return (tau) => -0.5 * (tau / prior.scale) ** 2;
  const degrees = prior.kind === 'half-t' ? prior.degreesOfFreedom : 1;
  requirePositive('The prior’s degrees of freedom', degrees);
  return (tau) => -0.5 * (degrees + 1) * Math.log1p((tau / prior.scale) ** 2 / degrees);
}

/** The prior’s own length, which sets the grid of τ. */
export function tauPriorScale(prior: TauPrior): number {
  return prior.kind === 'uniform' ? prior.high : prior.scale;
}

/** The prior falls like τ to the power −(this + 1); Infinity where it falls faster than any power. */
export function tauPriorTail(prior: TauPrior): number {
  if (prior.kind === 'half-cauchy') return 1;
  return prior.kind === 'half-t' ? prior.degreesOfFreedom : Number.POSITIVE_INFINITY;
}

/**
 * The prior used where none is given: half-Cauchy with the typical standard error (root of the harmonic mean of the squares)
 * as scale. The share of variation that is real, I² = τ²/(τ² + typical²), then has the arcsine density, Jeffreys' prior for
 * a share: neither sameness nor difference of places is favoured, a zero spread is not forced, and the unit does not matter.
 * It depends on the standard errors, so a long series of poolings should settle on one scale. Throws `out-of-range`,
 * `too-few-rows`.
 */
export function defaultTauPrior(standardErrors: ArrayLike<number>): TauPrior {
  if (standardErrors.length === 0) throw new MethodError('too-few-rows', 'A typical error needs one standard error.');
  let precision = 0;
  for (let i = 0; i < standardErrors.length; i += 1) {
    const error = standardErrors[i] as number;
    requirePositive(`Standard errors[${i}]`, error);
    precision += 1 / (error * error) / standardErrors.length;
  }
  return { kind: 'half-cauchy', scale: Math.sqrt(1 / precision) };
}

/** A normal prior for the average effect or for one coefficient, or null for none (flat). */
export type AveragePrior = { readonly mean: number; readonly standardDeviation: number } | null;

/** Means and precisions of coefficient priors, precision 0 where flat. */
export type CoefficientPriors = {
  readonly means: Float64Array;
  readonly precisions: Float64Array;
  readonly flat: number;
};

/** Checks and flattens one prior per column; absent means flat throughout. Throws `shape`, `not-finite`, `out-of-range`. */
export function coefficientPriors(columns: number, priors: readonly AveragePrior[] | undefined): CoefficientPriors {
  const list: readonly AveragePrior[] = priors ?? new Array<null>(columns).fill(null);
  requireLength('Coefficient priors', list, columns);
  const means = Float64Array.from(list, (prior) => prior?.mean ?? 0);
  requireFinite('Means of coefficient priors', means);
  const precisions = Float64Array.from(list, (prior) => {
    if (prior === null) return 0;
    requirePositive('A coefficient prior’s standard deviation', prior.standardDeviation);
    return 1 / prior.standardDeviation ** 2;
  });
  return { means, precisions, flat: list.filter((prior) => prior === null).length };
}
