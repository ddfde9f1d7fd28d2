import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength, requireOpenShare } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { conformalQuantile } from './conformal-quantile.ts';
import { type BandSide, fittedPair, pairAt, pairScores, type QuantilePair } from './quantile-pair.ts';

/** Rows of a design with their responses and, optionally, the group (size class, locale, state) of each. */
export type ConformalRows = {
  readonly design: Matrix;
  readonly response: ArrayLike<number>;
  readonly groups?: ArrayLike<string | number>;
};

export type BandOptions = {
  /** Share of new rows that may fall outside, for example 0.1. */
  readonly miscoverage: number;
  /** Default `both`. */
  readonly side?: BandSide;
  /** A group with fewer calibration rows than this uses the margin of all rows. Default 50. */
  readonly minimumGroupRows?: number;
};

/** The amount added outside the fitted quantiles, in units of the response. Infinite: too few rows to promise anything. */
export type Margin = { readonly margin: number; readonly calibrationRows: number };

/** A band that covers a new exchangeable row with probability at least 1 − miscoverage. Plain data. */
export type ConformalBand = {
  readonly miscoverage: number;
  readonly side: BandSide;
  readonly quantiles: QuantilePair;
  readonly overall: Margin;
  /** Only groups with enough calibration rows of their own. */
  readonly byGroup: ReadonlyMap<string | number, Margin>;
};

/** Limits at one row, infinite where nothing can be promised, and whose calibration rows they rest on. */
export type Interval = { readonly low: number; readonly high: number; readonly calibratedOn: 'group' | 'overall' };

/**
 * Conformalised quantile regression (Romano, Patterson and Candès 2019): quantiles are fitted on `training` and moved by the
 * finite-sample quantile of their errors on `calibration`, which must not contain training rows. With groups, each group
 * large enough has its own margin, so coverage holds within it (Mondrian; Vovk 2012). Throws `shape`, `not-finite`,
 * `out-of-range`, `too-few-rows`.
 */
export function conformalBand(
  training: ConformalRows,
  calibration: ConformalRows,
  options: BandOptions,
): ConformalBand {
  const { miscoverage, side = 'both', minimumGroupRows = 50 } = options;
  requireOpenShare('Miscoverage', miscoverage);
  requireLength('Calibration response', calibration.response, calibration.design.rows);
  requireFinite('Calibration response', calibration.response);
  requireFinite('Calibration design', calibration.design.values);
  if (calibration.design.columns !== training.design.columns) {
    throw new MethodError(
      'shape',
      `Training has ${training.design.columns} columns, calibration ${calibration.design.columns}.`,
    );
  }
  const quantiles = fittedPair(training.design, training.response, miscoverage, side);
  const scores = pairScores(quantiles, calibration.design, calibration.response);
  const byGroup = new Map<string | number, Margin>();
  for (const [group, own] of scoresByGroup(scores, calibration.groups)) {
    if (own.length >= minimumGroupRows) byGroup.set(group, marginOf(own, miscoverage));
  }
  return { miscoverage, side, quantiles, overall: marginOf(scores, miscoverage), byGroup };
}

/** The band's limits at one row of the design. A group without its own margin gets the overall one, and says so. */
export function bandAt(band: ConformalBand, row: ArrayLike<number>, group?: string | number): Interval {
  const own = group === undefined ? undefined : band.byGroup.get(group);
  const { margin } = own ?? band.overall;
  return { ...widened(pairAt(band.quantiles, row), margin), calibratedOn: own === undefined ? 'overall' : 'group' };
}

/** Moves both limits outward by the margin. A negative margin may turn a narrow pair over: then both are its middle. */
export function widened(pair: { low: number; high: number }, margin: number): { low: number; high: number } {
  const low = pair.low - margin;
  const high = pair.high + margin;
  if (low <= high) return { low, high };
  const middle = (pair.low + pair.high) / 2;
  return { low: middle, high: middle };
}

function marginOf(scores: Float64Array, miscoverage: number): Margin {
  return { margin: conformalQuantile(scores, miscoverage), calibrationRows: scores.length };
}

function scoresByGroup(
  scores: Float64Array,
  groups: ArrayLike<string | number> | undefined,
): Map<string | number, Float64Array> {
  const lists = new Map<string | number, number[]>();
  if (groups !== undefined) {
    requireLength('Calibration groups', groups, scores.length);
    scores.forEach((score, i) => {
      const group = groups[i] as string | number;
      const list = lists.get(group);
      if (list === undefined) lists.set(group, [score]);
      else list.push(score);
    });
  }
  return new Map([...lists].map(([group, list]) => [group, Float64Array.from(list)]));
}
