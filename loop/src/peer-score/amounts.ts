import { type Matrix, matrixFromColumns } from '@leeway/methods';
import type { FiscalYear, ScoreInput, WorkVolume } from '@leeway/model';
import { dollarsColumn, type FrameYear, itemsOf, measureColumn } from '../measure/frame-year.ts';
import type { Chart, SpendingItem } from '../record/chart.ts';
import { deflator } from '../record/prices.ts';
import { volumeColumn } from './volumes.ts';

/** What is put side by side: dollars in, work out, at the subject's wages and one year's prices. */
export type Yardstick = {
  readonly inputs: readonly ScoreInput[];
  readonly volumes: readonly WorkVolume[];
  /** The unit whose wages all dollars are set to; null where wages are not on record. */
  readonly wagesOf: number | null;
  readonly priceYear: FiscalYear;
};

/** Units × measures; inputs in cents. NaN where unknown. */
export type Amounts = { readonly inputs: Matrix; readonly outputs: Matrix };

/** Items whose dollars make up an input. */
export function inputItems(chart: Chart, input: ScoreInput): SpendingItem[] {
  return input.areas.flatMap((area) => itemsOf(chart, area));
}

/** What a dollar of each unit is worth at the subject's wages and the year's prices. */
function priceColumn(frame: FrameYear, { wagesOf, priceYear }: Yardstick): Float64Array {
  const prices = deflator(frame.year, priceYear) ?? Number.NaN;
  if (wagesOf === null) return new Float64Array(frame.units.length).fill(prices);
  const wages = measureColumn(frame, 'wage-index');
  const own = wages[frame.positionOf.get(wagesOf) ?? -1] ?? Number.NaN;
  return wages.map((wage) => (wage > 0 ? (prices * own) / wage : Number.NaN));
}

/** Dollars and work of these units in one year, in their order. */
export function amountsIn(frame: FrameYear, units: ArrayLike<number>, yardstick: Yardstick): Amounts {
  const positions = Array.from(units, (unit) => frame.positionOf.get(unit) ?? -1);
  const at = (column: Float64Array): Float64Array =>
    Float64Array.from(positions, (position) => column[position] ?? Number.NaN);
  const prices = at(priceColumn(frame, yardstick));
  const spent = yardstick.inputs.map((input) => {
    const dollars = at(dollarsColumn(frame, input.areas.join('+'), inputItems(frame.chart, input)));
    return dollars.map((cents, i) => cents * (prices[i] ?? Number.NaN));
  });
  const work = yardstick.volumes.map((volume) => at(volumeColumn(frame, volume)));
  return { inputs: matrixFromColumns(spent), outputs: matrixFromColumns(work) };
}

/** Rows in which every dollar is above zero, every volume known and not negative, and some work is done. */
export function usableRows({ inputs, outputs }: Amounts): boolean[] {
  const every = (matrix: Matrix, row: number, holds: (value: number) => boolean): boolean =>
    Array.from({ length: matrix.columns }, (_, j) => matrix.values[j * matrix.rows + row] ?? Number.NaN).every(holds);
  return Array.from(
    { length: inputs.rows },
    (_, row) =>
      every(inputs, row, (value) => value > 0 && Number.isFinite(value)) &&
      every(outputs, row, (value) => value >= 0 && Number.isFinite(value)) &&
      !every(outputs, row, (value) => value === 0),
  );
}

/** The rows for which `keep` holds. */
export function rowsWhere(amounts: Amounts, keep: readonly boolean[]): Amounts {
  const kept = (matrix: Matrix): Matrix =>
    matrixFromColumns(
      Array.from({ length: matrix.columns }, (_, j) =>
        matrix.values.subarray(j * matrix.rows, (j + 1) * matrix.rows).filter((_value, row) => keep[row]),
      ),
    );
  return { inputs: kept(amounts.inputs), outputs: kept(amounts.outputs) };
}
