import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import { naive } from './damped-trend.ts';
import { forecastQuantile, type HorizonScores, panelScores } from './forecast-bands.ts';
import { CANDIDATES, type Candidate, type CandidateScore, chooseMethod } from './method-choice.ts';
import { type PanelRow, panelSeries, type SeriesLeftOut } from './panel-series.ts';
import { type ForecastMethod, requireHorizon } from './series.ts';

export type { PanelRow, SeriesLeftOut } from './panel-series.ts';

/** One future value, with the central band that the panel's back-test supports. */
export type PanelStep = { readonly time: number; readonly value: number; readonly low: number; readonly high: number };

export type PanelForecast = {
  /** Name of the method chosen for the whole panel. */
  readonly method: string;
  readonly because: 'least-error' | 'simplest-within-one-standard-error' | 'too-short-to-back-test';
  readonly scores: readonly CandidateScore[];
  readonly coverage: number;
  /** Errors behind each horizon's band. */
  readonly bandErrors: readonly { readonly horizon: number; readonly errors: number }[];
  readonly forecasts: readonly { readonly id: string; readonly steps: readonly PanelStep[] }[];
  readonly leftOut: readonly SeriesLeftOut[];
  readonly assumptions: readonly string[];
};

/**
 * Forecasts every series of a table, by the method that back-tests best over all of them, with bands from that back-test.
 * Rows in any order; values must be positive, times evenly spaced within a series (others are left out and named). A band is
 * 0..Infinity where nothing supports it. Throws `too-few-rows` without a usable series, `not-finite`, `out-of-range`.
 */
export function panelForecast(
  rows: readonly PanelRow[],
  options: { readonly horizon: number; readonly coverage?: number; readonly candidates?: readonly Candidate[] },
): PanelForecast {
  const { horizon, coverage = 0.8, candidates = CANDIDATES } = options;
  requireHorizon(horizon);
  requireOpenShare('Coverage', coverage);
  const { series, step, leftOut } = panelSeries(rows);
  if (series.length === 0) throw new MethodError('too-few-rows', 'No series of the table can be forecast.');
  const values = series.map((one) => one.values);
  const choice = choiceFor(values, candidates, horizon);
  const method = floored(choice.chosen.method);
  const scores = panelScores(values, method, { horizon, fewestValues: choice.fewestValues });
  return {
    method: choice.chosen.name,
    because: choice.because,
    scores: choice.scores,
    coverage,
    bandErrors: scores.map((one) => ({ horizon: one.horizon, errors: one.scores.length })),
    forecasts: series.flatMap(({ id, lastTime, values: known }) => {
      if (known.length < choice.chosen.fewestValues) return [];
      const size = known[known.length - 1] as number;
      const steps = Array.from(method(known, horizon), (value, i) => {
        const [low, high] = band({ forecast: value, size }, scores[i], coverage);
        return { time: lastTime + (i + 1) * step, value, low, high };
      });
      return [{ id, steps }];
    }),
    leftOut: [
      ...leftOut,
      ...series
        .filter((one) => one.values.length < choice.chosen.fewestValues)
        .map(({ id }) => ({ id, why: 'too-short-for-the-method' as const })),
    ],
    assumptions: [
      'one-method-for-all',
      'past-errors-exchangeable-with-future',
      'floor-of-a-hundredth-of-the-last-value',
    ],
  };
}

function band(
  one: { readonly forecast: number; readonly size: number },
  scores: HorizonScores | undefined,
  coverage: number,
): [number, number] {
  if (scores === undefined) return [0, Number.POSITIVE_INFINITY];
  return [forecastQuantile(one, scores, (1 - coverage) / 2), forecastQuantile(one, scores, (1 + coverage) / 2)];
}

type Choice = {
  readonly chosen: Candidate;
  readonly because: PanelForecast['because'];
  readonly scores: readonly CandidateScore[];
  readonly fewestValues: number;
};

/** All candidates where at least half of the series leave them something to back-test, otherwise those that need little. */
function choiceFor(values: readonly Float64Array[], candidates: readonly Candidate[], horizon: number): Choice {
  for (const fewestValues of [5, 2, 1]) {
    const long = values.filter((one) => one.length > fewestValues).length;
    const able = candidates
      .filter((one) => one.fewestValues <= fewestValues)
      .map((one) => ({ ...one, method: floored(one.method) }));
    if (2 * long >= values.length && able.length > 0)
      return { ...chooseMethod(values, able, { horizon, fewestValues }), fewestValues };
  }
  const chosen = { name: 'naive', fewestValues: 1, method: naive };
  return { chosen, because: 'too-short-to-back-test', scores: [], fewestValues: 1 };
}

/** A line carried on may cross zero, where a positive series cannot follow. */
function floored(method: ForecastMethod): ForecastMethod {
  return (series, horizon) => {
    const least = 0.01 * (series[series.length - 1] as number);
    return method(series, horizon).map((value) => Math.max(value, least));
  };
}
