import type { ComparisonSet } from './comparison-set.ts';
import { type ConditionalRange, sizeClass } from './conditional-range.ts';
import type { DesignRows, Standard } from './design.ts';
import { measureColumn } from './frame-year.ts';

/** Standard deviations of a normal error from its middle to either end of a 90 % range. */
const RANGE_DEVIATIONS = 1.6449;

/** What the sampling error of the wage index puts into log cost, as variances. */
export type WageError = {
  /** (wage effect × standard error ÷ index)² of a row; null where the standard error is not on record. */
  readonly ofRow: (row: number) => number | null;
  /** Its mean over the rows of the same size class that state one; zero where none does. */
  readonly typicalNear: (row: number) => number;
};

export const NO_WAGE_ERROR: WageError = { ofRow: () => null, typicalNear: () => 0 };

export type WageFit = {
  readonly set: ComparisonSet;
  /** One row for each member of the set. */
  readonly rows: DesignRows;
  readonly standard: Standard;
  readonly range: ConditionalRange;
};

/** Change of log cost with the logarithm of the wage index; null where the fit does not use it. */
export function wageEffect({ set, standard, range }: Pick<WageFit, 'set' | 'standard' | 'range'>): number | null {
  const at = set.drivers.indexOf('log-wage-index');
  return at < 0 ? null : (range.mid[at + 1] ?? 0) / (standard.scale[at] ?? 1);
}

export function wageErrorOf(fit: WageFit): WageError {
  const effect = wageEffect(fit);
  if (effect === null) return NO_WAGE_ERROR;
  const { set, rows, range } = fit;
  const index = measureColumn(set.frame, 'wage-index');
  const error = measureColumn(set.frame, 'wage-index-standard-error');
  const variances = Float64Array.from(
    set.members,
    (at) => (effect * ((error[at] ?? Number.NaN) / (index[at] ?? 0))) ** 2,
  );
  const classOf = (row: number): number => sizeClass(range.classLimits, rows.logPupils[row] ?? 0);
  const sums = Array.from({ length: range.classLimits.length + 1 }, () => ({ sum: 0, count: 0 }));
  variances.forEach((variance, row) => {
    const group = sums[classOf(row)];
    if (!group || !Number.isFinite(variance)) return;
    group.sum += variance;
    group.count += 1;
  });
  return {
    ofRow: (row) => {
      const variance = variances[row];
      return variance !== undefined && Number.isFinite(variance) ? variance : null;
    },
    typicalNear: (row) => {
      const { sum, count } = sums[classOf(row)] ?? { sum: 0, count: 0 };
      return count > 0 ? sum / count : 0;
    },
  };
}

/** However sure its own wages, a district's range keeps this part of its width. */
const LEAST_WIDTH = 0.5;

/**
 * Half a range with the district's own wage error in the place of the one that it holds: its margin was set on districts whose
 * wages are unsure too, so the typical error of the size class is in it already, and adding to it would count that twice.
 */
export function halfWidthWith(half: number, error: WageError, row: number): number {
  const own = error.ofRow(row);
  if (own === null) return half;
  const squared = half ** 2 + RANGE_DEVIATIONS ** 2 * (own - error.typicalNear(row));
  return Math.max(LEAST_WIDTH * half, Math.sqrt(Math.max(0, squared)));
}
