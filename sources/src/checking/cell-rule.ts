import type { Text } from '@leeway/model';
import {
  type CellParser,
  centsFromDollars,
  centsFromThousands,
  decimalNumber,
  perCent,
  wholeNumber,
} from './cell-values.ts';

/** How an item's cells are written. */
export type CellUnit = 'dollars' | 'thousands' | 'count' | 'decimal' | 'percent';

/** Signs that a publisher puts where there is no number, with what each means. */
export type MissingMarks = Readonly<Record<string, Text>>;

/** How one column becomes one item. */
export type CellRule = {
  readonly item: string;
  /** Column number from 0. */
  readonly column: number;
  /** The column as its publisher heads it. */
  readonly heading: string;
  readonly unit: CellUnit;
  /** Null for a value that can be; words for one that cannot ('is below zero'). */
  readonly impossible?: ((value: number) => Text | null) | undefined;
};

export const PARSERS: Readonly<Record<CellUnit, CellParser>> = {
  dollars: centsFromDollars,
  thousands: centsFromThousands,
  count: wholeNumber,
  decimal: decimalNumber,
  percent: perCent,
};

const BELOW_ZERO: Text = { en: 'is below zero, which cannot be', es: 'es menor que cero, lo que no puede ser' };
const ABOVE_HUNDRED: Text = {
  en: 'is above 100 per cent, which cannot be',
  es: 'supera el 100 por ciento, lo que no puede ser',
};

/** For counts of people and things. */
export const notBelowZero = (value: number): Text | null => (value < 0 ? BELOW_ZERO : null);

/** For a part of a whole, in per cent. */
export const withinHundred = (value: number): Text | null =>
  value < 0 ? BELOW_ZERO : value > 100 ? ABOVE_HUNDRED : null;
