import { conformalQuantile, quantileRegressions, times } from '@leeway/methods';
import type { DesignRows } from './design.ts';
import { medianOf } from './median.ts';

/** Share of comparable districts outside the range on each side. */
const TAIL = 0.05;
/** A size class with fewer calibration rows than this is not given margins of its own. */
const FEWEST_PER_CLASS = 100;
const CLASSES = 5;

/** The 90 % range and median of log cost as a function of the drivers, made honest on rows that did not fit it. */
export type ConditionalRange = {
  readonly low: Float64Array;
  readonly mid: Float64Array;
  readonly high: Float64Array;
  /** Moves the median to the calibration year's level. */
  readonly shift: number;
  /** Upper limits of log pupils of the size classes but the last; empty where there is one class. */
  readonly classLimits: Float64Array;
  /** Per class: how far the lower limit moves down and the upper one up. */
  readonly lowMargin: Float64Array;
  readonly highMargin: Float64Array;
};

function limitsOfClasses(logPupils: Float64Array): Float64Array {
  if (logPupils.length < CLASSES * FEWEST_PER_CLASS) return new Float64Array(0);
  const sorted = logPupils.slice().sort();
  return Float64Array.from(
    { length: CLASSES - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / CLASSES)] ?? 0,
  );
}

export function sizeClass(limits: Float64Array, logPupils: number): number {
  let at = 0;
  while (at < limits.length && logPupils >= (limits[at] ?? 0)) at += 1;
  return at;
}

/** Conformalised quantile regression with a margin of its own for each tail and size class (Romano, Patterson and Candès 2019, section 4). */
export function conditionalRange(training: DesignRows, calibration: DesignRows): ConditionalRange {
  const fits = quantileRegressions(training.design, training.response, [TAIL, 0.5, 1 - TAIL]);
  const none = new Float64Array(training.design.columns);
  const [low, mid, high] = [0, 1, 2].map((i) => fits[i]?.coefficients ?? none) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const { response, logPupils } = calibration;
  const middle = times(calibration.design, mid);
  const shift = medianOf(response.map((value, i) => value - (middle[i] ?? 0)));
  const classLimits = limitsOfClasses(logPupils);
  const rowsOfClass: number[][] = Array.from({ length: classLimits.length + 1 }, () => []);
  logPupils.forEach((size, row) => {
    rowsOfClass[sizeClass(classLimits, size)]?.push(row);
  });
  const below = times(calibration.design, low).map((limit, i) => limit + shift - (response[i] ?? 0));
  const above = times(calibration.design, high).map((limit, i) => (response[i] ?? 0) - limit - shift);
  const margins = (scores: Float64Array): Float64Array =>
    Float64Array.from(rowsOfClass, (rows) =>
      conformalQuantile(
        Float64Array.from(rows, (row) => scores[row] ?? 0),
        TAIL,
      ),
    );
  return { low, mid, high, shift, classLimits, lowMargin: margins(below), highMargin: margins(above) };
}

export type LogRange = { readonly low: number; readonly mid: number; readonly high: number };

/** The range at one row of a design, in logarithms of cents per pupil, in order even where the planes cross. */
export function rangeAt(range: ConditionalRange, rows: DesignRows, row: number): LogRange {
  const at = (coefficients: Float64Array): number => {
    let sum = range.shift;
    for (let j = 0; j < coefficients.length; j += 1) {
      sum += (coefficients[j] ?? 0) * (rows.design.values[j * rows.design.rows + row] ?? Number.NaN);
    }
    return sum;
  };
  const group = sizeClass(range.classLimits, rows.logPupils[row] ?? 0);
  const mid = at(range.mid);
  const low = at(range.low) - (range.lowMargin[group] ?? Number.POSITIVE_INFINITY);
  const high = at(range.high) + (range.highMargin[group] ?? Number.POSITIVE_INFINITY);
  return { low: Math.min(low, mid), mid, high: Math.max(high, mid) };
}
