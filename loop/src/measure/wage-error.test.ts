import { describe, expect, it } from 'vitest';
import { lastingGap } from './lasting.ts';
import { halfWidthWith, type WageError } from './wage-error.ts';

/** Rows 0, 1, 2: usual, three times as unsure, not on record. Variances of log cost. */
const error: WageError = {
  ofRow: (row) => [0.0004, 0.0036, null][row] ?? null,
  typicalNear: () => 0.0004,
};

describe('the wage index’s standard error', () => {
  it('leaves the range of a district with the usual one, or none on record, as it is', () => {
    expect(halfWidthWith(0.1, error, 0)).toBeCloseTo(0.1, 12);
    expect(halfWidthWith(0.1, error, 2)).toBe(0.1);
  });

  it('widens the range where it is larger: √(.01 + 1.6449² × .0032) = .1366', () => {
    expect(halfWidthWith(0.1, error, 1)).toBeCloseTo(0.1366, 4);
  });

  it('draws a gap in and makes it less sure the larger it is', () => {
    const gapWith = (wageError: number) =>
      lastingGap(
        [0.2],
        { centre: 0, lasting: 0.03, passing: 0 },
        { fitVariance: 0, contestedShare: 0, typicalWageError: 0.01, wageError },
      );
    // Own .03 − .01 = .02; trust .02 ÷ (.02 + .01) and .02 ÷ (.02 + .02).
    expect(gapWith(0.01).mean).toBeCloseTo(0.2 * (2 / 3), 12);
    expect(gapWith(0.02).mean).toBeCloseTo(0.1, 12);
    expect(gapWith(0.02).sd).toBeCloseTo(Math.sqrt(0.02 * 0.5), 12);
    expect(gapWith(0.02).sd).toBeGreaterThan(gapWith(0.01).sd);
  });
});
