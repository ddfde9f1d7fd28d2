import type { TableRow } from '../contract.ts';
import { LIMITS } from './limits.ts';
import { RefusedFile } from './refusal.ts';
import { cutOff, openQuotation, recordTooLong } from './refusals.ts';

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

/** A stretch of text that may go on in the next piece. */
type Stretch = { readonly text: string; readonly last: boolean; readonly delimiterCode: number; readonly name: string };

/** Where the cell ends: on its delimiter, its line end, or the end of the stretch. */
function cellEnd({ text, delimiterCode }: Stretch, from: number): number {
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === delimiterCode || isLineEnd(code)) break;
    end += 1;
  }
  return end;
}

/** The cell that starts with a quotation mark at the cursor, which is left after it; null where it may go on. */
function quotedCell(stretch: Stretch, cursor: Cursor): string | null {
  const { text, last, name } = stretch;
  const openedOn = cursor.line;
  let cell = '';
  let from = cursor.at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 && !last) return null;
    if (quote === -1) throw new RefusedFile(openQuotation(name, openedOn));
    cell += text.slice(from, quote);
    from = quote + 1;
    if (text.charCodeAt(from) !== QUOTE) break;
    cell += '"';
    from += 1;
  }
  const end = cellEnd(stretch, from);
  if (end === text.length && !last) return null;
  const crossed = lineEnds(cell);
  cursor.line += crossed;
  const after = text.slice(from, end);
  // A quotation over several lines that closes amid text was left open somewhere above.
  if (crossed > 0 && after.trim() !== '') throw new RefusedFile(openQuotation(name, openedOn));
  cursor.at = end;
  return after.trim() === '' ? cell : cell + after;
}

/** Below this length a cut-out text is a copy; from it on it would keep the whole stretch in memory. */
const COPIED_BELOW = 13;
const owned = (text: string): string => (text.length < COPIED_BELOW ? text : Buffer.from(text).toString());

/** The cells of the record at the cursor, which is left on its end; null where it may go on. */
function recordCells(stretch: Stretch, cursor: Cursor): string[] | null {
  const { text, last, delimiterCode } = stretch;
  const cells: string[] = [];
  for (;;) {
    const start = cursor.at;
    if (text.charCodeAt(start) === QUOTE) {
      const cell = quotedCell(stretch, cursor);
      if (cell === null) return null;
      cells.push(owned(cell));
    } else {
      cursor.at = cellEnd(stretch, start);
      cells.push(owned(text.slice(start, cursor.at)));
    }
    if (text.charCodeAt(cursor.at) !== delimiterCode) break;
    cursor.at += 1;
  }
  // A CR at the end may be the first half of CR LF.
  const needed = text.charCodeAt(cursor.at) === CARRIAGE_RETURN ? cursor.at + 2 : cursor.at + 1;
  return needed > text.length && !last ? null : cells;
}

/** Splits text that comes in pieces into records; only the record that is not yet whole is kept between two pieces. */
export type RecordSplitter = { take(piece: string, last: boolean): Generator<TableRow> };

/**
 * Lines end with CR, LF or CR LF, mixed as they come; `line` is the file's own line on which the record starts, also after quoted line
 * ends. Records without content are left out. A row holds copies: keeping a cell keeps no more than the cell.
 * `take` throws RefusedFile where a quotation is not closed, a record is longer than the limit, or the text stops amid a record: no line
 * end, and fewer cells than the one before.
 */
export function recordSplitter(delimiter: string, name: string): RecordSplitter {
  const delimiterCode = delimiter.charCodeAt(0);
  let rest = '';
  let wanted = 0;
  let nextLine = 1;
  let cellsBefore = 0;
  const keep = (stretch: Stretch, from: number): void => {
    rest = stretch.text.slice(from);
    // Looking again only when it has doubled keeps the work in proportion to the text.
    wanted = rest.length * 2;
    if (rest.length <= LIMITS.recordCharacters) return;
    recordCells({ ...stretch, text: rest, last: true }, { at: 0, line: nextLine });
    throw new RefusedFile(recordTooLong(name, nextLine));
  };
  function* take(piece: string, last: boolean): Generator<TableRow> {
    rest += piece;
    if (rest.length < wanted && !last) return;
    const stretch: Stretch = { text: rest, last, delimiterCode, name };
    const { text } = stretch;
    const cursor: Cursor = { at: 0, line: nextLine };
    while (cursor.at < text.length) {
      const { at: start, line } = cursor;
      const cells = recordCells(stretch, cursor);
      if (cells === null) return keep(stretch, start);
      const end = cursor.at;
      if (end < text.length) {
        const twoCharacters = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
        cursor.at += twoCharacters ? 2 : 1;
        cursor.line += 1;
      }
      nextLine = cursor.line;
      if (end === text.length && cells.length > 1 && cells.length < cellsBefore)
        throw new RefusedFile(cutOff(name, line));
      cellsBefore = cells.length;
      if (cells.some((cell) => cell.trim() !== '')) yield { line, cells, raw: owned(text.slice(start, end)) };
    }
    rest = '';
    wanted = 0;
  }
  return { take };
}

/** The records of one text, or of its beginning where `whole` is false: then the record that is cut is left out. */
export const delimitedRows = (text: string, delimiter: string, name: string, whole = true): Generator<TableRow> =>
  recordSplitter(delimiter, name).take(text, whole);
