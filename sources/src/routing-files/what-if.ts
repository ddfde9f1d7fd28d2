import type { Refusal, WhatIfRow } from '@leeway/model';
import { decodeTable, findHeader, refusal, refusalOf } from '../reading/index.ts';
import { cellsOf } from './cells.ts';

/** Rows of a what-if file, as written. */
export type WhatIfReading = { readonly kind: 'what-if'; readonly rows: readonly WhatIfRow[] };

const HEADINGS = ['change', 'of', 'value'];

const notOne = (name: string): Refusal =>
  refusal('routing.what-if', {
    what: { en: `“${name}” is no what-if.`, es: `«${name}» no es un supuesto.` },
    soWhat: { en: 'Nothing was changed.', es: 'No se cambió nada.' },
    fix: {
      en: 'Write a table with the headings change, of, value, or JSON such as [{"change": "bell", "of": "OAK", "value": "8:30"}].',
      es: 'Escriba una tabla con los encabezados change, of, value, o JSON como [{"change": "bell", "of": "OAK", "value": "8:30"}].',
    },
  });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

function fromJson(text: string): readonly WhatIfRow[] | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(document) || !document.every(isObject)) return null;
  return document.map(({ change, of, value }) => ({ change: said(change), of: said(of), value: said(value) }));
}

async function fromTable(bytes: Uint8Array, name: string): Promise<readonly WhatIfRow[] | Refusal> {
  const table = await decodeTable(bytes, name);
  if ('kind' in table && table.kind === 'refusal') return table;
  if (!('head' in table)) return notOne(name);
  const header = findHeader(table.head.slice(0, 1), HEADINGS);
  if (!header || header.missing.length > 0) return notOne(name);
  const rows: WhatIfRow[] = [];
  for await (const row of table.rows()) {
    if (row.line <= header.row.line) continue;
    const { text } = cellsOf(row, header.columns);
    const one = { change: text('change'), of: text('of'), value: text('value') };
    if (Object.values(one).some((cell) => cell !== '')) rows.push(one);
  }
  return rows;
}

/** Reads a what-if, a table or JSON; what its rows mean, and whether they can be, is for others to say. */
export async function readWhatIf(bytes: Uint8Array, name: string): Promise<WhatIfReading | Refusal> {
  try {
    const text = new TextDecoder().decode(bytes);
    const rows = /^\s*[[{]/.test(text) ? fromJson(text) : await fromTable(bytes, name);
    if (rows === null || rows === undefined) return notOne(name);
    if ('kind' in rows) return rows;
    return rows.length === 0 ? notOne(name) : { kind: 'what-if', rows };
  } catch (error) {
    return refusalOf(error);
  }
}
