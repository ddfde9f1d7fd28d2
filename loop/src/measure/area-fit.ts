import { sampleWithoutReplacement, stream } from '@leeway/methods';
import type { CostDriver, FiscalYear, Unit } from '@leeway/model';
import { type AreaOrAll, type Atlas, areaOf } from '../record/atlas.ts';
import type { Chart } from '../record/chart.ts';
import { memo } from '../record/memo.ts';
import { valuesAt } from './columns.ts';
import { type ComparisonSet, comparisonSet, usableDrivers } from './comparison-set.ts';
import { type ConditionalRange, conditionalRange } from './conditional-range.ts';
import type { ValueOfRow } from './contested-share.ts';
import { type DesignRows, designRows, type Standard, standardOf } from './design.ts';
import { COST_DRIVERS, driverOf } from './drivers.ts';
import { explainedShare } from './explained-share.ts';
import { frameYear, yearsUpTo } from './frame-year.ts';
import { type LastingDifference, lastingDifferences } from './lasting-differences.ts';
import { type Positions, positionsOf } from './positions.ts';
import { withoutStaleNeed } from './stale-need.ts';
import { type WageError, wageErrorOf } from './wage-error.ts';

/** Years of record that a fit looks back on, the viewed year included. */
const YEARS_BACK = 4;
/** More training rows than this add time and no accuracy: a seeded draw of them is fitted, and the page says so. */
const MOST_TRAINING_ROWS = 2500;
const FEWEST_CALIBRATION_ROWS = 60;
const ROWS_PER_COLUMN = 8;

/** What districts with given pupils, wages and distances spend on an area, fitted in one source and year for one kind of unit. */
export type AreaFit = {
  readonly set: ComparisonSet;
  readonly rows: DesignRows;
  readonly rowOfUnit: Positions;
  readonly standard: Standard;
  readonly range: ConditionalRange;
  readonly trainedYears: readonly FiscalYear[];
  readonly trainedRows: number;
  readonly availableRows: number;
  readonly notUsed: readonly CostDriver[];
  /** Lasting difference of a unit from the median, in logarithms; null for one outside the set. */
  readonly lastingOf: (unit: number) => LastingDifference | null;
  readonly wageError: WageError;
  /** R² of log cost per pupil on districts left out; null with too few. Computed when first asked for. */
  readonly explained: () => number | null;
};

export type FitRequest = {
  readonly atlas: Atlas;
  readonly chart: Chart;
  readonly year: FiscalYear;
  readonly area: AreaOrAll;
  readonly kind: Unit['kind'];
};

/** Drivers that the area declares fair; for all areas together, every driver that any of them does. */
export function declaredDrivers(atlas: Atlas, area: AreaOrAll): readonly CostDriver[] {
  if (area !== 'all') return areaOf(atlas, area)?.costDrivers ?? [];
  return [...new Set(atlas.areas.flatMap((one) => one.costDrivers))];
}

function selected(rows: DesignRows, chosen: Int32Array): DesignRows {
  const { columns, values: all } = rows.design;
  const values = new Float64Array(chosen.length * columns);
  for (let j = 0; j < columns; j += 1) {
    const column = all.subarray(j * rows.design.rows, (j + 1) * rows.design.rows);
    values.set(valuesAt(column, chosen), j * chosen.length);
  }
  return {
    design: { rows: chosen.length, columns, values },
    response: valuesAt(rows.response, chosen),
    unit: chosen.map((row) => rows.unit[row] ?? -1),
    year: chosen.map((row) => rows.year[row] ?? 0),
    logPupils: valuesAt(rows.logPupils, chosen),
  };
}

