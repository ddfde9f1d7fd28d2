import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import type { ConditionalProblem } from './conditional-fit.ts';
import { mixtureQuantile, mixtureSummary, type NormalMixture, type Posterior } from './normal-mixture.ts';
import { type AveragePrior, coefficientPriors, type TauPrior } from './priors.ts';
import { finiteMoments, type Spread, spreadOf } from './spread.ts';
import { type TauNodes, tauNodes } from './tau-nodes.ts';

/** Many estimates pooled: what each true effect, their average, their spread and the next place's effect may be. */
export type Shrinkage = {
  readonly effects: readonly Posterior[];
  readonly average: Posterior;
  /** Spread of the true effects (τ). */
  readonly spread: Spread;
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
  const { values, variances } = requireEstimates(estimates, standardErrors);
  const average = priors.average ?? null;
  if (average === null && values.length < 2) {
    throw new MethodError('too-few-rows', `${values.length} estimate cannot be pooled without a prior on the average.`);
  }
  const problem: ConditionalProblem = {
    estimates: values,
    variances,
    design: new Float64Array(values.length).fill(1),
    order: 1,
    priors: coefficientPriors(1, [average]),
  };
  const nodes = tauNodes(problem, priors.tau);
  const moments = finiteMoments(priors.tau, values.length - (average === null ? 1 : 0));
  const next = mixtureSummary(nextPlace(nodes));
  return {
    effects: effectSummaries(nodes, values, variances),
    average: mixtureSummary(averageOf(nodes)),
    spread: spreadOf(nodes.weight, nodes.tau, moments),
    next: moments > 2 ? next : { ...next, standardDeviation: Number.POSITIVE_INFINITY },
    nodes,
    estimates: values,
    variances,
  };
}

/** The value that effect `index` stays below with probability `p`; `'next'` asks for a place not among the estimates. */
export function shrunkQuantile(pooled: Shrinkage, index: number | 'next', p: number): number {
  return mixtureQuantile(shrunkMixture(pooled, index), p);
}

/** The whole distribution of effect `index`, of the average, or of a place not among the estimates. Throws `out-of-range`. */
export function shrunkMixture(pooled: Shrinkage, index: number | 'next' | 'average'): NormalMixture {
  const { nodes, estimates, variances } = pooled;
  if (index === 'next') return nextPlace(nodes);
  if (index === 'average') return averageOf(nodes);
  if (!(index in estimates)) throw new MethodError('out-of-range', `There is no effect ${index}.`);
  const mixture = emptyMixture(nodes);
  fillEffect(mixture, nodes, estimates[index] as number, variances[index] as number);
  return mixture;
}

/** Finite estimates and positive finite standard errors, as values and variances. */
export function requireEstimates(estimates: ArrayLike<number>, standardErrors: ArrayLike<number>) {
  requireFinite('Estimates', estimates);
  requireLength('Standard errors', standardErrors, estimates.length);
  const variances = Float64Array.from(standardErrors, (error, i) => {
    if (!(error > 0 && Number.isFinite(error))) {
      throw new MethodError('out-of-range', `Standard errors[${i}] is ${error}; they must be positive.`);
    }
    return error * error;
  });
  return { values: Float64Array.from(estimates), variances };
}

function emptyMixture(nodes: TauNodes): NormalMixture {
  const { length } = nodes.weight;
  return { weight: nodes.weight, mean: new Float64Array(length), variance: new Float64Array(length) };
}

function averageOf(nodes: TauNodes): NormalMixture {
  return {
    weight: nodes.weight,
    mean: Float64Array.from(nodes.means, (mean) => mean[0] as number),
    variance: Float64Array.from(nodes.covariances, (covariance) => covariance[0] as number),
  };
}

function nextPlace(nodes: TauNodes): NormalMixture {
  const { weight, mean, variance } = averageOf(nodes);
  return { weight, mean, variance: variance.map((value, k) => value + (nodes.tau[k] as number) ** 2) };
}

function effectSummaries(nodes: TauNodes, values: Float64Array, variances: Float64Array): Posterior[] {
  const mixture = emptyMixture(nodes);
  return Array.from(values, (value, i) => {
    fillEffect(mixture, nodes, value, variances[i] as number);
    return mixtureSummary(mixture);
  });
}

function fillEffect({ mean, variance }: NormalMixture, nodes: TauNodes, value: number, error: number): void {
  for (let k = 0; k < nodes.tau.length; k += 1) {
    const pull = error / (error + (nodes.tau[k] as number) ** 2);
    mean[k] = value + pull * ((nodes.means[k]?.[0] as number) - value);
    variance[k] = (1 - pull) * error + pull * pull * (nodes.covariances[k]?.[0] as number);
  }
}
