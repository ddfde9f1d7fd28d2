import type { Finding, RecordRow } from '@leeway/model';
import { finding, jumpFindings, unitCountFindings } from '../checking/index.ts';
import type { ReadingContext } from '../contract.ts';
import { DISADVANTAGED } from './crosswalk.ts';

/** Says that the year is the person's word. */
export function yearStated(year: number): Finding {
  return finding(
    'tx-demographic.year-stated',
    'note',
    {
      what: {
        en: `The file carries no year; it was taken as fiscal ${year}, as stated at import.`,
        es: `El archivo no trae año; se tomó como año fiscal ${year}, según se indicó al importarlo.`,
      },
      soWhat: {
        en: 'Were that wrong, poverty would stand beside the spending of another year.',
        es: 'Si fuera erróneo, la pobreza quedaría junto al gasto de otro año.',
      },
      fix: {
        en: 'Check it against the page from which the file came.',
        es: 'Compruébelo con la página de donde salió el archivo.',
      },
    },
    { fiscalYear: year },
  );
}

/** Everything that can be said of the rows as a whole. */
export function txDemographicFindings(rows: readonly RecordRow[], { previous }: ReadingContext): Finding[] {
  return [
    ...jumpFindings('tx-demographic', rows, previous, [
      {
        item: DISADVANTAGED,
        label: { en: 'The disadvantaged share', es: 'La proporción en desventaja' },
        factor: 2,
        from: 20,
        unit: 'count',
      },
    ]),
    ...unitCountFindings('tx-demographic', rows, previous),
  ];
}
