import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { type Matrix, matrixFromColumns } from '../linear-algebra/matrix.ts';
import { rowMajor } from './conditional-fit.ts';
import { mixtureSummary, type NormalMixture, type Posterior } from './normal-mixture.ts';
import { type AveragePrior, coefficientPriors, defaultTauPrior, type TauPrior } from './priors.ts';
import { requireEstimates } from './shrinkage.ts';
import { finiteMoments, type Spread, spreadOf } from './spread.ts';
import { type TauNodes, tauNodes } from './tau-nodes.ts';

/** What random-effects meta-regression needs; standard errors are positive and taken as known. */
export type MetaRegressionData = {
  readonly estimates: ArrayLike<number>;
  readonly standardErrors: ArrayLike<number>;
  /** Design with the intercept included; default a column of ones. */
  readonly moderators?: Matrix;
};

export type MetaRegressionPriors = {
  /** Default `defaultTauPrior(standardErrors)`. */
  readonly tau?: TauPrior;
  /** One per column of the design, null for flat; default flat throughout. */
  readonly coefficients?: readonly AveragePrior[];
};

/** Posterior of a random-effects meta-regression. */
export type MetaRegression = {
  readonly coefficients: readonly Posterior[];
  readonly spread: Spread;
  readonly tauPrior: TauPrior;
  readonly nodes: TauNodes;
  /** Below which order moments of τ exist: `next` has a finite standard deviation above 2. */
  readonly finiteMoments: number;
  /** Codes of what was taken for granted. */
  readonly assumptions: readonly string[];
};

/**
 * Bayesian random-effects meta-regression by one-dimensional quadrature over τ: estimate ~ N(effect, error²), effect ~
 * N(x·coefficients, τ²). Without moderators it is `shrink`. Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`
 * (not more estimates than flat coefficients), `not-positive-definite` (moderators that say the same).
 */
export function metaRegression(data: MetaRegressionData, priors: MetaRegressionPriors = {}): MetaRegression {
  const { values, variances } = requireEstimates(data.estimates, data.standardErrors);
  const design = data.moderators ?? matrixFromColumns([new Array<number>(values.length).fill(1)]);
  requireLength('Estimates', values, design.rows);
  requireFinite('Moderators', design.values);
  const coefficients = coefficientPriors(design.columns, priors.coefficients);
  const degrees = values.length - coefficients.flat;
  if (degrees < 1) {
    throw new MethodError(
      'too-few-rows',
      `${values.length} estimates cannot determine ${coefficients.flat} coefficients and a spread.`,
    );
  }
  const tauPrior = priors.tau ?? defaultTauPrior(data.standardErrors);
  const problem = {
    estimates: values,
    variances,
    design: rowMajor(design),
    order: design.columns,
    priors: coefficients,
  };
  const nodes = tauNodes(problem, tauPrior);
  const moments = finiteMoments(tauPrior, degrees);
  return {
    coefficients: Array.from({ length: design.columns }, (_, j) =>
      mixtureSummary(averageAt(nodes, unitVector(j, design.columns))),
    ),
    spread: spreadOf(nodes.weight, nodes.tau, moments),
    tauPrior,
    nodes,
    finiteMoments: moments,
    assumptions: [
      'estimates-normal',
      'standard-errors-known',
      'places-exchangeable-given-moderators',
      `tau-prior-${tauPrior.kind}${priors.tau === undefined ? '-by-typical-error' : ''}`,
    ],
  };
}

/** The average effect in places with this context (a row of the design). Throws `shape`. */
export function averageAt(nodes: TauNodes, context: ArrayLike<number>): NormalMixture {
  requireLength('Context', context, nodes.order);
  const { length } = nodes.weight;
  const mean = new Float64Array(length);
  const variance = new Float64Array(length);
  for (let k = 0; k < length; k += 1) {
    const covariance = nodes.covariances[k] as Float64Array;
    let [centre, spread] = [0, 0];
    for (let a = 0; a < nodes.order; a += 1) {
      const x = context[a] as number;
      centre += x * (nodes.means[k]?.[a] as number);
      for (let b = 0; b < nodes.order; b += 1)
        spread += x * (context[b] as number) * (covariance[a * nodes.order + b] as number);
    }
    mean[k] = centre;
    variance[k] = Math.max(0, spread);
  }
  return { weight: nodes.weight, mean, variance };
}

/** The true effect in one new place with this context: posterior predictive. Throws `shape`. */
export function effectAt(nodes: TauNodes, context: ArrayLike<number>): NormalMixture {
  const { weight, mean, variance } = averageAt(nodes, context);
  return { weight, mean, variance: variance.map((value, k) => value + (nodes.tau[k] as number) ** 2) };
}

/** What a study with this standard error would find in a new place: `effectAt` plus its sampling error. Throws `shape`. */
export function estimateAt(nodes: TauNodes, context: ArrayLike<number>, standardError: number): NormalMixture {
  const { weight, mean, variance } = effectAt(nodes, context);
  return { weight, mean, variance: variance.map((value) => value + standardError * standardError) };
}

function unitVector(index: number, length: number): number[] {
  return Array.from({ length }, (_, j) => Number(j === index));
}
