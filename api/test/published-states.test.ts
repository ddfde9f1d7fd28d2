import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Batch } from '@leeway/model';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { DistrictSummary } from '../src/client/index.ts';
import { expectEveryFigureOpens } from './figure-checks.ts';
import { freshHome, hasPublishedData, itWithData, type Opened, openedAt, published, removeHome } from './opened.ts';

/** Every file, in the order of import, with the rows and fiscal years that it must give. */
const FILES: readonly (readonly [file: string, source: string, rows: number, years: readonly number[]])[] = [
  ['us_elsi/ELSI_school year 2022_2023.csv.gz', 'us-elsi', 19_517, [2023]],
  ['us_elsi/ELSI_school year 2019 2020.csv.gz', 'us-elsi', 19_717, [2020]],
  ['cwift/EDGE_ACS_CWIFT2019_LEA1920.txt.gz', 'cwift', 13_183, [2020]],
  ['cwift/EDGE_ACS_CWIFT2021_LEA2122.txt.gz', 'cwift', 13_163, [2022]],
  ['saipe/ussd19.xls.gz', 'saipe', 13_184, [2020]],
  ['saipe/ussd22.xls.gz', 'saipe', 13_153, [2023]],
  ['tx_peims/yearly-fiscal-data-by-district_fy2012-15.csv.gz', 'tx-peims', 4766, [2012, 2013, 2014, 2015]],
  ['tx_peims/demographic.csv', 'tx-demographic', 1203, [2015]],
  ...[15, 16, 17, 18, 19].map((year) => [`ny_osc/leveltwo${year}.csv`, 'ny-osc', 691, [2000 + year]] as const),
  ['nj_ufb/approp21_minus2.csv.gz', 'nj-ufb-appropriations', 1788, [2019, 2020, 2021]],
  ['nj_ufb/rev21_minus2.csv.gz', 'nj-ufb-revenues', 1788, [2019, 2020, 2021]],
  ['nj_ufb/enroll21_minus2.csv', 'nj-ufb-enrolment', 1782, [2019, 2020, 2021]],
];

let opened: Opened;
const batches = new Map<string, Batch>();

beforeAll(async () => {
  opened = await openedAt(await freshHome());
  if (!hasPublishedData) return;
  for (const [file] of FILES)
    batches.set(file, await opened.leeway.importBytes(readFileSync(published(file)), basename(file), 'test'));
});

afterAll(async () => {
  await opened.close();
  removeHome(opened.home);
});

async function districtOfAbout(state: string, pupils: number): Promise<DistrictSummary> {
  const { items } = await opened.client.districts({ state, limit: 2000 });
  const known = items.filter(({ hasSpending }) => hasSpending);
  const away = (one: DistrictSummary): number => Math.abs((one.pupils ?? 0) - pupils);
  const [nearest] = known.sort((a, b) => away(a) - away(b));
  if (!nearest) throw new Error(`No district of ${state} has spending.`);
  return nearest;
}

describe('the published files of four states’ worth of record, in one store', () => {
  itWithData('are all taken, every row of them', () => {
    expect(
      [...batches].map(([file, { source, rows, fiscalYears }]) => [file, source, rows.accepted, fiscalYears]),
    ).toEqual(FILES.map(([file, source, rows, years]) => [file, source, rows, years]));
  });

  itWithData('are one record: a district is one, whoever reports it', async () => {
    const { districts, states } = await opened.client.status();
    expect(districts).toBeGreaterThan(19_000);
    expect(districts).toBeLessThan(21_500);
    expect(states.filter(({ hasSpending }) => hasSpending).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['TX', 'NY', 'NJ']),
    );
    const houston = await opened.client.district('4823640');
    expect(houston.sources).toEqual(
      expect.arrayContaining(['tx-peims', 'us-elsi', 'cwift', 'saipe', 'tx-demographic']),
    );
  });
});

describe('any number on any page opens down to published rows that add up to it', () => {
  itWithData('for a Texas district of about 80,000 pupils', async () => {
    const { id, pupils } = await districtOfAbout('TX', 80_000);
    expect(pupils).toBeGreaterThan(60_000);
    expect(await expectEveryFigureOpens(opened, id)).toBeGreaterThan(60);
  });

  itWithData('for a Texas district of about 300', async () => {
    const { id, pupils } = await districtOfAbout('TX', 300);
    expect(pupils).toBeLessThan(330);
    expect(await expectEveryFigureOpens(opened, id)).toBeGreaterThan(60);
  });

  itWithData('for a district of New York and one of New Jersey', async () => {
    for (const state of ['NY', 'NJ']) {
      const { id } = await districtOfAbout(state, 5000);
      expect(await expectEveryFigureOpens(opened, id)).toBeGreaterThan(40);
    }
  });
});

describe('a comparison across states', () => {
  itWithData('of New York and Texas never sets instruction side by side as it stands', async () => {
    const [york, texas] = [await districtOfAbout('NY', 5000), await districtOfAbout('TX', 5000)];
    const { rows } = await opened.client.compare([york.id, texas.id], 2015);
    const held = rows.filter(({ verdict }) => verdict !== 'not-on-record');
    expect(held.length).toBeGreaterThan(1);
    for (const { area, verdict, reason, compared } of held.filter(({ area: id }) => id !== 'all')) {
      expect(['adjusted', 'refused'], area).toContain(verdict);
      expect(
        [reason?.en, reason?.es].every((words) => words && words.length > 20),
        area,
      ).toBe(true);
      if (verdict === 'refused') expect(compared, area).toEqual([null, null]);
    }
    const instruction = rows.find(({ area }) => area === 'curriculum');
    expect(['adjusted', 'refused']).toContain(instruction?.verdict);
    expect(instruction?.reason?.en).toMatch(/benefits|functions/);
  });

  itWithData('of two Texas districts in one year is fair', async () => {
    const [large, small] = [await districtOfAbout('TX', 80_000), await districtOfAbout('TX', 5000)];
    const { rows } = await opened.client.compare([large.id, small.id], 2015);
    expect(rows.find(({ area }) => area === 'transportation')?.verdict).toBe('fair');
  });
});
