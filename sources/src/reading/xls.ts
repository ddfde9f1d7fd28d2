import { find, read } from 'cfb';
import { CELL_RECORDS, type Cell, cellsOf } from './biff-cells.ts';
import { biffRecords, flaggedText, RECORD, recordReader } from './biff-records.ts';
import { LIMITS } from './limits.ts';
import { RefusedFile } from './refusal.ts';
import { damagedContainer, noSheet, notATable, passwordProtected } from './refusals.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

const OLDER_WORKBOOK = { en: 'a workbook older than Excel 97', es: 'un libro anterior a Excel 97' };
const OTHER_OFFICE = {
  en: 'an Office document without a workbook in it',
  es: 'un documento de Office sin ningún libro dentro',
};
function workbookStream(bytes: Uint8Array, name: string): Uint8Array {
  let container: ReturnType<typeof read>;
  try {
    container = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' });
  } catch {
    throw new RefusedFile(damagedContainer(name, 'XLS'));
  }
  if (find(container, 'EncryptedPackage')) throw new RefusedFile(passwordProtected(name));
  const entry = find(container, 'Workbook');
  if (!entry && find(container, 'Book')) throw new RefusedFile(notATable(name, OLDER_WORKBOOK));
  if (!entry) throw new RefusedFile(notATable(name, OTHER_OFFICE));
  // A damaged container may name a stream that it does not hold, whatever the declared type says.
  const content: readonly number[] | Uint8Array | undefined = entry.content;
  if (!content || content.length < entry.size) throw new RefusedFile(damagedContainer(name, 'XLS'));
  return Uint8Array.from(content).subarray(0, entry.size);
}

type Workbook = {
  readonly strings: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly at: number }[];
};

function workbookOf(stream: Uint8Array, name: string): Workbook {
  const strings: string[] = [];
  const sheets: { name: string; at: number }[] = [];
  for (const record of biffRecords(stream, 0, name)) {
    const reader = recordReader(record, name);
    if (record.type === RECORD.BOF && record.at === 0 && reader.two() !== 0x0600) {
      throw new RefusedFile(notATable(name, OLDER_WORKBOOK));
    }
    if (record.type === RECORD.FILEPASS) throw new RefusedFile(passwordProtected(name));
    if (record.type === RECORD.BOUNDSHEET) {
      const at = reader.four();
      const isWorksheet = reader.two() >> 8 === 0;
      const title = flaggedText(reader, reader.byte());
      if (isWorksheet) sheets.push({ name: title, at });
    }
    if (record.type === RECORD.SST) {
      reader.four();
      for (let left = reader.four(); left > 0; left -= 1) strings.push(flaggedText(reader, reader.two()));
    }
    if (record.type === RECORD.EOF) break;
  }
  return { strings, sheets };
}

function sheetCells(stream: Uint8Array, at: number, strings: readonly string[], name: string): Map<number, string[]> {
  const rows = new Map<number, string[]>();
  const put = ({ row, column, text }: Cell): void => {
    if (column >= LIMITS.columnsXls) throw new RefusedFile(damagedContainer(name, 'XLS'));
    const cells = rows.get(row) ?? [];
    while (cells.length < column) cells.push('');
    cells[column] = text;
    rows.set(row, cells);
  };
  let waiting: { readonly row: number; readonly column: number } | null = null;
  let depth = 0;
  for (const record of biffRecords(stream, at, name)) {
    if (record.type === RECORD.BOF) depth += 1;
    else if (record.type === RECORD.EOF) {
      depth -= 1;
      if (depth === 0) return rows;
    } else if (depth !== 1) {
    } else if (record.type === RECORD.STRING && waiting) {
      const reader = recordReader(record, name);
      put({ ...waiting, text: flaggedText(reader, reader.two()) });
      waiting = null;
    } else if (CELL_RECORDS.has(record.type)) {
      const cells = cellsOf(record, strings, name);
      const reader = recordReader(record, name);
      if (cells === 'text-follows') waiting = { row: reader.two(), column: reader.two() };
      else cells.forEach(put);
    }
  }
  throw new RefusedFile(damagedContainer(name, 'XLS'));
}

/**
 * One worksheet of a BIFF8 workbook (.xls, Excel 97 to 2003): the named one, or the first. `line` is the sheet row.
 * @throws RefusedFile when the workbook is broken, under a password, older than Excel 97, or has no such sheet.
 */
export function xlsSheet(bytes: Uint8Array, name: string, sheet: string | null): WorkbookSheet {
  const stream = workbookStream(bytes, name);
  const { strings, sheets } = workbookOf(stream, name);
  const names = sheets.map((candidate) => candidate.name);
  const chosen = sheet === null ? sheets[0] : sheets.find((candidate) => candidate.name === sheet);
  if (!chosen) throw new RefusedFile(noSheet(name, sheet, names));
  const rows = [...sheetCells(stream, chosen.at, strings, name)]
    .sort(([a], [b]) => a - b)
    .filter(([, cells]) => cells.some((cell) => cell.trim() !== ''))
    .map(([row, cells]) => ({ line: row + 1, cells, raw: cells.join('\t') }));
  return { sheet: chosen.name, sheets: names, rows };
}
