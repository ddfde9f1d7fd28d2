import type { Finding, RecordRow, Text, Unit } from '@leeway/model';
import {
  type Contradiction,
  contradictionFindings,
  type Identity,
  identityFinding,
  type JumpRule,
  jumpFindings,
  pupilsAndMoney,
  unitCountFindings,
} from '../checking/index.ts';
import type { ReadingContext } from '../contract.ts';
import { OPERATING_FUNCTIONS, PROGRAMMES } from './columns.ts';

const PUPILS = 'Reported Enrollment';
const OPERATING = 'Total Operating Expenditures (TOP)';
const ATTENDANCE = 'Average Daily Attendance (ADA)';

const identity = (
  code: string,
  label: Text,
  total: string,
  parts: readonly string[],
  toleranceShare = 0,
): Identity => ({ code, label, total, parts, toleranceShare, toleranceUnits: 0 });

/** What adds up to what. The state leaves community services out of its operating total; both readings are counted. */
export const IDENTITIES: readonly Identity[] = [
  identity(
    'functions-add-up',
    {
      en: 'The fifteen operating functions add up to total operating expenditure',
      es: 'Las quince funciones operativas suman el gasto operativo total',
    },
    OPERATING,
    OPERATING_FUNCTIONS,
    0.01,
  ),
  identity(
    'functions-with-community-add-up',
    {
      en: 'The sixteen functions, community services with them, come to total operating expenditure',
      es: 'Las dieciséis funciones, con los servicios a la comunidad, llegan al gasto operativo total',
    },
    OPERATING,
    [...OPERATING_FUNCTIONS, 'Community Services'],
    0.01,
  ),
  identity(
    'revenue-adds-up',
    { en: 'Revenue by origin adds up to total revenue', es: 'Los ingresos por origen suman el ingreso total' },
    'Total Revenue',
    ['Local Tax Revenue', 'Other Local & Intermediate', 'State Revenue', 'Federal Revenue'],
  ),
  identity(
    'expenditure-adds-up',
    {
      en: 'Payroll, other operating, debt service and capital outlay add up to total expenditure',
      es: 'Nómina, otros gastos operativos, deuda y capital suman el gasto total',
    },
    'Total Expenditures',
    ['Payroll', 'Other Operating', 'Debt Service', 'Capital Outlay'],
  ),
  identity(
    'disbursements-add-up',
    {
      en: 'Expenditure, recapture, other uses and charges add up to total disbursements',
      es: 'Gasto, recaptura, otros usos y cargos suman los desembolsos totales',
    },
    'Total Disbursments',
    ['Total Expenditures', 'Recapture', 'Total Other Uses', 'Intergovernmental Charge'],
  ),
  identity(
    'programmes-add-up',
    { en: 'Programmes add up to their total', es: 'Los programas suman su total' },
    'Program Operating Expenditures',
    PROGRAMMES,
  ),
];

const JUMPS: readonly JumpRule[] = [
  { item: PUPILS, label: { en: 'Enrolment', es: 'Matrícula' }, factor: 2, from: 100, unit: 'count' },
  {
    item: OPERATING,
    label: { en: 'Operating expenditure', es: 'Gasto operativo' },
    factor: 2,
    from: 100_000_000,
    unit: 'cents',
  },
  { item: 'Food', label: { en: 'Food', es: 'Alimentación' }, factor: 3, from: 25_000_000, unit: 'cents' },
  {
    item: 'Transportation',
    label: { en: 'Transportation', es: 'Transporte' },
    factor: 3,
    from: 25_000_000,
    unit: 'cents',
  },
];

const PER_PUPIL_MIN_CENTS = 300_000;
const PER_PUPIL_MAX_CENTS = 6_000_000;

const CONTRADICTIONS: readonly Contradiction[] = [
  ...pupilsAndMoney(PUPILS, OPERATING),
  {
    code: 'attendance-above-enrolment',
    says: {
      en: 'report more pupils in attendance than enrolled',
      es: 'declaran más alumnos presentes que matriculados',
    },
    soWhat: {
      en: 'One of the two counts is wrong, or they are of different days.',
      es: 'Uno de los dos recuentos es erróneo o corresponden a días distintos.',
    },
    holds: (values) => (values[ATTENDANCE] ?? 0) > (values[PUPILS] ?? Number.POSITIVE_INFINITY),
  },
  {
    code: 'cost-per-pupil-implausible',
    says: {
      en: 'have operating expenditure below $3,000 or above $60,000 per pupil',
      es: 'tienen un gasto operativo inferior a $3,000 o superior a $60,000 por alumno',
    },
    soWhat: {
      en: 'A misplaced digit would look like this; so would a very small district.',
      es: 'Un dígito mal puesto se vería así; también un distrito muy pequeño.',
    },
    holds: (values) => {
      const pupils = values[PUPILS] ?? 0;
      const money = values[OPERATING] ?? 0;
      return pupils > 0 && money > 0 && (money / pupils < PER_PUPIL_MIN_CENTS || money / pupils > PER_PUPIL_MAX_CENTS);
    },
  },
];

/** Everything that can be said of the rows as a whole. */
export function txPeimsFindings(
  rows: readonly RecordRow[],
  units: readonly Unit[],
  { previous }: ReadingContext,
): Finding[] {
  return [
    ...IDENTITIES.map((rule) => identityFinding('tx-peims', rows, rule)).filter((found) => found !== null),
    ...contradictionFindings('tx-peims', rows, units, CONTRADICTIONS),
    ...jumpFindings('tx-peims', rows, previous, JUMPS),
    ...unitCountFindings('tx-peims', rows, previous),
  ];
}
