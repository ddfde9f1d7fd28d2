import { times } from '@leeway/methods';
import { type ConditionalRange, sizeClass } from './conditional-range.ts';
import { contestedShare, contestOf } from './contested-share.ts';
import type { DesignRows } from './design.ts';
import { fitUncertainty } from './fit-uncertainty.ts';
import { type LastingGap, lastingGap, meanOf, spreadOf } from './lasting.ts';
import { medianOf } from './median.ts';

/** More units than this in a size class add time and no accuracy to its two variances; every nth is then asked. */
const MOST_UNITS = 200;

export type FittedYears = {
  readonly now: DesignRows;
  readonly earlier: DesignRows;
  readonly range: ConditionalRange;
  readonly rowOfUnit: ReadonlyMap<number, number>;
  /** Drivers on record that the area does not declare, one value for each row of `now`; NaN where unknown. */
  readonly otherDrivers: readonly Float64Array[];
};

/** Residuals from the median, each year's own level removed. */
function residualsOf(rows: DesignRows, range: ConditionalRange): Float64Array {
  const fitted = times(rows.design, range.mid);
  const residuals = rows.response.map((value, i) => value - (fitted[i] ?? 0));
  const levels = new Map(
    [...new Set(rows.year)].map((year) => [year, medianOf(residuals.filter((_value, i) => rows.year[i] === year))]),
  );
  return residuals.map((value, i) => value - (levels.get(rows.year[i] ?? 0) ?? 0));
}

/** Rows whose units tell how much lasts: the same number of each size class at most. */
function askedRows(classes: Uint8Array, count: number): number[][] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  classes.forEach((group, row) => {
    groups[group]?.push(row);
  });
  return groups.map((rows) => rows.filter((_row, i) => i % Math.ceil(rows.length / MOST_UNITS) === 0));
}

/** The lasting difference of any unit of the viewed year; null for others. Computed for whom it is asked. */
export function lastingDifferences({
  now,
  earlier,
  range,
  rowOfUnit,
  otherDrivers,
}: FittedYears): (unit: number) => LastingGap | null {
  const residuals = residualsOf(now, range);
  const before = residualsOf(earlier, range);
  const classes = Uint8Array.from(now.logPupils, (size) => sizeClass(range.classLimits, size));
  const groups = askedRows(classes, range.classLimits.length + 1).map((rows) => rows.map((row) => now.unit[row] ?? -1));
  const listOf = new Map(groups.flat().map((unit) => [unit, [residuals[rowOfUnit.get(unit) ?? -1] ?? 0]]));
  earlier.unit.forEach((unit, i) => {
    listOf.get(unit)?.push(before[i] ?? 0);
  });
  const spreads = groups.map((units) => spreadOf(new Map(units.map((unit) => [unit, listOf.get(unit) ?? []]))));
  const units = groups.flat();
  const share = contestedShare(
    contestOf(now, otherDrivers),
    units.map((unit) => rowOfUnit.get(unit) ?? -1),
    Float64Array.from(units, (unit) => meanOf(listOf.get(unit) ?? [])),
  );
  const fitSd = fitUncertainty(now.design, residuals);
  return (unit) => {
    const row = rowOfUnit.get(unit);
    const spread = row === undefined ? undefined : spreads[classes[row] ?? -1];
    if (row === undefined || spread === undefined) return null;
    const own = [residuals[row] ?? 0];
    earlier.unit.forEach((one, i) => {
      if (one === unit) own.push(before[i] ?? 0);
    });
    return lastingGap(own, spread, { fitVariance: fitSd(row) ** 2, contestedShare: share });
  };
}
