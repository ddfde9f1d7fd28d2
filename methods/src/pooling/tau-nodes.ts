import { gaussLegendre } from '../quadrature/gauss-legendre.ts';
import { type AveragePrior, logTauPrior, type TauPrior, tauPriorScale } from './priors.ts';

/**
 * The posterior as a mixture over nodes of τ: at node k, with probability `weight[k]`, the average effect is normal with
 * mean `average[k]` and variance `averageVariance[k]`.
 */
export type TauNodes = {
  readonly tau: Float64Array;
  readonly weight: Float64Array;
  readonly average: Float64Array;
  readonly averageVariance: Float64Array;
};

const NEGLIGIBLE = 40;

/**
 * Nodes and weights for the posterior of τ: τ = scale × u/(1 − u) maps it to 0..1, the stretch where the density is within
 * e^−40 of its top is found by zooming, and that stretch gets a Gauss-Legendre rule of 6 × 16 points.
 */
export function tauNodes(
  estimates: Float64Array,
  variances: Float64Array,
  prior: TauPrior,
  average: AveragePrior,
): TauNodes {
  const logPrior = logTauPrior(prior);
  const scale = tauPriorScale(prior);
  const end = prior.kind === 'uniform' ? 0.5 : 1;
  const at = (u: number) => {
    const tau = (scale * u) / (1 - u);
    const conditional = givenTau(estimates, variances, tau, average);
    return { tau, ...conditional, height: conditional.logMarginal + logPrior(tau) - 2 * Math.log1p(-u) };
  };
  const { low, high } = zoomed((u) => at(u).height, end);
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
    average: Float64Array.from(kept, ({ mean }) => mean),
    averageVariance: Float64Array.from(kept, ({ variance }) => variance),
  };
}

/** Posterior of the average at a fixed τ, and the log marginal likelihood of τ up to a constant. */
function givenTau(estimates: Float64Array, variances: Float64Array, tau: number, average: AveragePrior) {
  let precision = average === null ? 0 : 1 / average.standardDeviation ** 2;
  let weighted = average === null ? 0 : average.mean * precision;
  let logWeights = 0;
  for (let i = 0; i < estimates.length; i += 1) {
    const weight = 1 / ((variances[i] as number) + tau * tau);
    precision += weight;
    weighted += weight * (estimates[i] as number);
    logWeights += Math.log(weight);
  }
  const mean = weighted / precision;
  let squares = average === null ? 0 : ((mean - average.mean) / average.standardDeviation) ** 2;
  for (let i = 0; i < estimates.length; i += 1) {
    squares += ((estimates[i] as number) - mean) ** 2 / ((variances[i] as number) + tau * tau);
  }
  return { mean, variance: 1 / precision, logMarginal: 0.5 * logWeights - 0.5 * Math.log(precision) - 0.5 * squares };
}

function zoomed(height: (u: number) => number, end: number): { low: number; high: number } {
  const cells = 48;
  let [low, high] = [0, end];
  for (let round = 0; round < 12; round += 1) {
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
