import type { z } from '@hono/zod-openapi';
import type { Text } from '@leeway/model';
import { asMapping, requiredHeadings, STATE_OF_FIPS, type TableMapping, tableMapping } from '@leeway/sources';
import type { Store } from '@leeway/store';
import { mapping as mappingSchema } from '../contract/index.ts';
import { RequestRefused } from '../server/refusal.ts';

type Mapping = z.infer<typeof mappingSchema>;

const STATES: ReadonlySet<string> = new Set(Object.values(STATE_OF_FIPS));

/** The mappings that people and the demo have saved. */
export async function savedMappings({ mappings }: Pick<Store, 'mappings'>) {
  return (await mappings()).map(({ body, ...saved }) => ({ ...saved, mapping: asMapping(body) }));
}

/** A heading as two mappings compare it. */
export const headingKey = (heading: string): string => heading.replace(/\s+/g, ' ').trim().toLowerCase();

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

const headings = (mapping: TableMapping): string =>
  [mapping.sheet ?? '', ...requiredHeadings(mapping).map(headingKey).sort()].join('\n');

/** Keeps a mapping for every file with its headings. Refuses what could not be told from another, or is not a person's to change. */
export async function saveChecked(store: Store, id: string, value: unknown, actor: string): Promise<Mapping> {
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
    if (faults.length === 0) {
      const known = mappingSchema.parse(mapping);
      await store.saveMapping(known, actor);
      return known;
    }
  }
  const all = (language: 'en' | 'es'): string => faults.map((fault) => fault[language]).join(' ');
  throw new RequestRefused('invalid', { en: all('en'), es: all('es') }, faults);
}
