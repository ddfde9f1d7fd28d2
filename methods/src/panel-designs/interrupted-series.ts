import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireOpenShare } from '../errors/requirements.ts';
import { type ClusterRobustEffect, testedEffect } from '../experiment-reading/cluster-robust.ts';
import { type Assumption, type Evidence, evidenceStrength, type PreTrend } from '../experiment-reading/evidence.ts';
import { matrixFromColumns } from '../linear-algebra/matrix.ts';
import { neweyWest, praisWinsten, type SerialFit } from './serial-errors.ts';

export type InterruptedSeriesOptions = {
  /** Default `autoregressive`: Prais-Winsten. `newey-west` allows other short memories and needs a longer series. */
  readonly errors?: 'autoregressive' | 'newey-west';
  /** Lags of Newey and West; default the whole part of 4 (n/100)^(2/9), at least 1. */
  readonly lags?: number;
  readonly confidence?: number;
  readonly effectThatMatters?: number;
};

export type InterruptedSeries = {
  /** Jump at the first period after the start, and change of slope per period. */
  readonly levelChange: ClusterRobustEffect;
  readonly slopeChange: ClusterRobustEffect;
  /** Mean of fitted less what the earlier line foretells, over the periods from the start on. */
  readonly averageEffect: ClusterRobustEffect;
  /** What the earlier line foretells, for every period. */
  readonly counterfactual: Float64Array;
  readonly autocorrelation: number;
  /** Test for a bend in the periods before the start; untested below eight of them. */
  readonly preTrend: { readonly verdict: PreTrend; readonly pValue: number | null };
  readonly assumptions: readonly Assumption[];
  readonly evidence: Evidence;
};

const LEAST = 3;
const LEAST_FOR_BEND = 8;

/**
 * Segmented regression of one series, evenly spaced, whose entry `start` is the first after the change (Wagner et al. 2002), with
 * errors for serial correlation and Student's t with n − 4 degrees of freedom. Throws `not-finite`, `too-few-rows` (below
 * three periods on either side, or five in all).
 */
export function interruptedSeries(
  outcome: ArrayLike<number>,
  start: number,
  options: InterruptedSeriesOptions = {},
): InterruptedSeries {
  const { confidence = 0.95, errors = 'autoregressive' } = options;
  requireFinite('Outcome', outcome);
  requireOpenShare('Confidence', confidence);
  const n = outcome.length;
  if (!(Number.isInteger(start) && start >= LEAST && n - start >= LEAST)) {
    throw new MethodError(
      'too-few-rows',
      `${start} periods before and ${n - start} after; ${LEAST} of each are needed.`,
    );
  }
  const response = Float64Array.from(outcome);
  const since = Float64Array.from({ length: n }, (_, t) => t - start);
  const after = since.map((t) => (t >= 0 ? 1 : 0));
  const later = since.map((t) => Math.max(0, t));
  const design = matrixFromColumns([new Float64Array(n).fill(1), since, after, later]);
  const fit = fitted(design, response, options);
  const effect = (weights: readonly number[]) => contrast(fit, weights, confidence);
  const averageEffect = effect([0, 0, 1, (n - start - 1) / 2]);
  const preTrend = bendBefore(response.subarray(0, start), options);
  return {
    levelChange: effect([0, 0, 1, 0]),
    slopeChange: effect([0, 0, 0, 1]),
    averageEffect,
    counterfactual: since.map((t) => (fit.coefficients[0] as number) + t * (fit.coefficients[1] as number)),
    autocorrelation: fit.autocorrelation,
    preTrend,
    assumptions: [
      'trend-would-have-continued',
      'no-other-change-at-the-break',
      'no-anticipation',
      errors === 'newey-west' ? 'short-memory-errors' : 'autoregressive-errors',
    ],
    evidence: evidenceStrength({
      design: 'single-series',
      halfWidth: (averageEffect.high - averageEffect.low) / 2,
      effectThatMatters: options.effectThatMatters ?? averageEffect.estimate,
      preTrend: preTrend.verdict,
    }),
  };
}

function fitted(
  design: ReturnType<typeof matrixFromColumns>,
  response: Float64Array,
  { errors = 'autoregressive', lags }: InterruptedSeriesOptions,
): SerialFit {
  if (errors === 'autoregressive') return praisWinsten(design, response);
  const usual = Math.max(1, Math.floor(4 * (response.length / 100) ** (2 / 9)));
  return neweyWest(design, response, Math.min(lags ?? usual, response.length - 1));
}

function contrast(fit: SerialFit, weights: readonly number[], confidence: number): ClusterRobustEffect {
  const k = weights.length;
  let [estimate, variance] = [0, 0];
  for (let a = 0; a < k; a += 1) {
    estimate += (weights[a] as number) * (fit.coefficients[a] as number);
    for (let b = 0; b < k; b += 1) {
      variance += (weights[a] as number) * (weights[b] as number) * (fit.covariance[a * k + b] as number);
    }
  }
  const standardError = Math.sqrt(Math.max(0, variance));
  return testedEffect({ estimate, standardError, degreesOfFreedom: fit.degreesOfFreedom, confidence });
}

function bendBefore(past: Float64Array, options: InterruptedSeriesOptions): InterruptedSeries['preTrend'] {
  if (past.length < LEAST_FOR_BEND) return { verdict: 'untested', pValue: null };
  const time = past.map((_, t) => (t - (past.length - 1) / 2) / past.length);
  const design = matrixFromColumns([new Float64Array(past.length).fill(1), time, time.map((t) => t * t)]);
  const { pValue } = contrast(fitted(design, past, options), [0, 0, 1], 0.95);
  return { verdict: pValue < 0.05 ? 'apart' : 'alike', pValue };
}
