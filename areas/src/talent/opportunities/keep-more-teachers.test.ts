import { describe, expect, it } from 'vitest';
import { districtWith } from '../../contract-fixtures.ts';
import { keepMoreTeachers } from './keep-more-teachers.ts';

describe('keeping more teachers', () => {
  it('touches 22 of 100 teachers at $24,900 each', () => {
    const district = districtWith({ measures: { 'teachers-fte': 100 } });
    expect(keepMoreTeachers.propose(district)).toMatchObject({ addressable: { value: 547_800_00 } });
  });

  it('sizes the effect as $9,000 to $24,900 of that', () => {
    const proposal = keepMoreTeachers.propose(districtWith({ measures: { 'teachers-fte': 100 } }));
    expect(proposal).toMatchObject({ factors: { effectShare: { low: 9_000 / 24_900, high: 1 } } });
  });
});
