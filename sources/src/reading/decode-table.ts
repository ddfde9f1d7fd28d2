import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Refusal } from '@leeway/model';
import type { DecodedTable, TableRow } from '../contract.ts';
import { type ByteSource, fileSource, firstBytes, heldBytes, memorySource } from './byte-source.ts';
import { contentKind } from './content-kind.ts';
import { gunzipped } from './gunzip.ts';
import { LIMITS } from './limits.ts';
import { RefusedFile, refusalOf } from './refusal.ts';
import { emptyFile, notATable, notOneFile, tooLarge } from './refusals.ts';
import { type Content, textContent } from './text-content.ts';
import { type WorkbookRequest, workbookSheet } from './workbook.ts';
import { openZip } from './zip.ts';

/** A file to read: its bytes, or where it lies. */
export type TableInput = Uint8Array | { readonly path: string };

/** Which sheet of a workbook to read; the first where none is named. */
export type DecodingOptions = { readonly sheet?: string };

const HEAD_ROWS = 60;
const CONTAINERS_DEEP_MAX = 3;

/** Bytes that show what a file is. */
const SIGN_BYTES = 4096;

async function sourceOf(input: TableInput): Promise<ByteSource> {
  return input instanceof Uint8Array ? memorySource(input) : fileSource(input.path, (await stat(input.path)).size);
}

function withinLimit(source: ByteSource, name: string, limit: number): void {
  if ((source.size ?? 0) > limit) throw new RefusedFile(tooLarge(name, limit));
}

async function workbookContent(request: WorkbookRequest): Promise<Content> {
  const { sheet, sheets, rows } = await workbookSheet(request);
  const container = request.kind;
  const encoding = container === 'xls' ? 'utf-16le' : 'utf-8';
  async function* again(): AsyncGenerator<TableRow> {
    yield* rows;
  }
  return { container, encoding, delimiter: '', sheet, sheets, rows: again };
}

const OFFICE_PARTS = [
  { part: 'xl/workbook.bin', what: { en: 'a binary workbook (XLSB)', es: 'un libro binario (XLSB)' } },
  { part: 'word/document.xml', what: { en: 'a Word document', es: 'un documento de Word' } },
  { part: 'ppt/presentation.xml', what: { en: 'a PowerPoint presentation', es: 'una presentación de PowerPoint' } },
  { part: 'META-INF/manifest.xml', what: { en: 'an OpenDocument file', es: 'un archivo OpenDocument' } },
];

async function zipContent(bytes: Uint8Array, name: string, depth: number, sheet: string | null): Promise<Content> {
  const archive = await openZip(bytes, name);
  if (archive.names.includes('xl/workbook.xml')) return workbookContent({ kind: 'xlsx', bytes, name, sheet });
  const office = OFFICE_PARTS.find(({ part }) => archive.names.includes(part));
  if (office) throw new RefusedFile(notATable(name, office.what));
  const [only, ...others] = archive.names;
  if (only === undefined || others.length > 0) throw new RefusedFile(notOneFile(name, archive.names));
  const packed = { size: archive.sizeOf(only), pieces: () => archive.pieces(only) };
  const inner = await contentOf(packed, name, depth + 1, sheet);
  return inner.container === 'plain' ? { ...inner, container: 'zip' } : inner;
}

async function contentOf(source: ByteSource, name: string, depth: number, sheet: string | null): Promise<Content> {
  const first = await firstBytes(source, SIGN_BYTES);
  if (first.length === 0) throw new RefusedFile(emptyFile(name));
  const found = contentKind(first);
  if (found.kind === 'other') throw new RefusedFile(notATable(name, found.what));
  if (found.kind === 'text') return textContent(source, name);
  withinLimit(source, name, LIMITS.fileBytes);
  if (depth > CONTAINERS_DEEP_MAX) throw new RefusedFile(tooLarge(name, LIMITS.unpackedBytes));
  if (found.kind === 'gzip') {
    const inner = await contentOf(gunzipped(source, name), name, depth + 1, sheet);
    return inner.container === 'plain' ? { ...inner, container: 'gzip' } : inner;
  }
  const bytes = await heldBytes(source, name);
  return found.kind === 'zip'
    ? zipContent(bytes, name, depth, sheet)
    : workbookContent({ kind: 'xls', bytes, name, sheet });
}

async function firstRows(content: Content): Promise<TableRow[]> {
  const head: TableRow[] = [];
  for await (const row of content.rows()) {
    head.push(row);
    if (head.length === HEAD_ROWS) break;
  }
  return head;
}

async function fingerprint(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of source.pieces()) hash.update(piece);
  return hash.digest('hex');
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
    const source = await sourceOf(input);
    withinLimit(source, name, LIMITS.textBytes);
    const content = await contentOf(source, name, 0, options.sheet ?? null);
    const head = await firstRows(content);
    if (head.length === 0) return emptyFile(name);
    return { name, sha256: await fingerprint(source), head, ...content };
  } catch (error) {
    return refusalOf(error);
  }
}
