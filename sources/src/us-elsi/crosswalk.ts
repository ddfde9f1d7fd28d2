import type { Crosswalk, CrosswalkItem, RecordMeasure, Text } from '@leeway/model';
import { EXPENDITURE, PUPILS, REVENUE, TEACHERS } from './columns.ts';

const item = (
  name: string,
  unit: CrosswalkItem['unit'],
  measure: RecordMeasure,
  note: Text | null = null,
): CrosswalkItem => ({ item: name, label: name, unit, target: { kind: 'measure', measure }, note });

/** ELSI items in terms of the common chart. */
export const US_ELSI_CROSSWALK: Crosswalk = {
  source: 'us-elsi',
  version: '1',
  items: [
    item(PUPILS, 'pupils', 'pupils', {
      en: 'Fall membership without adult education.',
      es: 'Matrícula de otoño sin educación de adultos.',
    }),
    item(TEACHERS, 'fte', 'teachers-fte'),
    item(REVENUE, 'cents', 'revenue-total'),
    item('Total Revenue - Local Sources (TLOCREV)', 'cents', 'revenue-local'),
    item('Total Revenue - State Sources (TSTREV)', 'cents', 'revenue-state'),
    item('Total Revenue - Federal Sources (TFEDREV)', 'cents', 'revenue-federal'),
    item(EXPENDITURE, 'cents', 'expenditure-total'),
  ],
  treatment: {
    benefits: 'inside-functions',
    foodFund: 'inside',
    debt: 'inside',
    transfers: 'inside',
    basisOfAccounting: {
      en: 'Totals of the national finance survey (F-33), rounded by the agency to thousands of dollars.',
      es: 'Totales de la encuesta nacional de finanzas (F-33), redondeados a miles de dólares.',
    },
  },
  notes: [
    {
      en: 'Totals only: no function stands alone here. Service agencies are in the table, and their money is also in the districts that pay them.',
      es: 'Solo totales: aquí no hay funciones separadas. Las agencias de servicios están en la tabla, y su dinero también está en los distritos que les pagan.',
    },
  ],
};
