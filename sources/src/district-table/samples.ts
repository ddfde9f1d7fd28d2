import type { TableRow } from '../contract.ts';

/** A column as a suggestion sees it: its heading as printed and in words, and the cells under it in the first rows. */
export type SampledColumn = {
  readonly heading: string;
  readonly words: string;
  readonly position: number;
  /** Without empty cells. */
  readonly cells: readonly string[];
};

const NUMBER = /^[($−+-]*\s*[\d,]*\.?\d+\s*[%)]?$/;
const SHOWN = 5;
const NUMBERS_SHARE = 0.8;

export const isNumber = (cell: string): boolean => NUMBER.test(cell.trim());

export const isNumeric = ({ cells }: SampledColumn): boolean =>
  cells.length > 0 && cells.filter(isNumber).length >= NUMBERS_SHARE * cells.length;

/** The first different cells, for a person to look at. */
export const shownCells = ({ cells }: SampledColumn): readonly string[] => [...new Set(cells)].slice(0, SHOWN);

export const cellAt = (row: TableRow, position: number): string => (row.cells[position] ?? '').trim();
