import type { DecodedTable, Recognition } from '../contract.ts';
import { findHeader } from './header.ts';

/** The headings of a layout: without an essential one it cannot be read; the others leave their items unknown. */
export type Headings = { readonly essential: readonly string[]; readonly further: readonly string[] };

/**
 * How sure a layout is of a table by its headings alone, in any order: 0.6 to 1 when every essential heading is there, growing with the
 * further ones; below 0.6 by the share found otherwise.
 */
export function recogniseHeadings(table: DecodedTable, { essential, further }: Headings): Recognition {
  const all = [...essential, ...further];
  const header = findHeader(table.head, all);
  if (!header) return { confidence: 0, why: 'no heading of this layout', missing: essential, needed: essential.length };
  const found = header.columns.size;
  const missing = essential.filter((heading) => !header.columns.has(heading)).map((heading) => heading.trim());
  const why = `${found} of ${all.length} headings found on line ${header.row.line}`;
  if (missing.length > 0)
    return { confidence: Math.min(0.55, found / all.length), why, missing, needed: essential.length };
  const share = further.length === 0 ? 1 : (found - essential.length) / further.length;
  return { confidence: 0.6 + 0.4 * share, why, missing: [] };
}
