import { chiSquareCdf } from '../distributions/chi-square.ts';
import { MethodError } from '../errors/method-error.ts';
import { invertSquare } from '../linear-algebra/square-solve.ts';
import { randomEffects } from '../pooling/random-effects.ts';
import { requireEstimates } from '../pooling/shrinkage.ts';
import { likelihoodClimb, type Peak } from '../root-finding/likelihood-climb.ts';
import { type Checked, ENOUGH_ESTIMATES, FEWEST_ESTIMATES, unchecked } from './checkable.ts';
import { type SelectionProblem, selectionLikelihood, selectionProblem } from './selection-likelihood.ts';

export type StepSelection = {
  /** Average effect and variance between places after allowing for unpublished estimates. */
  readonly mean: number;
  readonly standardError: number;
  readonly betweenVariance: number;
  /** The average effect by maximum likelihood when all estimates were published. */
  readonly unadjustedMean: number;
  /** How likely an estimate of each interval is to be published, relative to the first (weight 1, no error). */
  readonly weights: readonly {
    readonly upTo: number;
    readonly estimates: number;
    readonly weight: number;
    readonly standardError: number | null;
  }[];
  readonly logLikelihood: number;
  /** Twice the gain in log likelihood over no selection, and its chance when there is none. */
  readonly likelihoodRatio: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
};

export type StepOptions = {
  /** Which estimates are favoured; default `greater`. */
  readonly favoured?: 'greater' | 'less';
  /** One-sided p-values at which the chance of being published may change, rising; default one step at 0.025. */
  readonly cuts?: readonly number[];
};

/** Weights beyond e^±7 are taken for a likelihood without a peak. */
const LARGEST_LOG_WEIGHT = 7;

/**
 * Selection by significance (Vevea and Hedges 1995): an estimate is published with a chance that depends on the interval of
 * its one-sided p-value. Default is the model with one step and three numbers. It knows no other reason than significance,
 * and with few estimates its weights are hardly known: read the likelihood ratio, not the corrected mean. Throws `shape`,
 * `not-finite`, `out-of-range`.
 */
export function stepSelection(
  estimates: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
  { favoured = 'greater', cuts = [0.025] }: StepOptions = {},
): Checked<StepSelection> {
  const { values, variances } = requireEstimates(estimates, standardErrors);
  requireCuts(cuts);
  if (values.length < Math.max(FEWEST_ESTIMATES, cuts.length + 3)) return unchecked('too-few-estimates');
  const sign = favoured === 'greater' ? 1 : -1;
  const turned = values.map((value) => sign * value);
  const problem = selectionProblem(turned, variances, cuts);
  if (problem.counts.includes(0)) return unchecked('empty-interval');
  const plain = randomEffects({ estimates: turned, variances }, 'maximum-likelihood');
  const start = [plain.coefficients[0] as number, plain.betweenVariance];
  const peak = highestPeak(problem, start);
  if (peak === null) return unchecked('weights-unbounded');
  const errors = standardErrorsAt(peak);
  const unselected = selectionLikelihood(problem, Float64Array.from([...start, ...cuts.map(() => 0)])).value;
  const likelihoodRatio = Math.max(0, 2 * (peak.value - unselected));
  return {
    result: {
      mean: sign * (peak.at[0] as number),
      standardError: errors[0] as number,
      betweenVariance: peak.at[1] as number,
      unadjustedMean: sign * (plain.coefficients[0] as number),
      weights: [...cuts, 1].map((upTo, k) => {
        const weight = k === 0 ? 1 : Math.exp(peak.at[k + 1] as number);
        const standardError = k === 0 ? null : weight * (errors[k + 1] as number);
        return { upTo, estimates: problem.counts[k] as number, weight, standardError };
      }),
      logLikelihood: peak.value,
      likelihoodRatio,
      degreesOfFreedom: cuts.length,
      pValue: 1 - chiSquareCdf(likelihoodRatio, cuts.length),
    },
    why: null,
    weaknesses: [
      'selection-by-significance-alone',
      ...(values.length < 3 * ENOUGH_ESTIMATES ? ['weights-hardly-known-under-thirty'] : []),
    ],
  };
}

/** Climbs from weights below, at and above one; null when no climb ends at finite weights. */
function highestPeak(problem: SelectionProblem, start: readonly number[]): Peak | null {
  const order = problem.counts.length + 1;
  const typical =
    problem.variances.reduce((sum, variance) => sum + variance / problem.variances.length, 0) + (start[1] as number);
  const bounds = {
    lower: Float64Array.from({ length: order }, (_, j) => (j === 1 ? 0 : Number.NEGATIVE_INFINITY)),
    scales: Float64Array.from({ length: order }, (_, j) => (j === 0 ? Math.sqrt(typical) : j === 1 ? typical : 1)),
  };
  let best: Peak | null = null;
  for (const logWeight of [0, -1.5, 1.5]) {
    const from = Float64Array.from({ length: order }, (_, j) => start[j] ?? logWeight);
    const peak = climbed(problem, from, bounds);
    if (peak !== null && (best === null || peak.value > best.value)) best = peak;
  }
  return best?.at.subarray(2).some((logWeight) => Math.abs(logWeight) > LARGEST_LOG_WEIGHT) === true ? null : best;
}

function climbed(
  problem: SelectionProblem,
  from: Float64Array,
  bounds: Parameters<typeof likelihoodClimb>[2],
): Peak | null {
  try {
    return likelihoodClimb((point) => selectionLikelihood(problem, point), from, bounds);
  } catch (error) {
    if (error instanceof MethodError && error.code === 'no-convergence') return null;
    throw error;
  }
}

/** Roots of the inverse information; a τ² at its bound of zero is held there. Infinity where the peak is flat. */
function standardErrorsAt({ at, hessian }: Peak): Float64Array {
  const order = at.length;
  const free = Array.from(at.keys()).filter((j) => j !== 1 || (at[1] as number) > 0);
  const information = Float64Array.from(free.flatMap((a) => free.map((b) => -(hessian[a * order + b] as number))));
  const inverse = invertSquare(information, free.length);
  const errors = new Float64Array(order);
  free.forEach((j, place) => {
    const variance = inverse?.[place * free.length + place] ?? Number.POSITIVE_INFINITY;
    errors[j] = variance > 0 ? Math.sqrt(variance) : Number.POSITIVE_INFINITY;
  });
  return errors;
}

function requireCuts(cuts: readonly number[]): void {
  const rising = cuts.length > 0 && cuts.every((cut, k) => cut > (cuts[k - 1] ?? 0) && cut < 1);
  if (!rising) throw new MethodError('out-of-range', `Cuts must rise within 0..1, but got ${cuts.join(', ')}.`);
}
