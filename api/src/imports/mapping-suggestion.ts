import type { Text } from '@leeway/model';
import {
  CONFIDENCE_MIN,
  districtTable,
  FORMATS,
  type MappingSuggestion,
  missingMeanings,
  recognitions,
  suggestMapping,
  type TableMapping,
} from '@leeway/sources';
import type { Store } from '@leeway/store';
import { RequestRefused } from '../server/refusal.ts';
import { decoded } from './decoded-file.ts';
import { headingKey, savedMappings } from './saved-mappings.ts';

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

export type Suggested = MappingSuggestion & { readonly saved: string | null; readonly readAs: Text | null };

/** A mapping to mend for a file: the saved one that fits it, else one proposed from its headings and cells. */
export async function suggested(store: Store, bytes: Uint8Array, file: string): Promise<Suggested> {
  const table = await decoded(bytes, file);
  const saved = await savedMappings(store);
  const title = titleOf(file);
  const suggestion = suggestMapping(table, freshId(title, new Set(saved.map(({ id }) => id))));
  if (!suggestion) {
    throw new RequestRefused('not-possible', {
      en: `No row of “${file}” reads as headings over columns of numbers, so its columns cannot be mapped. Bring a table with one row of headings and one row for each district and year; of a workbook the first sheet is read.`,
      es: `Ninguna fila de «${file}» parece tener encabezados sobre columnas de números, así que no se pueden asignar sus columnas. Traiga una tabla con una fila de encabezados y una fila por distrito y año; de un libro se lee la primera hoja.`,
    });
  }
  const [known] = recognitions(table, FORMATS);
  const readAs = known && known.recognition.confidence >= CONFIDENCE_MIN ? known.format.description.title : null;
  const own = saved.filter(({ mapping }) => !mapping.synthetic).map(({ mapping }) => districtTable(mapping));
  const [best] = recognitions(table, own);
  const fits = best && best.recognition.confidence >= CONFIDENCE_MIN ? best.format.id : null;
  const fitting = saved.find(({ mapping }) => districtTable(mapping).id === fits);
  if (fitting) return { ...asSaved(suggestion, fitting.mapping), saved: fitting.id, readAs };
  const mapping = { ...suggestion.mapping, title: { en: title, es: title } };
  return { ...suggestion, mapping, missing: missingMeanings(mapping), saved: null, readAs };
}
