import { describe, expect, it } from 'vitest';
import { districtWith } from '../../contract-fixtures.ts';
import { consolidateOneSchool } from './consolidate-one-school.ts';

const district = (schools: number) => districtWith({ measures: { schools, 'expenditure-current': 150_000_000_00 } });

describe('merging one school into another', () => {
  it('touches what an average school spends: $150 million ÷ 15', () => {
    expect(consolidateOneSchool.propose(district(15))).toMatchObject({ addressable: { value: 10_000_000_00 } });
  });

  it('reads 3.5 % of the budget for 1 school in 15 as 52.5 % of that school', () => {
    const proposal = consolidateOneSchool.propose(district(15));
    expect(proposal && 'factors' in proposal && proposal.factors.effectShare.mid).toBeCloseTo(0.525, 12);
  });

  it('sets the case studies that found little beside the rule', () => {
    const proposal = consolidateOneSchool.propose(district(15));
    expect(proposal).toMatchObject({ evidence: [{ direction: 'supports' }, { direction: 'doubts' }, {}] });
  });

  it('is not asked where no two schools need share a level: three schools, but four do', () => {
    expect(consolidateOneSchool.propose(district(3))).toBeNull();
    expect(consolidateOneSchool.propose(district(4))).toMatchObject({ kind: 'lever' });
  });

  it('says so where schools are not counted', () => {
    const uncounted = districtWith({ measures: { 'expenditure-current': 100 } });
    expect(consolidateOneSchool.propose(uncounted)).toMatchObject({ code: 'sizing.base-not-on-record' });
  });
});
