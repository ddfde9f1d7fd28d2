import type { Refusal } from '@leeway/model';
import type { DecodedTable } from '../contract.ts';
import { refusal } from '../reading/index.ts';
import type { F33Layout } from './layouts.ts';

/** The table lacks columns without which the survey cannot be read. */
export function headingsMissing(table: DecodedTable, layout: F33Layout, missing: readonly string[]): Refusal {
  return refusal('f33.headings-missing', {
    what: {
      en: `“${table.name}” lacks columns of the layout ${layout.title}: ${missing.join(', ')}.`,
      es: `A «${table.name}» le faltan columnas del formato ${layout.title}: ${missing.join(', ')}.`,
    },
    soWhat: { en: 'Nothing was taken from it.', es: 'No se tomó nada de él.' },
    fix: {
      en: 'Download the complete file of the survey.',
      es: 'Descargue el archivo completo de la encuesta.',
    },
  });
}
