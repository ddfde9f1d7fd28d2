import type { TableRow } from '../contract.ts';
import { type CellRule, type MissingMarks, PARSERS } from './cell-rule.ts';
import type { Quarantine } from './quarantine.ts';

/** What became of the cells of one column. */
export type ColumnTally = {
  readonly heading: string;
  readonly isMoney: boolean;
  /** Cells with content, missing marks left out. */
  filled: number;
  /** Cells that could not be read. */
  unreadable: number;
  /** Cells that were read and cannot be. */
  impossible: number;
  first: { readonly line: number; readonly value: string } | null;
  /** Missing mark → cells. */
  readonly marks: Map<string, number>;
};

/** Reads cells by rule and keeps count by column. */
export type CellReader = {
  readonly tallies: () => readonly ColumnTally[];
  /** One cell: its number, or null where it is blank, marked missing, or quarantined. */
  value(row: TableRow, rule: CellRule): number | null;
  /** The items of a row. */
  values(row: TableRow, rules: readonly CellRule[]): Record<string, number | null>;
};

const freshTally = ({ heading, unit }: CellRule): ColumnTally => ({
  heading: heading.trim(),
  isMoney: unit === 'dollars' || unit === 'thousands',
  filled: 0,
  unreadable: 0,
  impossible: 0,
  first: null,
  marks: new Map(),
});

/** A reader that puts what it cannot use into `quarantine`; `marks` are signs for a missing number, counted and not quarantined. */
export function cellReader(quarantine: Quarantine, marks: MissingMarks = {}): CellReader {
  const tallies = new Map<string, ColumnTally>();
  const hasMarks = Object.keys(marks).length > 0;
  const tallyOf = (rule: CellRule): ColumnTally => {
    const tally = tallies.get(rule.heading) ?? freshTally(rule);
    tallies.set(rule.heading, tally);
    return tally;
  };
  const value = (row: TableRow, rule: CellRule): number | null => {
    const text = row.cells[rule.column] ?? '';
    const read = PARSERS[rule.unit](text);
    if (read === null) return null;
    const tally = tallyOf(rule);
    const mark = hasMarks ? text.trim() : '';
    if (hasMarks && Object.hasOwn(marks, mark)) {
      tally.marks.set(mark, (tally.marks.get(mark) ?? 0) + 1);
      return null;
    }
    tally.filled += 1;
    const reason = typeof read === 'number' ? (rule.impossible?.(read) ?? null) : read;
    if (reason === null && typeof read === 'number') return read;
    tally[typeof read === 'number' ? 'impossible' : 'unreadable'] += 1;
    tally.first ??= { line: row.line, value: text.trim().slice(0, 60) };
    if (reason !== null) quarantine.put(row, tally.heading, text, reason);
    return null;
  };
  return {
    tallies: () => [...tallies.values()],
    value,
    values(row, rules) {
      const values: Record<string, number | null> = {};
      for (const rule of rules) values[rule.item] = value(row, rule);
      return values;
    },
  };
}
