import { normalCdf } from '../distributions/normal.ts';
import { requirePositive } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength, requireOpenShare } from '../errors/requirements.ts';
import { normal } from '../random/draws.ts';
import type { RandomStream } from '../random/stream.ts';
import { quantileOfSorted } from './sample-quantile.ts';

/** Which end of the scale is rank 1. */
export type BestEnd = 'highest' | 'lowest';

/** One unit's place among all, 1 for the best. */
export type RankRange = {
  /** Average rank over what the values may truly be (Laird and Louis 1989). */
  readonly expected: number;
  /** Ranks that this unit may have, right for all units at once at the stated level. */
  readonly best: number;
  readonly worst: number;
  /** Chance of a rank in the first, and in the last, quarter of all ranks. */
  readonly chanceBestQuarter: number;
  readonly chanceWorstQuarter: number;
};

/** How far the order of many noisy values can be trusted. */
export type RankUncertainty = {
  readonly units: readonly RankRange[];
  readonly level: number;
  /** Pairs of units, and those whose order is settled. */
  readonly pairs: number;
  readonly pairsToldApart: number;
  /** The most units that can be put in one line in which each is surely better than the next. 1: nothing can be told apart. */
  readonly longestOrder: number;
  /** Units whose range excludes the middle rank: surely in the better or the worse half. */
  readonly apartFromMiddle: number;
};

/**
 * Ranks and their simultaneous ranges from joint draws of the true values: draw b of unit i at [i * draws + b], as
 * `radialBootstrap` gives them. Two units are told apart where the interval of their difference excludes 0; the intervals hold
 * for all pairs at once (largest studentised deviation; Mogstad, Romano, Shaikh and Wilhelm 2024). Takes units² × draws steps.
 * Throws `shape`, `not-finite`, `too-few-rows` (under 20 draws), `out-of-range`.
 */
export function rankUncertainty(
  values: Float64Array,
  units: number,
  options: { readonly best: BestEnd; readonly level?: number },
): RankUncertainty {
  const { best, level = 0.95 } = options;
  requireOpenShare('Level', level);
  requireFinite('Values', values);
  const draws = values.length / units;
  if (!Number.isInteger(draws)) throw new MethodError('shape', `${values.length} draws do not fit ${units} units.`);
  if (draws < 20) throw new MethodError('too-few-rows', `Ranks need 20 draws of every unit, but got ${draws}.`);
  const signed = best === 'lowest' ? values : values.map((value) => -value);
  const pairs = pairDifferences(signed, units, draws);
  const critical = quantileOfSorted(pairs.largest.sort(), level);
  // 1 where the pair's first unit is surely the better of the two, -1 where the second is.
  const settled = pairs.means.map((mean, pair) => {
    const width = critical * (pairs.spreads[pair] as number);
    return mean < -width ? 1 : mean > width ? -1 : 0;
  });
  const { better, worse, longest } = orderOf(settled, signed, units, draws);
  const places = drawnPlaces(signed, units, draws);
  const ranges = Array.from({ length: units }, (_, i) => ({
    expected: places.expected[i] as number,
    best: 1 + (better[i] as number),
    worst: units - (worse[i] as number),
    chanceBestQuarter: places.bestQuarter[i] as number,
    chanceWorstQuarter: places.worstQuarter[i] as number,
  }));
  const middle = (units + 1) / 2;
  return {
    units: ranges,
    level,
    pairs: settled.length,
    pairsToldApart: settled.filter((order) => order !== 0).length,
    longestOrder: longest,
    apartFromMiddle: ranges.filter(({ best: first, worst: last }) => last < middle || first > middle).length,
  };
}

/**
 * The same from estimates with independent normal errors, or from posterior means and standard deviations (as `shrink` gives
 * them), by simulated draws (2,000 unless told otherwise); expected ranks are exact. Throws `shape`, `not-finite`,
 * `out-of-range`, `too-few-rows`.
 */
export function normalRankUncertainty(
  estimates: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
  options: { readonly best: BestEnd; readonly level?: number; readonly random: RandomStream; readonly draws?: number },
): RankUncertainty {
  const expected = expectedRanks(estimates, standardErrors, options.best);
  const draws = options.draws ?? 2000;
  const values = new Float64Array(expected.length * draws);
  for (let i = 0; i < expected.length; i += 1) {
    for (let b = 0; b < draws; b += 1)
      values[i * draws + b] = normal(options.random, estimates[i] as number, standardErrors[i] as number);
  }
  const result = rankUncertainty(values, expected.length, options);
  return { ...result, units: result.units.map((unit, i) => ({ ...unit, expected: expected[i] as number })) };
}

