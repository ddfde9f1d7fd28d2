import type { Refusal, Text } from '@leeway/model';
import type { DecodedTable } from '../contract.ts';
import { refusal } from './refusal.ts';

const SHOWN = 8;

const listed = (names: readonly string[], language: 'en' | 'es'): string => {
  const more = names.length - SHOWN;
  const rest = more > 0 ? (language === 'en' ? ` and ${more} more` : ` y ${more} más`) : '';
  return names.slice(0, SHOWN).join(', ') + rest;
};

/** No known format owns this layout. `nearest` is the format that came closest, with the headings that it misses. */
export function unknownLayout(
  table: DecodedTable,
  nearest: { readonly title: Text; readonly missing: readonly string[] } | null,
): Refusal {
  const { name } = table;
  const missing = nearest?.missing ?? [];
  const close: Text = nearest
    ? {
        en: ` The nearest is “${nearest.title.en}”${missing.length ? `, which needs the columns that are missing here: ${listed(missing, 'en')}` : ''}.`,
        es: ` El más cercano es «${nearest.title.es}»${missing.length ? `, que necesita las columnas que aquí faltan: ${listed(missing, 'es')}` : ''}.`,
      }
    : { en: '', es: '' };
  return refusal(
    'file.unknown-layout',
    {
      what: {
        en: `“${name}” has a layout that none of the known formats has.${close.en}`,
        es: `«${name}» tiene un formato que no corresponde a ninguno de los conocidos.${close.es}`,
      },
      soWhat: {
        en: 'What its columns mean would be a guess, so nothing was taken.',
        es: 'Lo que significan sus columnas sería una conjetura, así que no se tomó nada.',
      },
      fix: {
        en: 'Map its columns once, or bring the file as its publisher offers it.',
        es: 'Asigne sus columnas una vez, o traiga el archivo tal como lo ofrece quien lo publica.',
      },
    },
    { columns: Math.max(...table.head.map((row) => row.cells.length)), missing: missing.length },
  );
}

/** Two formats are equally sure of one table. */
export function ambiguousLayout(table: DecodedTable, one: Text, other: Text): Refusal {
  return refusal('file.ambiguous-layout', {
    what: {
      en: `“${table.name}” fits “${one.en}” and “${other.en}” equally well.`,
      es: `«${table.name}» encaja igual de bien en «${one.es}» y en «${other.es}».`,
    },
    soWhat: {
      en: 'Reading it as the wrong one would put false numbers in the record, so nothing was taken.',
      es: 'Leerlo como el equivocado pondría cifras falsas en el registro, así que no se tomó nada.',
    },
    fix: {
      en: 'Bring the file with all the columns that its publisher gives it.',
      es: 'Traiga el archivo con todas las columnas que le da quien lo publica.',
    },
  });
}
