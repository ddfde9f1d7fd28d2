import type { Reading, Refusal } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../reading/index.ts';
import { leavesOf } from './checks.ts';
import { NJ_UFB_FORMATS } from './format.ts';
import { LINE_TABLES } from './tables.ts';
import { budgetYearOf } from './tax.ts';

const HEADER = 'county_id,county_name,district_id,district_name,line_no,account,line_desc,amount_1,amount_2,amount_3';

async function read(text: string, statedFiscalYear: number | null): Promise<Reading | Refusal> {
  const table = await decodeTable(new TextEncoder().encode(text), 'nj.csv');
  if ('kind' in table) return table;
  const [best] = [...NJ_UFB_FORMATS].sort((a, b) => b.recognise(table).confidence - a.recognise(table).confidence);
  if (!best) throw new Error('no format');
  return best.read(table, { previous: [], statedFiscalYear, progress: () => {} });
}

function reading(outcome: Reading | Refusal): Reading {
  if (outcome.kind === 'refusal') throw new Error(outcome.finding.what.en);
  return outcome;
}

const LINES = [
  HEADER,
  `01,Atlantic,0010,Sample City,3200,'11-1XX-100-XX,Total Regular Programs-Instruction,100.00,110.00,120.50`,
  `1,Atlantic,10,Sample City,52480,'11-000-270-XX,Total Undistributed Expenditures-Student Transportation Services,20,21,`,
  `03,Bergen,0285,Sample Co Special Service,3200,'11-1XX-100-XX,Total Regular Programs-Instruction,7,8,9`,
];

describe('New Jersey files by line number', () => {
  it('make three rows of each district: one actual and two budgets', async () => {
    const { rows, source, fiscalYears } = reading(await read(LINES.join('\n'), 2023));
    expect(source).toBe('nj-ufb-appropriations');
    expect(fiscalYears).toEqual([2021, 2022, 2023]);
    expect(rows.filter(({ unitId }) => unitId === 'nj:010010')).toEqual([
      {
        unitId: 'nj:010010',
        fiscalYear: 2021,
        basis: 'actual',
        line: 2,
        values: { 3200: 10_000, 52480: 2000 },
        lines: { 3200: 2, 52480: 3 },
      },
      {
        unitId: 'nj:010010',
        fiscalYear: 2022,
        basis: 'budget',
        line: 2,
        values: { 3200: 11_000, 52480: 2100 },
        lines: { 3200: 2, 52480: 3 },
      },
      {
        unitId: 'nj:010010',
        fiscalYear: 2023,
        basis: 'budget',
        line: 2,
        values: { 3200: 12_050, 52480: null },
        lines: { 3200: 2, 52480: 3 },
      },
    ]);
  });

  it('know a special services agency from a district', async () => {
    const { units } = reading(await read(LINES.join('\n'), 2023));
    expect(units.map(({ id, kind }) => [id, kind])).toEqual([
      ['nj:010010', 'district'],
      ['nj:030285', 'service-agency'],
    ]);
  });

  it('quarantine a line that a district gives twice, and a line without a number', async () => {
    const twice = `01,Atlantic,0010,Sample City,3200,'11-1XX-100-XX,Total Regular Programs-Instruction,1,1,1`;
    const { quarantined, rowsRead } = reading(
      await read([...LINES, twice, twice.replace('3200', 'total')].join('\n'), 2023),
    );
    expect(rowsRead).toBe(5);
    expect(quarantined.map(({ line, column }) => [line, column])).toEqual([
      [5, null],
      [6, null],
    ]);
  });

  it('ask for the year, which no column tells', async () => {
    const outcome = await read(LINES.join('\n'), null);
    expect(outcome.kind === 'refusal' && outcome.finding.code).toBe('nj-ufb-appropriations.year-not-stated');
  });

  it('say which lines are new and which have changed their description', async () => {
    const more = [
      ...LINES,
      `01,Atlantic,0010,Sample City,3333,'11,Something new,1,1,1`,
      `01,Atlantic,0010,Sample City,45300,'11,Something else,1,1,1`,
    ];
    const { findings } = reading(await read(more.join('\n'), 2023));
    const what = (code: string): string => findings.find((found) => found.code.endsWith(code))?.what.en ?? '';
    expect(what('.lines-new')).toContain('3333');
    expect(what('.lines-renamed')).toContain('45300');
  });

  it('name the detail that does not make its total', async () => {
    const total = `01,Atlantic,0010,Sample City,72260,',Total General Current Expense,130.00,110.00,120.50`;
    const { findings } = reading(await read([...LINES, total].join('\n'), 2023));
    const sum = findings.find(({ code }) => code.endsWith('adds-up.72260'));
    expect(sum?.severity).toBe('weakens');
    expect(sum?.evidence).toMatchObject({ checked: 3, exact: 2, beyond: 1 });
  });
});

describe('what a total comes down to', () => {
  it('is every detail line once, with what is deducted turned', () => {
    const rules = [
      { total: 'c', parts: ['a', 'b'], less: [] },
      { total: 'e', parts: ['c', 'd'], less: ['a'] },
    ];
    expect(leavesOf(rules, 'e')).toEqual([
      { line: 'a', sign: 1 },
      { line: 'b', sign: 1 },
      { line: 'd', sign: 1 },
      { line: 'a', sign: -1 },
    ]);
  });

  it('holds every line that the crosswalk gives to a function, to benefits or outside: no dollar twice', () => {
    const [appropriations] = LINE_TABLES;
    if (!appropriations) throw new Error('no appropriations');
    const { crosswalk, rules } = appropriations;
    const mapped = crosswalk.items.filter(({ target }) => target.kind !== 'kept' && target.kind !== 'measure');
    const used = mapped.flatMap(({ item }) => leavesOf(rules, item).map(({ line }) => line));
    const all = leavesOf(rules, '90000').map(({ line }) => line);
    expect(new Set(used).size).toBe(used.length);
    expect([...used].sort()).toEqual([...all].sort());
  });
});

it('reads the budget year from the day of valuation', () => {
  expect(['01OCT19', '02JAN20', '24MAY19', '2019'].map(budgetYearOf)).toEqual([2021, 2021, 2020, null]);
});
