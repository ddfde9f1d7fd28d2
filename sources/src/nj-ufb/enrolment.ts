import type { Crosswalk, CrosswalkTarget } from '@leeway/model';
import { ENROLMENT_LINES } from './enrolment-lines.ts';
import { type LineTable, PUBLISHER } from './line-table.ts';
import { NJ_TREATMENT } from './treatment.ts';

const ON_ROLL = 'On roll, full and shared time (11 + 12 + 21 + 22)';
const ID = 'nj-ufb-enrolment';

const PUPILS: CrosswalkTarget = { kind: 'measure', measure: 'pupils' };
const UNUSED: CrosswalkTarget = {
  kind: 'kept',
  why: {
    en: 'Part of the roll, or pupils whom another agency teaches.',
    es: 'Parte de la matrícula, o alumnos a quienes enseña otra agencia.',
  },
};

const crosswalk: Crosswalk = {
  source: ID,
  version: '1',
  items: [
    ...Object.entries(ENROLMENT_LINES).map(([item, label]) => ({
      item,
      label,
      unit: 'pupils' as const,
      target: UNUSED,
      note: null,
    })),
    {
      item: ON_ROLL,
      label: ON_ROLL,
      unit: 'pupils',
      target: PUPILS,
      note: {
        en: 'Pupils who share their time between two districts count in full in both; pupils received from elsewhere are on the roll, pupils sent are not.',
        es: 'Quienes comparten su jornada entre dos distritos cuentan completos en ambos; los recibidos están en la matrícula, los enviados no.',
      },
    },
  ],
  treatment: NJ_TREATMENT,
  notes: [
    {
      en: 'The first count was taken in October; the other two are the district’s estimates.',
      es: 'El primer recuento se hizo en octubre; los otros dos son estimaciones del distrito.',
    },
  ],
};

/** Pupils on 15 October, counted for the first year and estimated for the other two. */
export const ENROLMENT: LineTable = {
  id: ID,
  description: {
    id: ID,
    title: {
      en: 'New Jersey user-friendly budgets: enrolment',
      es: 'Presupuestos de fácil lectura de Nueva Jersey: matrícula',
    },
    publisher: PUBLISHER,
    synthetic: false,
  },
  crosswalk,
  lines: ENROLMENT_LINES,
  amounts: 'pupils',
  rules: [],
  controlLine: '11',
  sums: { [ON_ROLL]: ['11', '12', '21', '22'] },
};
