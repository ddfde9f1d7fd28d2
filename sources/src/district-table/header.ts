import type { DecodedTable, TableRow } from '../contract.ts';
import { ROLE_WORDS } from './vocabulary.ts';

/** A heading as words: camel case and punctuation become single spaces, lower case. */
export function headingWords(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/%/g, ' percent ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first row that names an id and a name column; null where none of the first rows does. */
export function likelyHeader(table: DecodedTable): TableRow | null {
  const holds = (row: TableRow, words: RegExp): boolean => row.cells.some((cell) => words.test(headingWords(cell)));
  return table.head.find((row) => holds(row, ROLE_WORDS.id) && holds(row, ROLE_WORDS.name)) ?? null;
}
