import type { Finding } from '@leeway/model';
import { examples, finding, grouped, type IntakeOutcome } from '../checking/index.ts';
import type { Header } from '../reading/index.ts';
import { ABSENCE_CODES, type Absences } from './codes.ts';
import { F33 } from './crosswalk.ts';
import { F33_ITEMS } from './items.ts';
import type { F33Layout } from './layouts.ts';

/** In which of the two official forms the file came. */
export function layoutUsed(layout: F33Layout): Finding {
  return finding(
    `${F33}.layout`,
    'note',
    {
      what: { en: `The file follows the layout ${layout.title}.`, es: `El archivo sigue el formato ${layout.title}.` },
      soWhat: {
        en: 'Its amounts were turned to cents by that unit; current spending per pupil bears it out.',
        es: 'Sus importes se pasaron a centavos con esa unidad; el gasto corriente por alumno lo confirma.',
      },
      fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
    },
    { layout: layout.id },
  );
}

/** Items of the record layout that the file does not have. */
export function itemsAbsent(header: Header): Finding | null {
  const absent = Object.keys(F33_ITEMS).filter((item) => !header.columns.has(item));
  if (absent.length === 0) return null;
  return finding(
    `${F33}.items-absent`,
    'note',
    {
      what: {
        en: `${absent.length} items of the official record layout are not in the file.`,
        es: `${absent.length} partidas del diseño de registro oficial no están en el archivo.`,
      },
      soWhat: { en: 'They are unknown for every agency.', es: 'Se desconocen para todas las agencias.' },
      fix: { en: 'Use the file with all data items.', es: 'Use el archivo con todas las partidas.' },
    },
    { items: absent.length, ...examples('item', absent) },
  );
}

/** Cells that hold a code in place of a number. */
export function absentCells({ codes }: Absences): Finding | null {
  const total = [...codes.values()].reduce((sum, cells) => sum + cells, 0);
  if (total === 0) return null;
  const list = (language: 'en' | 'es'): string =>
    [...codes].map(([code, cells]) => `${code} ${ABSENCE_CODES[code]?.[language]}: ${grouped(cells)}`).join('; ');
  return finding(
    `${F33}.absence-codes`,
    'note',
    {
      what: {
        en: `${grouped(total)} cells hold a code in place of a number (${list('en')}).`,
        es: `${grouped(total)} celdas tienen un código en lugar de un número (${list('es')}).`,
      },
      soWhat: { en: 'Those numbers are unknown, not zero.', es: 'Esos números se desconocen; no son cero.' },
      fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
    },
    Object.fromEntries([...codes].map(([code, cells]) => [`code ${code}`, cells])),
  );
}

/** Zeros that their flag says are none, and numbers that the survey imputed. */
export function flaggedCells({ flaggedZeros, imputed }: Absences): readonly Finding[] {
  const zeros = finding(
    `${F33}.flagged-zeros`,
    'note',
    {
      what: {
        en: `${grouped(flaggedZeros)} zeros are flagged missing or not applicable.`,
        es: `${grouped(flaggedZeros)} ceros están marcados como faltantes o no correspondientes.`,
      },
      soWhat: { en: 'They are kept as unknown, not as zero.', es: 'Se conservan como desconocidos, no como cero.' },
      fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
    },
    { cells: flaggedZeros },
  );
  const estimates = finding(
    `${F33}.imputed`,
    'note',
    {
      what: {
        en: `${grouped(imputed)} numbers were imputed by the survey.`,
        es: `${grouped(imputed)} números fueron imputados por la encuesta.`,
      },
      soWhat: {
        en: 'They are estimates from other years or agencies and say little about the agency itself.',
        es: 'Son estimaciones a partir de otros años o agencias y dicen poco de la agencia misma.',
      },
      fix: {
        en: 'Check them against the agency’s own report.',
        es: 'Compruébelos con el informe de la propia agencia.',
      },
    },
    { cells: imputed },
  );
  return [...(flaggedZeros > 0 ? [zeros] : []), ...(imputed > 0 ? [estimates] : [])];
}

/** Service agencies spend money that districts report as paid to them. */
export function serviceAgencies({ rows, units }: IntakeOutcome): Finding | null {
  const service = new Set(units.filter(({ kind }) => kind === 'service-agency').map(({ id }) => id));
  if (service.size === 0) return null;
  const spent = rows
    .filter(({ unitId }) => service.has(unitId))
    .reduce((sum, { values }) => sum + (values.TOTALEXP ?? 0), 0);
  return finding(
    `${F33}.service-agencies`,
    'note',
    {
      what: {
        en: `${grouped(service.size)} agencies are service agencies (level 07), with $${grouped(spent / 100)} of spending.`,
        es: `${grouped(service.size)} agencias son agencias de servicios (nivel 07), con $${grouped(spent / 100)} de gasto.`,
      },
      soWhat: {
        en: 'Districts report part of the same money: totals that include both count it twice.',
        es: 'Los distritos informan parte del mismo dinero: los totales que incluyen a ambos lo cuentan dos veces.',
      },
      fix: {
        en: 'Compare districts with districts; the record keeps the kinds apart.',
        es: 'Compare distritos con distritos; el registro mantiene aparte los tipos.',
      },
    },
    { agencies: service.size, spentCents: spent },
  );
}
