import { MethodError } from '../errors/method-error.ts';
import { combination } from './combination.ts';
import { dampedTrend, naive } from './damped-trend.ts';
import { linearDrift } from './drift.ts';
import { chosenSmoothing, FEWEST_FOR_SMOOTHING, smoothingForecast } from './exponential-smoothing.ts';
import { rollingForecasts } from './rolling-origin.ts';
import type { ForecastMethod } from './series.ts';
import { theta } from './theta.ts';

/** A method that may be chosen, with the shortest series that it forecasts. */
export type Candidate = {
  readonly name: string;
  readonly fewestValues: number;
  readonly method: ForecastMethod;
  /** Refuses values that are not positive. */
  readonly positiveOnly?: boolean;
};

/** The methods here, simplest first. */
export const CANDIDATES: readonly Candidate[] = [
  { name: 'naive', fewestValues: 1, method: naive },
  { name: 'linear-drift', fewestValues: 2, method: linearDrift },
  { name: 'damped-trend', fewestValues: 2, method: dampedTrend(), positiveOnly: true },
  { name: 'theta', fewestValues: FEWEST_FOR_SMOOTHING, method: theta },
  {
    name: 'exponential-smoothing',
    fewestValues: FEWEST_FOR_SMOOTHING,
    method: (series, horizon) => smoothingForecast(chosenSmoothing(series).chosen, horizon),
  },
  { name: 'combination', fewestValues: FEWEST_FOR_SMOOTHING, method: combination },
];

export type CandidateScore = {
  readonly name: string;
  /** Mean symmetric error share over series of each series' mean, 0..2. */
  readonly errorShare: number;
  /** By how much that exceeds the best candidate's, and the standard error of that difference over series (origins of one). */
  readonly behindBest: number;
  readonly standardError: number;
  readonly forecasts: number;
};

export type MethodChoice = {
  readonly chosen: Candidate;
  readonly because: 'least-error' | 'simplest-within-one-standard-error';
  readonly scores: readonly CandidateScore[];
};

/**
 * Back-tests candidates on the same forecasts and takes the simplest (earliest) whose error lies within one standard error of
 * the best (the rule of Breiman, Friedman, Olshen and Stone 1984). Every series counts alike. Throws `too-few-rows` when no
 * series is longer than `fewestValues`, and as the methods.
 */
export function chooseMethod(
  seriesList: readonly ArrayLike<number>[],
  candidates: readonly Candidate[],
  options: { readonly horizon: number; readonly fewestValues: number },
): MethodChoice {
  const results = candidates.map(({ method }) => unitErrors(seriesList, method, options));
  const averages = results.map(({ errors }) => mean(errors));
  let best = 0;
  averages.forEach((average, i) => {
    if (average < (averages[best] as number)) best = i;
  });
  const lowest = results[best];
  if (lowest === undefined || lowest.errors.length === 0)
    throw new MethodError('too-few-rows', 'No candidate, or no series longer than the fewest values, to back-test.');
  const scores = candidates.map(({ name }, i): CandidateScore => {
    const { errors, forecasts } = results[i] as UnitErrors;
    const differences = errors.map((error, unit) => error - (lowest.errors[unit] as number));
    return {
      name,
      errorShare: averages[i] as number,
      behindBest: mean(differences),
      standardError: standardErrorOf(differences),
      forecasts,
    };
  });
  const first = scores.findIndex(({ behindBest, standardError }) => behindBest <= standardError);
  return {
    chosen: candidates[first] as Candidate,
    because: first === best ? 'least-error' : 'simplest-within-one-standard-error',
    scores,
  };
}

type UnitErrors = { readonly errors: readonly number[]; readonly forecasts: number };

function unitErrors(
  seriesList: readonly ArrayLike<number>[],
  method: ForecastMethod,
  options: { readonly horizon: number; readonly fewestValues: number },
): UnitErrors {
  const units = new Map<number, { sum: number; count: number }>();
  let forecasts = 0;
  rollingForecasts(seriesList, method, options, ({ index, known, actual, forecast }) => {
    const size = Math.abs(actual) + Math.abs(forecast);
    const unit = seriesList.length === 1 ? known : index;
    const held = units.get(unit) ?? { sum: 0, count: 0 };
    held.sum += size === 0 ? 0 : (2 * Math.abs(actual - forecast)) / size;
    held.count += 1;
    units.set(unit, held);
    forecasts += 1;
  });
  return { errors: [...units.values()].map(({ sum, count }) => sum / count), forecasts };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardErrorOf(values: readonly number[]): number {
  const centre = mean(values);
  const square = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return values.length < 2 ? 0 : Math.sqrt(square / (values.length - 1) / values.length);
}
