import { type AreaFit, areaFit, type FitRequest } from './area-fit.ts';
import { comparisonSet } from './comparison-set.ts';
import { rangeAt } from './conditional-range.ts';
import { designRows } from './design.ts';
import { yearsUpTo } from './frame-year.ts';

/** One district of a year against the range that earlier years gave it. */
export type HeldOut = { readonly unit: number; readonly logPupils: number; readonly inside: boolean };

/**
 * This year's districts against the ranges of the year before's fit, in that year's prices: districts and a year that neither
 * fitted nor calibrated them. Null where no earlier year can be fitted.
 */
export function heldOutRanges(request: FitRequest, fit: AreaFit): HeldOut[] | null {
  const before = yearsUpTo(request.atlas, request.chart, request.year).at(-2);
  const earlier = before === undefined ? null : areaFit({ ...request, year: before });
  if (before === undefined || earlier === null) return null;
  const set = comparisonSet(fit.set.frame, request.area, request.kind, earlier.set.drivers);
  const rows = designRows([set], earlier.standard, before);
  return Array.from(rows.unit, (unit, row) => {
    const { low, high } = rangeAt(earlier.range, rows, row);
    const value = rows.response[row] ?? Number.NaN;
    return { unit, logPupils: rows.logPupils[row] ?? 0, inside: value >= low && value <= high };
  });
}

/** Share of this year's districts that last year's range covers: what the 90 % is worth. */
export function heldOutCoverage(request: FitRequest, fit: AreaFit): number | null {
  const held = heldOutRanges(request, fit);
  return held === null || held.length === 0 ? null : held.filter(({ inside }) => inside).length / held.length;
}
