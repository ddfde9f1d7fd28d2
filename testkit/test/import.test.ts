import type { Reading } from '@leeway/model';
import { districtTable, type ReadingContext, readPublished, tableMapping } from '@leeway/sources';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SyntheticFile, syntheticNation, syntheticState } from '../src/index.ts';

const state = syntheticState(7);
const context: ReadingContext = { previous: [], statedFiscalYear: null, progress: () => {} };

async function read({ name, text }: SyntheticFile): Promise<Reading> {
  const bytes = new TextEncoder().encode(text);
  const formats = state.mappings.map((mapping) => districtTable(mapping));
  const reading = await readPublished(bytes, name, context, { formats });
  if (reading.kind === 'refusal') throw new Error(reading.finding.what.en);
  return reading;
}

describe('the synthetic state through the ordinary import', () => {
  const readings = new Map<string, Reading>();
  const reading = (source: string): Reading => {
    const found = readings.get(source);
    if (!found) throw new RangeError(`${source} was not read.`);
    return found;
  };

  beforeAll(async () => {
    for (const file of state.files) {
      const read_ = await read(file);
      readings.set(read_.source, read_);
    }
  });

  it('has mappings that the validator accepts after a trip through JSON', () => {
    for (const mapping of state.mappings) {
      expect(tableMapping(JSON.parse(JSON.stringify(mapping)))).toEqual({ kind: 'mapping', mapping });
    }
  });

  it('is recognised from content: each file by its own mapping, each marked synthetic', () => {
    expect([...readings.keys()]).toEqual([
      'district-table:zz-finance',
      'district-table:zz-drivers',
      'district-table:zz-schools',
    ]);
    expect([...readings.values()].every(({ description }) => description.synthetic)).toBe(true);
  });

  it('accepts every row but the three that are set aside whole', () => {
    const finance = reading('district-table:zz-finance');
    expect([finance.units.length, finance.rowsRead, finance.rows.length]).toEqual([500, 3002, 2999]);
    expect(reading('district-table:zz-drivers').rows).toHaveLength(3000);
    expect(reading('district-table:zz-schools').rows).toHaveLength(180);
  });

  it('brings every dollar of every sound cell to the cent', () => {
    const blemished = new Set(state.blemishes.map((one) => `${one.unitId} ${one.fiscalYear} ${one.column ?? ''}`));
    const truth = new Map(
      state.records.flat().map((year) => [`${year.district.id} ${year.spending.fiscalYear}`, year.spending.byColumn]),
    );
    for (const row of reading('district-table:zz-finance').rows) {
      const key = `${row.unitId} ${row.fiscalYear}`;
      for (const [column, cost] of Object.entries(truth.get(key) ?? {})) {
        if (!blemished.has(`${key} ${column}`)) expect(row.values[column]).toBe(cost.dollars * 100);
      }
    }
  });

  it('sets aside exactly what was made unreadable, impossible or double; a suppression mark is unknown', () => {
    const places = [...readings.values()].flatMap(({ source, quarantined }) =>
      quarantined.map(({ line, column }) => `${source} ${line} ${column}`),
    );
    const sources: Readonly<Record<string, string>> = Object.fromEntries(
      state.files.map(({ name, mapping }) => [name, `district-table:${mapping.id}`]),
    );
    const wanted = state.blemishes
      .filter(({ kind }) => !['missing', 'thousands', 'contradicted', 'suppressed'].includes(kind))
      .map(({ file, line, column, kind }) => `${sources[file]} ${line} ${kind === 'no-year' ? null : column}`);
    expect(places.sort()).toEqual(wanted.sort());
  });
});

describe('the synthetic nation', () => {
  it('makes 13,000 districts over three years', () => {
    expect(syntheticNation(7, 13_000).rows).toHaveLength(39_000);
  });
});
