import { column, publishedTable } from './published.ts';

/** Pupils of 550 Michigan districts, 1992 to 1998, one series per district. */
export function michiganEnrolment(): number[][] {
  const districts = new Map<string, number[]>();
  const rows = publishedTable('data_mathpnl.csv.gz');
  const pupils = column(rows, 'enrol');
  rows.forEach((row, i) => {
    const id = row.distid ?? '';
    districts.set(id, [...(districts.get(id) ?? []), pupils[i] ?? Number.NaN]);
  });
  return [...districts.values()];
}
