import type { Matrix } from '@leeway/methods';
import type { FiscalYear } from '@leeway/model';
import { deflator } from '../record/prices.ts';
import type { ComparisonSet } from './comparison-set.ts';
import { driverOf } from './drivers.ts';
import { costColumn } from './frame-year.ts';

/** Rows for a fit: log cost per pupil in the prices of one year on standardised drivers, with who and when. */
export type DesignRows = {
  /** Intercept first. */
  readonly design: Matrix;
  /** Natural logarithm of cents per pupil. */
  readonly response: Float64Array;
  readonly unit: Int32Array;
  readonly year: Int32Array;
  readonly logPupils: Float64Array;
};

/** Centre and scale of each driver, so that sizes over four decades cost no accuracy. */
export type Standard = { readonly centre: Float64Array; readonly scale: Float64Array };

export function standardOf(set: ComparisonSet): Standard {
  const centre = new Float64Array(set.drivers.length);
  const scale = new Float64Array(set.drivers.length);
  const count = Math.max(1, set.members.length);
  set.drivers.forEach((driver, j) => {
    const column = driverOf(set.frame, driver);
    let sum = 0;
    for (const at of set.members) sum += column[at] ?? 0;
    let squares = 0;
    for (const at of set.members) squares += ((column[at] ?? 0) - sum / count) ** 2;
    centre[j] = sum / count;
    scale[j] = Math.sqrt(squares / count) || 1;
  });
  return { centre, scale };
}

/** What turns the set's recorded cents into those of the price year; 1 where prices are not on record. */
function priceFactor(set: ComparisonSet, priceYear: FiscalYear): number {
  return deflator(set.frame.year, priceYear) ?? 1;
}

export function designRows(sets: readonly ComparisonSet[], standard: Standard, priceYear: FiscalYear): DesignRows {
  const rows = sets.reduce((sum, set) => sum + set.members.length, 0);
  const columns = standard.centre.length + 1;
  const values = new Float64Array(rows * columns).fill(1, 0, rows);
  const response = new Float64Array(rows);
  const unit = new Int32Array(rows);
  const year = new Int32Array(rows);
  const logPupils = new Float64Array(rows);
  let start = 0;
  for (const set of sets) {
    const cost = costColumn(set.frame, set.area);
    const logPrice = Math.log(priceFactor(set, priceYear));
    for (let i = 0; i < set.members.length; i += 1) {
      const at = set.members[i] ?? -1;
      response[start + i] = Math.log(cost[at] ?? Number.NaN) + logPrice;
      unit[start + i] = set.frame.units[at] ?? -1;
      logPupils[start + i] = Math.log(set.frame.pupils[at] ?? Number.NaN);
    }
    year.fill(set.frame.year, start, start + set.members.length);
    set.drivers.forEach((driver, j) => {
      const column = driverOf(set.frame, driver);
      const centre = standard.centre[j] ?? 0;
      const scale = standard.scale[j] ?? 1;
      const first = (j + 1) * rows + start;
      for (let i = 0; i < set.members.length; i += 1) {
        values[first + i] = ((column[set.members[i] ?? -1] ?? Number.NaN) - centre) / scale;
      }
    });
    start += set.members.length;
  }
  return { design: { rows, columns, values }, response, unit, year, logPupils };
}
