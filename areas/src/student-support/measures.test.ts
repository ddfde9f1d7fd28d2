import { describe, expect, it } from 'vitest';
import { districtWith } from '../contract-fixtures.ts';
import { measures } from './measures.ts';

const value = (id: string, district: ReturnType<typeof districtWith>) =>
  measures.find((measure) => measure.id === id)?.compute(district).value;

describe('special education per pupil served', () => {
  it('divides the programme by the pupils in it: $1,200,000 ÷ (1,000 × 12 %)', () => {
    const district = districtWith({
      measures: { pupils: 1000, 'special-education-share': 0.12, 'special-education-programme': 1_200_000_00 },
    });
    expect(value('student-support.special-education-per-pupil-served', district)).toBe(10_000_00);
    expect(value('student-support.special-education-per-pupil', district)).toBe(1_200_00);
  });

  it('is unknown where the share is', () => {
    const district = districtWith({ measures: { pupils: 1000, 'special-education-programme': 100 } });
    expect(value('student-support.special-education-per-pupil-served', district)).toBeNull();
  });
});
