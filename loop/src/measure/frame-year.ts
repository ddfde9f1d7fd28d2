import type { FiscalYear, RecordMeasure } from '@leeway/model';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import { areaItems, type Chart, type SpendingItem } from '../record/chart.ts';
import { measureFinder } from '../record/measures.ts';
import { memo } from '../record/memo.ts';
import { type Positions, positionsOf } from './positions.ts';

/** All units that one source shows in one year, as columns. NaN where unknown. */
export type FrameYear = {
  readonly atlas: Atlas;
  readonly chart: Chart;
  readonly year: FiscalYear;
  /** Unit number of each position. */
  readonly units: Int32Array;
  readonly pupils: Float64Array;
  readonly positionOf: Positions;
};

const frameYears = memo<FrameYear | null>();
const columns = memo<Float64Array>();

export function frameYear(atlas: Atlas, chart: Chart, year: FiscalYear): FrameYear | null {
  return frameYears(atlas, `${chart.source}|${year}`, () => {
    const slots = atlas.ledger.years.get(chart.source)?.get(year);
    if (slots === undefined) return null;
    const units = Int32Array.from([...slots.keys()].filter((unit) => (slots[unit] ?? -1) >= 0));
    const positionOf = positionsOf(units);
    const frame: FrameYear = { atlas, chart, year, units, pupils: new Float64Array(units.length), positionOf };
    frame.pupils.set(measureColumn(frame, 'pupils'));
    return frame;
  });
}

/** Items whose dollars make up the area, or current spending for 'all'. */
export function itemsOf(chart: Chart, area: AreaOrAll): readonly SpendingItem[] {
  return area === 'all' ? chart.spending : areaItems(chart, area);
}

/** In a column of a published item: not stated in this row at all, which adds nothing, unlike an unreadable value (NaN). */
const ABSENT = Number.POSITIVE_INFINITY;

const itemColumns = memo<ReadonlyMap<string, Float64Array>>();

/** Every item that the chart reads, one per position: one pass over the rows, since each visit to a row costs more than the reading. */
function itemsByColumn(frame: FrameYear): ReadonlyMap<string, Float64Array> {
  return itemColumns(frame, '', () => {
    const { chart, units } = frame;
    const measured = [...chart.measures.values()].flat();
    const names = [...new Set([...chart.spending, ...measured].map(({ item }) => item))];
    const found = names.map(() => new Float64Array(units.length).fill(ABSENT));
    const { rows, years } = frame.atlas.ledger;
    const slots = years.get(chart.source)?.get(frame.year);
    for (let at = 0; at < units.length; at += 1) {
      const values = rows[slots?.[units[at] ?? -1] ?? -1]?.values;
      if (values === undefined) continue;
      for (let k = 0; k < names.length; k += 1) {
        const stated = values[names[k] ?? ''];
        const column = found[k];
        if (stated !== undefined && column) column[at] = stated ?? Number.NaN;
      }
    }
    return new Map(names.map((name, k) => [name, found[k] ?? new Float64Array(units.length)]));
  });
}

function itemColumn(frame: FrameYear, item: string): Float64Array {
  return itemsByColumn(frame).get(item) ?? new Float64Array(frame.units.length).fill(ABSENT);
}

/** Cents of these items together as recorded, one per position; NaN where none is stated or one is unreadable. `key` names the items. */
export function dollarsColumn(frame: FrameYear, key: string, items: readonly SpendingItem[]): Float64Array {
  return columns(frame, `dollars|${key}`, () => {
    const total = new Float64Array(frame.units.length).fill(ABSENT);
    for (const { item } of items) {
      const stated = itemColumn(frame, item);
      for (let at = 0; at < total.length; at += 1) {
        const value = stated[at] ?? ABSENT;
        if (value !== ABSENT) total[at] = (total[at] === ABSENT ? 0 : (total[at] ?? 0)) + value;
      }
    }
    return total.map((sum) => (sum === ABSENT ? Number.NaN : sum));
  });
}

/** Cents per pupil as recorded, one per position. */
export function costColumn(frame: FrameYear, area: AreaOrAll): Float64Array {
  return columns(frame, `cost|${area}`, () =>
    dollarsColumn(frame, area, itemsOf(frame.chart, area)).map((sum, at) => {
      const pupils = frame.pupils[at] ?? Number.NaN;
      return pupils > 0 ? sum / pupils : Number.NaN;
    }),
  );
}

/** A measure, one per position: from the frame's own rows where they state it, else wherever it is on record. */
export function measureColumn(frame: FrameYear, measure: RecordMeasure): Float64Array {
  return columns(frame, `measure|${measure}`, () => {
    const find = measureFinder(frame.atlas.ledger, measure, frame.year, frame.chart.source);
    const [only, ...others] = frame.chart.measures.get(measure) ?? [];
    const own = only && others.length === 0 ? itemColumn(frame, only.item) : null;
    const factor = only?.factor ?? 1;
    return new Float64Array(frame.units.length).map((_none, at) => {
      const stated = own?.[at] ?? Number.NaN;
      return Number.isFinite(stated) ? stated * factor : (find(frame.units[at] ?? -1)?.value ?? Number.NaN);
    });
  });
}

/** Spending years of the source up to a year, ascending. */
export function yearsUpTo(atlas: Atlas, chart: Chart, year: FiscalYear): FiscalYear[] {
  const years = [...(atlas.ledger.years.get(chart.source)?.keys() ?? [])];
  return years.filter((one) => one <= year).sort((a, b) => a - b);
}
