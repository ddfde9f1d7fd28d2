import type { TableRow } from '../contract.ts';
import { RefusedFile } from './refusal.ts';
import { cutOff, openQuotation } from './refusals.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const isLineEnd = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

/** Line ends in a stretch of text; CR LF counts once. */
function lineEnds(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) count += 1;
  }
  return count;
}

type Cursor = { at: number; line: number };

/** The cell that starts with a quotation mark at the cursor; leaves the cursor on the delimiter, line end or end of text after it. */
function quotedCell(text: string, cursor: Cursor, delimiterCode: number, name: string): string {
  const openedOn = cursor.line;
  let cell = '';
  let from = cursor.at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw new RefusedFile(openQuotation(name, openedOn));
    cell += text.slice(from, quote);
    from = quote + 1;
    if (text.charCodeAt(from) !== QUOTE) break;
    cell += '"';
    from += 1;
  }
  const crossed = lineEnds(cell);
  cursor.line += crossed;
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== delimiterCode && !isLineEnd(text.charCodeAt(end))) end += 1;
  const after = text.slice(from, end);
  // A quotation over several lines that closes amid text was left open somewhere above.
  if (crossed > 0 && after.trim() !== '') throw new RefusedFile(openQuotation(name, openedOn));
  cursor.at = end;
  return after.trim() === '' ? cell : cell + after;
}

function plainCell(text: string, cursor: Cursor, delimiterCode: number): string {
  const start = cursor.at;
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === delimiterCode || isLineEnd(code)) break;
    end += 1;
  }
  cursor.at = end;
  return text.slice(start, end);
}

/**
 * Records of delimited text. Lines end with CR, LF or CR LF, mixed as they come; `line` is the file's own line on which the record
 * starts, also after quoted line ends. Records without content are left out.
 * @throws RefusedFile where a quotation is not closed, or the text stops amid a record: no line end, and fewer cells than the one before.
 */
export function* delimitedRows(text: string, delimiter: string, name: string): Generator<TableRow> {
  const delimiterCode = delimiter.charCodeAt(0);
  const cursor: Cursor = { at: 0, line: 1 };
  let cellsBefore = 0;
  while (cursor.at < text.length) {
    const { at: start, line } = cursor;
    const cells: string[] = [];
    for (;;) {
      const quoted = text.charCodeAt(cursor.at) === QUOTE;
      cells.push(quoted ? quotedCell(text, cursor, delimiterCode, name) : plainCell(text, cursor, delimiterCode));
      if (text.charCodeAt(cursor.at) !== delimiterCode) break;
      cursor.at += 1;
    }
    const end = cursor.at;
    if (end < text.length) {
      const twoCharacters = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
      cursor.at += twoCharacters ? 2 : 1;
      cursor.line += 1;
    }
    if (end === text.length && cells.length > 1 && cells.length < cellsBefore)
      throw new RefusedFile(cutOff(name, line));
    cellsBefore = cells.length;
    if (cells.some((cell) => cell.trim() !== '')) yield { line, cells, raw: text.slice(start, end) };
  }
}
