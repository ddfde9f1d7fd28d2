import { bisection, largestOnHalfLine } from '../root-finding/bisection.ts';
import { type PoolingProblem, type WeightedFit, weightedFit } from './weighted-fit.ts';

/** How the variance between places is estimated; `fixed` sets it to zero. */
export type BetweenVarianceMethod =
  | 'fixed'
  | 'dersimonian-laird'
  | 'hedges'
  | 'hunter-schmidt'
  | 'sidik-jonkman'
  | 'maximum-likelihood'
  | 'reml'
  | 'paule-mandel'
  | 'empirical-bayes';

/**
 * The variance of true effects between places, never negative. DerSimonian and Laird 1986; Hedges and Olkin 1985; Hunter and
 * Schmidt 2004; Sidik and Jonkman 2005; maximum and restricted maximum likelihood (Viechtbauer 2005); Paule and Mandel 1982;
 * empirical Bayes (Morris 1983), which solves the same equation as Paule and Mandel.
 */
export function betweenVariance(problem: PoolingProblem, method: BetweenVarianceMethod): number {
  return Math.max(0, ESTIMATORS[method](problem));
}

const ESTIMATORS: Readonly<Record<BetweenVarianceMethod, (problem: PoolingProblem) => number>> = {
  fixed: () => 0,
  'dersimonian-laird': (problem) => {
    const fit = weightedFit(problem, 0);
    return (fit.weightedSquares - degrees(problem)) / fit.projectionTrace;
  },
  hedges: (problem) => {
    const fit = weightedFit(problem, null);
    return (fit.weightedSquares - fit.samplingTrace) / degrees(problem);
  },
  'hunter-schmidt': (problem) => {
    const fit = weightedFit(problem, 0);
    return (fit.weightedSquares - problem.design.rows) / fit.weightSum;
  },
  'sidik-jonkman': (problem) => {
    const start = meanSquare(problem.estimates);
    return start === 0 ? 0 : (start * weightedFit(problem, start).weightedSquares) / degrees(problem);
  },
  'maximum-likelihood': (problem) =>
    likeliest(
      problem,
      (fit) => 0.5 * fit.logWeights - 0.5 * fit.weightedSquares,
      (fit) => fit.doubleSquares - fit.weightSum,
    ),
  reml: (problem) =>
    likeliest(
      problem,
      (fit) => 0.5 * fit.logWeights - 0.5 * fit.logInformation - 0.5 * fit.weightedSquares,
      (fit) => fit.doubleSquares - fit.projectionTrace,
    ),
  'paule-mandel': pauleMandel,
  'empirical-bayes': pauleMandel,
};

function pauleMandel(problem: PoolingProblem): number {
  const excess = (between: number) => weightedFit(problem, between).weightedSquares - degrees(problem);
  if (excess(0) <= 0) return 0;
  let high = meanSquare(problem.estimates) + 1e-300;
  while (excess(high) > 0) high *= 2;
  return bisection(excess, 0, high);
}

/** Every estimator of the between variance, in the order in which results list them. */
export const BETWEEN_VARIANCE_METHODS = Object.keys(ESTIMATORS) as readonly BetweenVarianceMethod[];

function degrees({ design }: PoolingProblem): number {
  return design.rows - design.columns;
}

function meanSquare(values: ArrayLike<number>): number {
  let mean = 0;
  for (let i = 0; i < values.length; i += 1) mean += (values[i] as number) / values.length;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += ((values[i] as number) - mean) ** 2;
  return sum / values.length;
}

/** A likelihood is flat at its top, so its peak is found roughly and then sharpened as a root of its slope. */
function likeliest(
  problem: PoolingProblem,
  logLikelihood: (fit: WeightedFit) => number,
  slope: (fit: WeightedFit) => number,
): number {
  let scale = meanSquare(problem.estimates);
  for (let i = 0; i < problem.variances.length; i += 1)
    scale += (problem.variances[i] as number) / problem.variances.length;
  const peak = largestOnHalfLine((between) => logLikelihood(weightedFit(problem, between)), scale);
  const slopeAt = (between: number) => slope(weightedFit(problem, between));
  for (const width of [1e-5, 1e-3, 1e-1]) {
    const [low, high] = [peak * (1 - width), peak * (1 + width)];
    if (slopeAt(low) > 0 && slopeAt(high) < 0) return bisection(slopeAt, low, high);
  }
  return slopeAt(0) <= 0 && peak < 1e-5 * scale ? 0 : peak;
}
