import type { Finding, RecordRow, Unit } from '@leeway/model';
import { examples, finding, grouped, yearsOf } from '../checking/index.ts';
import type { TableRow } from '../contract.ts';
import { NY_OSC } from './crosswalk.ts';
import { DRIVERS } from './items.ts';

/** The period that a row says it covers. */
export type Period = {
  readonly unitId: string;
  readonly line: number;
  /** Null where the vintage does not state it. */
  readonly months: number | null;
  /** Month in which the fiscal year ends. */
  readonly month: number;
};

const DISTRICTS = { from: 650, to: 720 };

/** The state's largest district is not in these files: statewide totals must not be taken for the whole state. */
export function withoutNewYorkCity(units: readonly Unit[]): Finding | null {
  if (units.some(({ name }) => /new york city/i.test(name))) return null;
  return finding(`${NY_OSC}.without-new-york-city`, 'note', {
    what: {
      en: 'New York City’s schools are not in the file: the city files as a city.',
      es: 'Las escuelas de la ciudad de Nueva York no están en el archivo: la ciudad informa como ciudad.',
    },
    soWhat: {
      en: 'Totals here are those of the rest of the state.',
      es: 'Los totales de aquí son los del resto del estado.',
    },
    fix: { en: 'Use the F-33 survey for New York City.', es: 'Use la encuesta F-33 para la ciudad de Nueva York.' },
  });
}

/** Rows whose year is not twelve months, or does not end in June. */
export function oddPeriods(periods: readonly Period[]): Finding | null {
  const odd = periods.filter(({ months, month }) => month !== 6 || (months !== null && months !== 12));
  if (odd.length === 0) return null;
  const lines = odd.map(
    ({ unitId, line, months, month }) => `${unitId}: ${months ?? '?'} months to month ${month} (line ${line})`,
  );
  return finding(
    `${NY_OSC}.fiscal-period`,
    'weakens',
    {
      what: {
        en: `${grouped(odd.length)} rows cover other than the twelve months to June.`,
        es: `${grouped(odd.length)} filas cubren un período distinto de los doce meses hasta junio.`,
      },
      soWhat: {
        en: 'Their amounts are not those of a year like the others’.',
        es: 'Sus importes no son los de un año como el de los demás.',
      },
      fix: { en: 'Leave them out of comparisons of that year.', es: 'Déjelas fuera de las comparaciones de ese año.' },
    },
    { rows: odd.length, ...examples('row', lines) },
  );
}

/** Districts whose tax filing was not completed: the file prints zero, which is not a value of property. */
export function withoutFullValue(rows: readonly RecordRow[]): Finding | null {
  const unknown = rows.filter((row) => (row.values[DRIVERS.fullValue] ?? null) === null);
  if (unknown.length === 0) return null;
  return finding(
    `${NY_OSC}.full-value-not-filed`,
    'note',
    {
      what: {
        en: `${grouped(unknown.length)} districts have no full value of property on file.`,
        es: `${grouped(unknown.length)} distritos no tienen registrado el valor total de la propiedad.`,
      },
      soWhat: {
        en: 'The file prints zero; here it is unknown, and they have no property value per pupil.',
        es: 'El archivo muestra cero; aquí es desconocido, y no tienen valor de propiedad por alumno.',
      },
      fix: { en: 'Use another year’s value if you need one.', es: 'Use el valor de otro año si lo necesita.' },
    },
    {
      rows: unknown.length,
      ...examples(
        'district',
        unknown.map(({ unitId, line }) => `${unitId} (line ${line})`),
      ),
    },
  );
}

/** Remarks that the publisher put below the data. */
export function remarksFound(remarks: readonly TableRow[]): Finding | null {
  if (remarks.length === 0) return null;
  return finding(
    `${NY_OSC}.remarks`,
    'note',
    {
      what: {
        en: `${remarks.length} lines are remarks of the publisher, not data.`,
        es: `${remarks.length} líneas son observaciones de quien publica, no datos.`,
      },
      soWhat: { en: 'They were left out of the record.', es: 'No entraron en el registro.' },
      fix: { en: 'Read them below.', es: 'Léalas abajo.' },
    },
    {
      remarks: remarks.length,
      ...examples(
        'remark',
        remarks.map(({ cells }) => (cells[0] ?? '').trim()),
      ),
    },
  );
}

/** A year of this file has had about 690 districts. */
export function numberOfDistricts(rows: readonly RecordRow[]): readonly Finding[] {
  return yearsOf(rows).flatMap((year) => {
    const count = rows.filter((row) => row.fiscalYear === year).length;
    if (count >= DISTRICTS.from && count <= DISTRICTS.to) return [];
    return finding(
      `${NY_OSC}.number-of-districts`,
      'weakens',
      {
        what: {
          en: `Fiscal ${year} has ${grouped(count)} districts; a full file has about 690.`,
          es: `El año fiscal ${year} tiene ${grouped(count)} distritos; un archivo completo tiene unos 690.`,
        },
        soWhat: {
          en: 'Peers are drawn from a part of the state only.',
          es: 'Los pares se toman solo de una parte del estado.',
        },
        fix: { en: 'Download the whole file.', es: 'Descargue el archivo completo.' },
      },
      { fiscalYear: year, districts: count },
    );
  });
}
