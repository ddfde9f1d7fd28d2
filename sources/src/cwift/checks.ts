import { type Finding, type FiscalYear, fiscalYear, type RecordRow } from '@leeway/model';
import { finding, jumpFindings, unitCountFindings } from '../checking/index.ts';
import type { ReadingContext } from '../contract.ts';
import { COLUMNS } from './recognise.ts';
import { VINTAGES } from './vintages-data.ts';

type Values = RecordRow['values'];

const thousandths = (rows: readonly Values[], item: string): number =>
  rows.reduce((sum, values) => sum + Math.round((values[item] ?? 0) * 1000), 0);

/** The survey year of a complete published file, by what its estimates come to; null for any other set of rows. */
export function surveyYearOf(rows: readonly Values[]): number | null {
  const estimates = thousandths(rows, COLUMNS.estimate);
  const errors = thousandths(rows, COLUMNS.standardError);
  const known = VINTAGES.find(
    (vintage) =>
      vintage.districts === rows.length &&
      vintage.estimateThousandths === estimates &&
      vintage.standardErrorThousandths === errors,
  );
  return known?.surveyYear ?? null;
}

/** How the year was known, and whether what was stated at import agrees. */
export function yearFindings(surveyYear: number | null, year: FiscalYear, stated: number | null): Finding[] {
  if (surveyYear === null) {
    return [
      finding(
        'cwift.year-stated',
        'weakens',
        {
          what: {
            en: `The file carries no year and its sums are of no published vintage; it was taken as fiscal ${year}, as stated.`,
            es: `El archivo no trae año y sus sumas no son de ninguna edición publicada; se tomó como año fiscal ${year}, según lo indicado.`,
          },
          soWhat: {
            en: 'It may be cut short, mended, or a newer vintage than we know.',
            es: 'Puede estar incompleto, corregido o ser una edición más nueva que las conocidas.',
          },
          fix: {
            en: 'Compare its number of districts with the publisher’s page.',
            es: 'Compare su número de distritos con la página de quien lo publica.',
          },
        },
        { fiscalYear: year },
      ),
    ];
  }
  const agrees = stated === null || stated === year;
  return [
    finding(
      agrees ? 'cwift.year' : 'cwift.year-contradicts',
      agrees ? 'note' : 'weakens',
      {
        what: {
          en: `Its estimates come to those of survey year ${surveyYear}, which stands on record as fiscal ${year}${agrees ? '' : `, not ${stated} as stated`}.`,
          es: `Sus estimaciones suman las del año de encuesta ${surveyYear}, que figura como año fiscal ${year}${agrees ? '' : `, no ${stated} como se indicó`}.`,
        },
        soWhat: {
          en: 'The file says its year nowhere; number of districts and sums settle it.',
          es: 'El archivo no dice su año; el número de distritos y las sumas lo determinan.',
        },
        fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
      },
      { surveyYear, fiscalYear: year, ...(stated === null ? {} : { stated }) },
    ),
  ];
}

/** The fiscal year that an index of this survey year is for. */
export const fiscalYearOfSurvey = (surveyYear: number): FiscalYear => fiscalYear(surveyYear + 1);

/** Everything that can be said of the rows as a whole. */
export function cwiftFindings(rows: readonly RecordRow[], { previous }: ReadingContext): Finding[] {
  return [
    ...jumpFindings('cwift', rows, previous, [
      {
        item: COLUMNS.estimate,
        label: { en: 'The wage index', es: 'El índice salarial' },
        factor: 1.25,
        from: 0,
        unit: 'index',
      },
    ]),
    ...unitCountFindings('cwift', rows, previous),
  ];
}
