import { describe, expect, it } from 'vitest';
import { yearEnd } from './read.ts';

describe('the end of a fiscal year', () => {
  it('is read in both forms that the files have had', () => {
    expect(yearEnd('2015-06-30 00:00:00')).toEqual({ year: 2015, month: 6 });
    expect(yearEnd('06/30/2018')).toEqual({ year: 2018, month: 6 });
  });

  it('is not made up where the cell is empty or something else', () => {
    expect(['', '43281', 'June 2018', '2018-13-01'].map(yearEnd)).toEqual([null, null, null, null]);
  });
});
