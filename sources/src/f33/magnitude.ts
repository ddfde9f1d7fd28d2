import type { RecordRow, Refusal } from '@leeway/model';
import { grouped } from '../checking/index.ts';
import type { DecodedTable } from '../contract.ts';
import { refusal } from '../reading/index.ts';
import type { F33Layout } from './layouts.ts';

/** Current spending per pupil of the middle agency has never been outside these bounds: a factor of 1,000 shows at once. */
const PER_PUPIL_CENTS = { from: 200_000, to: 10_000_000 };
const PUPILS_MIN = 50;
const AGENCIES_MIN = 5;

/** Median of current spending per pupil over agencies with pupils; null where there are too few to tell. */
function medianPerPupilCents(rows: readonly RecordRow[]): number | null {
  const ratios = rows
    .map(({ values }) => ({ money: values.TCURELSC ?? 0, pupils: values.V33 ?? 0 }))
    .filter(({ money, pupils }) => money > 0 && pupils >= PUPILS_MIN)
    .map(({ money, pupils }) => money / pupils)
    .sort((a, b) => a - b);
  return ratios.length < AGENCIES_MIN ? null : (ratios[Math.floor(ratios.length / 2)] ?? null);
}

/** A refusal where money is not in the unit of the layout: dollars taken for thousands or the other way round. */
export function unfitUnits(table: DecodedTable, layout: F33Layout, rows: readonly RecordRow[]): Refusal | null {
  const median = medianPerPupilCents(rows);
  if (median === null || (median >= PER_PUPIL_CENTS.from && median <= PER_PUPIL_CENTS.to)) return null;
  const shown = `$${grouped(median / 100)}`;
  return refusal(
    'f33.unit-of-money',
    {
      what: {
        en: `Read as ${layout.title}, the middle agency of “${table.name}” would spend ${shown} per pupil.`,
        es: `Leída como ${layout.title}, la agencia mediana de «${table.name}» gastaría ${shown} por alumno.`,
      },
      soWhat: {
        en: 'Dollars and thousands of dollars have been mixed up, so nothing was taken.',
        es: 'Se confundieron dólares con miles de dólares, así que no se tomó nada.',
      },
      fix: {
        en: 'Bring the file as the agency published it, without converting its amounts.',
        es: 'Traiga el archivo tal como lo publicó la agencia, sin convertir sus importes.',
      },
    },
    { medianCents: Math.round(median) },
  );
}
