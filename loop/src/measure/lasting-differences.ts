import { times } from '@leeway/methods';
import type { FiscalYear } from '@leeway/model';
import { type ConditionalRange, sizeClass } from './conditional-range.ts';
import { contestedShare, type ValueOfRow } from './contested-share.ts';
import type { DesignRows } from './design.ts';
import { fitUncertainty } from './fit-uncertainty.ts';
import { type LastingGap, lastingGap, meanOf, spreadOf } from './lasting.ts';
import { medianOf } from './median.ts';
import { type OddYear, oddYear, type YearResidual } from './odd-year.ts';
import type { Positions } from './positions.ts';
import { type MixedGap, mixedGap } from './unexplained.ts';
import type { WageError } from './wage-error.ts';

/** A lasting difference, and the year that was left out of it because the others contradict it. */
export type LastingDifference = MixedGap & {
  readonly years: number;
  readonly odd: OddYear | null;
  /** How it came about, in logarithms: `mean` is `ownShare` × (`centre` + `trust` × (mean of `kept` − `centre`)). */
  readonly from: Pick<LastingGap, 'meanOfYears' | 'centre' | 'trust'> & { readonly kept: readonly YearResidual[] };
};

/** More units than this in a size class add time and no accuracy to its two variances; every nth is then asked. */
const MOST_UNITS = 200;

export type FittedYears = {
  readonly now: DesignRows;
  readonly earlier: DesignRows;
  readonly range: ConditionalRange;
  readonly rowOfUnit: Positions;
  /** Drivers on record that the area does not declare. */
  readonly otherDrivers: readonly ValueOfRow[];
  readonly wageError: WageError;
  /** R² on districts left out; null where too few compare. Asked for when a difference first is. */
  readonly explained: () => number | null;
};

/** Residuals from the median, each year's own level removed. Rows of a year stand together. */
function residualsOf(rows: DesignRows, range: ConditionalRange): Float64Array {
  const residuals = times(rows.design, range.mid);
  for (let i = 0; i < residuals.length; i += 1) residuals[i] = (rows.response[i] ?? Number.NaN) - (residuals[i] ?? 0);
  for (let start = 0, end = 0; start < residuals.length; start = end) {
    while (end < residuals.length && rows.year[end] === rows.year[start]) end += 1;
    const level = medianOf(residuals.subarray(start, end));
    for (let i = start; i < end; i += 1) residuals[i] = (residuals[i] ?? 0) - level;
  }
  return residuals;
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
  wageError,
  explained,
}: FittedYears): (unit: number) => LastingDifference | null {
  const residuals = residualsOf(now, range);
  const before = residualsOf(earlier, range);
  const classes = new Uint8Array(now.logPupils.length).map((_none, row) =>
    sizeClass(range.classLimits, now.logPupils[row] ?? 0),
  );
  const groups = askedRows(classes, range.classLimits.length + 1).map((rows) => rows.map((row) => now.unit[row] ?? -1));
  const listOf = new Map(groups.flat().map((unit) => [unit, [residuals[rowOfUnit.get(unit) ?? -1] ?? 0]]));
  for (let i = 0; i < before.length; i += 1) listOf.get(earlier.unit[i] ?? -1)?.push(before[i] ?? 0);
  const spreads = groups.map((units) => spreadOf(new Map(units.map((unit) => [unit, listOf.get(unit) ?? []]))));
  const units = groups.flat();
  const share = contestedShare(
    { now, otherDrivers },
    units.map((unit) => rowOfUnit.get(unit) ?? -1),
    Float64Array.from(units, (unit) => meanOf(listOf.get(unit) ?? [])),
  );
  const fitSd = fitUncertainty(now.design, residuals);
  return (unit) => {
    const row = rowOfUnit.get(unit);
    const spread = row === undefined ? undefined : spreads[classes[row] ?? -1];
    if (row === undefined || spread === undefined) return null;
    const own = [{ year: (now.year[row] ?? 0) as FiscalYear, residual: residuals[row] ?? 0 }];
    for (let i = earlier.unit.indexOf(unit); i >= 0; i = earlier.unit.indexOf(unit, i + 1)) {
      own.push({ year: (earlier.year[i] ?? 0) as FiscalYear, residual: before[i] ?? 0 });
    }
    const doubt = {
      fitVariance: fitSd(row) ** 2,
      contestedShare: share,
      typicalWageError: wageError.typicalNear(row),
      wageError: wageError.ofRow(row) ?? wageError.typicalNear(row),
    };
    const odd = oddYear(own, spread.passing, spread.centre);
    const kept = own.filter(({ year }) => year !== odd?.year);
    const gap = lastingGap(
      kept.map(({ residual }) => residual),
      spread,
      doubt,
    );
    const { meanOfYears, centre, trust } = gap;
    return {
      ...mixedGap(gap, explained()),
      years: kept.length,
      odd,
      from: { meanOfYears, centre, trust, kept: kept.toSorted((a, b) => a.year - b.year) },
    };
  };
}
