import type { Finding } from '@leeway/model';
import type { Header } from '../reading/index.ts';
import { finding } from './finding.ts';

const listed = (headings: readonly string[]): string => headings.slice(0, 12).join(', ');

/** What the header of a file lacks, repeats or adds, against the layout that it was read by. */
export function columnFindings(source: string, header: Header): Finding[] {
  const { missing, repeated, unknown } = header;
  const found: Finding[] = [];
  if (missing.length > 0) {
    found.push(
      finding(
        `${source}.columns-missing`,
        'weakens',
        {
          what: {
            en: `Columns that this layout usually has and this file lacks (${missing.length}): ${listed(missing)}.`,
            es: `Columnas habituales de este formato que faltan en el archivo (${missing.length}): ${listed(missing)}.`,
          },
          soWhat: {
            en: 'Their items are unknown for every row.',
            es: 'Sus partidas son desconocidas en todas las filas.',
          },
          fix: {
            en: 'If the publisher’s file has them, bring that file.',
            es: 'Si el archivo de quien lo publica las tiene, traiga ese archivo.',
          },
        },
        { columns: missing.length, missing: listed(missing) },
      ),
    );
  }
  if (repeated.length > 0) {
    found.push(
      finding(
        `${source}.columns-repeated`,
        'weakens',
        {
          what: {
            en: `Headings that stand over more than one column: ${listed(repeated)}.`,
            es: `Encabezados que aparecen sobre más de una columna: ${listed(repeated)}.`,
          },
          soWhat: {
            en: 'The first column of each was read; the others were not.',
            es: 'Se leyó la primera columna de cada uno; las demás no.',
          },
          fix: { en: 'Remove the column that is not meant.', es: 'Elimine la columna que sobra.' },
        },
        { columns: repeated.length, repeated: listed(repeated) },
      ),
    );
  }
  if (unknown.length > 0) {
    found.push(
      finding(
        `${source}.columns-not-read`,
        'note',
        {
          what: {
            en: `Columns that are not part of this layout (${unknown.length}): ${listed(unknown)}.`,
            es: `Columnas que no forman parte de este formato (${unknown.length}): ${listed(unknown)}.`,
          },
          soWhat: { en: 'They were not read.', es: 'No se leyeron.' },
          fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
        },
        { columns: unknown.length, headings: listed(unknown) },
      ),
    );
  }
  return found;
}
