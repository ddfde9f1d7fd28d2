import type { CostDriver, FiscalYear } from '@leeway/model';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import { areaItems, type Chart, type SpendingItem } from '../record/chart.ts';
import { measureFinder } from '../record/measures.ts';
import { memo } from '../record/memo.ts';
import { driverColumn } from './drivers.ts';

/** All units that one source shows in one year, as columns. NaN where unknown. */
export type FrameYear = {
  readonly atlas: Atlas;
  readonly chart: Chart;
  readonly year: FiscalYear;
  /** Unit number of each position. */
  readonly units: Int32Array;
  readonly pupils: Float64Array;
  readonly positionOf: ReadonlyMap<number, number>;
};

const frameYears = memo<FrameYear | null>();
const columns = memo<Float64Array>();

export function frameYear(atlas: Atlas, chart: Chart, year: FiscalYear): FrameYear | null {
  return frameYears(atlas, `${chart.source}|${year}`, () => {
    const slots = atlas.ledger.years.get(chart.source)?.get(year);
    if (slots === undefined) return null;
    const units = Int32Array.from([...slots.keys()].filter((unit) => (slots[unit] ?? -1) >= 0));
    const find = measureFinder(atlas.ledger, 'pupils', year, chart.source);
    const pupils = Float64Array.from(units, (unit) => find(unit)?.value ?? Number.NaN);
    const positionOf = new Map([...units].map((unit, at) => [unit, at]));
    return { atlas, chart, year, units, pupils, positionOf };
  });
}

/** Items whose dollars make up the area, or current spending for 'all'. */
export function itemsOf(chart: Chart, area: AreaOrAll): readonly SpendingItem[] {
  return area === 'all' ? chart.spending : areaItems(chart, area);
}

/** Cents per pupil as recorded, one per position. */
export function costColumn(frame: FrameYear, area: AreaOrAll): Float64Array {
  return columns(frame, `cost|${area}`, () => {
    const names = itemsOf(frame.chart, area).map(({ item }) => item);
    const slots = frame.atlas.ledger.years.get(frame.chart.source)?.get(frame.year);
    const column = new Float64Array(frame.units.length).fill(Number.NaN);
    frame.units.forEach((unit, at) => {
      const values = frame.atlas.ledger.rows[slots?.[unit] ?? -1]?.values;
      const pupils = frame.pupils[at] ?? Number.NaN;
      if (values === undefined || !(pupils > 0)) return;
      let total = 0;
      let stated = false;
      for (const name of names) {
        const value = values[name];
        if (value === null) return;
        if (value === undefined) continue;
        total += value;
        stated = true;
      }
      if (stated) column[at] = total / pupils;
    });
    return column;
  });
}

/** A cost driver, one per position. */
export function driverOf(frame: FrameYear, driver: CostDriver): Float64Array {
  return columns(frame, `driver|${driver}`, () => driverColumn(frame, driver));
}

/** Spending years of the source up to a year, ascending. */
export function yearsUpTo(atlas: Atlas, chart: Chart, year: FiscalYear): FiscalYear[] {
  const years = [...(atlas.ledger.years.get(chart.source)?.keys() ?? [])];
  return years.filter((one) => one <= year).sort((a, b) => a - b);
}
