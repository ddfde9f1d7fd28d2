import type { Finding, RecordRow, Unit } from '@leeway/model';
import {
  type Contradiction,
  contradictionFindings,
  finding,
  grouped,
  identityFinding,
  type JumpRule,
  jumpFindings,
  pupilsAndMoney,
  unitCountFindings,
} from '../checking/index.ts';
import type { ReadingContext } from '../contract.ts';
import { EXPENDITURE, PUPILS, REVENUE, TEACHERS } from './columns.ts';

const JUMPS: readonly JumpRule[] = [
  { item: PUPILS, label: { en: 'Pupils', es: 'Alumnado' }, factor: 2, from: 200, unit: 'count' },
  { item: TEACHERS, label: { en: 'Teachers', es: 'Docentes' }, factor: 2, from: 20, unit: 'count' },
  {
    item: EXPENDITURE,
    label: { en: 'Total expenditure', es: 'Gasto total' },
    factor: 2,
    from: 500_000_000,
    unit: 'cents',
  },
];

const CONTRADICTIONS: readonly Contradiction[] = [
  ...pupilsAndMoney(PUPILS, EXPENDITURE),
  {
    code: 'pupils-without-teachers',
    says: { en: 'report pupils and no teacher', es: 'declaran alumnos y ningún docente' },
    soWhat: {
      en: 'Pupils per teacher is undefined there; the teachers may be on another agency’s payroll.',
      es: 'Ahí no hay alumnos por docente; los docentes pueden estar en la nómina de otra entidad.',
    },
    holds: (values) => (values[PUPILS] ?? 0) > 0 && values[TEACHERS] === 0,
  },
];

/** Ids that spreadsheet programs had robbed of their leading zero. */
export function paddedFinding(padded: number): Finding[] {
  if (padded === 0) return [];
  return [
    finding(
      'us-elsi.ids-padded',
      'note',
      {
        what: {
          en: `${grouped(padded)} agency ids had lost their leading zero; it was put back.`,
          es: `${grouped(padded)} identificadores habían perdido el cero inicial; se restituyó.`,
        },
        soWhat: {
          en: 'Without it they would match no other table.',
          es: 'Sin él no coincidirían con ninguna otra tabla.',
        },
        fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
      },
      { ids: padded },
    ),
  ];
}

/** Agencies with nothing at all in a year: not open then, or closed since. */
export function emptyFinding(rows: readonly RecordRow[]): Finding[] {
  const empty = rows.filter((row) => Object.values(row.values).every((value) => value === null)).length;
  if (empty === 0) return [];
  return [
    finding(
      'us-elsi.agencies-without-numbers',
      'note',
      {
        what: {
          en: `${grouped(empty)} agencies are listed without a single number.`,
          es: `${grouped(empty)} entidades figuran sin una sola cifra.`,
        },
        soWhat: {
          en: 'Most were not open that year; they are in no figure.',
          es: 'La mayoría no funcionaba ese año; no están en ninguna cifra.',
        },
        fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
      },
      { agencies: empty },
    ),
  ];
}

/** Everything that can be said of the rows as a whole. */
export function usElsiFindings(
  rows: readonly RecordRow[],
  units: readonly Unit[],
  { previous }: ReadingContext,
): Finding[] {
  const revenue = identityFinding('us-elsi', rows, {
    code: 'revenue-adds-up',
    label: {
      en: 'Local, state and federal revenue add up to total revenue',
      es: 'Los ingresos locales, estatales y federales suman el ingreso total',
    },
    total: REVENUE,
    parts: [
      'Total Revenue - Local Sources (TLOCREV)',
      'Total Revenue - State Sources (TSTREV)',
      'Total Revenue - Federal Sources (TFEDREV)',
    ],
    toleranceShare: 0,
    toleranceUnits: 0,
  });
  return [
    ...emptyFinding(rows),
    ...(revenue ? [revenue] : []),
    ...contradictionFindings('us-elsi', rows, units, CONTRADICTIONS),
    ...jumpFindings('us-elsi', rows, previous, JUMPS),
    ...unitCountFindings('us-elsi', rows, previous),
  ];
}
