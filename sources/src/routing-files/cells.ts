import type { Text } from '@leeway/model';
import { decimalNumber } from '../checking/index.ts';
import type { TableRow } from '../contract.ts';

/** Why a row or a cell cannot be used; never leaves this folder. */
export class RowFault extends Error {
  readonly column: string | null;
  readonly value: string;
  readonly reason: Text;

  constructor(column: string | null, value: string, reason: Text) {
    super(reason.en);
    this.name = 'RowFault';
    this.column = column;
    this.value = value;
    this.reason = reason;
  }
}

export type Bounds = { readonly from?: number; readonly to?: number; readonly whole?: boolean };

/** The cells of one row by heading. */
export type Cells = {
  readonly row: TableRow;
  readonly text: (heading: string) => string;
  readonly needed: (heading: string, example: string) => string;
  readonly number: (heading: string, bounds: Bounds, example: string) => number | null;
  readonly clock: (heading: string) => number | null;
  readonly yes: (heading: string) => boolean;
  readonly words: (heading: string) => string[];
};

/** One sentence: what is wrong, what follows, what to write. */
const faulty = (heading: string, value: string, wanted: Text, example: string): Text => ({
  en: `${heading} is “${value}”, not ${wanted.en}, so it cannot be used; write it like ${example}.`,
  es: `${heading} es «${value}», no ${wanted.es}, así que no se puede usar; escríbalo como ${example}.`,
});

/** Seconds after midnight from `7:45`, `07:45:30`, `2:15 pm`; null where the words are no time of day. */
export function clockSeconds(words: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(words.trim());
  if (!match) return null;
  const [, hours, minutes, seconds = '0', half] = match;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12)) return null;
  return hour * 3600 + Number(minutes) * 60 + Number(seconds);
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'sí', 'si']);
const NO = new Set(['', 'no', 'n', 'false', '0']);

function withinBounds(
  value: number,
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, whole }: Bounds,
) {
  return value >= from && value <= to && (!whole || Number.isInteger(value));
}

function boundsInWords({ from, to, whole }: Bounds): Text {
  const [en, es] = whole ? ['a whole number', 'un número entero'] : ['a number', 'un número'];
  const low = from === undefined ? ['', ''] : [` from ${from}`, ` desde ${from}`];
  const high = to === undefined ? ['', ''] : [` to ${to}`, ` hasta ${to}`];
  return { en: `${en}${low[0]}${high[0]}`, es: `${es}${low[1]}${high[1]}` };
}

/** Reads the cells of a row; a blank cell is null, a cell that cannot be read throws RowFault. */
export function cellsOf(row: TableRow, columns: ReadonlyMap<string, number>): Cells {
  const text = (heading: string): string => (row.cells[columns.get(heading) ?? -1] ?? '').trim();
  return {
    row,
    text,
    needed(heading, example) {
      const value = text(heading);
      if (value !== '') return value;
      throw new RowFault(heading, '', {
        en: `${heading} is blank, so the row cannot be told from others; fill it in, for example ${example}.`,
        es: `${heading} está en blanco, así que la fila no se distingue de otras; rellénelo, por ejemplo ${example}.`,
      });
    },
    number(heading, bounds, example) {
      const value = decimalNumber(text(heading));
      if (value === null) return null;
      if (typeof value === 'number' && withinBounds(value, bounds)) return value;
      throw new RowFault(heading, text(heading), faulty(heading, text(heading), boundsInWords(bounds), example));
    },
    clock(heading) {
      if (text(heading) === '') return null;
      const value = clockSeconds(text(heading));
      if (value !== null) return value;
      const wanted = { en: 'a time of day', es: 'una hora del día' };
      throw new RowFault(heading, text(heading), faulty(heading, text(heading), wanted, '7:45'));
    },
    yes(heading) {
      const value = text(heading).toLowerCase();
      if (YES.has(value) || NO.has(value)) return YES.has(value);
      const wanted = { en: 'yes or no', es: 'yes ni no' };
      throw new RowFault(heading, text(heading), faulty(heading, text(heading), wanted, 'yes'));
    },
    words: (heading) =>
      text(heading)
        .split(/[\s;|]+/)
        .filter((word) => word !== ''),
  };
}
