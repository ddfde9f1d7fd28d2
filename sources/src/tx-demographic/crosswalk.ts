import type { Crosswalk } from '@leeway/model';
import { NOT_DISADVANTAGED } from './recognise.ts';

/** The share that the measure needs; the state publishes its complement. */
export const DISADVANTAGED = 'Economically Disadvantaged Percent';

/** Texas demographic items in terms of the common chart. */
export const TX_DEMOGRAPHIC_CROSSWALK: Crosswalk = {
  source: 'tx-demographic',
  version: '1',
  items: [
    {
      item: DISADVANTAGED,
      label: DISADVANTAGED,
      unit: 'percent',
      target: { kind: 'measure', measure: 'economically-disadvantaged-share' },
      note: {
        en: '100 less the published per cent of pupils who are not economically disadvantaged.',
        es: '100 menos el porcentaje publicado de alumnos que no están en desventaja económica.',
      },
    },
    {
      item: NOT_DISADVANTAGED,
      label: NOT_DISADVANTAGED,
      unit: 'percent',
      target: {
        kind: 'kept',
        why: {
          en: 'As published; its complement is the measure.',
          es: 'Tal como se publica; su complemento es la medida.',
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
      en: 'The file names districts by the state’s number only, and carries no year: the person who imports it states one.',
      es: 'El archivo nombra los distritos solo por el número estatal y no trae año: lo indica quien lo importa.',
    },
  ],
};
