import type { DecodedTable } from '../contract.ts';
import { findHeader } from '../reading/index.ts';
import { LAYOUTS, type Layout } from './columns.ts';

/** A table with the layout that its headings tell and the column of each heading. */
export type KnownTable = {
  readonly table: DecodedTable;
  readonly layout: Layout;
  readonly columns: ReadonlyMap<string, number>;
  readonly headerLine: number;
};

/** What a table is, by its headings alone; else the layout that it misses fewest headings of. */
export function knownTable(
  table: DecodedTable,
): KnownTable | { readonly nearest: Layout; readonly missing: readonly string[] } {
  const [first, ...others] = LAYOUTS;
  if (!first) throw new RangeError('There is no layout to tell a table by.');
  let best = { nearest: first, missing: first.needed };
  for (const layout of [first, ...others]) {
    const header = findHeader(table.head.slice(0, 1), [...layout.needed, ...layout.optional]);
    if (!header) continue;
    const missing = header.missing.filter((heading) => layout.needed.includes(heading));
    if (missing.length === 0) return { table, layout, columns: header.columns, headerLine: header.row.line };
    if (missing.length / layout.needed.length < best.missing.length / best.nearest.needed.length)
      best = { nearest: layout, missing };
  }
  return best;
}
