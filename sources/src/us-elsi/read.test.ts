import type { Reading } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { context, tinyTable } from '../../test/tiny-rows.ts';
import { usElsi } from './format.ts';

const HEADER =
  'Agency Name,State Abbr [District] Latest available year,Agency ID - NCES Assigned [District] Latest available year,Agency Type [District] 2019-20,Total Students All Grades (Excludes AE) [District] 2019-20,Full-Time Equivalent (FTE) Teachers [District] 2019-20,Total Revenue (TOTALREV) [District Finance] 2019-20';
const FOOTER = ['Data Source: "Survey" 2019-20', '† indicates that the data are not applicable.'];

async function reading(...lines: string[]): Promise<Reading> {
  const read = await usElsi.read(await tinyTable(...lines), context());
  if (read.kind === 'refusal') throw new Error(read.finding.what.en);
  return read;
}

describe('an ELSI export', () => {
  it('is known below its title lines, and read to its footer', async () => {
    const lines = [
      'ELSI Export',
      '',
      HEADER,
      'A,AZ ,400328,1-Regular,10,2.5,7000',
      'B,AZ ,0400329,7-Charter,20,†,–',
      ...FOOTER,
    ];
    expect(usElsi.recognise(await tinyTable(...lines)).confidence).toBe(0.95);
    const read = await reading(...lines);
    expect(
      read.rows.map(({ unitId, fiscalYear, line, values }) => [unitId, fiscalYear, line, ...Object.values(values)]),
    ).toEqual([
      ['0400328', 2020, 4, 10, 2.5, 700_000],
      ['0400329', 2020, 5, 20, null, null],
    ]);
    expect(read.units.map(({ kind, state }) => [kind, state])).toEqual([
      ['district', 'AZ'],
      ['charter', 'AZ'],
    ]);
    expect([read.rowsRead, read.quarantined]).toEqual([2, []]);
    const found = read.findings.map(({ code, evidence }) => `${code} ${evidence.cells ?? evidence.ids ?? ''}`);
    expect(found).toEqual(['us-elsi.ids-padded 1', 'us-elsi.marked-missing 1', 'us-elsi.marked-missing 1']);
  });

  it('gives a row for each year that its headings name', async () => {
    const header = HEADER.replace(
      'Full-Time Equivalent (FTE) Teachers [District] 2019-20',
      'Total Students All Grades (Excludes AE) [District] 2018-19',
    );
    const read = await reading(header, 'A,AZ,0400328,1-Regular,10,9,7000');
    expect(read.rows.map(({ fiscalYear, values }) => [fiscalYear, Object.values(values)])).toEqual([
      [2020, [10, 700_000]],
      [2019, [9]],
    ]);
    expect(read.fiscalYears).toEqual([2019, 2020]);
  });

  it.each([
    ['1-Regular local', 'district'],
    ['2-Component', 'district'],
    ['3-Supervisory', 'service-agency'],
    ['4-Regional', 'service-agency'],
    ['5-State', 'state-agency'],
    ['6-Federal', 'other'],
    ['7-Independent', 'charter'],
    ['8-Other', 'other'],
    ['9-Specialized', 'other'],
    ['†', 'other'],
  ])('takes agency type %s as %s', async (type, kind) => {
    expect((await reading(HEADER, `A,AZ,0400328,${type},10,1,7000`)).units[0]?.kind).toBe(kind);
  });

  const teachers = (...cells: string[]) =>
    reading(HEADER, ...cells.map((cell, index) => `A,CA,060000${index + 1},1-Regular,10,${cell},7000`));

  it('takes zero teachers as not reported where more than half of a state prints zero', async () => {
    const read = await teachers('0', '0', '3');
    expect(read.rows.map(({ values }) => values['Full-Time Equivalent (FTE) Teachers'])).toEqual([null, null, 3]);
    const found = read.findings.find(({ code }) => code === 'us-elsi.teachers-not-reported');
    expect(found?.evidence).toEqual({ cells: 2, states: 'CA 2020' });
  });

  it('leaves zeros as they stand where just half of a state prints them', async () => {
    const read = await teachers('0', '3');
    expect(read.rows.map(({ values }) => values['Full-Time Equivalent (FTE) Teachers'])).toEqual([0, 3]);
    expect(read.findings.map(({ code }) => code)).toContain('us-elsi.pupils-without-teachers');
  });

  it('is not recognised without a year on any item', async () => {
    const table = await tinyTable(
      'Agency Name,Agency ID - NCES Assigned [District] Latest available year,Total Students',
      'A,0400328,5',
    );
    const { confidence, missing } = usElsi.recognise(table);
    expect([confidence, missing]).toEqual([0.5, ['Total Students All Grades (Excludes AE) [District] 2022-23']]);
  });
});
