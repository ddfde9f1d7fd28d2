import { findingSentence, type Reading, type Text } from '@leeway/model';
import {
  CONFIDENCE_MIN,
  type DecodedTable,
  decodeTable,
  districtTable,
  FORMATS,
  type MappingSuggestion,
  missingMeanings,
  readAs,
  recognitions,
  requiredHeadings,
  STATE_OF_FIPS,
  suggestMapping,
  type TableMapping,
  tableMapping,
} from '@leeway/sources';
import type { Store } from '@leeway/store';
import { RequestRefused } from '../server/refusal.ts';

const STATES: ReadonlySet<string> = new Set(Object.values(STATE_OF_FIPS));

const AS_SAVED: Text = { en: 'As it was saved.', es: 'Como se guardó.' };
const NOT_SAVED: Text = { en: 'The saved mapping does not use it.', es: 'La asignación guardada no la usa.' };

/** The mappings that people and the demo have saved. */
export async function savedMappings({ mappings }: Pick<Store, 'mappings'>) {
  return (await mappings()).map(({ body, ...saved }) => ({ ...saved, mapping: body as TableMapping }));
}

async function decoded(bytes: Uint8Array, file: string): Promise<DecodedTable> {
  const table = await decodeTable(bytes, file);
  if (!('kind' in table)) return table;
  const { finding } = table;
  throw new RequestRefused('not-possible', { en: findingSentence(finding, 'en'), es: findingSentence(finding, 'es') });
}

/** 'State finance 2024.csv' as 'state-finance'; followed by a number where that is taken. */
function freshId(file: string, taken: ReadonlySet<string>): string {
  const words = file
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\.[a-z]{2,4})+$/, '')
    .replace(/\b(19|20)?\d{2}\b/g, ' ')
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
  for (const { column } of mapping.columns) uses.set(key(column), 'value');
  for (const [use, column] of [...Object.entries(roles), ['year', year] as const])
    if (column) uses.set(key(column), use as 'id' | 'name' | 'county' | 'year');
  const columns = suggestion.columns.map((column) => {
    const use = uses.get(key(column.heading)) ?? 'none';
    return { ...column, use, confidence: 1, reason: use === 'none' ? NOT_SAVED : AS_SAVED };
  });
  return { ...suggestion, mapping, columns, missing: missingMeanings(mapping), questions: [] };
}

const key = (heading: string): string => heading.replace(/\s+/g, ' ').trim().toLowerCase();

export type Suggested = MappingSuggestion & { readonly saved: string | null; readonly readAs: Text | null };

/** A mapping to mend for a file: the saved one that fits it, else one proposed from its headings and cells. */
export async function suggested(store: Store, bytes: Uint8Array, file: string): Promise<Suggested> {
  const table = await decoded(bytes, file);
  const saved = await savedMappings(store);
  const suggestion = suggestMapping(table, freshId(file, new Set(saved.map(({ id }) => id))));
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
  return fitting
    ? { ...asSaved(suggestion, fitting.mapping), saved: fitting.id, readAs }
    : { ...suggestion, saved: null, readAs };
}

/** What a person may not say in a mapping, though a mapping may. */
function usersFaults({ synthetic, state }: TableMapping): readonly Text[] {
  const faults: Text[] = [];
  if (synthetic) {
    faults.push({
      en: 'Only Leeway’s own generator makes synthetic data, so ‘synthetic’ must be false.',
      es: 'Solo el generador propio de Leeway produce datos sintéticos, así que «synthetic» debe ser false.',
    });
  }
  if (!STATES.has(state)) {
    faults.push({
      en: `${state} is not the postal code of a state or territory.`,
      es: `${state} no es el código postal de un estado o territorio.`,
    });
  }
  return faults;
}

/** The mapping, or everything that keeps a person from using it. */
export function checkedMapping(value: unknown): { mapping: TableMapping } | { faults: readonly Text[] } {
  const checked = tableMapping(value);
  if (checked.kind === 'invalid') return { faults: checked.reasons };
  const faults = usersFaults(checked.mapping);
  return faults.length > 0 ? { faults } : { mapping: checked.mapping };
}

/** What the mapping does not say yet, what is wrong with it, and what the file gives through it; stores nothing. */
export async function tried(bytes: Uint8Array, file: string, value: unknown, statedFiscalYear: number | null) {
  const missing = missingMeanings(value);
  const none = { missing, faults: [], refused: null, reading: null };
  if (missing.some(({ needed }) => needed)) return none;
  const checked = checkedMapping(value);
  if ('faults' in checked) return { ...none, faults: checked.faults };
  const context = { previous: [], statedFiscalYear, progress: () => {} };
  const result = await readAs(districtTable(checked.mapping), await decoded(bytes, file), context);
  if (result.kind === 'reading') return { ...none, reading: result };
  const { finding } = result;
  return { ...none, refused: { en: findingSentence(finding, 'en'), es: findingSentence(finding, 'es') } };
}

/** Pupils and money of each year of a reading, summed over its units; null where no column holds any. */
export function sumsByYear({ crosswalk, rows, fiscalYears }: Reading) {
  const itemsOf = (holds: (kind: string, measure: string | null) => boolean): readonly string[] =>
    crosswalk.items.flatMap(({ item, target }) =>
      holds(target.kind, target.kind === 'measure' ? target.measure : null) ? [item] : [],
    );
  const pupils = itemsOf((_kind, measure) => measure === 'pupils');
  const spending = itemsOf((kind) => kind === 'function' || kind === 'benefits');
  return fiscalYears.map((year) => {
    const own = rows.filter(({ fiscalYear }) => fiscalYear === year);
    const sum = (items: readonly string[]): number | null =>
      items.length === 0
        ? null
        : own.reduce((all, { values }) => all + items.reduce((row, item) => row + (values[item] ?? 0), 0), 0);
    return { fiscalYear: year, units: own.length, pupils: sum(pupils), spendingCents: sum(spending) };
  });
}

const headings = (mapping: TableMapping): string => requiredHeadings(mapping).map(key).sort().join('\n');

/** Keeps a mapping for every file with its headings. Refuses what could not be told from another, or is not a person's to change. */
export async function saveChecked(store: Store, id: string, value: unknown, actor: string): Promise<TableMapping> {
  const checked = checkedMapping(value);
  const faults = [...('faults' in checked ? checked.faults : [])];
  const saved = await savedMappings(store);
  if ('mapping' in checked) {
    const { mapping } = checked;
    if (mapping.id !== id) {
      faults.push({
        en: `The mapping calls itself ${mapping.id}, but was sent as ${id}.`,
        es: `La asignación se llama ${mapping.id}, pero se envió como ${id}.`,
      });
    }
    if (saved.some((other) => other.id === id && other.mapping.synthetic)) {
      faults.push({
        en: `${id} belongs to the synthetic state. Choose another id.`,
        es: `${id} pertenece al estado sintético. Elija otro identificador.`,
      });
    }
    const twin = saved.find((other) => other.id !== id && headings(other.mapping) === headings(mapping));
    if (twin) {
      faults.push({
        en: `The saved mapping ${twin.id} reads the very same headings. Save as ${twin.id} to replace it.`,
        es: `La asignación guardada ${twin.id} lee exactamente los mismos encabezados. Guarde como ${twin.id} para reemplazarla.`,
      });
    }
    if (faults.length === 0) await store.saveMapping(mapping, actor);
    if (faults.length === 0) return mapping;
  }
  const all = (language: 'en' | 'es'): string => faults.map((fault) => fault[language]).join(' ');
  throw new RequestRefused('invalid', { en: all('en'), es: all('es') }, faults);
}
