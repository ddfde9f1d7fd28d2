import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';
import { quantileOfSorted } from '../rank/sample-quantile.ts';
import {
  type ForecastQuantile,
  intervalScore,
  probabilityIntegral,
  quantileRankedScore,
  requireQuantiles,
} from './distribution-scores.ts';

/** A forecast as it was stored before the truth was known. Times are whole periods: `origin` + `horizon` is the one meant. */
export type StoredForecast = {
  readonly id: string;
  readonly origin: number;
  readonly method: string;
  readonly horizon: number;
  /** Level 0.5 among them; it is the forecast itself. */
  readonly quantiles: readonly ForecastQuantile[];
};

/** What came. */
export type ArrivedTruth = { readonly id: string; readonly time: number; readonly value: number };

/** How one central interval, from two stored quantiles, did. */
export type IntervalCard = {
  /** Share that it should hold, for example 0.8. */
  readonly coverage: number;
  readonly held: number;
  readonly heldShare: number;
  /** Mean interval score (Winkler) in the value's unit; lower is better. */
  readonly meanScore: number;
};

/** One method at one horizon. Errors are shares of the actual value, null where none of the actual values allows one. */
export type ScoreCard = {
  readonly method: string;
  readonly horizon: number;
  readonly scored: number;
  /** Stored forecasts whose truth has not arrived. */
  readonly waiting: number;
  readonly meanErrorShare: number | null;
  readonly medianErrorShare: number | null;
  /** Mean of forecast ÷ actual − 1: above zero when the forecasts run high. */
  readonly biasShare: number | null;
  /** Mean continuous ranked probability score in the value's unit. */
  readonly meanRankedScore: number | null;
  readonly intervals: readonly IntervalCard[];
  /** Ten counts: in which tenth of its distribution each truth fell. */
  readonly tenths: readonly number[];
};

/**
 * Scores stored forecasts against the truths that have arrived since, per method and horizon, in order of method then horizon.
 * Throws `out-of-range` for a truth given twice, quantiles that do not rise or lack 0.5, or a horizon below 1; `not-finite`.
 */
export function scoreCards(stored: readonly StoredForecast[], truths: readonly ArrivedTruth[]): ScoreCard[] {
  requireFinite(
    'Truths',
    truths.map(({ value }) => value),
  );
  const arrived = new Map<string, number>();
  for (const { id, time, value } of truths) {
    const key = JSON.stringify([id, time]);
    if (arrived.has(key)) throw new MethodError('out-of-range', `The truth of ${id} at ${time} is given twice.`);
    arrived.set(key, value);
  }
  const groups = new Map<string, StoredForecast[]>();
  for (const forecast of stored) {
    requireStored(forecast);
    const key = JSON.stringify([forecast.method, forecast.horizon]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [forecast]);
    else group.push(forecast);
  }
  return [...groups.values()]
    .map((group) => scored(group, arrived))
    .sort((a, b) => (a.method < b.method ? -1 : a.method > b.method ? 1 : a.horizon - b.horizon));
}

function requireStored({ id, horizon, quantiles }: StoredForecast): void {
  requireQuantiles(quantiles);
  if (!(Number.isSafeInteger(horizon) && horizon >= 1))
    throw new MethodError('out-of-range', `The forecast of ${id} has horizon ${horizon}; it must be 1, 2, …`);
  if (!quantiles.some(({ level }) => level === 0.5))
    throw new MethodError('out-of-range', `The forecast of ${id} lacks its middle (level 0.5).`);
}

type Pair = { readonly actual: number; readonly middle: number; readonly quantiles: readonly ForecastQuantile[] };

function scored(group: readonly StoredForecast[], arrived: ReadonlyMap<string, number>): ScoreCard {
  const pairs: Pair[] = group.flatMap(({ id, origin, horizon, quantiles }) => {
    const actual = arrived.get(JSON.stringify([id, origin + horizon]));
    const middle = quantiles.find(({ level }) => level === 0.5)?.value;
    return actual === undefined || middle === undefined ? [] : [{ actual, middle, quantiles }];
  });
  const signed = pairs
    .filter(({ actual }) => actual !== 0)
    .map(({ actual, middle }) => (middle - actual) / Math.abs(actual));
  const sizes = Float64Array.from(signed, Math.abs).sort();
  const tenths = new Array<number>(10).fill(0);
  for (const { actual, quantiles } of pairs) {
    const place = Math.min(9, Math.floor(10 * probabilityIntegral(actual, quantiles)));
    tenths[place] = (tenths[place] ?? 0) + 1;
  }
  return {
    method: group[0]?.method ?? '',
    horizon: group[0]?.horizon ?? 0,
    scored: pairs.length,
    waiting: group.length - pairs.length,
    meanErrorShare: mean(sizes),
    medianErrorShare: sizes.length === 0 ? null : quantileOfSorted(sizes, 0.5),
    biasShare: mean(signed),
    meanRankedScore: mean(pairs.map(({ actual, quantiles }) => quantileRankedScore(actual, quantiles))),
    intervals: intervalCards(pairs),
    tenths,
  };
}

/** Every pair of levels p and 1 − p that each forecast of the group carries. */
function intervalCards(pairs: readonly Pair[]): IntervalCard[] {
  const valueAt = (quantiles: readonly ForecastQuantile[], level: number): number | undefined =>
    quantiles.find((quantile) => Math.abs(quantile.level - level) < 1e-9)?.value;
  return (pairs[0]?.quantiles ?? []).flatMap(({ level }) => {
    if (level >= 0.5 - 1e-9) return [];
    const spans = pairs.flatMap(({ actual, quantiles }) => {
      const [low, high] = [valueAt(quantiles, level), valueAt(quantiles, 1 - level)];
      return low === undefined || high === undefined ? [] : [{ actual, low, high }];
    });
    if (spans.length < pairs.length) return [];
    const held = spans.filter(({ actual, low, high }) => low <= actual && actual <= high).length;
    return [
      {
        coverage: 1 - 2 * level,
        held,
        heldShare: held / spans.length,
        meanScore: mean(spans.map(({ actual, ...span }) => intervalScore(actual, span, 2 * level))) ?? 0,
      },
    ];
  });
}

function mean(values: ArrayLike<number>): number | null {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number;
  return values.length === 0 ? null : sum / values.length;
}
