import type { Reading, Refusal } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../reading/index.ts';
import { f33 } from './format.ts';
import { CENSUS, NCES } from './layouts.ts';
import { surveyYear } from './read.ts';
import { type SampleAgency, sampleSurvey } from './sample-survey.ts';

async function read(text: string): Promise<Reading | Refusal> {
  const table = await decodeTable(new TextEncoder().encode(text), 'survey.txt');
  if ('kind' in table) return table;
  return f33.read(table, { previous: [], statedFiscalYear: null, progress: () => {} });
}

function reading(outcome: Reading | Refusal): Reading {
  if (outcome.kind === 'refusal') throw new Error(outcome.finding.what.en);
  return outcome;
}

/** 1,000 pupils; $6M instruction, $0.5M transportation, $0.3M food: $6.8M current; $7M revenue of which $2M local. */
const ALDER: SampleAgency = {
  id: '0100001',
  pupils: 1000,
  thousands: { E13: 6000, V45: 500, E11: 300, V60: 0, C01: 5000, T06: 1500, C24: 500, F12: 200, I86: 100 },
};
const many = (agency: SampleAgency, count: number): readonly SampleAgency[] =>
  Array.from({ length: count }, (_, index) => ({ ...agency, id: String(100_001 + index).padStart(7, '0') }));

