import { type FiscalYear, fiscalYear } from '@leeway/model';
import type { DecodedTable, TableRow } from '../contract.ts';
import { headingKey } from '../reading/index.ts';
import { IDENTITY, ITEMS } from './columns.ts';

/** A heading of the table builder taken apart: 'Agency Type [District] 2019-20'. `year` null for 'Latest available year' or none. */
type Heading = { readonly name: string; readonly year: FiscalYear | null };

const FORM = /^(.*?)\s*(?:\[[^\]]*\])?\s*(?:((?:19|20)\d{2})-(\d{2,4})|Latest available year)?$/i;

function headingOf(text: string): Heading {
  const [, name = '', start, end] = FORM.exec(text.replace(/^\uFEFF/, '').trim()) ?? [];
  const isPair = start !== undefined && Number(end?.slice(-2)) === (Number(start) + 1) % 100;
  return { name: headingKey(name), year: isPair ? fiscalYear(Number(start) + 1) : null };
}

/** Where things stand in an export, and the fiscal years that its headings name. */
export type ElsiColumns = {
  readonly row: TableRow;
  readonly id: number | null;
  readonly name: number | null;
  readonly state: number | null;
  /** Column of the agency type, by fiscal year; under null one without a year. */
  readonly types: ReadonlyMap<FiscalYear | null, number>;
  readonly items: readonly { readonly item: string; readonly column: number; readonly year: FiscalYear }[];
  readonly years: readonly FiscalYear[];
  readonly notRead: readonly string[];
};

const ITEM_OF = new Map(Object.keys(ITEMS).map((item) => [headingKey(item), item]));

function columnsOf(row: TableRow): ElsiColumns {
  const headings = row.cells.map(headingOf);
  const place = (name: string): number | null => {
    const column = headings.findIndex((heading) => heading.name === headingKey(name));
    return column === -1 ? null : column;
  };
  const types = new Map<FiscalYear | null, number>();
  const items: { item: string; column: number; year: FiscalYear }[] = [];
  const notRead: string[] = [];
  const identity = new Set([...Object.values(IDENTITY), 'State Name'].map(headingKey));
  headings.forEach(({ name, year }, column) => {
    const item = ITEM_OF.get(name);
    if (name === headingKey(IDENTITY.type)) types.set(year, column);
    else if (item && year !== null) items.push({ item, column, year });
    else if (name !== '' && !identity.has(name)) notRead.push((row.cells[column] ?? '').trim());
  });
  const years = [...new Set(items.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    row,
    id: place(IDENTITY.id),
    name: place(IDENTITY.name),
    state: place(IDENTITY.state),
    types,
    items,
    years,
    notRead,
  };
}

/** The header of an export: below its title lines, above the agencies. Null where no row names an NCES agency id. */
export function elsiColumns(table: DecodedTable): ElsiColumns | null {
  for (const row of table.head) {
    const columns = columnsOf(row);
    if (columns.id !== null) return columns;
  }
  return null;
}
