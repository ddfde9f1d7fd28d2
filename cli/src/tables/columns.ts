import type { Text } from '@leeway/model';
import { decimalNumber } from '@leeway/sources';
import { cellFault, columnAt, type PlainTable } from './read-table.ts';

/** What numbers a column may hold. */
export type Bounds = { readonly from?: number; readonly above?: number };

const NOT_A_NUMBER: Text = { en: 'is not a number', es: 'no es un número' };
const SCIENTIFIC = /^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$/i;

/** Statistical programs write small numbers with an exponent, which published finances never need. */
function numberIn(text: string): number | Text {
  const trimmed = text.trim();
  if (SCIENTIFIC.test(trimmed)) {
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : { en: 'is too large a number', es: 'es un número demasiado grande' };
  }
  return decimalNumber(trimmed) ?? NOT_A_NUMBER;
}

function outside(value: number, { from, above }: Bounds): Text | null {
  if (from !== undefined && value < from) return { en: `lies below ${from}`, es: `está por debajo de ${from}` };
  if (above !== undefined && value <= above)
    return { en: `must lie above ${above}`, es: `debe ser mayor que ${above}` };
  return null;
}

/** A column of numbers, none missing. Throws TableFault at the first cell that is none, or that lies out of bounds. */
export function numbers(table: PlainTable, heading: string, bounds: Bounds = {}): Float64Array {
  const at = columnAt(table, heading);
  return Float64Array.from(table.rows, ({ cells }, row) => {
    const value = numberIn(cells[at] ?? '');
    const wrong = typeof value === 'number' ? outside(value, bounds) : value;
    if (wrong !== null) throw cellFault(table, row, heading, wrong);
    return value as number;
  });
}

/** A column of words or codes, none blank; leading zeros stay. Throws TableFault. */
export function names(table: PlainTable, heading: string): string[] {
  const at = columnAt(table, heading);
  return table.rows.map(({ cells }, row) => {
    const name = cells[at]?.trim() ?? '';
    if (name === '') throw cellFault(table, row, heading, { en: 'names nothing', es: 'no nombra nada' });
    return name;
  });
}

/** A column of names of which each stands once. Throws TableFault at the first that stands again. */
export function ids(table: PlainTable, heading: string): string[] {
  const lines = new Map<string, number>();
  const all = names(table, heading);
  for (const [row, id] of all.entries()) {
    const line = lines.get(id);
    if (line !== undefined)
      throw cellFault(table, row, heading, {
        en: `stands already at line ${line}`,
        es: `ya está en la línea ${line}`,
      });
    lines.set(id, table.rows[row]?.line ?? 0);
  }
  return all;
}

/** A column of 0 and 1. Throws TableFault. */
export function zerosAndOnes(table: PlainTable, heading: string): Float64Array {
  const values = numbers(table, heading);
  const row = values.findIndex((value) => value !== 0 && value !== 1);
  if (row !== -1) throw cellFault(table, row, heading, { en: 'is neither 0 nor 1', es: 'no es ni 0 ni 1' });
  return values;
}
