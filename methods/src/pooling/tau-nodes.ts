import { gaussLegendre } from '../quadrature/gauss-legendre.ts';
import { type ConditionalProblem, conditionalFit } from './conditional-fit.ts';
import { logTauPrior, type TauPrior, tauPriorScale } from './priors.ts';

/**
 * The posterior as a mixture over nodes of τ: at node k, with probability `weight[k]`, the coefficients are jointly normal
 * with mean `means[k]` and covariance `covariances[k]` (`order` by `order`).
 */
export type TauNodes = {
  readonly tau: Float64Array;
  readonly weight: Float64Array;
  readonly means: readonly Float64Array[];
  readonly covariances: readonly Float64Array[];
  readonly order: number;
};

/** A stretch of 0..1. */
export type Stretch = { readonly low: number; readonly high: number };

const NEGLIGIBLE = 40;

/** τ = scale × u/(1 − u) maps u in 0..1 to the half-line. */
export function tauAt(u: number, scale: number): number {
  return (scale * u) / (1 - u);
}

/** The end of u for a prior: 1, or where a uniform prior ends. */
export function endOf(prior: TauPrior): number {
  return prior.kind === 'uniform' ? 0.5 : 1;
}

/**
 * Nodes and weights for the posterior of τ: the stretch of u where the density is within e^−40 of its top is found by
 * zooming, and gets a Gauss-Legendre rule of 6 × 16 points.
 */
export function tauNodes(problem: ConditionalProblem, prior: TauPrior): TauNodes {
  const logPrior = logTauPrior(prior);
  const scale = tauPriorScale(prior);
  const at = (u: number) => {
    const tau = tauAt(u, scale);
    const fit = conditionalFit(problem, tau);
    return { tau, ...fit, height: fit.logMarginal + logPrior(tau) - 2 * Math.log1p(-u) };
  };
  const { low, high } = zoomed((u) => at(u).height, endOf(prior));
  const rule = gaussLegendre(low, high, 16, 6);
  const points = Array.from(rule.points, at);
  const top = points.reduce((most, point) => Math.max(most, point.height), Number.NEGATIVE_INFINITY);
  const raw = points.map((point, k) => (rule.weights[k] as number) * Math.exp(point.height - top));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  const kept = points
    .map((point, k) => ({ ...point, weight: (raw[k] as number) / sum }))
    .filter(({ weight }) => weight > 1e-14);
  return {
    tau: Float64Array.from(kept, ({ tau }) => tau),
    weight: Float64Array.from(kept, ({ weight }) => weight),
    means: kept.map(({ mean }) => mean),
    covariances: kept.map(({ covariance }) => covariance),
    order: problem.order,
  };
}

/** The stretch of 0..`end` outside which a log density lies more than 40 below its top. */
export function zoomed(height: (u: number) => number, end: number): Stretch {
  const cells = 24;
  let [low, high] = [0, end];
  for (let round = 0; round < 16; round += 1) {
    const width = (high - low) / cells;
    const heights = Array.from({ length: cells }, (_, i) => height(low + (i + 0.5) * width));
    const top = Math.max(...heights);
    const inside = heights.map((value) => value > top - NEGLIGIBLE);
    const first = Math.max(inside.indexOf(true) - 1, 0);
    const last = Math.min(inside.lastIndexOf(true) + 1, cells - 1);
    [low, high] = [low + first * width, low + (last + 1) * width];
    if (last - first + 1 > 0.6 * cells) break;
  }
  return { low, high };
}
