import type { TableRow } from '../contract.ts';
import { LIMITS } from './limits.ts';
import { plainNumber } from './plain-number.ts';
import { RefusedFile } from './refusal.ts';
import { damagedContainer, noSheet, tooLarge } from './refusals.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';
import { readPart } from './workbook-xml.ts';
import type { ZipArchive } from './zip.ts';

type Sheet = { readonly name: string; readonly part: string };

async function sheetsOf(archive: ZipArchive, name: string): Promise<Sheet[]> {
  const parts = new Map<string, string>();
  await readPart(archive, 'xl/_rels/workbook.xml.rels', name, {
    open(tag, { Id, Target, Type }) {
      if (tag !== 'Relationship' || !Id || !Target || !Type?.endsWith('/worksheet')) return;
      parts.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  const sheets: Sheet[] = [];
  await readPart(archive, 'xl/workbook.xml', name, {
    open(tag, attributes) {
      const part = parts.get(attributes['r:id'] ?? '');
      if (tag === 'sheet' && part) sheets.push({ name: attributes.name ?? '', part });
    },
  });
  return sheets;
}

async function sharedStrings(archive: ZipArchive, name: string): Promise<string[]> {
  const part = 'xl/sharedStrings.xml';
  if (!archive.names.includes(part)) return [];
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  let held = 0;
  await readPart(archive, part, name, {
    open(tag) {
      if (tag === 'si') current = '';
      else if (tag === 't') inText = !inPhonetic;
      else if (tag === 'rPh') inPhonetic = true;
    },
    text(text) {
      if (!inText) return;
      current += text;
      held += text.length;
      if (held > LIMITS.workbookTextCharacters) throw new RefusedFile(tooLarge(name, LIMITS.workbookTextCharacters));
    },
    close(tag) {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') inPhonetic = false;
      else if (tag === 'si') strings.push(current);
    },
  });
  return strings;
}

/** Column number, from 0, of a reference such as 'AB12'; null where there is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

function cellText(type: string | undefined, value: string, strings: readonly string[]): string {
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'str' || type === 'inlineStr' || type === 'e' || type === 'd') return value;
  const number = Number(value);
  return Number.isFinite(number) ? plainNumber(number) : value;
}

/** Collects rows from the events of one worksheet. */
function rowCollector(strings: readonly string[], name: string, emit: (row: TableRow) => void) {
  let line = 0;
  let cells: string[] = [];
  let column = 0;
  let type: string | undefined;
  let value = '';
  let collecting = false;
  let phonetic = false;
  let total = 0;
  const setCell = (): void => {
    total += Math.max(1, column + 1 - cells.length);
    if (column >= LIMITS.columns || total > LIMITS.workbookCells) {
      throw new RefusedFile(tooLarge(name, LIMITS.unpackedBytes));
    }
    while (cells.length < column) cells.push('');
    cells[column] = cellText(type, value, strings);
    column += 1;
  };
  return {
    open(tag: string, attributes: Readonly<Record<string, string>>): void {
      if (tag === 'row') {
        line = Number(attributes.r) || line + 1;
        cells = [];
        column = 0;
      } else if (tag === 'c') {
        column = columnOf(attributes.r) ?? column;
        type = attributes.t;
        value = '';
      } else if (tag === 'rPh') phonetic = true;
      else if (tag === 'v' || (tag === 't' && !phonetic)) collecting = true;
    },
    text(text: string): void {
      if (collecting) value += text;
    },
    close(tag: string): void {
      if (tag === 'v' || tag === 't') collecting = false;
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 'c') setCell();
      else if (tag === 'row' && cells.some((cell) => cell.trim() !== '')) emit({ line, cells, raw: cells.join('\t') });
    },
  };
}

/**
 * One worksheet of an XLSX archive: the named one, or the first. Shared and inline strings as text, numbers as plain text, dates as the
 * serial numbers that the file holds; `line` is the sheet row.
 * @throws RefusedFile when the workbook is broken, too large, declares a document type, or has no such sheet.
 */
export async function xlsxSheet(archive: ZipArchive, name: string, sheet: string | null): Promise<WorkbookSheet> {
  if (archive.unpackedBytes > LIMITS.unpackedBytes) throw new RefusedFile(tooLarge(name, LIMITS.unpackedBytes));
  const sheets = await sheetsOf(archive, name);
  const names = sheets.map((candidate) => candidate.name);
  const chosen = sheet === null ? sheets[0] : sheets.find((candidate) => candidate.name === sheet);
  if (!chosen) throw new RefusedFile(noSheet(name, sheet, names));
  if (!archive.names.includes(chosen.part)) throw new RefusedFile(damagedContainer(name, 'XLSX'));
  const rows: TableRow[] = [];
  const strings = await sharedStrings(archive, name);
  const collector = rowCollector(strings, name, (row) => rows.push(row));
  await readPart(archive, chosen.part, name, collector);
  return { sheet: chosen.name, sheets: names, rows };
}
