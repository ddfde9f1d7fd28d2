import type { Mapping } from '@leeway/api/client';
import { describe, expect, it } from 'vitest';
import { columnOf, hasPartsOfItsOwn, keyOf, type MeaningChoice, meaningIn, withMeaning } from './draft.ts';

const label = { en: 'x', es: 'x' };
const CHOICES: readonly MeaningChoice[] = [
  { group: 'pupils', label, target: { kind: 'measure', measure: 'pupils' }, units: ['count'] },
  {
    group: 'functions',
    label,
    target: { kind: 'function', functions: ['2200'], home: null },
    units: ['dollars', 'thousands-of-dollars'],
  },
  {
    group: 'functions',
    label,
    target: { kind: 'function', functions: ['2213'], home: null },
    units: ['dollars', 'thousands-of-dollars'],
  },
];

const DRAFT: Mapping = {
  id: 'x',
  title: label,
  publisher: '',
  licence: null,
  synthetic: false,
  state: '',
  basis: 'actual',
  unitKind: 'district',
  idColumn: 'Corp',
  idScheme: 'state',
  nameColumn: 'Corporation',
  countyColumn: null,
  sheet: null,
  parentColumn: null,
  year: { stated: true },
  columns: [{ column: 'Heads', unit: 'thousands-of-dollars', target: { kind: 'kept', why: label }, note: null }],
  treatment: {
    benefits: 'inside-functions',
    foodFund: 'inside',
    debt: 'apart',
    transfers: 'apart',
    basisOfAccounting: label,
  },
};

describe('a draft of a mapping', () => {
  it('says what each column means', () => {
    expect(['Corp', ' corporation', 'Heads', 'Other'].map((heading) => meaningIn(DRAFT, heading))).toEqual([
      'id',
      'name',
      'kept',
      'none',
    ]);
  });

  it('moves a place from one column to another, which is then no value', () => {
    const moved = withMeaning(DRAFT, 'Heads', 'id', CHOICES);
    expect([moved.idColumn, moved.columns, meaningIn(moved, 'Corp')]).toEqual(['Heads', [], 'none']);
    expect(withMeaning(DRAFT, 'Corp', 'none', CHOICES).idColumn).toBe('');
  });

  it('asks for the year again once no column tells it', () => {
    const told = withMeaning(DRAFT, 'Ending', 'year', CHOICES);
    expect(told.year).toEqual({ column: 'Ending' });
    expect(withMeaning(told, 'Ending', 'none', CHOICES).year).toEqual({ stated: true });
  });

  it('keeps the printed unit where the new meaning allows it, else takes the usual one', () => {
    const spent = withMeaning(DRAFT, 'Heads', 'function:2200', CHOICES);
    expect(columnOf(spent, 'Heads')?.unit).toBe('thousands-of-dollars');
    expect(columnOf(withMeaning(spent, 'Heads', 'measure:pupils', CHOICES), 'Heads')?.unit).toBe('count');
  });

  it('knows which column must hold only the rest', () => {
    const both = withMeaning(
      withMeaning(DRAFT, 'Heads', 'function:2200', CHOICES),
      'Training',
      'function:2213',
      CHOICES,
    );
    expect(both.columns.map((column) => [keyOf(column.target), hasPartsOfItsOwn(both, column)])).toEqual([
      ['function:2200', true],
      ['function:2213', false],
    ]);
  });
});
