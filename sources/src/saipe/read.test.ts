import { describe, expect, it } from 'vitest';
import { context, tinyTable } from '../../test/tiny-rows.ts';
import { saipe } from './format.ts';

const HEADER =
  'State Postal Code,State FIPS Code,District ID,Name,Estimated Total Population,Estimated Population 5-17,Estimated number of relevant children 5 to 17 years old in poverty who are related to the householder';
const TITLE = '2019 Poverty Estimates for School districts,,,,,,';

async function reading(lines: readonly string[], statedFiscalYear: number | null = null) {
  const read = await saipe.read(await tinyTable(...lines), context({ statedFiscalYear }));
  if (read.kind === 'refusal') return read.finding.code;
  return read;
}

describe('poverty estimates', () => {
  it('take their year from the title and stand as the fiscal year that begins in it', async () => {
    const read = await reading(['Table,,,,,,', TITLE, HEADER, 'AL,1,190,Alabaster,34669,6710,649']);
    if (typeof read === 'string') throw new Error(read);
    expect(read.rows).toEqual([
      {
        unitId: '0100190',
        fiscalYear: 2020,
        basis: 'estimate',
        line: 4,
        values: Object.fromEntries(
          HEADER.split(',')
            .slice(4)
            .map((heading, index) => [heading, [34669, 6710, 649][index]]),
        ),
      },
    ]);
    expect(read.findings.map(({ code }) => code)).toEqual(['saipe.year']);
  });

  it('without a title ask for the year', async () => {
    expect(await reading([HEADER, 'AL,1,190,A,9,5,1'])).toBe('saipe.year-not-stated');
    const read = await reading([HEADER, 'AL,1,190,A,9,5,1'], 2021);
    expect(typeof read === 'string' ? read : read.fiscalYears).toEqual([2021]);
  });

  it('are known although the wording after the age range changes', async () => {
    const header = HEADER.replace('who are related to the householder', 'in families');
    expect(saipe.recognise(await tinyTable(TITLE, header)).confidence).toBe(1);
  });

  it('set aside rows without a state code, and show more poor children than children', async () => {
    const read = await reading([
      TITLE,
      HEADER,
      'AL,1,190,A,9,5,6',
      'XX,99,190,B,9,5,1',
      'AL,1,,C,9,5,1',
      'AL,1,191,D,4,5,-1',
    ]);
    if (typeof read === 'string') throw new Error(read);
    expect(read.quarantined.map(({ line, column }) => [line, column === null])).toEqual([
      [4, true],
      [5, true],
      [6, false],
    ]);
    expect(read.findings.map(({ code }) => code)).toEqual([
      'saipe.year',
      'saipe.rows-quarantined',
      'saipe.cells-quarantined',
      'saipe.poor-above-children',
      'saipe.children-above-population',
    ]);
  });
});
