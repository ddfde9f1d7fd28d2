import type { Finding, RecordRow, Text } from '@leeway/model';
import type { ReadingContext } from '../contract.ts';
import { examples, finding, grouped } from './finding.ts';
import { yearsOf } from './totals.ts';

/** A change in the number of units beyond this share is shown. */
export const UNIT_COUNT_SHARE_MAX = 0.03;

type Reference = { readonly ids: ReadonlySet<string>; readonly year: number; readonly where: Text };

const LAST_IMPORT: Text = { en: 'the last import had', es: 'la última importación tenía' };
const SAME_FILE: Text = { en: 'the same file has', es: 'el mismo archivo tiene' };

const idsByYear = (rows: ReadingContext['previous']): ReadonlyMap<number, ReadonlySet<string>> => {
  const ids = new Map<number, Set<string>>();
  for (const { unitId, fiscalYear } of rows) {
    const ofYear = ids.get(fiscalYear) ?? new Set();
    ids.set(fiscalYear, ofYear.add(unitId));
  }
  return ids;
};

const latestUpTo = (years: ReadonlyMap<number, unknown>, year: number): number | undefined =>
  [...years.keys()].filter((candidate) => candidate <= year).sort((a, b) => b - a)[0];

/** What the units of a year are held against: the last vintage; where it knows no such year, the year before in the file itself. */
function referencesOf(
  year: number,
  own: ReadonlyMap<number, ReadonlySet<string>>,
  previous: ReadonlyMap<number, ReadonlySet<string>>,
): readonly Reference[] {
  const known = latestUpTo(previous, year);
  const last = previous.get(known ?? Number.NaN);
  const before = own.get(year - 1);
  return [
    ...(known !== undefined && last ? [{ ids: last, year: known, where: LAST_IMPORT }] : []),
    ...(known !== year && before ? [{ ids: before, year: year - 1, where: SAME_FILE }] : []),
  ];
}

function changedCount(source: string, year: number, now: ReadonlySet<string>, reference: Reference): Finding {
  const { ids, year: then, where } = reference;
  const gone = [...ids].filter((id) => !now.has(id));
  return finding(
    `${source}.unit-count`,
    'weakens',
    {
      what: {
        en: `Fiscal ${year} has ${grouped(now.size)} units; ${where.en} ${grouped(ids.size)} for fiscal ${then}.`,
        es: `El año fiscal ${year} tiene ${grouped(now.size)} unidades; ${where.es} ${grouped(ids.size)} para ${then}.`,
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
    { fiscalYear: year, units: now.size, before: ids.size, missing: gone.length, ...examples('missing', gone) },
  );
}

/**
 * The number of units of each fiscal year against the last vintage: of the same year where it has one, else of its latest year before.
 * Where it does not know the year, also a fall against the year before in the same file: text cut between two rows shows by nothing
 * else. At most one finding per fiscal year.
 */
export function unitCountFindings(
  source: string,
  rows: readonly RecordRow[],
  previous: ReadingContext['previous'],
): Finding[] {
  const own = idsByYear(rows);
  const before = idsByYear(previous);
  return yearsOf(rows).flatMap((year) => {
    const now = own.get(year) ?? new Set<string>();
    const beyond = ({ ids, where }: Reference): boolean => {
      const fallen = ids.size - now.size;
      return (where === SAME_FILE ? fallen : Math.abs(fallen)) > ids.size * UNIT_COUNT_SHARE_MAX;
    };
    const changed = referencesOf(year, own, before).find(beyond);
    return changed ? changedCount(source, year, now, changed) : [];
  });
}
