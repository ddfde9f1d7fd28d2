import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength, requireOpenShare } from '../errors/requirements.ts';
import { foldAssignment } from '../random/permutation.ts';
import type { RandomStream } from '../random/stream.ts';
import type { BandOptions, ConformalRows, Interval } from './conformal-band.ts';
import { conformalQuantile } from './conformal-quantile.ts';
import { fittedPair, pairAt, pairScores, type QuantilePair } from './quantile-pair.ts';
import { selectConformalRows } from './splits.ts';

/** Every row's error under the fold model that did not see it. */
export type CrossConformalBand = {
  readonly miscoverage: number;
  readonly minimumGroupRows: number;
  readonly folds: readonly {
    readonly quantiles: QuantilePair;
    readonly scores: Float64Array;
    readonly groups: readonly (string | number)[];
  }[];
};

/**
 * Conformalised quantile regression with CV+ (Barber, Candès, Ramdas and Tibshirani 2021) for tables too small to split: each
 * of `folds` parts is scored by quantiles fitted on the others, so every row both fits and calibrates. It promises coverage of
 * 1 − 2 × miscoverage at worst and comes close to 1 − miscoverage in practice. Throws as `conformalBand`.
 */
export function crossConformalBand(
  rows: ConformalRows,
  options: BandOptions & { readonly random: RandomStream; readonly folds?: number },
): CrossConformalBand {
  const { miscoverage, side = 'both', minimumGroupRows = 50, folds = 10, random } = options;
  requireOpenShare('Miscoverage', miscoverage);
  requireFinite('Response', rows.response);
  requireLength('Response', rows.response, rows.design.rows);
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= rows.design.rows)) {
    throw new MethodError('out-of-range', `${rows.design.rows} rows cannot be dealt into ${folds} folds.`);
  }
  const fold = foldAssignment(random, rows.design.rows, folds);
  const indices = Array.from(fold, (_, i) => i);
  return {
    miscoverage,
    minimumGroupRows,
    folds: Array.from({ length: folds }, (_, k) => {
      const others = selectConformalRows(
        rows,
        indices.filter((i) => fold[i] !== k),
      );
      const own = selectConformalRows(
        rows,
        indices.filter((i) => fold[i] === k),
      );
      const quantiles = fittedPair(others.design, others.response, miscoverage, side);
      return {
        quantiles,
        scores: pairScores(quantiles, own.design, own.response),
        groups: Array.from(own.groups ?? []),
      };
    }),
  };
}

/** The CV+ limits at one row of the design; for a group with enough rows, from the scores of that group alone. */
export function crossBandAt(band: CrossConformalBand, row: ArrayLike<number>, group?: string | number): Interval {
  const members =
    group === undefined
      ? 0
      : band.folds.reduce((sum, fold) => sum + fold.groups.filter((own) => own === group).length, 0);
  const own = members > 0 && members >= band.minimumGroupRows;
  const lows: number[] = [];
  const highs: number[] = [];
  for (const { quantiles, scores, groups } of band.folds) {
    const pair = pairAt(quantiles, row);
    scores.forEach((score, i) => {
      if (own && groups[i] !== group) return;
      lows.push(score - pair.low);
      highs.push(pair.high + score);
    });
  }
  const low = -conformalQuantile(lows, band.miscoverage);
  const high = conformalQuantile(highs, band.miscoverage);
  const middle = (low + high) / 2;
  const limits = low <= high ? { low, high } : { low: middle, high: middle };
  return { ...limits, calibratedOn: own ? 'group' : 'overall' };
}
