import { readFileSync } from 'node:fs';
import type { Reading } from '@leeway/model';
import { describe, expect } from 'vitest';
import { readPublished } from '../src/index.ts';
import { itWithData, published } from './published-files.ts';
import { context } from './tiny-rows.ts';

const ACTUALS = published('tx_peims/yearly-fiscal-data-by-district_fy2012-15.csv.gz');
const DEMOGRAPHIC = published('tx_peims/demographic.csv');

async function actuals(previous: Reading['rows'] = []): Promise<Reading> {
  const read = await readPublished({ path: ACTUALS }, 'actuals', context({ previous }));
  if (read.kind === 'refusal') throw new Error(read.finding.what.en);
  return read;
}

describe('the Texas actuals of fiscal 2012 to 2015', () => {
  itWithData('have 4,766 district-years, none set aside, and the totals of the file', async () => {
    const read = await actuals();
    expect([
      read.source,
      read.fiscalYears,
      read.rowsRead,
      read.rows.length,
      read.quarantined.length,
      read.units.length,
    ]).toEqual(['tx-peims', [2012, 2013, 2014, 2015], 4766, 4766, 0, 1201]);
    const totals = read.controlTotals.map(({ label, fiscalYear, computed }) => [label, fiscalYear, computed]);
    expect(totals).toEqual([
      ['Districts', 2012, 1182],
      ['Districts', 2013, 1188],
      ['Districts', 2014, 1195],
      ['Districts', 2015, 1201],
      ['Reported Enrollment', 2012, 4_948_624],
      ['Reported Enrollment', 2013, 5_026_330],
      ['Reported Enrollment', 2014, 5_112_894],
      ['Reported Enrollment', 2015, 5_198_409],
      ['Total Operating Expenditures (TOP)', 2012, 4_092_463_687_000],
      ['Total Operating Expenditures (TOP)', 2013, 4_184_428_937_000],
      ['Total Operating Expenditures (TOP)', 2014, 4_444_910_027_300],
      ['Total Operating Expenditures (TOP)', 2015, 4_712_729_686_100],
      ['Total Expenditures', 2012, 5_225_716_683_000],
      ['Total Expenditures', 2013, 5_306_891_422_600],
      ['Total Expenditures', 2014, 5_613_777_586_700],
      ['Total Expenditures', 2015, 6_086_790_606_700],
    ]);
  });

  itWithData('add up where they should, and say how often they do not', async () => {
    const { findings } = await actuals();
    const sums = findings.filter(({ code }) => code.endsWith('add-up') || code.endsWith('adds-up'));
    expect(
      sums.map(({ code, evidence }) => [code.slice(9), evidence.checked, evidence.within, evidence.exact]),
    ).toEqual([
      ['functions-add-up', 4766, 4693, 4161],
      ['functions-with-community-add-up', 4766, 4548, 2983],
      ['revenue-adds-up', 4766, 4766, 4766],
      ['expenditure-adds-up', 4766, 4766, 4766],
      ['disbursements-add-up', 4766, 4766, 4766],
      ['programmes-add-up', 4766, 4766, 4766],
    ]);
  });

  itWithData('name what is odd about the file', async () => {
    const { findings } = await actuals();
    const odd = findings.filter(({ severity, code }) => severity === 'weakens' && !code.includes('add'));
    expect(odd.map(({ code, evidence }) => [code, evidence.item ?? '', evidence.rows ?? evidence.cases])).toEqual([
      ['tx-peims.attendance-above-enrolment', '', 24],
      ['tx-peims.cost-per-pupil-implausible', '', 2],
      ['tx-peims.jump', 'Reported Enrollment', 15],
      ['tx-peims.jump', 'Total Operating Expenditures (TOP)', 16],
      ['tx-peims.jump', 'Food', 4],
      ['tx-peims.jump', 'Transportation', 6],
    ]);
  });

  itWithData('tell charters from districts: a charter levies no property tax', async () => {
    const { rows, units } = await actuals();
    const kinds = new Map(units.map((unit) => [unit.id, unit.kind]));
    const taxed = rows.filter(
      ({ unitId, values }) => kinds.get(unitId) === 'charter' && values['Property Value'] !== null,
    );
    expect([units.filter(({ kind }) => kind === 'charter').length, taxed.length]).toEqual([177, 0]);
  });

  itWithData('are held against the last vintage', async () => {
    const { rows } = await actuals();
    const halved = rows.map((row) => ({ ...row, fiscalYear: row.fiscalYear, values: row.values }));
    const same = await actuals(halved);
    expect(same.findings.some(({ code }) => code === 'tx-peims.unit-count')).toBe(false);
    const fewer = await actuals(rows.filter((_, index) => index % 2 === 0));
    expect(fewer.findings.filter(({ code }) => code === 'tx-peims.unit-count')).toHaveLength(4);
  });
});

describe('the Texas demographic table', () => {
  itWithData(
    'is known as fiscal 2015 by its content, or takes the stated year: 1,203 districts, 107 of them suppressed',
    async () => {
      const bytes = readFileSync(DEMOGRAPHIC);
      const without = await readPublished(bytes, 'demographic', context());
      if (without.kind === 'refusal') throw new Error(without.finding.what.en);
      expect(without.fiscalYears).toEqual([2015]);
      expect(without.findings.map(({ code }) => code)).toContain('tx-demographic.year-presumed');
      const read = await readPublished(bytes, 'demographic', context({ statedFiscalYear: 2015 }));
      if (read.kind === 'refusal') throw new Error(read.finding.what.en);
      const share = 'Economically Disadvantaged Percent';
      const known = read.rows.flatMap(({ values }) => values[share] ?? []);
      expect([read.rows.length, read.quarantined.length, known.length]).toEqual([1203, 0, 1096]);
      expect([Math.min(...known) >= 0, Math.max(...known) <= 100]).toEqual([true, true]);
    },
  );

  itWithData('joins the actuals of fiscal 2015 by the state’s own number in all but a few', async () => {
    const read = await readPublished({ path: DEMOGRAPHIC }, 'demographic', context({ statedFiscalYear: 2015 }));
    if (read.kind === 'refusal') throw new Error(read.finding.what.en);
    const { rows } = await actuals();
    const numbers = rows.filter(({ fiscalYear }) => fiscalYear === 2015).map(({ values }) => values['State ID (CDN)']);
    const known = new Set(numbers.map((number) => `tx:${String(number).padStart(6, '0')}`));
    expect(read.units.filter(({ id }) => known.has(id)).length).toBe(1193);
  });
});
