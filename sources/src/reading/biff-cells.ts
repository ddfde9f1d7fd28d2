import { type BiffRecord, flaggedText, RECORD, type RecordReader, recordReader } from './biff-records.ts';
import { plainNumber } from './plain-number.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const scratch = new DataView(new ArrayBuffer(8));

function float(low: number, high: number): number {
  scratch.setUint32(0, low, true);
  scratch.setUint32(4, high, true);
  return scratch.getFloat64(0, true);
}

/** A number in the 30-bit form that Excel writes where nothing is lost ([MS-XLS] 2.5.217). */
export function rkNumber(rk: number): number {
  const value = rk & 2 ? rk >> 2 : float(0, (rk & ~3) >>> 0);
  return rk & 1 ? value / 100 : value;
}

/** A cell of a sheet; row and column from 0. */
export type Cell = { readonly row: number; readonly column: number; readonly text: string };

/** A formula's stored result; null where it is text, which then follows in a record of its own. */
function formulaResult(reader: RecordReader): string | null {
  const low = reader.four();
  const high = reader.four();
  if (high >>> 16 !== 0xffff) return plainNumber(float(low, high));
  const detail = (low >> 16) & 0xff;
  switch (low & 0xff) {
    case 0:
      return null;
    case 1:
      return detail ? 'TRUE' : 'FALSE';
    case 2:
      return ERRORS[detail] ?? '#ERROR';
    default:
      return '';
  }
}

/** The cells of one record; 'text-follows' where a formula's result is text in the next STRING record. */
export function cellsOf(record: BiffRecord, strings: readonly string[], name: string): Cell[] | 'text-follows' {
  const reader = recordReader(record, name);
  const row = reader.two();
  const column = reader.two();
  const one = (text: string): Cell[] => [{ row, column, text }];
  if (record.type === RECORD.MULRK) {
    const cells: Cell[] = [];
    for (let at = column; reader.left() >= 8; at += 1) {
      reader.two();
      cells.push({ row, column: at, text: plainNumber(rkNumber(reader.four() | 0)) });
    }
    return cells;
  }
  reader.two();
  switch (record.type) {
    case RECORD.LABELSST:
      return one(strings[reader.four()] ?? '');
    case RECORD.LABEL:
    case RECORD.RSTRING:
      return one(flaggedText(reader, reader.two()));
    case RECORD.NUMBER:
      return one(plainNumber(float(reader.four(), reader.four())));
    case RECORD.RK:
      return one(plainNumber(rkNumber(reader.four() | 0)));
    case RECORD.BOOLERR: {
      const value = reader.byte();
      return one(reader.byte() ? (ERRORS[value] ?? '#ERROR') : value ? 'TRUE' : 'FALSE');
    }
    default: {
      const result = formulaResult(reader);
      return result === null ? 'text-follows' : one(result);
    }
  }
}

/** Records that hold cells. */
export const CELL_RECORDS: ReadonlySet<number> = new Set([
  RECORD.FORMULA,
  RECORD.MULRK,
  RECORD.RSTRING,
  RECORD.LABELSST,
  RECORD.NUMBER,
  RECORD.LABEL,
  RECORD.BOOLERR,
  RECORD.RK,
]);
