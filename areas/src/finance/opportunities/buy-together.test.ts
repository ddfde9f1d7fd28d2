import { describe, expect, it } from 'vitest';
import { districtWith } from '../../contract-fixtures.ts';
import { buyTogether } from './buy-together.ts';

describe('buying together', () => {
  it('touches what is left of current spending after people: $100 − $60 − $22', () => {
    const district = districtWith({
      measures: { 'expenditure-current': 10_000, salaries: 6_000, 'benefits-inside-functions': 2_200 },
    });
    expect(buyTogether.propose(district)).toMatchObject({ addressable: { value: 1_800 } });
  });

  it('does not take unknown benefits for none', () => {
    const district = districtWith({ measures: { 'expenditure-current': 10_000, salaries: 6_000 } });
    expect(buyTogether.propose(district)).toMatchObject({ code: 'sizing.base-not-on-record' });
  });
});
