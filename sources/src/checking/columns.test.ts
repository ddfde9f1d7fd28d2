import { describe, expect, it } from 'vitest';
import { context, tinyTable } from '../../test/tiny-rows.ts';
import { findHeader } from '../reading/index.ts';
import { columnFindings } from './columns.ts';
import { statedYear } from './stated-year.ts';

describe('the columns of a file', () => {
  it('that are missing, repeated or unknown are named', async () => {
    const { head } = await tinyTable('a,b,a,x', '1,2,3,4');
    const header = findHeader(head, ['a', 'b', 'c']);
    if (!header) throw new Error('no header');
    expect(columnFindings('s', header).map(({ code, severity, what }) => [code, severity, what.en])).toEqual([
      ['s.columns-missing', 'weakens', 'Columns that this layout usually has and this file lacks (1): c.'],
      ['s.columns-repeated', 'weakens', 'Headings that stand over more than one column: a.'],
      ['s.columns-not-read', 'note', 'Columns that are not part of this layout (1): x.'],
    ]);
  });
});

describe('a stated fiscal year', () => {
  const hint = { en: 'Hint.', es: 'Pista.' };
  it.each([
    [1989, false],
    [1990, true],
    [2100, true],
    [2101, false],
    [2015.5, false],
    [null, false],
  ])('%s is taken: %s', async (statedFiscalYear, isTaken) => {
    const year = statedYear('s', await tinyTable('a', '1'), context({ statedFiscalYear }), hint);
    expect(typeof year === 'number').toBe(isTaken);
  });
});
