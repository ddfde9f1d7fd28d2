import { describe, expect, it } from 'vitest';
import { AREA_IDS } from './area.ts';
import { COMMON_FUNCTIONS, commonFunction } from './common-chart.ts';

describe('the common chart', () => {
  it('has each code once, in order, and only areas and broader functions that exist', () => {
    const codes = COMMON_FUNCTIONS.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { area, within } of COMMON_FUNCTIONS) {
      if (area !== null) expect(AREA_IDS).toContain(area);
      if (within !== null) expect(codes).toContain(within);
    }
  });

  it('gives each of the twelve areas a function', () => {
    const held = new Set(COMMON_FUNCTIONS.map(({ area }) => area));
    expect(AREA_IDS.filter((area) => !held.has(area))).toEqual([]);
  });

  it('names every function in both languages', () => {
    expect(COMMON_FUNCTIONS.filter(({ title }) => title.en === '' || title.es === '' || title.en === title.es)).toEqual(
      [],
    );
  });

  it('finds a function by its code and refuses any other', () => {
    expect(commonFunction('2213')).toMatchObject({ area: 'professional-learning', within: '2210' });
    expect(() => commonFunction('9999')).toThrow(RangeError);
  });
});
