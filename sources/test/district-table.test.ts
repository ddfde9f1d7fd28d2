import type { Reading, Refusal } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { districtTable, suggestMapping, type TableMapping } from '../src/district-table/index.ts';
import { decodeTable } from '../src/reading/index.ts';
import { readPublished } from '../src/registry.ts';
import { itWithData, published } from './published-files.ts';

const CODES = ['1000', '2100', '2210', '2213', '2220', '2300', '2400', '2510', '2600', '2700', '3100', '3300'];

/** A state of 500 districts over six years with forty columns. */
function state(): { readonly mapping: TableMapping; readonly text: string } {
  const drivers = Array.from({ length: 23 }, (_, index) => `Driver ${index + 1}`);
  const mapping: TableMapping = {
    id: 'made-up',
    title: { en: 'Made up', es: 'Inventado' },
    publisher: 'Test',
    licence: null,
    synthetic: true,
    state: 'ZZ',
    basis: 'actual',
    unitKind: 'district',
    idColumn: 'ID',
    idScheme: 'as-printed',
    nameColumn: 'Name',
    countyColumn: 'County',
    sheet: null,
    parentColumn: null,
    year: { column: 'Fiscal Year' },
    columns: [
      { column: 'Pupils', unit: 'count', target: { kind: 'measure', measure: 'pupils' }, note: null },
      ...CODES.map((code) => ({
        column: `F${code}`,
        unit: 'dollars' as const,
        target: { kind: 'function' as const, functions: [code], home: null },
        note: code === '2210' ? { en: 'Without 2213.', es: 'Sin 2213.' } : null,
      })),
      ...drivers.map((column) => ({
        column,
        unit: 'count' as const,
        target: { kind: 'kept' as const, why: { en: 'A driver.', es: 'Un factor.' } },
        note: null,
      })),
    ],
    treatment: {
      benefits: 'inside-functions',
      foodFund: 'inside',
      debt: 'apart',
      transfers: 'apart',
      basisOfAccounting: { en: 'accrual', es: 'devengo' },
    },
  };
  const header = ['ID', 'Name', 'County', 'Fiscal Year', ...mapping.columns.map(({ column }) => column)].join(',');
  const rows = Array.from({ length: 3000 }, (_, index) => {
    const district = index % 500;
    const numbers = mapping.columns.map((_column, position) => 1000 + ((district * 31 + position * 17) % 977));
    return [
      `ZZ${String(district).padStart(5, '0')}`,
      `District ${district}`,
      'Birch',
      2020 + Math.floor(index / 500),
      ...numbers,
    ].join(',');
  });
  return { mapping, text: [header, ...rows].join('\n') };
}

const context = { previous: [], statedFiscalYear: null, progress: () => {} };

function reading(outcome: Reading | Refusal): Reading {
  if (outcome.kind === 'refusal') throw new Error(outcome.finding.what.en);
  return outcome;
}

describe('a mapped table', () => {
  it('of 500 districts, six years and forty columns is read whole', async () => {
    const { mapping, text } = state();
    const formats = [districtTable(mapping)];
    const bytes = new TextEncoder().encode(text);
    const { rows, quarantined, source } = reading(await readPublished(bytes, 'state.csv', context, { formats }));
    expect([rows.length, quarantined.length, source]).toEqual([3000, 0, 'district-table:made-up']);
  });

  it('of two mappings that fit takes the one that uses more of the file', async () => {
    const { mapping, text } = state();
    const narrow: TableMapping = { ...mapping, id: 'narrow', columns: mapping.columns.slice(0, 5) };
    const formats = [districtTable(narrow), districtTable(mapping)];
    const { source } = reading(await readPublished(new TextEncoder().encode(text), 'state.csv', context, { formats }));
    expect(source).toBe('district-table:made-up');
  });
});

describe('a suggestion for a real table', () => {
  itWithData('finds the functions of the Texas file without knowing it', async () => {
    const table = await decodeTable(
      { path: published('tx_peims/yearly-fiscal-data-by-district_fy2012-15.csv.gz') },
      'x',
    );
    if ('kind' in table) throw new Error(table.finding.what.en);
    const found = suggestMapping(table);
    const functionOf = (heading: string): string | undefined => {
      const target = found?.mapping.columns.find(({ column }) => column.trim() === heading)?.target;
      return target?.kind === 'function' ? target.functions.join() : undefined;
    };
    expect([found?.mapping.idScheme, found?.mapping.state, found?.mapping.year]).toEqual([
      'leaid',
      'TX',
      { column: 'Year' },
    ]);
    expect(
      ['TOP - Instruction', 'Transportation', 'Food', 'General Administration', 'School Leadership'].map(functionOf),
    ).toEqual(['1000', '2700', '3100', '2300', '2400']);
  });
});
