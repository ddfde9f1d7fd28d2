import { type Box, boundedFit, type SmoothingWork } from './bounded-fit.ts';
import {
  DAMPING,
  FIRST_LEVEL,
  FIRST_TREND,
  LEVEL_WEIGHT,
  PARAMETERS,
  passOver,
  type SmoothingPass,
  TREND_WEIGHT,
} from './smoothing-pass.ts';

export type SmoothingTrend = 'none' | 'additive' | 'damped';
export type SmoothingError = 'additive' | 'multiplicative';
export type SmoothingForm = { readonly error: SmoothingError; readonly trend: SmoothingTrend };

/** A fitted exponential smoothing model. Level and trends are in the series' units. */
export type SmoothingFit = {
  readonly error: SmoothingError;
  readonly trend: SmoothingTrend;
  /** α, 0..1: how much of an error moves the level. */
  readonly levelWeight: number;
  /** β = αβ*, 0..α: how much of an error moves the trend; 0 without a trend. */
  readonly trendWeight: number;
  /** φ: the share of the trend that is left a period later; 1 undamped. */
  readonly damping: number;
  readonly firstLevel: number;
  readonly firstTrend: number;
  readonly lastLevel: number;
  readonly lastTrend: number;
  /** Σ e², of relative errors under a multiplicative error. */
  readonly squares: number;
  /** n log Σ e², plus 2 Σ log ŷ under a multiplicative error: −2 log likelihood up to a constant of the series. */
  readonly deviance: number;
  /** Parameters fitted, first states and error variance included. */
  readonly parameters: number;
  readonly values: number;
};

const EVERYTHING = Number.MAX_VALUE;
const LEVEL_WEIGHTS = [0.05, 0.3, 0.7, 0.95];
const TREND_WEIGHTS = [0.02, 0.3];
const FIRST_DAMPING = 0.89;

/** Bounds of the usual region: 0 < α < 1, 0 < β < α, .8 ≤ φ ≤ .98 (Hyndman et al. 2008; Hyndman and Khandakar 2008). */
const BOXES: Readonly<Record<SmoothingTrend, Box>> = {
  none: { low: [1e-4, 0, 1, -EVERYTHING, 0], high: [0.9999, 0, 1, EVERYTHING, 0] },
  additive: { low: [1e-4, 1e-4, 1, -EVERYTHING, -EVERYTHING], high: [0.9999, 0.9999, 1, EVERYTHING, EVERYTHING] },
  damped: { low: [1e-4, 1e-4, 0.8, -EVERYTHING, -EVERYTHING], high: [0.9999, 0.9999, 0.98, EVERYTHING, EVERYTHING] },
};

/** Error variance included. */
export const PARAMETER_COUNTS: Readonly<Record<SmoothingTrend, number>> = { none: 3, additive: 5, damped: 6 };

/**
 * The smoothing model of this form that makes `values` likeliest, first states included; null where relative errors do not
 * exist (a fitted value that is not positive). Short series have several peaks of the likelihood: the climb begins at `start`,
 * or without it at the best point of a coarse grid, so that a higher peak far from both can be missed.
 */
export function smoothingFit(
  values: Float64Array,
  form: SmoothingForm,
  work: SmoothingWork,
  start?: SmoothingFit,
): SmoothingFit | null {
  if (start === undefined) gridStart(values, form.trend, work);
  else
    work.parameters.set([
      start.levelWeight,
      start.trendWeight / start.levelWeight,
      start.damping,
      start.firstLevel,
      start.firstTrend,
    ]);
  const cost = boundedFit(values, BOXES[form.trend], form.error === 'multiplicative', work);
  return cost < Number.POSITIVE_INFINITY ? summarised(values, form, work, cost) : null;
}

/** The best of a few weights, each with the first states that least squares gives it (errors are linear in them). */
function gridStart(values: Float64Array, trend: SmoothingTrend, { parameters, pass }: SmoothingWork): void {
  const n = values.length;
  const best = new Float64Array(PARAMETERS);
  let least = Number.POSITIVE_INFINITY;
  for (const alpha of LEVEL_WEIGHTS) {
    for (const beta of trend === 'none' ? [0] : TREND_WEIGHTS) {
      parameters[LEVEL_WEIGHT] = alpha;
      parameters[TREND_WEIGHT] = beta;
      parameters[DAMPING] = trend === 'damped' ? FIRST_DAMPING : 1;
      parameters[FIRST_LEVEL] = 0;
      parameters[FIRST_TREND] = 0;
      const squares = passOver(values, parameters, false, pass) - stateGain(pass, n, trend !== 'none', parameters);
      if (squares < least) {
        least = squares;
        best.set(parameters);
      }
    }
  }
  parameters.set(best);
}

/** Sets the first states by least squares on the slopes and answers by how much they lower the sum of squares. */
function stateGain({ residuals, slopes }: SmoothingPass, n: number, both: boolean, parameters: Float64Array): number {
  let [uu, uv, vv, ur, vr] = [0, 0, 0, 0, 0];
  for (let t = 0; t < n; t += 1) {
    const u = slopes[FIRST_LEVEL * n + t] as number;
    const v = slopes[FIRST_TREND * n + t] as number;
    const r = residuals[t] as number;
    uu += u * u;
    uv += u * v;
    vv += v * v;
    ur += u * r;
    vr += v * r;
  }
  const determinant = uu * vv - uv * uv;
  const trended = both && determinant > 1e-12 * uu * vv;
  const level = trended ? (uv * vr - vv * ur) / determinant : -ur / uu;
  const trend = trended ? (uv * ur - uu * vr) / determinant : 0;
  parameters[FIRST_LEVEL] = level;
  parameters[FIRST_TREND] = trend;
  return -(level * ur + trend * vr);
}

function summarised(
  values: Float64Array,
  { error, trend }: SmoothingForm,
  { parameters, pass }: SmoothingWork,
  cost: number,
): SmoothingFit {
  let scale = 0;
  for (const value of values) scale += value * value;
  const [alpha = 0, beta = 0, damping = 1, firstLevel = 0, firstTrend = 0] = parameters;
  const meanFitted = pass.last[2] as number;
  return {
    error,
    trend,
    levelWeight: alpha,
    trendWeight: alpha * beta,
    damping,
    firstLevel,
    firstTrend,
    lastLevel: pass.last[0] as number,
    lastTrend: pass.last[1] as number,
    squares: cost / (meanFitted * meanFitted),
    // A series that a model fits exactly has no likelihood; rounding's share of its size stands in.
    deviance: values.length * Math.log(Math.max(cost, 1e-24 * scale, Number.MIN_VALUE)),
    parameters: PARAMETER_COUNTS[trend],
    values: values.length,
  };
}
