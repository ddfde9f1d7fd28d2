import type { Crosswalk } from '@leeway/model';
import { COLUMNS } from './recognise.ts';

/** SAIPE items in terms of the common chart. */
export const SAIPE_CROSSWALK: Crosswalk = {
  source: 'saipe',
  version: '1',
  items: [
    {
      item: COLUMNS.children,
      label: COLUMNS.children,
      unit: 'count',
      target: { kind: 'measure', measure: 'children-5-17' },
      note: {
        en: 'Children who live in the district’s grades and area, not its pupils.',
        es: 'Niños que viven en el área y los grados del distrito, no su alumnado.',
      },
    },
    {
      item: COLUMNS.poor,
      label: COLUMNS.poor,
      unit: 'count',
      target: { kind: 'measure', measure: 'children-5-17-in-poverty' },
      note: { en: 'A model estimate with its own error.', es: 'Una estimación de modelo con su propio error.' },
    },
    {
      item: COLUMNS.population,
      label: COLUMNS.population,
      unit: 'count',
      target: {
        kind: 'kept',
        why: {
          en: 'Residents of all ages; elementary and secondary districts overlap, so it adds up to more than the nation.',
          es: 'Residentes de todas las edades; los distritos primarios y secundarios se superponen, así que suma más que el país.',
        },
      },
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
      en: 'The estimates of calendar year y stand in the record as fiscal y + 1, the school year that begins in y.',
      es: 'Las estimaciones del año natural y figuran como año fiscal y + 1, el curso escolar que empieza en y.',
    },
  ],
};
