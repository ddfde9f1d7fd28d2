import type { FiscalYear } from './school-year.ts';
import type { Text } from './text.ts';

/** Where a published number or claim comes from. */
export type Source = {
  /** The publishing body or author, as cited. */
  readonly publisher: string;
  readonly title: string;
  /** Address or reference; null where none is on record. */
  readonly reference: string | null;
  /** Year of publication or vintage, as text ('2019', '2012-2020'); null where unknown. */
  readonly year: string | null;
};

/** One line of one imported file: the ground on which a number stands. */
export type RowReference = {
  readonly batch: string;
  readonly file: string;
  /** 1-based line (or sheet row) in the decoded file. */
  readonly line: number;
  /** The column or item as the publisher labels it. */
  readonly item: string;
  readonly label: string;
  readonly unitId: string;
  readonly fiscalYear: FiscalYear;
};

/** What an outside format is, for people. One per folder in `sources`. */
export type SourceDescription = {
  readonly id: string;
  readonly title: Text;
  readonly publisher: string;
  /** True only for data made by our own generator; shown wherever a number from it shows. */
  readonly synthetic: boolean;
};

/** One import: atomic, undoable, never edited in place. */
export type Batch = {
  readonly id: string;
  readonly source: string;
  /** The first import of a source and year is vintage 1; a restated file is the next. */
  readonly vintage: number;
  readonly file: string;
  readonly sha256: string;
  /** ISO 8601 instant. */
  readonly importedAt: string;
  readonly importedBy: string;
  readonly fiscalYears: readonly FiscalYear[];
  readonly units: number;
  readonly rows: { readonly read: number; readonly accepted: number; readonly quarantined: number };
  readonly synthetic: boolean;
};
