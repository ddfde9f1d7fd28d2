import type { TableRow } from '../contract.ts';

/** The header row of a table, found by its headings wherever it stands and in whatever order its columns come. */
export type Header = {
  readonly row: TableRow;
  /** Column number, from 0, of each wanted heading that is present, by the heading as it was asked for. */
  readonly columns: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  /** Wanted headings that stand over more than one column; the first is used. */
  readonly repeated: readonly string[];
  /** Headings that were not asked for, blank ones left out. */
  readonly unknown: readonly string[];
};

/** A heading as it is compared: without case, surrounding or repeated space, or a byte order mark. */
export function headingKey(heading: string): string {
  return heading
    .replace(/^\uFEFF/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function headerAt(row: TableRow, wanted: readonly string[]): Header {
  const places = new Map<string, number[]>();
  row.cells.forEach((cell, column) => {
    const key = headingKey(cell);
    if (key !== '') places.set(key, [...(places.get(key) ?? []), column]);
  });
  const columns = new Map<string, number>();
  const missing: string[] = [];
  const repeated: string[] = [];
  for (const heading of wanted) {
    const [first, ...others] = places.get(headingKey(heading)) ?? [];
    if (first === undefined) missing.push(heading.trim());
    else columns.set(heading, first);
    if (others.length > 0) repeated.push(heading.trim());
  }
  const known = new Set(wanted.map(headingKey));
  const unknown = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !known.has(headingKey(cell)));
  return { row, columns, missing, repeated, unknown };
}

/** The row among these that carries most of the wanted headings, the earliest where several do; null where none carries any. */
export function findHeader(head: readonly TableRow[], wanted: readonly string[]): Header | null {
  let best: Header | null = null;
  for (const row of head) {
    const found = headerAt(row, wanted);
    if (found.columns.size > (best?.columns.size ?? 0)) best = found;
  }
  return best;
}
