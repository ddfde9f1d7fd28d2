import { describe, expect, it } from 'vitest';
import { districtWith } from '../../contract-fixtures.ts';
import { raiseClassSizeByOne } from './raise-class-size-by-one.ts';

describe('one more pupil per class', () => {
  it('touches $42 a pupil: the published $6.51 million for 155,000 pupils', () => {
    expect(raiseClassSizeByOne.propose(districtWith({ measures: { pupils: 155_000 } }))).toMatchObject({
      addressable: { value: 6_510_000_00 },
    });
  });

  it('claims the dollars of instruction, where teachers are paid', () => {
    expect(raiseClassSizeByOne.propose(districtWith({ measures: { pupils: 10 } }))).toMatchObject({
      claim: { base: 'curriculum' },
      decision: 'D-STF-01',
    });
  });
});
