import type { TableRow } from '../contract.ts';

/** One sheet of a workbook, and the names of all of them in their order. */
export type WorkbookSheet = {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly rows: readonly TableRow[];
};