/**
 * Expected ranks (1 for the best) of independent normal values: 1 + Σ P(another is better). Of posterior means and standard
 * deviations these are the empirical-Bayes ranks of Laird and Louis (1989): an uncertain unit moves to the middle.
 * Throws `shape`, `not-finite`, `out-of-range`.
 */
export function expectedRanks(
  means: ArrayLike<number>,
  standardDeviations: ArrayLike<number>,
  best: BestEnd,
): Float64Array {
  requireFinite('Means', means);
  requireLength('Standard deviations', standardDeviations, means.length);
  for (let i = 0; i < means.length; i += 1) requirePositive(`Standard deviation ${i}`, standardDeviations[i] as number);
  const sign = best === 'highest' ? 1 : -1;
  const expected = new Float64Array(means.length).fill(1);
  for (let i = 0; i < means.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const spread = Math.hypot(standardDeviations[i] as number, standardDeviations[j] as number);
      const chance = normalCdf((sign * ((means[j] as number) - (means[i] as number))) / spread);
      expected[i] = (expected[i] as number) + chance;
      expected[j] = (expected[j] as number) + 1 - chance;
    }
  }
  return expected;
}

/** Mean and spread of each pair's difference (first − second), pairs (0,1) (0,2) … (1,2) …, and each draw's largest deviation. */
function pairDifferences(values: Float64Array, units: number, draws: number) {
  const count = (units * (units - 1)) / 2;
  const means = new Float64Array(count);
  const spreads = new Float64Array(count);
  const largest = new Float64Array(draws);
  let pair = 0;
  for (let i = 0; i < units; i += 1) {
    for (let j = i + 1; j < units; j += 1) {
      let mean = 0;
      for (let b = 0; b < draws; b += 1) mean += (values[i * draws + b] as number) - (values[j * draws + b] as number);
      mean /= draws;
      let square = 0;
      for (let b = 0; b < draws; b += 1) {
        const off = (values[i * draws + b] as number) - (values[j * draws + b] as number) - mean;
        square += off * off;
      }
      const spread = Math.sqrt(square / (draws - 1));
      means[pair] = mean;
      spreads[pair] = spread;
      pair += 1;
      if (!(spread > 1e-12 * Math.abs(mean))) continue;
      for (let b = 0; b < draws; b += 1) {
        const off = Math.abs((values[i * draws + b] as number) - (values[j * draws + b] as number) - mean) / spread;
        if (off > (largest[b] as number)) largest[b] = off;
      }
    }
  }
  return { means, spreads, largest };
}

/** How many units are surely better and surely worse than each, and the longest line of units each surely better than the next. */
function orderOf(settled: Float64Array, values: Float64Array, units: number, draws: number) {
  const better = new Int32Array(units);
  const worse = new Int32Array(units);
  const means = Float64Array.from({ length: units }, (_, i) => {
    let sum = 0;
    for (let b = 0; b < draws; b += 1) sum += values[i * draws + b] as number;
    return sum;
  });
  const bestFirst = Int32Array.from({ length: units }, (_, i) => i).sort(
    (a, b) => (means[a] as number) - (means[b] as number) || a - b,
  );
  const length = new Int32Array(units).fill(1);
  let longest = Math.min(1, units);
  for (let place = 0; place < units; place += 1) {
    const unit = bestFirst[place] as number;
    for (let before = 0; before < place; before += 1) {
      const other = bestFirst[before] as number;
      const [i, j] = [Math.min(unit, other), Math.max(unit, other)];
      const order = settled[i * units - (i * (i + 1)) / 2 + j - i - 1] as number;
      if (order === 0) continue;
      better[unit] = (better[unit] as number) + 1;
      worse[other] = (worse[other] as number) + 1;
      length[unit] = Math.max(length[unit] as number, 1 + (length[other] as number));
    }
    longest = Math.max(longest, length[unit] as number);
  }
  return { better, worse, longest };
}

function drawnPlaces(values: Float64Array, units: number, draws: number) {
  const quarter = Math.max(1, Math.floor(units / 4));
  const [expected, bestQuarter, worstQuarter] = [0, 1, 2].map(() => new Float64Array(units)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const order = Int32Array.from({ length: units }, (_, i) => i);
  for (let b = 0; b < draws; b += 1) {
    order.sort((i, j) => (values[i * draws + b] as number) - (values[j * draws + b] as number) || i - j);
    for (let place = 0; place < units; place += 1) {
      const unit = order[place] as number;
      expected[unit] = (expected[unit] as number) + (place + 1) / draws;
      if (place < quarter) bestQuarter[unit] = (bestQuarter[unit] as number) + 1 / draws;
      if (place >= units - quarter) worstQuarter[unit] = (worstQuarter[unit] as number) + 1 / draws;
    }
  }
  return { expected, bestQuarter, worstQuarter };
}
