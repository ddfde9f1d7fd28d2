import type { Reading } from '@leeway/model';
import { describe, expect } from 'vitest';
import { readPublished } from '../src/index.ts';
import { itWithData, published } from './published-files.ts';
import { context } from './tiny-rows.ts';

async function reading(path: string, previous: Reading['rows'] = []): Promise<Reading> {
  const read = await readPublished({ path: published(path) }, 'a file', context({ previous }));
  if (read.kind === 'refusal') throw new Error(read.finding.what.en);
  return read;
}

const ELSI_2020 = 'us_elsi/ELSI_school year 2019 2020.csv.gz';
const ELSI_2023 = 'us_elsi/ELSI_school year 2022_2023.csv.gz';

const summary = (read: Reading) => ({
  source: read.source,
  years: read.fiscalYears,
  rows: read.rows.length,
  setAside: read.rowsRead - read.rows.length,
  totals: read.controlTotals.map(({ computed }) => computed),
});
const findings = (read: Reading) =>
  read.findings.map(({ code, evidence }) => [
    code,
    evidence.cells ?? evidence.rows ?? evidence.agencies ?? evidence.ids ?? evidence.exact,
  ]);

describe('ELSI exports', () => {
  itWithData(
    'of 2019-20: 19,717 agencies, 3,911 ids made whole, marks counted, California’s teachers unknown',
    async () => {
      const read = await reading(ELSI_2020);
      expect(summary(read)).toEqual({
        source: 'us-elsi',
        years: [2020],
        rows: 19_717,
        setAside: 0,
        totals: [19_717, 51_034_382, 81_260_697_900_000, 82_147_818_000_000],
      });
      expect(findings(read)).toEqual([
        ['us-elsi.ids-padded', 3911],
        ['us-elsi.marked-missing', 7594],
        ['us-elsi.marked-missing', 2465],
        ['us-elsi.teachers-not-reported', 2385],
        ['us-elsi.agencies-without-numbers', 607],
        ['us-elsi.revenue-adds-up', 18_106],
        ['us-elsi.pupils-without-money', 5],
        ['us-elsi.money-without-pupils', 440],
        ['us-elsi.pupils-without-teachers', 247],
      ]);
      expect(read.units.every(({ id, state }) => /^\d{7}$/.test(id) && /^[A-Z]{2}$/.test(state))).toBe(true);
    },
  );

  itWithData('of 2022-23: 19,517 agencies, each mark with its own meaning', async () => {
    const read = await reading(ELSI_2023);
    expect(summary(read)).toEqual({
      source: 'us-elsi',
      years: [2023],
      rows: 19_517,
      setAside: 0,
      totals: [19_517, 49_819_596],
    });
    expect(findings(read).slice(0, 3)).toEqual([
      ['us-elsi.marked-missing', 1501],
      ['us-elsi.marked-missing', 675],
      ['us-elsi.marked-missing', 61],
    ]);
  });
});

describe('the wage index', () => {
  itWithData.each([
    [2019, 'cwift/EDGE_ACS_CWIFT2019_LEA1920.txt.gz', 2020, 13_183],
    [2021, 'cwift/EDGE_ACS_CWIFT2021_LEA2122.txt.gz', 2022, 13_163],
  ])('of survey year %i is known from its content', async (_, path, year, districts) => {
    const read = await reading(path);
    expect(summary(read)).toEqual({
      source: 'cwift',
      years: [year],
      rows: districts,
      setAside: 0,
      totals: [districts],
    });
    expect(read.controlTotals[0]?.stated).toBe(districts);
    expect(read.findings.map(({ code }) => code)).toEqual(['cwift.year']);
    expect(read.units.find(({ id }) => id === '0620130')?.name).toBe('La Cañada Unified School District');
  });
});

describe('poverty estimates', () => {
  itWithData.each([
    ['saipe/ussd19.xls.gz', 2020, 13_184, 53_915_790, 8_507_055],
    ['saipe/ussd22.xls.gz', 2023, 13_153, 54_329_558, 8_410_126],
  ])('%s stand as fiscal %i, whole', async (path, year, districts, children, poor) => {
    const read = await reading(path);
    expect(summary(read)).toEqual({
      source: 'saipe',
      years: [year],
      rows: districts,
      setAside: 0,
      totals: [districts, children, poor],
    });
    expect(read.findings.map(({ code }) => code)).toEqual(['saipe.year']);
  });

  itWithData('join the agencies of the national table by id', async () => {
    const [poverty, agencies] = [await reading('saipe/ussd22.xls.gz'), await reading(ELSI_2023)];
    const known = new Set(agencies.units.map(({ id }) => id));
    const joined = poverty.units.filter(({ id }) => known.has(id)).length;
    expect(joined / poverty.units.length).toBeGreaterThan(0.98);
  });
});
