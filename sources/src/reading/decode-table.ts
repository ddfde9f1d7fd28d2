import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Refusal } from '@leeway/model';
import type { DecodedTable, TableRow } from '../contract.ts';
import { contentKind, markupKind } from './content-kind.ts';
import { delimitedRows } from './delimited.ts';
import { sniffDelimiter } from './delimiter.ts';
import { decodeText, isBinary } from './encoding.ts';
import { gunzipped } from './gunzip.ts';
import { LIMITS } from './limits.ts';
import { RefusedFile, refusalOf } from './refusal.ts';
import { emptyFile, notATable, notOneFile, tooLarge, webPage } from './refusals.ts';
import { xlsRows } from './xls.ts';
import { xlsxRows } from './xlsx.ts';
import { openZip, type ZipArchive } from './zip.ts';

/** A file to read: its bytes, or where it lies. */
export type TableInput = Uint8Array | { readonly path: string };

/** Which sheet of a workbook to read; the first where none is named. */
export type DecodingOptions = { readonly sheet?: string };

const HEAD_ROWS = 60;
const CONTAINERS_DEEP_MAX = 3;

type Content = Pick<DecodedTable, 'container' | 'encoding' | 'delimiter'> & { readonly rows: () => Iterable<TableRow> };

async function bytesOf(input: TableInput, name: string): Promise<Uint8Array> {
  const size = input instanceof Uint8Array ? input.length : (await stat(input.path)).size;
  if (size > LIMITS.fileBytes) throw new RefusedFile(tooLarge(name, LIMITS.fileBytes));
  return input instanceof Uint8Array ? input : await readFile(input.path);
}

function textContent(bytes: Uint8Array, name: string): Content {
  const { text, encoding } = decodeText(bytes);
  if (isBinary(text)) {
    throw new RefusedFile(
      notATable(name, { en: 'a binary file of an unknown kind', es: 'un archivo binario de tipo desconocido' }),
    );
  }
  if (text.trim() === '') throw new RefusedFile(emptyFile(name));
  const markup = markupKind(text);
  if (markup === 'web-page') throw new RefusedFile(webPage(name));
  if (markup) throw new RefusedFile(notATable(name, markup));
  const delimiter = sniffDelimiter(text);
  return { container: 'plain', encoding, delimiter, rows: () => delimitedRows(text, delimiter, name) };
}

const OFFICE_PARTS = [
  { part: 'xl/workbook.bin', what: { en: 'a binary workbook (XLSB)', es: 'un libro binario (XLSB)' } },
  { part: 'word/document.xml', what: { en: 'a Word document', es: 'un documento de Word' } },
  { part: 'ppt/presentation.xml', what: { en: 'a PowerPoint presentation', es: 'una presentación de PowerPoint' } },
  { part: 'META-INF/manifest.xml', what: { en: 'an OpenDocument file', es: 'un archivo OpenDocument' } },
];

async function zipContent(archive: ZipArchive, name: string, depth: number, sheet: string | null): Promise<Content> {
  if (archive.names.includes('xl/workbook.xml')) {
    const rows = await xlsxRows(archive, name, sheet);
    return { container: 'xlsx', encoding: 'utf-8', delimiter: '', rows: () => rows };
  }
  const office = OFFICE_PARTS.find(({ part }) => archive.names.includes(part));
  if (office) throw new RefusedFile(notATable(name, office.what));
  const [only, ...others] = archive.names;
  if (only === undefined || others.length > 0) throw new RefusedFile(notOneFile(name, archive.names));
  const inner = await contentOf(await archive.read(only), name, depth + 1, sheet);
  return inner.container === 'plain' ? { ...inner, container: 'zip' } : inner;
}

async function contentOf(bytes: Uint8Array, name: string, depth: number, sheet: string | null): Promise<Content> {
  if (bytes.length === 0) throw new RefusedFile(emptyFile(name));
  const found = contentKind(bytes);
  if (found.kind === 'other') throw new RefusedFile(notATable(name, found.what));
  if (found.kind === 'text') return textContent(bytes, name);
  if (depth > CONTAINERS_DEEP_MAX) throw new RefusedFile(tooLarge(name, LIMITS.unpackedBytes));
  if (found.kind === 'zip') return zipContent(await openZip(bytes, name), name, depth, sheet);
  if (found.kind === 'gzip') {
    const inner = await contentOf(await gunzipped(bytes, name), name, depth + 1, sheet);
    return inner.container === 'plain' ? { ...inner, container: 'gzip' } : inner;
  }
  const rows = xlsRows(bytes, name, sheet);
  return { container: 'xls', encoding: 'utf-16le', delimiter: '', rows: () => rows };
}

function firstRows(content: Content): TableRow[] {
  const head: TableRow[] = [];
  for (const row of content.rows()) {
    head.push(row);
    if (head.length === HEAD_ROWS) break;
  }
  return head;
}

/**
 * A file as a table, whatever it is: text in any usual encoding and delimiter, plain or in gzip or zip, XLS or XLSX. Everything is
 * decided from content; `name` is only shown to people.
 */
export async function decodeTable(
  input: TableInput,
  name: string,
  options: DecodingOptions = {},
): Promise<DecodedTable | Refusal> {
  try {
    const bytes = await bytesOf(input, name);
    const content = await contentOf(bytes, name, 0, options.sheet ?? null);
    const head = firstRows(content);
    if (head.length === 0) return emptyFile(name);
    const { container, encoding, delimiter } = content;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      name,
      sha256,
      container,
      encoding,
      delimiter,
      head,
      async *rows() {
        yield* content.rows();
      },
    };
  } catch (error) {
    return refusalOf(error);
  }
}
