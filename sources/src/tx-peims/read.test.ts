import { describe, expect, it } from 'vitest';
import { context, tinyTable } from '../../test/tiny-rows.ts';
import { IDENTITY, ITEMS } from './columns.ts';
import { TX_PEIMS_CROSSWALK } from './crosswalk.ts';
import { txPeims } from './format.ts';

const HEADINGS = [...Object.values(IDENTITY), ...Object.keys(ITEMS)];

type Cells = Readonly<Record<string, string>>;
const district = (cells: Cells): Cells => ({
  Year: '2015',
  'NCES ID': '4813200',
  'State ID (CDN)': '001902',
  'District Name': 'North ISD',
  County: 'Anderson',
  'Reported Enrollment': '100',
  'Total Operating Expenditures (TOP)': '$1000000',
  'TOP - Instruction': '$1000000',
  ...cells,
});
const line = (cells: Cells, headings: readonly string[]): string =>
  headings.map((heading) => cells[heading] ?? '').join(',');
const table = (rows: readonly Cells[], headings: readonly string[] = HEADINGS) =>
  tinyTable(headings.join(','), ...rows.map((cells) => line(cells, headings)));

async function reading(rows: readonly Cells[], headings: readonly string[] = HEADINGS) {
  const read = await txPeims.read(await table(rows, headings), context());
  if (read.kind === 'refusal') throw new Error(read.finding.what.en);
  return read;
}

describe('Texas actuals', () => {
  it('are known by their headings in any order, and by fewer of them less surely', async () => {
    const sure = async (headings: readonly string[]) =>
      txPeims.recognise(await table([district({})], headings)).confidence;
    expect(await sure(HEADINGS)).toBe(1);
    expect(await sure([...HEADINGS].reverse())).toBe(1);
    expect(await sure(HEADINGS.slice(0, 40))).toBeGreaterThan(0.6);
    const without = HEADINGS.filter((heading) => heading !== 'NCES ID');
    expect(txPeims.recognise(await table([district({})], without))).toMatchObject({
      confidence: 0.55,
      missing: ['NCES ID'],
    });
  });

  it('become one row a district and year, money in cents, ids as text', async () => {
    const { rows, units } = await reading([district({ Food: '$12', 'Average Daily Attendance (ADA)': '95.5' })]);
    expect(units).toEqual([
      { id: '4813200', kind: 'district', name: 'North ISD', state: 'TX', county: 'Anderson', parent: null },
    ]);
    expect(rows[0]).toMatchObject({ unitId: '4813200', fiscalYear: 2015, basis: 'actual', line: 2 });
    expect(rows[0]?.values).toMatchObject({
      Food: 1200,
      'Average Daily Attendance (ADA)': 95.5,
      'Property Value': null,
      'State ID (CDN)': 1902,
    });
  });

  it('tell charters by the number after the county', async () => {
    const { units } = await reading([district({ 'State ID (CDN)': '003801' })]);
    expect(units[0]?.kind).toBe('charter');
  });

  it('set aside a row whose id or year cannot be used', async () => {
    const rows = [
      district({}),
      district({ 'NCES ID': '0613200' }),
      district({ Year: '15' }),
      district({ 'NCES ID': '' }),
    ];
    const { quarantined, rowsRead } = await reading(rows);
    expect([rowsRead, quarantined.map((entry) => [entry.line, entry.column, entry.value])]).toEqual([
      4,
      [
        [3, null, '0613200'],
        [4, null, '15'],
        [5, null, ''],
      ],
    ]);
  });

  it('say which functions do not add up, who has no money for pupils, and more pupils present than enrolled', async () => {
    const { findings } = await reading([
      district({ Food: '$20000' }),
      district({ 'NCES ID': '4800001', 'Total Operating Expenditures (TOP)': '$0', 'TOP - Instruction': '$0' }),
      district({ 'NCES ID': '4800002', 'Average Daily Attendance (ADA)': '101' }),
      district({ 'NCES ID': '4800003', 'Reported Enrollment': '4' }),
    ]);
    const counts = new Map(findings.map(({ code, evidence }) => [code, evidence.rows ?? evidence.beyond]));
    expect(counts.get('tx-peims.functions-add-up')).toBe(1);
    expect(counts.get('tx-peims.pupils-without-money')).toBe(1);
    expect(counts.get('tx-peims.attendance-above-enrolment')).toBe(1);
    expect(counts.get('tx-peims.cost-per-pupil-implausible')).toBe(1);
  });

  it('without a further column are read, and the column is named', async () => {
    const headings = HEADINGS.filter((heading) => heading !== 'Food');
    const { findings, rows } = await reading([district({})], headings);
    expect(findings.find((found) => found.code === 'tx-peims.columns-missing')?.evidence.missing).toBe('Food');
    expect(Object.hasOwn(rows[0]?.values ?? {}, 'Food')).toBe(false);
  });

  it('have every item in the crosswalk', () => {
    const items = TX_PEIMS_CROSSWALK.items.map(({ item }) => item).sort();
    expect(items).toEqual([...Object.keys(ITEMS), IDENTITY.stateId].sort());
  });

  it('put all sixteen functions into the common chart', () => {
    const functions = TX_PEIMS_CROSSWALK.items.filter(({ target }) => target.kind === 'function');
    expect(functions).toHaveLength(16);
  });
});
