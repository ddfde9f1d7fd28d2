import type { Finding, QuarantinedRow, RecordRow, Refusal, Text, Unit } from '@leeway/model';
import type { DecodedTable, ReadingContext, TableRow } from '../contract.ts';
import { acceptedRows } from './accepted-rows.ts';
import { cellsInQuarantine, marksFound, noUsableRow, unreadableMoney } from './cell-findings.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import type { MissingMarks } from './cell-rule.ts';
import { openQuarantine } from './quarantine.ts';
import { repeatedRows, rowsInQuarantine } from './row-findings.ts';

const PROGRESS_EVERY = 2000;

/** What one file's rows have come to. `rowsRead` = rows + quarantined entries whose `column` is null. */
export type IntakeOutcome = {
  readonly units: readonly Unit[];
  readonly rows: readonly RecordRow[];
  readonly quarantined: readonly QuarantinedRow[];
  readonly rowsRead: number;
  readonly findings: readonly Finding[];
};

/** Takes the rows of one file one by one; keeps what cannot be used, says so, and drops nothing. */
export type Intake = Pick<CellReader, 'value' | 'values'> & {
  /** Quarantines a whole row. `value` is the text at fault. */
  reject(row: TableRow, value: string, reason: Text): void;
  /** False, and the row quarantined, where it has fewer cells than the header or content beyond it. */
  fits(row: TableRow, columns: number): boolean;
  /** Keeps a row; a later row of the same unit, year and basis is quarantined. */
  accept(unit: Unit, record: RecordRow, row: TableRow): void;
  /** Everything, with the findings on cells and rows; a refusal where a money column is mostly unreadable or no row is left. */
  outcome(): IntakeOutcome | Refusal;
};

const repeats = (line: number, identical: boolean): Text =>
  identical
    ? { en: `repeats line ${line} exactly`, es: `repite exactamente la línea ${line}` }
    : {
        en: `is for the same unit and year as line ${line}, with other numbers`,
        es: `es de la misma unidad y año que la línea ${line}, con otras cifras`,
      };

const misfit = (cells: number, columns: number): Text => ({
  en: `has ${cells} cells where the header has ${columns}`,
  es: `tiene ${cells} celdas donde el encabezado tiene ${columns}`,
});

/**
 * Opens an intake for a table. `source` prefixes the codes of its findings. `marks` are the publisher's signs for a missing number:
 * they become null and are counted, not quarantined. Workbooks leave out trailing blank cells, so their rows may be short.
 */
export function openIntake(
  source: string,
  table: DecodedTable,
  context: ReadingContext,
  marks: MissingMarks = {},
): Intake {
  const quarantine = openQuarantine();
  const reader = cellReader(quarantine, marks);
  const accepted = acceptedRows();
  const mayBeShort = table.container === 'xls' || table.container === 'xlsx';
  let rowsRead = 0;
  const countRow = (): void => {
    rowsRead += 1;
    if (rowsRead % PROGRESS_EVERY === 0) context.progress(rowsRead);
  };
  const reject: Intake['reject'] = (row, value, reason) => {
    countRow();
    quarantine.put(row, null, value, reason);
  };
  return {
    value: reader.value,
    values: reader.values,
    reject,
    fits(row, columns) {
      const isShort = row.cells.length < columns && !mayBeShort;
      if (!isShort && !row.cells.slice(columns).some((cell) => cell.trim() !== '')) return true;
      reject(row, String(row.cells.length), misfit(row.cells.length, columns));
      return false;
    },
    accept(unit, record, row) {
      const earlier = accepted.put(unit, record);
      if (earlier) reject(row, record.unitId, repeats(earlier.line, earlier.identical));
      else countRow();
    },
    outcome() {
      const refused = unreadableMoney(source, table.name, reader.tallies());
      if (refused) return refused;
      const rows = accepted.rows();
      if (rows.length === 0) return noUsableRow(source, table.name, rowsRead);
      context.progress(rowsRead);
      const { entries } = quarantine;
      const { duplicates } = accepted;
      const findings = [
        rowsInQuarantine(
          source,
          entries.filter((entry) => !duplicates.lines.has(entry.line)),
        ),
        ...repeatedRows(source, duplicates),
        cellsInQuarantine(source, reader.tallies()),
        ...marksFound(source, reader.tallies(), marks),
      ].filter((found) => found !== null);
      return { units: accepted.units(), rows, quarantined: entries, rowsRead, findings };
    },
  };
}
