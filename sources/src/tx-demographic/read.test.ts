import { describe, expect, it } from 'vitest';
import { context, tinyTable } from '../../test/tiny-rows.ts';
import { txDemographic } from './format.ts';

const table = () =>
  tinyTable(
    'District Number,Not Economically Disadvantaged Percent',
    '57816,22.43',
    '1902,-9999999',
    '3801,101',
    'x,5',
  );

describe('the Texas demographic table', () => {
  it('asks for its year, which it does not carry', async () => {
    const read = await txDemographic.read(await table(), context());
    expect(read.kind === 'refusal' && read.finding.code).toBe('tx-demographic.year-not-stated');
  });

  it('gives the disadvantaged share as the complement, suppressed as unknown, impossible in quarantine', async () => {
    const read = await txDemographic.read(await table(), context({ statedFiscalYear: 2015 }));
    if (read.kind === 'refusal') throw new Error(read.finding.what.en);
    expect(read.rows.map(({ unitId, fiscalYear, values }) => [unitId, fiscalYear, ...Object.values(values)])).toEqual([
      ['tx:057816', 2015, 22.43, 77.57],
      ['tx:001902', 2015, null, null],
      ['tx:003801', 2015, null, null],
    ]);
    expect(read.quarantined.map(({ line, column, value }) => [line, column, value])).toEqual([
      [4, 'Not Economically Disadvantaged Percent', '101'],
      [5, null, 'x'],
    ]);
    expect(read.units.map(({ kind }) => kind)).toEqual(['charter', 'district', 'charter']);
    expect(read.findings.map(({ code }) => code)).toEqual([
      'tx-demographic.rows-quarantined',
      'tx-demographic.cells-quarantined',
      'tx-demographic.marked-missing',
      'tx-demographic.year-stated',
    ]);
  });
});
