import type { Crosswalk, Reading, Refusal, SourceDescription } from '@leeway/model';

/** One line of a decoded table: its 1-based line number in the decoded file (or sheet row) and its cells as text. */
export type TableRow = { readonly line: number; readonly cells: readonly string[]; readonly raw: string };

/**
 * A decoded file as a table, whatever it was: CSV or TSV in any encoding, .gz, .zip, .xls, .xlsx. Rows can be read once more
 * by asking again. Rows without any content are left out; line numbers stay those of the file. `rows` throws RefusedFile where
 * the text breaks off inside a quotation; `readPublished` turns it into the refusal that it carries.
 */
export type DecodedTable = {
  /** The name as given; shown to people, never used to recognise. */
  readonly name: string;
  readonly sha256: string;
  readonly container: 'plain' | 'gzip' | 'zip' | 'xls' | 'xlsx';
  readonly encoding: string;
  readonly delimiter: string;
  /** The sheet that was read, and all sheets of the workbook; null and none where the file is no workbook. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** The first 60 rows, for recognition. */
  readonly head: readonly TableRow[];
  rows(): AsyncIterable<TableRow>;
};

/** How sure a format is that a table is its own, from content alone, 0 to 1. */
export type Recognition = {
  readonly confidence: number;
  readonly why: string;
  /** Headings that the format needs and did not find, as its publisher writes them; absent or empty when none is missing. */
  readonly missing?: readonly string[];
  /** How many headings the format cannot do without, where it counts them. */
  readonly needed?: number;
};

/** What reading may need from outside the file. */
export type ReadingContext = {
  /** Rows of the last committed vintage of the same source, by unit and year, for jump and count checks; empty when there is none. */
  readonly previous: readonly {
    readonly unitId: string;
    readonly fiscalYear: number;
    readonly values: Readonly<Record<string, number | null>>;
  }[];
  /** A fiscal year that the person stated, for files that do not carry one; null where none was stated. */
  readonly statedFiscalYear: number | null;
  readonly progress: (rows: number) => void;
};

/** An outside format. One per folder; `sources/registry.ts` is the only list. */
export type SourceFormat = {
  readonly id: string;
  readonly description: SourceDescription;
  readonly crosswalk: Crosswalk;
  /** The sheet of a workbook where its table is; the first where absent or null. */
  readonly sheet?: string | null;
  recognise(table: DecodedTable): Recognition;
  read(table: DecodedTable, context: ReadingContext): Promise<Reading | Refusal>;
};
