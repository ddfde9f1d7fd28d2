import { readFileSync } from 'node:fs';
import type { Reading, Refusal } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { STATE_OF_FIPS } from '../src/checking/index.ts';
import { IDENTITIES } from '../src/f33/identities.ts';
import { F33_ITEMS } from '../src/f33/items.ts';
import { CENSUS, NCES } from '../src/f33/layouts.ts';
import { NATIONAL_TOTALS } from '../src/f33/national.ts';
import { type SampleAgency, sampleSurvey } from '../src/f33/sample-survey.ts';
import { itWithData, published, readText } from './published-files.ts';

function reading(outcome: Reading | Refusal): Reading {
  if (outcome.kind === 'refusal') throw new Error(outcome.finding.what.en);
  return outcome;
}

/** Records of a CSV with quoted cells, line ends included. */
function records(path: string): string[][] {
  const cells = readFileSync(published(path), 'utf8').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g);
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replace(/^"|"$/g, '').trim());
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 3);
}

describe('the official record layout', () => {
  itWithData('has the numeric items that we read, in this order', () => {
    const numeric = records('f33_docs/f33_fy19_record_layout.csv').filter(
      ([name, , type]) => type === 'Numeric' && !name?.startsWith('FL_'),
    );
    expect(Object.keys(F33_ITEMS)).toEqual(numeric.map(([name]) => name));
  });

  itWithData('states the sums that we check', () => {
    const stated = records('f33_docs/f33_fy19_record_layout.csv').flatMap(([name, , , label]) => {
      const sum = /\(equals (.*)\)$/.exec(label ?? '')?.[1];
      return sum ? [[name, sum.split('+').map((part) => part.trim())]] : [];
    });
    const ours = IDENTITIES.nces.map(({ total, parts }) => [total, parts]);
    const byName = (a: unknown[], b: unknown[]): number => String(a[0]).localeCompare(String(b[0]));
    expect([...ours].sort(byName)).toEqual([...stated].sort(byName));
  });

  itWithData('and the statistics of 2019 give the national totals that we compare with', () => {
    const printed = new Map(records('f33_docs/f33_fy19_national_stats.csv').map((row) => [row[0], Number(row.at(-1))]));
    const ours = (NATIONAL_TOTALS[2019] ?? []).map(({ item, dollars }) => [item, dollars]);
    expect(ours).toEqual(ours.map(([item]) => [item, printed.get(String(item))]));
  });
});

const AGENCY: Omit<SampleAgency, 'id'> = {
  pupils: 1000,
  thousands: {
    E13: 6000,
    E17: 700,
    E07: 400,
    E08: 300,
    E09: 500,
    V40: 900,
    V45: 500,
    V90: 300,
    E11: 300,
    C01: 9000,
    T06: 2000,
    F12: 200,
  },
};

/** 18,000 agencies in 51 states. */
function nation(): readonly SampleAgency[] {
  const states = Object.keys(STATE_OF_FIPS).filter((fips) => Number(fips) <= 56);
  return Array.from({ length: 18_000 }, (_, index) => ({
    ...AGENCY,
    id: `${states[index % states.length]}${String(Math.floor(index / states.length) + 1).padStart(5, '0')}`,
  }));
}

describe('a national file', () => {
  it.each([NCES, CENSUS])(
    'in the $id layout is read whole, and set beside the published totals',
    { timeout: 60_000 },
    async (layout) => {
      const text = sampleSurvey(layout, nation());
      const { rows, controlTotals, findings, quarantined } = reading(await readText(text));
      expect([rows.length, quarantined.length]).toEqual([18_000, 0]);
      const national = controlTotals.filter(({ label }) => label.startsWith('National total'));
      expect(national).toHaveLength(NATIONAL_TOTALS[2019]?.length ?? 0);
      expect(findings.filter(({ code }) => code === 'f33.control-total')).toHaveLength(national.length);
      const sums = findings.filter(({ code }) => code.startsWith('f33.adds-up'));
      expect(sums.every(({ evidence }) => evidence.exact === 18_000)).toBe(true);
    },
  );

  it('is not compared with national totals when it is a slice', async () => {
    const { controlTotals } = reading(await readText(sampleSurvey(NCES, nation().slice(0, 500))));
    expect(controlTotals.some(({ label }) => label.startsWith('National total'))).toBe(false);
  });
});
