import type { Finding, Refusal } from '@leeway/model';
import { refusal } from '../reading/index.ts';
import type { ColumnTally } from './cell-reader.ts';
import type { MissingMarks } from './cell-rule.ts';
import { examples, finding, grouped } from './finding.ts';

/** Above this share of unreadable cells in a money column, the file is a wrong one. */
export const UNREADABLE_SHARE_MAX = 0.2;

/** The refusal of a file in which a money column is mostly unreadable; null where all can be read. */
export function unreadableMoney(source: string, name: string, tallies: readonly ColumnTally[]): Refusal | null {
  const tally = tallies.find(
    ({ isMoney, filled, unreadable }) => isMoney && unreadable > 1 && unreadable > filled * UNREADABLE_SHARE_MAX,
  );
  if (!tally) return null;
  const { heading, unreadable, filled, first } = tally;
  const share = Math.round((unreadable / filled) * 100);
  return refusal(
    `${source}.money-unreadable`,
    {
      what: {
        en: `In “${name}” ${share} % of the cells under “${heading}” are not amounts of money, such as “${first?.value}” on line ${first?.line}.`,
        es: `En «${name}», el ${share} % de las celdas de «${heading}» no son importes de dinero, como «${first?.value}» en la línea ${first?.line}.`,
      },
      soWhat: {
        en: 'A column so broken says that this is not the file it looks like, so nothing was taken.',
        es: 'Una columna tan dañada indica que no es el archivo que parece, así que no se tomó nada.',
      },
      fix: {
        en: `Compare the column “${heading}” with the publisher’s own file, and bring that one.`,
        es: `Compare la columna «${heading}» con el archivo de quien lo publica y traiga ese.`,
      },
    },
    { column: heading, unreadable, filled, firstLine: first?.line ?? 0, firstValue: first?.value ?? '' },
  );
}

/** The refusal of a file with a header and no usable row under it. */
export function noUsableRow(source: string, name: string, rowsRead: number): Refusal {
  return refusal(
    `${source}.no-rows`,
    {
      what: {
        en: `“${name}” has the right headings and no usable row: ${grouped(rowsRead)} were read and none could be kept.`,
        es: `«${name}» tiene los encabezados correctos y ninguna fila útil: se leyeron ${grouped(rowsRead)} y ninguna se pudo conservar.`,
      },
      soWhat: { en: 'There is nothing to put on record.', es: 'No hay nada que registrar.' },
      fix: {
        en: 'Download the file again, and check that it covers a year and agencies.',
        es: 'Descargue el archivo de nuevo y compruebe que abarque un año y entidades.',
      },
    },
    { rowsRead },
  );
}

/** Cells that could not be read or cannot be; null where every cell was used. */
export function cellsInQuarantine(source: string, tallies: readonly ColumnTally[]): Finding | null {
  const bad = tallies.filter(({ unreadable, impossible }) => unreadable + impossible > 0);
  if (bad.length === 0) return null;
  const cells = bad.reduce((sum, { unreadable, impossible }) => sum + unreadable + impossible, 0);
  const columns = Object.fromEntries(
    bad.slice(0, 12).map((tally) => [`cells under ${tally.heading}`, tally.unreadable + tally.impossible]),
  );
  const shown = bad.map(({ heading, first }) => `${heading}, line ${first?.line}: ${first?.value}`);
  return finding(
    `${source}.cells-quarantined`,
    'weakens',
    {
      what: {
        en: `${grouped(cells)} ${cells === 1 ? 'cell' : 'cells'} under “${bad.map((tally) => tally.heading).join('”, “')}” could not be used.`,
        es: `${grouped(cells)} ${cells === 1 ? 'celda' : 'celdas'} de «${bad.map((tally) => tally.heading).join('», «')}» no se ${cells === 1 ? 'pudo' : 'pudieron'} usar.`,
      },
      soWhat: {
        en: 'Their rows are kept with these values unknown; a total over them is unknown too, unless the file states its own.',
        es: 'Sus filas se conservan con esos valores desconocidos; un total que los incluya tampoco se conoce, salvo que el archivo declare el suyo.',
      },
      fix: {
        en: 'Look at the quarantined cells, mend them with the publisher, and import the mended file.',
        es: 'Revise las celdas en cuarentena, corríjalas con quien publica el archivo e importe el archivo corregido.',
      },
    },
    { cells, ...columns, ...examples('example', shown) },
  );
}

/** Publisher's marks for missing numbers, one finding per mark. */
export function marksFound(source: string, tallies: readonly ColumnTally[], marks: MissingMarks): Finding[] {
  return Object.entries(marks).flatMap(([mark, meaning]) => {
    const columns = tallies.filter((tally) => tally.marks.has(mark));
    const cells = columns.reduce((sum, tally) => sum + (tally.marks.get(mark) ?? 0), 0);
    if (cells === 0) return [];
    return finding(
      `${source}.marked-missing`,
      'note',
      {
        what: {
          en: `${cells === 1 ? 'One cell carries' : `${grouped(cells)} cells carry`} ${mark}: ${meaning.en}.`,
          es: `${cells === 1 ? 'Una celda lleva' : `${grouped(cells)} celdas llevan`} ${mark}: ${meaning.es}.`,
        },
        soWhat:
          cells === 1
            ? { en: 'It is unknown, not zero.', es: 'Es desconocida, no cero.' }
            : { en: 'They are unknown, not zero.', es: 'Son desconocidas, no cero.' },
        fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
      },
      {
        mark,
        cells,
        ...Object.fromEntries(columns.map((tally) => [`cells under ${tally.heading}`, tally.marks.get(mark) ?? 0])),
      },
    );
  });
}
