import type { TableMapping } from './mapping.ts';

/** A small sound mapping for tests. */
export const sampleMapping: TableMapping = {
  id: 'sample-state',
  title: { en: 'Sample state', es: 'Estado de muestra' },
  publisher: 'Sample agency',
  licence: null,
  synthetic: true,
  state: 'ZZ',
  basis: 'actual',
  unitKind: 'district',
  idColumn: 'District ID',
  idScheme: 'as-printed',
  nameColumn: 'District',
  countyColumn: 'County',
  sheet: null,
  parentColumn: null,
  year: { column: 'School Year' },
  columns: [
    { column: 'Enrollment', unit: 'count', target: { kind: 'measure', measure: 'pupils' }, note: null },
    {
      column: 'Instruction',
      unit: 'dollars',
      target: { kind: 'function', functions: ['1000'], home: null },
      note: null,
    },
    {
      column: 'Transportation (000s)',
      unit: 'thousands-of-dollars',
      target: { kind: 'function', functions: ['2700'], home: null },
      note: null,
    },
    {
      column: 'Poverty %',
      unit: 'percent',
      target: { kind: 'measure', measure: 'economically-disadvantaged-share' },
      note: null,
    },
  ],
  treatment: {
    benefits: 'inside-functions',
    foodFund: 'inside',
    debt: 'apart',
    transfers: 'apart',
    basisOfAccounting: { en: 'accrual', es: 'devengo' },
  },
};
