import type { Crosswalk, SourceDescription } from '@leeway/model';

/** A total line and the lines that it is the sum of, less those that it deducts. */
export type LineRule = { readonly total: string; readonly parts: readonly string[]; readonly less: readonly string[] };

/** One of the state's files in which a line number says what an amount is. */
export type LineTable = {
  readonly id: string;
  readonly description: SourceDescription;
  readonly crosswalk: Crosswalk;
  /** Line number → description. */
  readonly lines: Readonly<Record<string, string>>;
  readonly amounts: 'money' | 'pupils';
  readonly rules: readonly LineRule[];
  /** A line that every district has, used for the control total and to tell the vintage. */
  readonly controlLine: string;
  /** Items that we add so that a sum can be opened as one. */
  readonly sums: Readonly<Record<string, readonly string[]>>;
};

/** Keys of `lines` from one number to another, both included. */
export function linesBetween(lines: Readonly<Record<string, string>>, from: number, to: number): readonly string[] {
  return Object.keys(lines).filter((line) => Number(line) >= from && Number(line) <= to);
}

/** The description of every source here names the same publisher. */
export const PUBLISHER = 'New Jersey Department of Education';
