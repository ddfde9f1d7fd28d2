import type { Reading } from '@leeway/model';
import { districtTable, missingMeanings, readAs } from '@leeway/sources';
import { decoded, refusalWords } from './decoded-file.ts';
import { checkedMapping } from './saved-mappings.ts';

/** What the mapping does not say yet, what is wrong with it, and what the file gives through it; stores nothing. */
export async function tried(bytes: Uint8Array, file: string, value: unknown, statedFiscalYear: number | null) {
  const missing = missingMeanings(value);
  const none = { missing, faults: [], refused: null, reading: null };
  if (missing.some(({ needed }) => needed)) return none;
  const checked = checkedMapping(value);
  if ('faults' in checked) return { ...none, faults: checked.faults };
  const context = { previous: [], statedFiscalYear, progress: () => {} };
  const result = await readAs(
    districtTable(checked.mapping),
    await decoded(bytes, file, checked.mapping.sheet),
    context,
  );
  if (result.kind === 'reading') return { ...none, reading: result };
  return { ...none, refused: refusalWords(result) };
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
