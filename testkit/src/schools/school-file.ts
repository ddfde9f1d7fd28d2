import type { TableMapping } from '@leeway/sources';
import type { Cells } from '../files/csv.ts';
import { districtMapping } from '../files/mapping.ts';
import type { School } from './schools.ts';

const KEPT = {
  en: 'About the building; no counterpart in the common chart.',
  es: 'Sobre el edificio; sin equivalente en el catálogo común.',
};

const COLUMNS: readonly (TableMapping['columns'][number] & { readonly value: (school: School) => number })[] = [
  {
    column: 'Lowest grade',
    unit: 'count',
    target: { kind: 'measure', measure: 'grade-low' },
    note: null,
    value: (s) => s.gradeLow,
  },
  {
    column: 'Highest grade',
    unit: 'count',
    target: { kind: 'measure', measure: 'grade-high' },
    note: null,
    value: (s) => s.gradeHigh,
  },
  {
    column: 'Enrollment',
    unit: 'count',
    target: { kind: 'measure', measure: 'pupils' },
    note: null,
    value: (s) => s.pupils,
  },
  {
    column: 'Capacity (seats)',
    unit: 'count',
    target: { kind: 'kept', why: KEPT },
    note: null,
    value: (s) => s.capacity,
  },
  {
    column: 'Floor (square feet)',
    unit: 'count',
    target: { kind: 'kept', why: KEPT },
    note: null,
    value: (s) => s.floorSquareFeet,
  },
  { column: 'Year built', unit: 'count', target: { kind: 'kept', why: KEPT }, note: null, value: (s) => s.yearBuilt },
  {
    column: 'Teachers (FTE)',
    unit: 'count',
    target: { kind: 'measure', measure: 'teachers-fte' },
    note: null,
    value: (s) => s.teachersFte,
  },
  {
    column: 'Economically disadvantaged %',
    unit: 'percent',
    target: { kind: 'measure', measure: 'economically-disadvantaged-share' },
    note: null,
    value: (s) => Number((s.disadvantagedShare * 100).toFixed(2)),
  },
  {
    column: 'Instruction at the school',
    unit: 'dollars',
    target: { kind: 'function', functions: ['1000'], home: null },
    note: { en: 'Without the share that is spent centrally.', es: 'Sin la parte que se gasta de forma central.' },
    value: (s) => s.instructionDollars,
  },
  {
    column: 'School administration',
    unit: 'dollars',
    target: { kind: 'function', functions: ['2400'], home: null },
    note: null,
    value: (s) => s.schoolAdministrationDollars,
  },
  {
    column: 'Operation of the building',
    unit: 'dollars',
    target: { kind: 'function', functions: ['2600'], home: null },
    note: { en: 'Without the share that is spent centrally.', es: 'Sin la parte que se gasta de forma central.' },
    value: (s) => s.plantOperationDollars,
  },
];

const PLACES = ['School ID', 'School name', 'District ID', 'Level', 'Fiscal year', 'Synthetic'] as const;

/** The mapping by which the ordinary import reads the demo district's schools. */
export function schoolMapping(): TableMapping {
  const title = {
    en: 'Synthetic State: schools of the demo district',
    es: 'Estado sintético: escuelas del distrito de muestra',
  };
  return {
    ...districtMapping('zz-schools', title, COLUMNS),
    unitKind: 'school',
    idColumn: 'School ID',
    nameColumn: 'School name',
    countyColumn: null,
    sheet: null,
    parentColumn: 'District ID',
  };
}

/** The demo district's schools as cells, in order of year, then id. */
export function schoolCells(schools: readonly School[]): Cells {
  const rows = schools.map((school) => [
    ...[school.id, school.name, school.districtId, school.level, String(school.fiscalYear), 'yes'],
    ...COLUMNS.map((entry) => String(entry.value(school))),
  ]);
  return [[...PLACES, ...COLUMNS.map((entry) => entry.column)], ...rows];
}
