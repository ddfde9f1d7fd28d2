import type { DecodedTable, TableRow } from '../contract.ts';
import { findHeader, type Header } from '../reading/index.ts';
import type { LineTable } from './line-table.ts';

/** What the columns of a file are called. */
export type Headings = {
  readonly county: string;
  readonly countyName: string;
  readonly district: string;
  readonly name: string;
  readonly line: string;
  readonly description: string;
};

const MONEY: Headings = {
  county: 'county_id',
  countyName: 'county_name',
  district: 'district_id',
  name: 'district_name',
  line: 'line_no',
  description: 'line_desc',
};

const PUPILS: Headings = {
  county: 'county_id',
  countyName: 'coname',
  district: 'district_id',
  name: 'distname',
  line: 'enroll_line_no',
  description: 'enroll_cat',
};

/** Three years side by side: actual of the second year before the budget, revised budget of the year before, proposed budget. */
export const AMOUNTS = ['amount_1', 'amount_2', 'amount_3'] as const;

export const headingsOf = ({ amounts }: LineTable): Headings => (amounts === 'money' ? MONEY : PUPILS);

/** The header of a file of this kind; `missing` names what it lacks. Null where no row has any of its headings. */
export const headerOf = (table: DecodedTable, kind: LineTable): Header | null =>
  findHeader(table.head, [...Object.values(headingsOf(kind)), ...AMOUNTS]);

/** Text of a cell under a heading; empty where the column is not there. */
export const cellUnder = (header: Header, row: TableRow, heading: string): string =>
  (row.cells[header.columns.get(heading) ?? -1] ?? '').trim();

/** A line number as an item: '3200'; null where the cell is no line number. */
export const lineNumber = (text: string): string | null =>
  /^\d{1,6}(\.0+)?$/.test(text) ? String(Number(text)) : null;

/** Letters of a description only: publishers mend spelling, spaces and case from year to year. */
export const wordsOfLine = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 16);
