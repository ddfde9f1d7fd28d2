import type { Text } from '@leeway/model';
import {
  CONFIDENCE_MIN,
  type DecodedTable,
  decodeTable,
  districtTable,
  FORMATS,
  type MappingSuggestion,
  missingMeanings,
  recognised,
  recognitions,
  suggestMapping,
  type TableMapping,
} from '@leeway/sources';
import type { Store } from '@leeway/store';
import { RequestRefused } from '../server/refusal.ts';
import { decoded } from './decoded-file.ts';
import { headingKey, savedMappings } from './saved-mappings.ts';

const SHEETS_TRIED = 20;
const AS_SAVED: Text = { en: 'As it was saved.', es: 'Como se guardó.' };
const NOT_SAVED: Text = { en: 'The saved mapping does not use it.', es: 'La asignación guardada no la usa.' };

/** 'State_finance 2024.csv' as 'State finance': what stays the same from year to year. */
function titleOf(file: string): string {
  const words = file
    .replace(/(\.[a-z]{2,4})+$/i, '')
    .replace(/(?<!\d)(19|20)\d{2}(?!\d)([-–_]\d{2,4}(?!\d))?/g, ' ')
    .match(/[\p{L}\p{N}]+/gu);
  const title = (words ?? []).join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** A title as an id: 'state-finance'; followed by a number where that is taken. */
function freshId(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const base = (words ?? ['table']).join('-').slice(0, 50).replace(/-$/, '');
  const numbered = Array.from({ length: taken.size + 1 }, (_, n) => (n === 0 ? base : `${base}-${n + 1}`));
  return numbered.find((id) => !taken.has(id)) ?? base;
}

/** The suggestion with the meanings of a mapping that a person saved before. */
function asSaved(suggestion: MappingSuggestion, mapping: TableMapping): MappingSuggestion {
  const roles = { id: mapping.idColumn, name: mapping.nameColumn, county: mapping.countyColumn } as const;
  const year = 'column' in mapping.year ? mapping.year.column : null;
  const uses = new Map<string, MappingSuggestion['columns'][number]['use']>();
  for (const { column } of mapping.columns) uses.set(headingKey(column), 'value');
  for (const [use, column] of [...Object.entries(roles), ['year', year] as const])
    if (column) uses.set(headingKey(column), use as 'id' | 'name' | 'county' | 'year');
  const columns = suggestion.columns.map((column) => {
    const use = uses.get(headingKey(column.heading)) ?? 'none';
    return { ...column, use, confidence: 1, reason: use === 'none' ? NOT_SAVED : AS_SAVED };
  });
  return { ...suggestion, mapping, columns, missing: missingMeanings(mapping), questions: [] };
}

export type Suggested = MappingSuggestion & {
  readonly saved: string | null;
  readonly readAs: Text | null;
  /** The sheets of a workbook, to choose from; none where the file is no workbook. */
  readonly sheets: readonly string[];
};

/** The first sheet, or the one after it that reads as headings over numbers: a cover sheet often comes first. */
async function likelySheet(bytes: Uint8Array, file: string): Promise<DecodedTable> {
  const first = await decoded(bytes, file, null);
  if (suggestMapping(first) !== null) return first;
  for (const sheet of first.sheets.slice(1, 1 + SHEETS_TRIED)) {
    const table = await decodeTable(bytes, file, { sheet });
    if (!('kind' in table) && suggestMapping(table) !== null) return table;
  }
  return first;
}

const noHeadings = (file: string, { sheet, sheets }: DecodedTable): RequestRefused => {
  const [en, es] =
    sheets.length > 1
      ? [`the sheet “${sheet}” of “${file}”`, `la hoja «${sheet}» de «${file}»`]
      : [`“${file}”`, `«${file}»`];
  return new RequestRefused('not-possible', {
    en: `No row of ${en} reads as headings over columns of numbers, so its columns cannot be mapped. Bring a table with one row of headings and one row for each district and year.`,
    es: `Ninguna fila de ${es} parece tener encabezados sobre columnas de números, así que no se pueden asignar sus columnas. Traiga una tabla con una fila de encabezados y una fila por distrito y año.`,
  });
};

/** A mapping to mend for a file, of a workbook for the sheet that is named: the saved one that fits it, else one proposed from headings and cells. */
export async function suggested(store: Store, bytes: Uint8Array, file: string, sheet: string | null) {
  const saved = await savedMappings(store);
  const own = saved.filter(({ mapping }) => !mapping.synthetic).map(({ mapping }) => districtTable(mapping));
  const known = await recognised(bytes, file, own, sheet === null ? {} : { sheet });
  const table =
    'kind' in known ? await (sheet === null ? likelySheet(bytes, file) : decoded(bytes, file, sheet)) : known.table;
  const title = titleOf(file);
  const suggestion = suggestMapping(table, freshId(title, new Set(saved.map(({ id }) => id))));
  if (!suggestion) throw noHeadings(file, table);
  const [best] = recognitions(table, FORMATS);
  const readAs = best && best.recognition.confidence >= CONFIDENCE_MIN ? best.format.description.title : null;
  const around = { readAs, sheets: table.sheets };
  const fitting = saved.find(({ mapping }) => !('kind' in known) && districtTable(mapping).id === known.format.id);
  if (fitting) return { ...asSaved(suggestion, fitting.mapping), ...around, saved: fitting.id } satisfies Suggested;
  const mapping = { ...suggestion.mapping, title: { en: title, es: title } };
  return { ...suggestion, ...around, mapping, missing: missingMeanings(mapping), saved: null } satisfies Suggested;
}
