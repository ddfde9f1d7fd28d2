import type { DecodedTable, Recognition, TableRow } from '../contract.ts';
import { findHeader, type Header, headingKey, recogniseHeadings } from '../reading/index.ts';

/** Headings as the Census Bureau prints them. */
export const COLUMNS = {
  state: 'State Postal Code',
  fips: 'State FIPS Code',
  district: 'District ID',
  name: 'Name',
  population: 'Estimated Total Population',
  children: 'Estimated Population 5-17',
  poor: 'Estimated number of relevant children 5 to 17 years old in poverty who are related to the householder',
} as const;

/** The wording after the age range has changed over the years. */
const POOR_START = 'estimated number of relevant children 5 to 17 years old in poverty';

function withPlainHeading(row: TableRow): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell) => (headingKey(cell).startsWith(POOR_START) ? COLUMNS.poor : cell)),
  };
}

/** The header row with its columns; null where no heading of this layout stands in the first rows. */
export function saipeHeader(table: DecodedTable): Header | null {
  return findHeader(table.head.map(withPlainHeading), Object.values(COLUMNS));
}

export function recogniseSaipe(table: DecodedTable): Recognition {
  return recogniseHeadings(
    { ...table, head: table.head.map(withPlainHeading) },
    { essential: Object.values(COLUMNS), further: [] },
  );
}

/** The calendar year in a title such as '2019 Poverty Estimates for School districts'; null where none of the first rows has one. */
export function titleYear(table: DecodedTable): number | null {
  for (const { cells } of table.head) {
    const year = /\b((?:19|20)\d{2})\s+poverty estimates\b/i.exec(cells.join(' '))?.[1];
    if (year) return Number(year);
  }
  return null;
}
