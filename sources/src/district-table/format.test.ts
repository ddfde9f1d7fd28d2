import type { Reading, Refusal } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { DecodedTable, ReadingContext } from '../contract.ts';
import { decodeTable } from '../reading/index.ts';
import { districtTable } from './format.ts';
import type { TableMapping } from './mapping.ts';
import { sampleMapping } from './sample-mapping.ts';

const HEADER = 'District ID,District,County,School Year,Enrollment,Instruction,Transportation (000s),Poverty %';

async function tableOf(text: string): Promise<DecodedTable> {
  const table = await decodeTable(new TextEncoder().encode(text), 'sample.csv');
  if ('kind' in table) throw new Error(table.finding.what.en);
  return table;
}

const context = (statedFiscalYear: number | null = null): ReadingContext => ({
  previous: [],
  statedFiscalYear,
  progress: () => {},
});

async function read(lines: readonly string[], mapping: TableMapping = sampleMapping, stated: number | null = null) {
  return districtTable(mapping).read(await tableOf(lines.join('\n')), context(stated));
}

function reading(outcome: Reading | Refusal): Reading {
  if (outcome.kind === 'refusal') throw new Error(outcome.finding.what.en);
  return outcome;
}

describe('a table of districts read through a mapping', () => {
  it('takes a suppressed number as unknown and says so, without setting it aside', async () => {
    const { rows, quarantined, findings } = reading(
      await read([HEADER, 'ZZ00001,Alder,Birch County,2023-24,*,"$9,000,000",N/A,38.5']),
    );
    expect(rows.flatMap(({ values }) => Object.values(values)).filter((value) => value === null)).toHaveLength(2);
    expect(quarantined).toEqual([]);
    expect(findings.map(({ what }) => what.en).join(' ')).toContain('One cell carries *: suppressed');
  });

  it('turns dollars and thousands to cents and keeps counts and per cent as printed', async () => {
    const { rows, units, fiscalYears, source } = reading(
      await read([HEADER, 'ZZ00001,Alder,Birch County,2023-24,"1,200","$9,000,000",650.5,38.5']),
    );
    expect(source).toBe('district-table:sample-state');
    expect(fiscalYears).toEqual([2024]);
    expect(units).toEqual([
      { id: 'ZZ00001', kind: 'district', name: 'Alder', state: 'ZZ', county: 'Birch', parent: null },
    ]);
    expect(rows).toEqual([
      {
        unitId: 'ZZ00001',
        fiscalYear: 2024,
        basis: 'actual',
        line: 2,
        values: { Enrollment: 1200, Instruction: 900_000_000, 'Transportation (000s)': 65_050_000, 'Poverty %': 38.5 },
      },
    ]);
  });

  it('reads the same record whatever the order of the columns', async () => {
    const straight = reading(await read([HEADER, 'ZZ00001,Alder,Birch,2024,1200,9000000,650,38.5']));
    const turned = reading(
      await read([HEADER.split(',').reverse().join(','), '38.5,650,9000000,1200,2024,Birch,Alder,ZZ00001']),
    );
    expect(turned.rows).toEqual(straight.rows);
  });

  it('quarantines a cell that is not money and keeps the rest of its row', async () => {
    const { rows, quarantined, rowsRead } = reading(
      await read([
        HEADER,
        ...['1', '2', '3', '4', '5'].map((id) => `ZZ0000${id},Alder,Birch,2024,1200,9000000,650,38.5`),
        'ZZ00006,Birch,Birch,2024,800,n/k,400,20',
      ]),
    );
    expect(rowsRead).toBe(6);
    expect(rows[5]?.values.Instruction).toBeNull();
    expect(rows[5]?.values.Enrollment).toBe(800);
    expect(quarantined.map(({ line, column, value }) => [line, column, value])).toEqual([[7, 'Instruction', 'n/k']]);
  });

  it('quarantines a row without a year, a row without an id, and a second row for the same unit and year', async () => {
    const { rows, quarantined } = reading(
      await read([
        HEADER,
        'ZZ00001,Alder,Birch,2024,1200,9000000,650,38.5',
        'ZZ00001,Alder,Birch,2024,1300,9000000,650,38.5',
        'ZZ00002,Birch,Birch,soon,800,7000000,400,20',
        ',Birch,Birch,2024,800,7000000,400,20',
      ]),
    );
    expect(rows).toHaveLength(1);
    expect(quarantined.map(({ line, column }) => [line, column])).toEqual([
      [3, null],
      [4, null],
      [5, null],
    ]);
  });

  it('asks for the year where neither the file nor the mapping tells it', async () => {
    const mapping: TableMapping = { ...sampleMapping, year: { stated: true } };
    const lines = [HEADER, 'ZZ00001,Alder,Birch,2024,1200,9000000,650,38.5'];
    const refused = await read(lines, mapping);
    expect(refused.kind === 'refusal' && refused.finding.code).toBe('district-table.year-not-stated');
    expect(reading(await read(lines, mapping, 2021)).fiscalYears).toEqual([2021]);
  });

  it('recognises a file that has every mapped heading, and names what another lacks', async () => {
    const format = districtTable(sampleMapping);
    const whole = format.recognise(await tableOf(`${HEADER}\nZZ1,A,B,2024,1,1,1,1`));
    expect(whole.confidence).toBeGreaterThan(0.9);
    const lacking = format.recognise(
      await tableOf(`${HEADER.replace('Instruction', 'Teaching')}\nZZ1,A,B,2024,1,1,1,1`),
    );
    expect(lacking.confidence).toBeLessThan(0.6);
    expect(lacking.missing).toEqual(['Instruction']);
  });

  it('derives its crosswalk from the mapping, with a version that changes when a meaning does', () => {
    const { crosswalk } = districtTable(sampleMapping);
    expect(crosswalk.items.map(({ item, unit }) => [item, unit])).toEqual([
      ['Enrollment', 'pupils'],
      ['Instruction', 'cents'],
      ['Transportation (000s)', 'cents'],
      ['Poverty %', 'percent'],
    ]);
    const other = districtTable({ ...sampleMapping, columns: sampleMapping.columns.slice(1) });
    expect(other.crosswalk.version).not.toBe(crosswalk.version);
  });

  it('says which columns of the file it leaves unused', async () => {
    const { findings } = reading(
      await read([`${HEADER},Mascot`, 'ZZ00001,Alder,Birch,2024,1200,9000000,650,38.5,Owl']),
    );
    const unused = findings.find(({ code }) => code === 'district-table.columns-not-read');
    expect(unused?.evidence).toEqual({ columns: 1, headings: 'Mascot' });
  });
});
