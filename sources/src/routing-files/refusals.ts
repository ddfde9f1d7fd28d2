import type { Refusal } from '@leeway/model';
import { refusal } from '../reading/index.ts';
import type { Layout } from './columns.ts';

const NOTHING = { en: 'Nothing was taken from the folder.', es: 'No se tomó nada de la carpeta.' };

/** No layout has all its needed headings in the table. */
export function unknownTable(name: string, nearest: Layout, missing: readonly string[]): Refusal {
  const headings = missing.join(', ');
  return refusal('routing.unknown-table', {
    what: {
      en: `“${name}” is no table of riders, schools, stops, vehicles or of today’s trips; nearest is ${nearest.id}, without ${headings}.`,
      es: `«${name}» no es una tabla de alumnos, escuelas, paradas, vehículos ni viajes de hoy; la más cercana es ${nearest.id}, sin ${headings}.`,
    },
    soWhat: NOTHING,
    fix: {
      en: `Add the headings ${headings} to its first row, or take the file out of the folder.`,
      es: `Añada los encabezados ${headings} a su primera fila, o saque el archivo de la carpeta.`,
    },
  });
}

/** Two files are the same kind of table. */
export function twoTables(name: string, other: string, kind: Layout['id']): Refusal {
  return refusal('routing.two-tables', {
    what: {
      en: `“${other}” and “${name}” are both tables of ${kind}.`,
      es: `«${other}» y «${name}» son tablas de ${kind}.`,
    },
    soWhat: { en: 'It is unknown which one holds.', es: 'No se sabe cuál vale.' },
    fix: { en: 'Leave one of them in the folder.', es: 'Deje una de ellas en la carpeta.' },
  });
}

/** Tables without which there is no problem to solve. */
export function missingTables(title: string, names: readonly string[]): Refusal {
  const list = names.join(', ');
  return refusal('routing.missing-tables', {
    what: { en: `“${title}” lacks ${list}.`, es: `A «${title}» le falta ${list}.` },
    soWhat: {
      en: 'Without them no route can be planned; nothing was taken.',
      es: 'Sin ellas no se puede planear una ruta; no se tomó nada.',
    },
    fix: { en: `Put ${list} into the folder.`, es: `Ponga ${list} en la carpeta.` },
  });
}

/** The caller expected one format, and the content is another. */
export function wrongFormat(title: string, expected: string, found: string): Refusal {
  return refusal('routing.wrong-format', {
    what: { en: `“${title}” is ${found}, not ${expected}.`, es: `«${title}» es ${found}, no ${expected}.` },
    soWhat: { en: 'Nothing was solved.', es: 'No se resolvió nada.' },
    fix: { en: `Say --format ${found}, or leave it out.`, es: `Diga --format ${found}, o no lo diga.` },
  });
}
