import type { Crosswalk } from '@leeway/model';
import { COLUMNS } from './recognise.ts';

/** CWIFT items in terms of the common chart. */
export const CWIFT_CROSSWALK: Crosswalk = {
  source: 'cwift',
  version: '1',
  items: [
    {
      item: COLUMNS.estimate,
      label: COLUMNS.estimate,
      unit: 'index',
      target: { kind: 'measure', measure: 'wage-index' },
      note: {
        en: 'What graduates outside education earn there against the nation (1.000), whatever the district pays.',
        es: 'Lo que ganan allí los titulados fuera de la educación frente al país (1.000), pague lo que pague el distrito.',
      },
    },
    {
      item: COLUMNS.standardError,
      label: COLUMNS.standardError,
      unit: 'index',
      target: { kind: 'measure', measure: 'wage-index-standard-error' },
      note: null,
    },
  ],
  treatment: {
    benefits: 'inside-functions',
    foodFund: 'inside',
    debt: 'apart',
    transfers: 'apart',
    basisOfAccounting: { en: 'No money in this file.', es: 'Este archivo no contiene dinero.' },
  },
  notes: [
    {
      en: 'The index of survey year y stands in the record as fiscal y + 1, for the districts of the school year that begins in y.',
      es: 'El índice del año de encuesta y figura como año fiscal y + 1, para los distritos del curso que empieza en y.',
    },
  ],
};