/** Earlier years train and the viewed year calibrates; where there are no earlier ones, its two random halves do. */
function parts(
  request: FitRequest,
  now: DesignRows,
  earlier: DesignRows,
): { training: DesignRows; calibration: DesignRows } {
  const random = stream(request.atlas.seed, 'fit', request.chart.source, request.year, String(request.area));
  if (earlier.design.rows >= ROWS_PER_COLUMN * now.design.columns) {
    if (earlier.design.rows <= MOST_TRAINING_ROWS) return { training: earlier, calibration: now };
    const drawn = sampleWithoutReplacement(random, earlier.design.rows, MOST_TRAINING_ROWS).sort();
    return { training: selected(earlier, drawn), calibration: now };
  }
  const order = sampleWithoutReplacement(random, now.design.rows, now.design.rows);
  const half = now.design.rows >> 1;
  const train = order.slice(0, Math.min(half, MOST_TRAINING_ROWS)).sort();
  return { training: selected(now, train), calibration: selected(now, order.slice(half).sort()) };
}

/** Drivers on record that the area does not declare fair, by row of the viewed year. */
function otherDrivers(set: ComparisonSet): ValueOfRow[] {
  const used = set.drivers;
  // Where low income counted by schools of the year stands for poverty of another year, that poverty is no driver left out.
  const replaced = withoutStaleNeed(set.frame, [...used, 'poverty-share']).includes('poverty-share')
    ? null
    : 'poverty-share';
  const undeclared = COST_DRIVERS.filter(
    (driver) => driver !== 'log-pupils-squared' && driver !== replaced && !used.includes(driver),
  );
  return usableDrivers(set.frame, set.area, set.kind, undeclared).map((driver) => {
    const column = driverOf(set.frame, driver);
    return (row: number) => column[set.members[row] ?? -1] ?? Number.NaN;
  });
}

function computeFit(request: FitRequest): AreaFit | null {
  const { atlas, chart, year, area, kind } = request;
  const frame = frameYear(atlas, chart, year);
  if (frame === null) return null;
  const declared = declaredDrivers(atlas, area);
  const back = yearsUpTo(atlas, chart, year).filter((one) => one < year && one > year - YEARS_BACK);
  const frames = back.flatMap((one) => frameYear(atlas, chart, one) ?? []);
  // A driver that the year before does not know (such as growth in the second year on record) would cost every earlier year.
  const usable = [frame, ...frames.slice(-1)].reduce((kept, one) => usableDrivers(one, area, kind, kept), declared);
  const drivers = withoutStaleNeed(frame, usable);
  const set = comparisonSet(frame, area, kind, drivers);
  const standard = standardOf(set);
  const earlierSets = frames.map((one) => comparisonSet(one, area, kind, drivers));
  const now = designRows([set], standard, year);
  const earlier = designRows(earlierSets, standard, year);
  const { training, calibration } = parts(request, now, earlier);
  const enough =
    training.design.rows >= ROWS_PER_COLUMN * training.design.columns &&
    calibration.design.rows >= FEWEST_CALIBRATION_ROWS;
  if (!enough) return null;
  const range = conditionalRange(training, calibration);
  const rowOfUnit = positionsOf(now.unit);
  const wageError = wageErrorOf({ set, rows: now, standard, range });
  const explained = (): number | null => explainedShare(now, atlas.seed)?.mean ?? null;
  return {
    set,
    rows: now,
    rowOfUnit,
    standard,
    range,
    trainedYears: [...new Set(training.year)].sort((a, b) => a - b) as FiscalYear[],
    trainedRows: training.design.rows,
    availableRows: earlier.design.rows || now.design.rows,
    notUsed: declared.filter((driver) => !drivers.includes(driver)),
    lastingOf: lastingDifferences({
      now,
      earlier,
      range,
      rowOfUnit,
      otherDrivers: otherDrivers(set),
      wageError,
      explained,
    }),
    wageError,
    explained,
  };
}

const fits = memo<AreaFit | null>();

/** The fit of an area in a source's year; null where there are too few comparable districts. */
export function areaFit(request: FitRequest): AreaFit | null {
  const key = `${request.chart.source}|${request.year}|${request.area}|${request.kind}`;
  return fits(request.atlas, key, () => computeFit(request));
}
