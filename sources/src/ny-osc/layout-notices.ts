import type { Finding } from '@leeway/model';
import { examples, finding } from '../checking/index.ts';
import { ITEMS, NY_OSC, UNPRINTED } from './crosswalk.ts';
import type { Placement } from './positions.ts';

function namelessColumns({ by, unnamed, layout }: Placement): Finding | null {
  if (by === 'layout' && layout) {
    return finding(
      `${NY_OSC}.no-headings`,
      'weakens',
      {
        what: {
          en: `The file has no headings; its columns were read by the layout of ${layout.vintages}, under which its sums add up.`,
          es: `El archivo no tiene encabezados; sus columnas se leyeron con el formato de ${layout.vintages}, con el que sus sumas cuadran.`,
        },
        soWhat: {
          en: 'Lines that enter the same sum could be interchanged without anyone noticing.',
          es: 'Líneas que entran en la misma suma podrían estar intercambiadas sin que se note.',
        },
        fix: {
          en: 'Compare a few districts with the year after before you rely on a single line.',
          es: 'Compare algunos distritos con el año siguiente antes de confiar en una línea suelta.',
        },
      },
      { layout: layout.id, columns: unnamed },
    );
  }
  if (unnamed === 0) return null;
  const how =
    by === 'order'
      ? { en: 'by their place between named ones', es: 'por su lugar entre columnas con nombre' }
      : { en: 'by what they add up to', es: 'por lo que suman' };
  return finding(
    `${NY_OSC}.columns-without-name`,
    'note',
    {
      what: {
        en: `${unnamed} columns have no name of their own; they were told apart ${how.en}.`,
        es: `${unnamed} columnas no tienen nombre propio; se distinguieron ${how.es}.`,
      },
      soWhat: {
        en: 'They hold totals and transfers; the sums below show whether each was told rightly.',
        es: 'Contienen totales y transferencias; las sumas de abajo muestran si cada una se distinguió bien.',
      },
      fix: { en: 'Nothing to do while the sums hold.', es: 'No hay que hacer nada mientras las sumas se cumplan.' },
    },
    { columns: unnamed },
  );
}

function absentColumns({ positions }: Placement): Finding | null {
  const absent = ITEMS.filter((item) => !positions.has(item) && !UNPRINTED.has(item));
  if (absent.length === 0) return null;
  return finding(
    `${NY_OSC}.columns-absent`,
    'weakens',
    {
      what: {
        en: `${absent.length} columns of the known layouts are not in the file.`,
        es: `${absent.length} columnas de los formatos conocidos no están en el archivo.`,
      },
      soWhat: { en: 'Their items are unknown for this year.', es: 'Sus partidas se desconocen para este año.' },
      fix: {
        en: 'Check whether the Comptroller renamed them.',
        es: 'Compruebe si la Contraloría les cambió el nombre.',
      },
    },
    { columns: absent.length, ...examples('column', absent) },
  );
}

function unknownColumns({ unknown }: Placement): Finding | null {
  if (unknown.length === 0) return null;
  return finding(
    `${NY_OSC}.columns-unknown`,
    'weakens',
    {
      what: {
        en: `${unknown.length} headings are in no known layout.`,
        es: `${unknown.length} encabezados no están en ningún formato conocido.`,
      },
      soWhat: { en: 'What they hold was not taken.', es: 'Lo que contienen no se tomó.' },
      fix: { en: 'Tell us of the new layout.', es: 'Avísenos del formato nuevo.' },
    },
    { columns: unknown.length, ...examples('heading', unknown) },
  );
}

/** How the columns were told, and which are missing or new. */
export function layoutFindings(placement: Placement): readonly Finding[] {
  return [namelessColumns(placement), absentColumns(placement), unknownColumns(placement)].filter(
    (found) => found !== null,
  );
}
