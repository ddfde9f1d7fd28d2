import type { Finding, RecordRow } from '@leeway/model';
import type { ReadingContext } from '../contract.ts';
import { examples, finding, grouped } from './finding.ts';
import { yearsOf } from './totals.ts';

/** A change in the number of units beyond this share is shown. */
export const UNIT_COUNT_SHARE_MAX = 0.03;

const idsOf = (rows: ReadingContext['previous'], year: number): Set<string> =>
  new Set(rows.filter((row) => row.fiscalYear === year).map((row) => row.unitId));

/**
 * The number of units against the last vintage: of the same fiscal year where it has one, else of its latest year before. One
 * finding per fiscal year whose count changed beyond the limit.
 */
export function unitCountFindings(
  source: string,
  rows: readonly RecordRow[],
  previous: ReadingContext['previous'],
): Finding[] {
  const known = [...new Set(previous.map((row) => row.fiscalYear))].sort((a, b) => a - b);
  return yearsOf(rows).flatMap((year) => {
    const reference = known.filter((candidate) => candidate <= year).at(-1);
    if (reference === undefined) return [];
    const before = idsOf(previous, reference);
    const now = idsOf(rows, year);
    if (Math.abs(now.size - before.size) <= before.size * UNIT_COUNT_SHARE_MAX) return [];
    const gone = [...before].filter((id) => !now.has(id));
    return finding(
      `${source}.unit-count`,
      'weakens',
      {
        what: {
          en: `Fiscal ${year} has ${grouped(now.size)} units; the last import had ${grouped(before.size)} for fiscal ${reference}.`,
          es: `El año fiscal ${year} tiene ${grouped(now.size)} unidades; la última importación tenía ${grouped(before.size)} para ${reference}.`,
        },
        soWhat: {
          en: 'A part of the file may be missing, and totals and peers would change for that reason alone.',
          es: 'Puede faltar una parte del archivo; los totales y los pares cambiarían solo por eso.',
        },
        fix: {
          en: 'Check the missing units against the publisher’s list before you commit.',
          es: 'Compruebe las unidades que faltan con la lista de quien publica antes de confirmar.',
        },
      },
      { fiscalYear: year, units: now.size, before: before.size, missing: gone.length, ...examples('missing', gone) },
    );
  });
}
