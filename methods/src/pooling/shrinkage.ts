import { normalCdf } from '../distributions/normal.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { bisection } from '../root-finding/bisection.ts';
import type { AveragePrior, TauPrior } from './priors.ts';
import { type TauNodes, tauNodes } from './tau-nodes.ts';

export type Posterior = {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly chanceAboveZero: number;
};

/** Many estimates pooled: what each true effect, their average, their spread and the next place's effect may be. */
export type Shrinkage = {
  readonly effects: readonly Posterior[];
  readonly average: Posterior;
  /** Spread of the true effects (τ). */
  readonly spread: { readonly mean: number; readonly standardDeviation: number };
  /** The true effect in a place that is not among the estimates. */
  readonly next: Posterior;
  readonly nodes: TauNodes;
  readonly estimates: Float64Array;
  readonly variances: Float64Array;
};

/**
 * Bayesian shrinkage in the normal-normal model (Rubin 1981; Gelman et al. 2013, section 5.4): estimate ~ N(effect, error²),
 * effect ~ N(average, τ²). Everything but τ is integrated in closed form and τ by quadrature, so there is no sampling and
 * the same input gives the same digits. A prior on τ keeps one unlucky set of estimates from collapsing to τ = 0.
 * Standard errors must be positive. Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`.
 */
export function shrink(
  estimates: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
  priors: { readonly tau: TauPrior; readonly average?: AveragePrior },
): Shrinkage {
  requireFinite('Estimates', estimates);
  requireLength('Standard errors', standardErrors, estimates.length);
  const values = Float64Array.from(estimates);
  const variances = Float64Array.from(standardErrors, (error, i) => {
    if (!(error > 0 && Number.isFinite(error))) {
      throw new MethodError('out-of-range', `Standard errors[${i}] is ${error}; they must be positive.`);
    }
    return error * error;
  });
  const average = priors.average ?? null;
  if (average === null && values.length < 2) {
    throw new MethodError('too-few-rows', `${values.length} estimate cannot be pooled without a prior on the average.`);
  }
  const nodes = tauNodes(values, variances, priors.tau, average);
  const averages = mixture(
    nodes,
    (k) => nodes.average[k] as number,
    (k) => nodes.averageVariance[k] as number,
  );
  const tauMean = nodes.tau.reduce((sum, tau, k) => sum + tau * (nodes.weight[k] as number), 0);
  const tauSquare = nodes.tau.reduce((sum, tau, k) => sum + (tau - tauMean) ** 2 * (nodes.weight[k] as number), 0);
  return {
    effects: Array.from(values, (_, i) => mixture(nodes, ...effectAt(nodes, values, variances, i))),
    average: averages,
    spread: { mean: tauMean, standardDeviation: Math.sqrt(tauSquare) },
    next: mixture(nodes, ...nextAt(nodes)),
    nodes,
    estimates: values,
    variances,
  };
}

/** The value that effect `index` stays below with probability `p`; `'next'` asks for a place not among the estimates. */
export function shrunkQuantile(pooled: Shrinkage, index: number | 'next', p: number): number {
  const { nodes } = pooled;
  const [mean, variance] =
    index === 'next' ? nextAt(nodes) : effectAt(nodes, pooled.estimates, pooled.variances, index);
  const centre = index === 'next' ? pooled.next : pooled.effects[index];
  if (centre === undefined) throw new MethodError('out-of-range', `There is no effect ${index}.`);
  if (!(p > 0 && p < 1)) throw new MethodError('out-of-range', `A probability must lie in 0..1, but got ${p}.`);
  const excess = (x: number) => {
    let below = 0;
    for (let k = 0; k < nodes.tau.length; k += 1)
      below += (nodes.weight[k] as number) * normalCdf(x, mean(k), Math.sqrt(variance(k)));
    return below - p;
  };
  let reach = centre.standardDeviation + 1e-300;
  while (excess(centre.mean - reach) > 0 || excess(centre.mean + reach) < 0) reach *= 2;
  return bisection(excess, centre.mean - reach, centre.mean + reach);
}

type AtNode = (node: number) => number;

function effectAt(nodes: TauNodes, values: Float64Array, variances: Float64Array, i: number): [AtNode, AtNode] {
  const value = values[i] as number;
  const variance = variances[i] as number;
  const pull = (k: number) => variance / (variance + (nodes.tau[k] as number) ** 2);
  return [
    (k) => value + pull(k) * ((nodes.average[k] as number) - value),
    (k) => (1 - pull(k)) * variance + pull(k) ** 2 * (nodes.averageVariance[k] as number),
  ];
}

function nextAt(nodes: TauNodes): [AtNode, AtNode] {
  return [
    (k) => nodes.average[k] as number,
    (k) => (nodes.averageVariance[k] as number) + (nodes.tau[k] as number) ** 2,
  ];
}

function mixture(nodes: TauNodes, mean: AtNode, variance: AtNode): Posterior {
  let [total, square, above] = [0, 0, 0];
  for (let k = 0; k < nodes.tau.length; k += 1) {
    const weight = nodes.weight[k] as number;
    const centre = mean(k);
    const spread = variance(k);
    total += weight * centre;
    square += weight * (spread + centre * centre);
    above += weight * (spread > 0 ? normalCdf(centre / Math.sqrt(spread)) : Number(centre > 0));
  }
  let around = 0;
  if (square - total * total < 1e-6 * square) {
    // Far from zero the difference of squares loses its digits.
    for (let k = 0; k < nodes.tau.length; k += 1)
      around += (nodes.weight[k] as number) * (variance(k) + (mean(k) - total) ** 2);
  } else around = square - total * total;
  return { mean: total, standardDeviation: Math.sqrt(around), chanceAboveZero: Math.min(1, above) };
}
