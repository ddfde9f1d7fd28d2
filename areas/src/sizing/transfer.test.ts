import { describe, expect, it } from 'vitest';
import { REALISED_CLAIMS } from './track-record/realised-claims.ts';
import { transferByGrade, transferOfGap } from './transfer.ts';

describe('how much of a claim transfers', () => {
  it('is the track record for a gap: of eleven ratios the 2nd, 6th and 10th', () => {
    const sorted = REALISED_CLAIMS.map((claim) => claim.ratio as number).toSorted((a, b) => a - b);
    expect(transferOfGap()).toMatchObject({ low: sorted[1], mid: sorted[5], high: sorted[9] });
    expect(transferOfGap()).toMatchObject({ low: 0, mid: 0.4, high: 0.71 });
  });

  it('rises with the grade of evidence from 0.4 to 0.7', () => {
    const mids = (['E', 'D', 'C', 'B', 'A'] as const).map((grade) => transferByGrade(grade).mid);
    expect(mids).toEqual([0.4, 0.475, 0.55, 0.625, 0.7]);
  });

  it('never transfers more than the whole claim, however good the evidence', () => {
    expect(transferByGrade('A').high).toBe(1); // 0.71 + 0.3 = 1.01, held at 1
    expect(transferByGrade('A').low).toBeCloseTo(0.3, 12);
  });
});
