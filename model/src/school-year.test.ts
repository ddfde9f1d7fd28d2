import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYear, fiscalYearOf, schoolYear, schoolYearOf } from './school-year.ts';

describe('school and fiscal years', () => {
  it('names fiscal 2026 as school year 2025-26, and a century’s turn as people write it', () => {
    expect([schoolYearOf(fiscalYear(2026)), schoolYearOf(fiscalYear(2000))]).toEqual(['2025-26', '1999-00']);
  });

  it('comes back from a fiscal year to a school year and from there to the same fiscal year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2200 }), (year) => {
        expect(fiscalYearOf(schoolYearOf(fiscalYear(year)))).toBe(year);
        expect(schoolYear(schoolYearOf(fiscalYear(year)))).toBe(schoolYearOf(fiscalYear(year)));
      }),
    );
  });

  it('reads both spellings and blanks around them', () => {
    expect([schoolYear('2025-26'), schoolYear('2025-2026'), schoolYear(' 1999-00 ')]).toEqual([
      '2025-26',
      '2025-26',
      '1999-00',
    ]);
  });

  it.each(['2025-27', '2025-25', '2025', '25-26', '2025/26', '2025-6', ''])('refuses %j', (text) => {
    expect(() => schoolYear(text)).toThrow(RangeError);
  });

  it('refuses what is no ending year', () => {
    for (const year of [1899, 2201, 2025.5, Number.NaN]) expect(() => fiscalYear(year)).toThrow(RangeError);
    expect([fiscalYear(1900), fiscalYear(2200)]).toEqual([1900, 2200]);
  });
});
