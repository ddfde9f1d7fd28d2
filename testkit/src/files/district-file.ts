import type { RecordYear } from '../spending/district-record.ts';
import type { Cells } from './csv.ts';
import { PLACE_HEADINGS } from './mapping.ts';
import type { RecordColumn } from './record-columns.ts';

/** A file of districts as cells: one row a district and year, in order of year, then id. */
export function districtCells(records: readonly (readonly RecordYear[])[], columns: readonly RecordColumn[]): Cells {
  const years = [...new Set(records.flatMap((record) => record.map((year) => year.spending.fiscalYear)))].sort();
  const header = [...Object.values(PLACE_HEADINGS), ...columns.map((entry) => entry.column)];
  const rows = years.flatMap((fiscalYear) =>
    records.flatMap((record) =>
      record
        .filter((year) => year.spending.fiscalYear === fiscalYear)
        .map((year) => [
          year.district.id,
          year.district.name,
          year.district.county ?? '',
          String(fiscalYear),
          'yes',
          ...columns.map((entry) => String(entry.value(year))),
        ]),
    ),
  );
  return [header, ...rows];
}
