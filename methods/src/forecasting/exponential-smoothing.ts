import { MethodError } from '../errors/method-error.ts';
import { type SmoothingWork, smoothingWork } from './bounded-fit.ts';
import { requireHorizon, requireSeries } from './series.ts';
import {
  PARAMETER_COUNTS,
  type SmoothingFit,
  type SmoothingForm,
  type SmoothingTrend,
  smoothingFit,
} from './smoothing-fit.ts';

export type { SmoothingError, SmoothingFit, SmoothingForm, SmoothingTrend } from './smoothing-fit.ts';

/** Fewest values for simple smoothing; AICc needs two more than parameters. */
export const FEWEST_FOR_SMOOTHING = PARAMETER_COUNTS.none + 2;
const TRENDS: readonly SmoothingTrend[] = ['none', 'additive', 'damped'];

/** Smoothing models of one series, the chosen one first in `chosen`; candidates in order of size. */
export type SmoothingChoice = {
  readonly chosen: SmoothingFit;
  readonly candidates: readonly { readonly fit: SmoothingFit; readonly aicc: number }[];
};

/**
 * One exponential smoothing model by maximum likelihood, first states included. Without a form's fewest values (parameters
 * plus two) throws `too-few-rows`; a multiplicative error on a series that is not positive throws `out-of-range`; `not-finite`.
 */
export function exponentialSmoothing(series: ArrayLike<number>, form: SmoothingForm): SmoothingFit {
  requireSeries(series, PARAMETER_COUNTS[form.trend] + 2);
  const values = Float64Array.from(series);
  const work = smoothingWork(values.length);
  const possible = form.error === 'additive' || values.every((value) => value > 0);
  const additive = possible ? smoothingFit(values, { error: 'additive', trend: form.trend }, work) : null;
  const fit = form.error === 'additive' || additive === null ? additive : smoothingFit(values, form, work, additive);
  if (fit === null)
    throw new MethodError('out-of-range', 'Multiplicative errors need positive values and fitted values.');
  return fit;
}

/**
 * The smoothing model with the least AICc (Hurvich and Tsai 1989) among additive and multiplicative errors with no, an additive
 * or a damped additive trend (Hyndman et al. 2008, chapter 7). Multiplicative trends are left out: they explode on short
 * series. Forms with too many parameters for the series, and relative errors of series that are not positive, are left out.
 * Throws `too-few-rows` under five values, `not-finite`.
 */
export function chosenSmoothing(series: ArrayLike<number>): SmoothingChoice {
  requireSeries(series, FEWEST_FOR_SMOOTHING);
  const values = Float64Array.from(series);
  const work = smoothingWork(values.length);
  return chosenAmong(values, work, additiveFits(values, work));
}

/** Additive-error fits by trend, as far as the series is long enough. */
export function additiveFits(values: Float64Array, work: SmoothingWork): SmoothingFit[] {
  return TRENDS.filter((trend) => values.length >= PARAMETER_COUNTS[trend] + 2).flatMap(
    (trend) => smoothingFit(values, { error: 'additive', trend }, work) ?? [],
  );
}

/** The least AICc among given additive fits and their multiplicative-error counterparts. */
export function chosenAmong(
  values: Float64Array,
  work: SmoothingWork,
  additive: readonly SmoothingFit[],
): SmoothingChoice {
  const positive = values.every((value) => value > 0);
  const relative = additive.flatMap((fit) =>
    positive ? (smoothingFit(values, { error: 'multiplicative', trend: fit.trend }, work, fit) ?? []) : [],
  );
  const fits = [...additive, ...relative];
  const candidates = fits.map((fit) => ({ fit, aicc: aicc(fit) }));
  let best = candidates[0];
  for (const candidate of candidates) if (candidate.aicc < (best?.aicc ?? Number.NaN)) best = candidate;
  if (best === undefined)
    throw new MethodError('too-few-rows', `No smoothing model can be fitted to ${values.length} values.`);
  return { chosen: best.fit, candidates };
}

/** Means 1, 2, … periods ahead: level plus the damped sum of the trend. */
export function smoothingForecast(fit: SmoothingFit, horizon: number): Float64Array {
  requireHorizon(horizon);
  let [factor, steps] = [1, 0];
  return Float64Array.from({ length: horizon }, () => {
    factor *= fit.damping;
    steps += factor;
    return fit.lastLevel + steps * fit.lastTrend;
  });
}

/**
 * Forecast variances 1, 2, … periods ahead with the parameters taken as known: Hyndman et al. 2008, equation 6.1 and, with
 * multiplicative errors, 6.2 to 6.3. The error variance divides by values less parameters.
 */
export function smoothingVariances(fit: SmoothingFit, horizon: number): Float64Array {
  const means = smoothingForecast(fit, horizon);
  const variance = fit.squares / Math.max(1, fit.values - (fit.parameters - 1));
  const weights = new Float64Array(horizon);
  let [factor, steps] = [1, 0];
  for (let j = 0; j < horizon; j += 1) {
    factor *= fit.damping;
    steps += factor;
    weights[j] = fit.levelWeight + fit.trendWeight * steps;
  }
  const seconds = new Float64Array(horizon);
  return means.map((mean, h) => {
    const relative = fit.error === 'multiplicative';
    let carried = 0;
    for (let j = 1; j <= h; j += 1)
      carried += (weights[j - 1] as number) ** 2 * (relative ? (seconds[h - j] as number) : 1);
    const second = mean * mean + variance * carried;
    seconds[h] = second;
    return relative ? (1 + variance) * second - mean * mean : variance * (1 + carried);
  });
}

function aicc(fit: SmoothingFit): number {
  const { parameters: k, values: n } = fit;
  return fit.deviance + 2 * k + (2 * k * (k + 1)) / (n - k - 1);
}
