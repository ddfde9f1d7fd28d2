import type { TableRow } from '../contract.ts';
import { isMissingMark } from './missing-marks.ts';

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

/** Cells that say 'no number here' speak neither for nor against. */
export const isNumeric = ({ cells }: SampledColumn): boolean => {
  const telling = cells.filter((cell) => !isMissingMark(cell));
  return telling.length > 0 && telling.filter(isNumber).length >= NUMBERS_SHARE * telling.length;
};

/** The first different cells, for a person to look at. */
export const shownCells = ({ cells }: SampledColumn): readonly string[] => [...new Set(cells)].slice(0, SHOWN);

export const cellAt = (row: TableRow, position: number): string => (row.cells[position] ?? '').trim();
