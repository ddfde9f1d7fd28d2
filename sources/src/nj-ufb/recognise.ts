import type { DecodedTable, Recognition } from '../contract.ts';
import { AMOUNTS, cellUnder, headerOf, headingsOf, lineNumber } from './headings.ts';
import type { LineTable } from './line-table.ts';

/** The appropriations and the revenues have the same headings: their line numbers tell them apart. */
export function recogniseLines(kind: LineTable, table: DecodedTable): Recognition {
  const headings = headingsOf(kind);
  const wanted = [...Object.values(headings), ...AMOUNTS];
  const header = headerOf(table, kind);
  if (!header || header.missing.length > 0) {
    const missing = header?.missing ?? wanted;
    return {
      confidence: (0.5 * (wanted.length - missing.length)) / wanted.length,
      why: 'headings are missing',
      missing,
      needed: wanted.length,
    };
  }
  const printed = table.head.filter((row) => row.line > header.row.line);
  const numbers = printed.map((row) => lineNumber(cellUnder(header, row, headings.line)));
  const known = numbers.filter((line) => line !== null && Object.hasOwn(kind.lines, line)).length;
  const share = printed.length === 0 ? 0 : known / printed.length;
  return {
    confidence: share >= 0.8 ? 0.6 + 0.39 * share : 0.5 * share,
    why: `${known} of the first ${printed.length} line numbers are its own`,
    missing: [],
  };
}
