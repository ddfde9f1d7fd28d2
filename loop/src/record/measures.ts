import type { FiscalYear, RecordMeasure } from '@leeway/model';
import { RECORD_MEASURES } from '@leeway/model';
import type { MeasureItem } from './chart.ts';
import { type Ledger, rowAt } from './ledger.ts';
import type { PublishedRow } from './public-record.ts';

/** A measure as found: its value, the row and items that hold it, and whether another year had to serve. */
export type FoundMeasure = {
  readonly value: number;
  readonly row: PublishedRow;
  readonly items: readonly MeasureItem[];
  readonly borrowed: boolean;
};

/** Slow-moving facts, for which the nearest year on record may serve. Money and head counts never are. */
const MAY_BORROW: ReadonlySet<RecordMeasure> = new Set<RecordMeasure>([
  'wage-index',
  'wage-index-standard-error',
  'children-5-17',
  'children-5-17-in-poverty',
  'economically-disadvantaged-share',
  'special-education-share',
  'english-learner-share',
  'land-area-square-miles',
  'grade-low',
  'grade-high',
]);

const ADDS_UP: ReadonlySet<string> = new Set(['cents', 'pupils', 'fte']);

function valueIn(row: PublishedRow, items: readonly MeasureItem[], measure: RecordMeasure): number | null {
  let total: number | null = null;
  for (const { item, factor } of items) {
    const stated = row.values[item];
    if (stated === null) return null;
    if (stated === undefined) continue;
    total = (total ?? 0) + stated * factor;
    if (!ADDS_UP.has(RECORD_MEASURES[measure])) break;
  }
  return total;
}

/** Other years of a source in order of nearness, the earlier of two first. */
function yearsByNearness(ledger: Ledger, source: string, year: FiscalYear): FiscalYear[] {
  const years = [...(ledger.years.get(source)?.keys() ?? [])].filter((one) => one !== year);
  return years.sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b);
}

export type MeasureFinder = (unit: number) => FoundMeasure | null;

/**
 * Finds a measure for any unit in one year: in the frame's own source, else in another source of that year, else, for
 * slow-moving facts, in the nearest year of any source.
 */
export function measureFinder(
  ledger: Ledger,
  measure: RecordMeasure,
  year: FiscalYear,
  frame: string | null,
): MeasureFinder {
  const holders = [...ledger.charts.values()].filter((chart) => chart.measures.has(measure));
  holders.sort((a, b) => Number(b.source === frame) - Number(a.source === frame));
  const sameYear = holders.map((chart) => ({ chart, year, borrowed: false }));
  const otherYears = MAY_BORROW.has(measure)
    ? holders
        .flatMap((chart) =>
          yearsByNearness(ledger, chart.source, year).map((one) => ({ chart, year: one, borrowed: true })),
        )
        .sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || a.year - b.year)
    : [];
  const places = [...sameYear, ...otherYears].map((place) => ({
    ...place,
    items: place.chart.measures.get(measure) ?? [],
  }));
  return (unit) => {
    for (const place of places) {
      const row = rowAt(ledger, place.chart.source, place.year, unit);
      const value = row === null ? null : valueIn(row, place.items, measure);
      if (row !== null && value !== null) return { value, row, items: place.items, borrowed: place.borrowed };
    }
    return null;
  };
}
