import type { DecodedTable, TableRow } from '../contract.ts';
import { headingKey } from '../reading/index.ts';
import { isNumber } from './samples.ts';
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

const HEADINGS_MIN = 3;
const ROWS_MIN = 2;
const WORDS_SHARE = 0.8;

const filled = (row: TableRow): readonly string[] => row.cells.filter((cell) => cell.trim() !== '');

/** Whether a row reads as headings over the rows below it: words, each different, and numbers under at least one of them. */
function standsOver(row: TableRow, below: readonly TableRow[]): boolean {
  const headings = filled(row);
  if (headings.length < HEADINGS_MIN || below.length < ROWS_MIN) return false;
  const words = headings.filter((cell) => !isNumber(cell)).length;
  const different = new Set(headings.map(headingKey)).size;
  if (words < WORDS_SHARE * headings.length || different < WORDS_SHARE * headings.length) return false;
  const wide = below.filter((next) => filled(next).length >= headings.length / 2);
  return (
    wide.length >= ROWS_MIN &&
    row.cells.some((heading, position) => {
      const cells = wide.map((next) => (next.cells[position] ?? '').trim()).filter((cell) => cell !== '');
      return heading.trim() !== '' && cells.length > 0 && cells.filter(isNumber).length >= WORDS_SHARE * cells.length;
    })
  );
}

/** The first row that names an id and a name column, else the first that reads as headings over numbers; null where none does. */
export function likelyHeader(table: DecodedTable): TableRow | null {
  const holds = (row: TableRow, words: RegExp): boolean => row.cells.some((cell) => words.test(headingWords(cell)));
  const named = table.head.find((row) => holds(row, ROLE_WORDS.id) && holds(row, ROLE_WORDS.name));
  return named ?? table.head.find((row, place) => standsOver(row, table.head.slice(place + 1))) ?? null;
}
