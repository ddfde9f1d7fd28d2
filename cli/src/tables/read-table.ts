import { basename } from 'node:path';
import { type Finding, findingSentence, type Text } from '@leeway/model';
import { type DecodedTable, decodeTable, refusalOf } from '@leeway/sources';
import { UsageError } from '../exit-codes.ts';
import { bytesAt } from '../file-bytes.ts';
import { TableFault } from './table-fault.ts';

/** A table of the caller's own: its first row is the headings. Lines are those of the file. */
export type PlainTable = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** Reads a table as an import would: any delimiter and encoding, or a workbook. Throws TableFault, UsageError. */
export async function tableAt(path: string, sheet?: string): Promise<PlainTable> {
  const name = basename(path);
  const decoded = await decodeTable(await bytesAt(path), name, sheet === undefined ? {} : { sheet });
  if ('kind' in decoded) throw refusedFile(decoded.finding);
  const [head, ...body] = await allRows(decoded);
  const headings = (head?.cells ?? []).map((cell) => cell.replace(/^\uFEFF/, '').trim());
  if (body.length === 0)
    throw new TableFault({
      en: `${name} has headings and no row under them.`,
      es: `${name} tiene encabezados y ninguna fila debajo.`,
    });
  return { name, headings, rows: body };
}

const refusedFile = (finding: Finding): TableFault =>
  new TableFault({ en: findingSentence(finding, 'en'), es: findingSentence(finding, 'es') });

async function allRows(decoded: DecodedTable): Promise<PlainTable['rows'][number][]> {
  const rows: PlainTable['rows'][number][] = [];
  try {
    for await (const { line, cells } of decoded.rows()) rows.push({ line, cells });
  } catch (error) {
    throw refusedFile(refusalOf(error).finding);
  }
  return rows;
}

/** Where a heading stands: exactly as written, else without regard to case. Throws UsageError, which names the headings there are. */
export function columnAt({ name, headings }: PlainTable, heading: string): number {
  const exact = headings.flatMap((one, at) => (one === heading ? [at] : []));
  const alike = headings.flatMap((one, at) => (one.toLowerCase() === heading.toLowerCase() ? [at] : []));
  const found = exact.length > 0 ? exact : alike;
  const [at] = found;
  if (at === undefined)
    throw new UsageError(`${name} has no column '${heading}'. Its columns: ${headings.join(', ')}.`);
  if (found.length > 1)
    throw new UsageError(`${name} has the column '${heading}' ${found.length} times. Rename all but one.`);
  return at;
}

/** The fault of one cell: file, line and column, then what is wrong with it. */
export function cellFault(table: PlainTable, row: number, heading: string, wrong: Text): TableFault {
  const { line, cells } = table.rows[row] ?? { line: 0, cells: [] };
  const text = cells[columnAt(table, heading)]?.trim() ?? '';
  const [en, es] = text === '' ? ['a blank cell', 'una celda vacía'] : [`“${text}”`, `«${text}»`];
  return new TableFault({
    en: `${table.name}, line ${line}, column ${heading}: ${en} ${wrong.en}.`,
    es: `${table.name}, línea ${line}, columna ${heading}: ${es} ${wrong.es}.`,
  });
}
