import type { Finding, QuarantinedRow } from '@leeway/model';
import { examples, finding, grouped } from './finding.ts';

/** Whole rows that could not be kept, duplicates left out; null where there is none. */
export function rowsInQuarantine(source: string, entries: readonly QuarantinedRow[]): Finding | null {
  const whole = entries.filter((entry) => entry.column === null);
  if (whole.length === 0) return null;
  const one = whole.length === 1;
  return finding(
    `${source}.rows-quarantined`,
    'weakens',
    {
      what: {
        en: `${grouped(whole.length)} ${one ? 'row was' : 'rows were'} set aside whole.`,
        es: one ? '1 fila se apartó entera.' : `${grouped(whole.length)} filas se apartaron enteras.`,
      },
      soWhat: {
        en: 'What they report is in no figure.',
        es: 'Lo que informan no aparece en ninguna cifra.',
      },
      fix: {
        en: 'Read the reason beside each in the quarantine; mend the file where the reason is a slip.',
        es: 'Lea el motivo de cada una en la cuarentena; corrija el archivo donde el motivo sea un descuido.',
      },
    },
    {
      rows: whole.length,
      ...examples(
        'example',
        whole.map(({ line, value, reason }) => `line ${line}: ${value} ${reason.en}`),
      ),
    },
  );
}

/** Rows for a unit and year that the file had already given; none where each comes once. */
export function repeatedRows(
  source: string,
  counts: { readonly identical: number; readonly different: number },
): Finding[] {
  const found: Finding[] = [];
  if (counts.identical > 0) {
    found.push(
      finding(
        `${source}.rows-repeated`,
        'note',
        {
          what: {
            en: `${grouped(counts.identical)} rows repeat an earlier row exactly.`,
            es: `${grouped(counts.identical)} filas repiten exactamente una fila anterior.`,
          },
          soWhat: { en: 'Each is counted once.', es: 'Cada una se cuenta una sola vez.' },
          fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
        },
        { rows: counts.identical },
      ),
    );
  }
  if (counts.different > 0) {
    found.push(
      finding(
        `${source}.rows-contradict`,
        'weakens',
        {
          what: {
            en: `${grouped(counts.different)} rows are for a unit and year that an earlier row gives with other numbers.`,
            es: `${grouped(counts.different)} filas corresponden a una unidad y un año que una fila anterior da con otras cifras.`,
          },
          soWhat: {
            en: 'The first row of each was kept, the later ones set aside; either may be the right one.',
            es: 'Se conservó la primera fila de cada caso y se apartaron las demás; cualquiera puede ser la correcta.',
          },
          fix: {
            en: 'Ask the publisher which row is right, and remove the other.',
            es: 'Pregunte a quien lo publica cuál es la correcta y elimine la otra.',
          },
        },
        { rows: counts.different },
      ),
    );
  }
  return found;
}
