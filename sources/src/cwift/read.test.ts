import { describe, expect, it } from 'vitest';
import { context, tinyTable } from '../../test/tiny-rows.ts';
import { surveyYearOf } from './checks.ts';
import { cwift } from './format.ts';
import { VINTAGES } from './vintages-data.ts';

const table = () =>
  tinyTable(
    'LEAID,LEA_NAME,ST_NAME,LEA_CWIFTEST,LEA_CWIFTSE',
    '0100005,Albert,Alabama,0.74,0.034',
    '5606240,Wash,Wyoming,84.7,0.041',
    '9900001,Nowhere,None,1,0.1',
  );

describe('the wage index', () => {
  it('that is of no known vintage asks for its year', async () => {
    const read = await cwift.read(await table(), context());
    expect(read.kind === 'refusal' && read.finding.code).toBe('cwift.year-not-stated');
  });

  it('is one row a district, with what cannot be in quarantine', async () => {
    const read = await cwift.read(await table(), context({ statedFiscalYear: 2020 }));
    if (read.kind === 'refusal') throw new Error(read.finding.what.en);
    expect(read.rows.map(({ unitId, basis, values }) => [unitId, basis, ...Object.values(values)])).toEqual([
      ['0100005', 'estimate', 0.74, 0.034],
      ['5606240', 'estimate', null, 0.041],
    ]);
    expect(read.quarantined.map(({ column, value }) => [column, value])).toEqual([
      ['LEA_CWIFTEST', '84.7'],
      [null, '9900001'],
    ]);
    expect(read.units.map(({ state }) => state)).toEqual(['AL', 'WY']);
    expect(read.findings[0]?.code).toBe('cwift.year-stated');
  });

  it('of a complete published file is known by number and sums, and by nothing less', () => {
    const [vintage] = VINTAGES;
    if (!vintage) throw new Error('No vintage is known.');
    const rows = Array.from({ length: vintage.districts }, () => ({
      LEA_CWIFTEST: 0 as number | null,
      LEA_CWIFTSE: 0 as number | null,
    }));
    rows[0] = {
      LEA_CWIFTEST: vintage.estimateThousandths / 1000,
      LEA_CWIFTSE: vintage.standardErrorThousandths / 1000,
    };
    expect([surveyYearOf(rows), surveyYearOf(rows.slice(0, -1)), surveyYearOf([])]).toEqual([
      vintage.surveyYear,
      null,
      null,
    ]);
  });
});