describe('the survey in either layout', () => {
  it('gives the same cents from dollars and from thousands of dollars', async () => {
    const nces = reading(await read(sampleSurvey(NCES, many(ALDER, 6))));
    const census = reading(await read(sampleSurvey(CENSUS, many(ALDER, 6))));
    const picked = ({ rows }: Reading) =>
      rows.map(({ values: { V33, E13, V45, E11, TCURELSC, TOTALEXP, TOTALREV } }) => [
        V33,
        E13,
        V45,
        E11,
        TCURELSC,
        TOTALEXP,
        TOTALREV,
      ]);
    expect(picked(nces)[0]).toEqual([1000, 600_000_000, 50_000_000, 30_000_000, 680_000_000, 710_000_000, 700_000_000]);
    expect(picked(census)).toEqual(picked(nces));
  });

  it('counts C24 as local revenue for NCES and as state revenue for the Census Bureau', async () => {
    const revenues = async (text: string) => {
      const { rows, findings } = reading(await read(text));
      const beyond = findings
        .filter(({ code }) => code.startsWith('f33.adds-up'))
        .map(({ evidence }) => evidence.beyond);
      return [rows[0]?.values.TSTREV, rows[0]?.values.TLOCREV, Math.max(...beyond.map(Number))];
    };
    expect(await revenues(sampleSurvey(NCES, many(ALDER, 6)))).toEqual([500_000_000, 200_000_000, 0]);
    expect(await revenues(sampleSurvey(CENSUS, many(ALDER, 6)))).toEqual([550_000_000, 150_000_000, 0]);
  });

  it('is recognised by its headings in any order', async () => {
    for (const layout of [NCES, CENSUS]) {
      const [delimiter] = layout === NCES ? ['\t'] : [','];
      const text = sampleSurvey(layout, [ALDER])
        .split('\n')
        .map((line) =>
          line
            .split(delimiter ?? ',')
            .reverse()
            .join(delimiter),
        )
        .join('\n');
      const table = await decodeTable(new TextEncoder().encode(text), 'x');
      if ('kind' in table) throw new Error('refused');
      expect(f33.recognise(table).confidence).toBe(1);
    }
  });

  it('keeps the leading zero of an id, the year of the end, and the kind of agency', async () => {
    const agencies = [
      { ...ALDER, id: '100001' },
      { ...ALDER, id: '0100002', level: '7' },
      { ...ALDER, id: '0100003', charter: '1' },
      { ...ALDER, id: '0100004', level: '05' },
    ];
    const { units, fiscalYears } = reading(await read(sampleSurvey(NCES, agencies)));
    expect(fiscalYears).toEqual([2019]);
    expect(units.map(({ id, state, kind }) => [id, state, kind])).toEqual([
      ['0100001', 'AL', 'district'],
      ['0100002', 'AL', 'service-agency'],
      ['0100003', 'AL', 'charter'],
      ['0100004', 'AL', 'other'],
    ]);
  });

  it('turns absence codes to unknown and says how many of each', async () => {
    const printed = { V33: '-3', MEMBERSCH: '-1', CE1: '-2', CE2: '-2', W01: '-9' };
    const { rows, findings, quarantined } = reading(await read(sampleSurvey(NCES, [{ ...ALDER, printed }])));
    expect(Object.keys(printed).map((item) => rows[0]?.values[item])).toEqual([null, null, null, null, null]);
    const said = findings.find(({ code }) => code === 'f33.absence-codes');
    expect(said?.evidence).toEqual({ 'code -3': 1, 'code -1': 1, 'code -2': 2, 'code -9': 1 });
    expect(quarantined).toEqual([]);
  });

  it('does not take a zero that is flagged missing or not applicable for zero', async () => {
    const flags = { V60: 'M', V65: 'N', E11: 'I', V45: 'M' };
    const { rows, findings } = reading(await read(sampleSurvey(NCES, [{ ...ALDER, flags }])));
    const { V60, V65, E11, V45, V85 } = rows[0]?.values ?? {};
    expect([V60, V65, V85]).toEqual([null, null, 0]);
    expect([E11, V45]).toEqual([30_000_000, 50_000_000]);
    const count = (code: string) => findings.find((found) => found.code === code)?.evidence.cells;
    expect([count('f33.flagged-zeros'), count('f33.imputed')]).toEqual([2, 1]);
  });

  it('names the agency whose total is not the sum of its parts', async () => {
    const wrong = { ...ALDER, id: '0199999', printed: { TCURELSC: '6800001' } };
    const { findings } = reading(await read(sampleSurvey(NCES, [...many(ALDER, 6), wrong])));
    const sum = findings.find(({ code }) => code === 'f33.adds-up.tcurelsc');
    expect(sum?.severity).toBe('weakens');
    expect(sum?.evidence).toMatchObject({ checked: 7, exact: 6, beyond: 1 });
    expect(sum?.evidence['worst 1']).toContain('0199999');
  });

  it('refuses dollars under the headings of the thousands layout, and the other way round', async () => {
    const converted = {
      ...ALDER,
      thousands: Object.fromEntries(Object.entries(ALDER.thousands).map(([item, value]) => [item, value * 1000])),
    };
    const dollars = await read(sampleSurvey(CENSUS, many(converted, 6)));
    expect(dollars.kind === 'refusal' && dollars.finding.code).toBe('f33.unit-of-money');
    const shrunk = {
      ...ALDER,
      thousands: Object.fromEntries(Object.entries(ALDER.thousands).map(([item, value]) => [item, value / 1000])),
    };
    const thousands = await read(sampleSurvey(NCES, many(shrunk, 6)));
    expect(thousands.kind === 'refusal' && thousands.finding.code).toBe('f33.unit-of-money');
  });

  it('says that the money of service agencies is counted twice', async () => {
    const { findings } = reading(await read(sampleSurvey(NCES, [ALDER, { ...ALDER, id: '0100002', level: '07' }])));
    const said = findings.find(({ code }) => code === 'f33.service-agencies');
    expect(said?.evidence).toEqual({ agencies: 1, spentCents: 710_000_000 });
  });

  it('quarantines a row without an id or a year, and an amount below zero that is no code', async () => {
    const text = sampleSurvey(NCES, [
      ALDER,
      { ...ALDER, id: 'N' },
      { ...ALDER, id: '0100002', printed: { E13: '-500' } },
    ]);
    const { rows, quarantined } = reading(await read(text));
    expect(rows.map(({ unitId }) => unitId)).toEqual(['0100001', '0100002']);
    expect(quarantined.map(({ line, column, value }) => [line, column, value])).toEqual([
      [3, null, 'N'],
      [4, 'E13', '-500'],
    ]);
  });

  it('says which items of the record layout the file lacks', async () => {
    const text = sampleSurvey(NCES, [ALDER]).replace('\tV93\t', '\tX93\t');
    const said = reading(await read(text)).findings.find(({ code }) => code === 'f33.items-absent');
    expect(said?.evidence).toEqual({ items: 1, 'item 1': 'V93' });
  });
});

it('reads the survey year in two or four digits', () => {
  expect(['19', '2019', 'FY22', '92', '', 'x'].map(surveyYear)).toEqual([2019, 2019, 2022, 1992, null, null]);
});
