import type { DecodedTable, Recognition } from '../contract.ts';
import { findHeader } from '../reading/index.ts';
import { requiredHeadings, type TableMapping } from './mapping.ts';

/** Always below a built-in format that is sure, and the higher the more of the file's columns the mapping uses. */
const SURE_FROM = 0.8;
const SURE_TO = 0.95;

/** A table is the mapping's own when it is the sheet, and has every heading, that the mapping uses. */
export function recogniseMapped(mapping: TableMapping, table: DecodedTable): Recognition {
  const sheet = mapping.sheet ?? table.sheets[0] ?? null;
  if (table.sheet !== null && table.sheet !== sheet) {
    return { confidence: 0, why: `reads the sheet '${sheet}'`, missing: [] };
  }
  const wanted = requiredHeadings(mapping);
  const header = findHeader(table.head, wanted);
  const missing = header?.missing ?? wanted;
  const found = (wanted.length - missing.length) / wanted.length;
  const used = wanted.length / (wanted.length + (header?.unknown.length ?? 0));
  const confidence = missing.length === 0 ? SURE_FROM + (SURE_TO - SURE_FROM) * used : 0.55 * found;
  return {
    confidence,
    why: `${wanted.length - missing.length} of ${wanted.length} mapped headings`,
    missing,
    needed: wanted.length,
  };
}
