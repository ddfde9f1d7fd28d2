import type { Finding } from '@leeway/model';
import type { Header } from '../reading/index.ts';
import { finding } from './finding.ts';

const listed = (headings: readonly string[]): string => headings.slice(0, 12).join(', ');

function missingColumns(source: string, missing: readonly string[]): Finding {
  const names = listed(missing);
  return finding(
    `${source}.columns-missing`,
    'weakens',
    {
      what: {
        en: `Columns that this layout usually has and this file lacks (${missing.length}): ${names}.`,
        es: `Columnas habituales de este formato que faltan en el archivo (${missing.length}): ${names}.`,
      },
      soWhat: { en: 'Their items are unknown for every row.', es: 'Sus partidas son desconocidas en todas las filas.' },
      fix: {
        en: 'If the publisher’s file has them, bring that file.',
        es: 'Si el archivo de quien lo publica las tiene, traiga ese archivo.',
      },
    },
    { columns: missing.length, missing: names },
  );
}

function repeatedColumns(source: string, repeated: readonly string[]): Finding {
  const names = listed(repeated);
  return finding(
    `${source}.columns-repeated`,
    'weakens',
    {
      what: {
        en: `Headings that stand over more than one column: ${names}.`,
        es: `Encabezados que aparecen sobre más de una columna: ${names}.`,
      },
      soWhat: {
        en: 'The first column of each was read; the others were not.',
        es: 'Se leyó la primera columna de cada uno; las demás no.',
      },
      fix: { en: 'Remove the column that is not meant.', es: 'Elimine la columna que sobra.' },
    },
    { columns: repeated.length, repeated: names },
  );
}

function columnsNotRead(source: string, unknown: readonly string[]): Finding {
  const names = listed(unknown);
  return finding(
    `${source}.columns-not-read`,
    'note',
    {
      what: {
        en: `Columns that are not part of this layout (${unknown.length}): ${names}.`,
        es: `Columnas que no forman parte de este formato (${unknown.length}): ${names}.`,
      },
      soWhat: { en: 'They were not read.', es: 'No se leyeron.' },
      fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
    },
    { columns: unknown.length, headings: names },
  );
}

/** What the header of a file lacks, repeats or adds, against the layout that it was read by. */
export function columnFindings(source: string, { missing, repeated, unknown }: Header): Finding[] {
  return [
    ...(missing.length > 0 ? [missingColumns(source, missing)] : []),
    ...(repeated.length > 0 ? [repeatedColumns(source, repeated)] : []),
    ...(unknown.length > 0 ? [columnsNotRead(source, unknown)] : []),
  ];
}
