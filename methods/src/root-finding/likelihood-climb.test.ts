import { describe, expect, it } from 'vitest';
import { likelihoodClimb } from './likelihood-climb.ts';

const bounds = { lower: Float64Array.of(Number.NEGATIVE_INFINITY, 0), scales: Float64Array.of(1, 1) };

describe('climbing a likelihood', () => {
  it('ends at the top of a hill that is no parabola', () => {
    // −(x − 3)⁴ − (x − 3)² − (y − 2)²: top at 3, 2.
    const peak = likelihoodClimb(
      ([x = 0, y = 0]) => ({
        value: -((x - 3) ** 4) - (x - 3) ** 2 - (y - 2) ** 2,
        gradient: Float64Array.of(-4 * (x - 3) ** 3 - 2 * (x - 3), -2 * (y - 2)),
      }),
      Float64Array.of(-5, 9),
      bounds,
    );
    expect(peak.at[0]).toBeCloseTo(3, 9);
    expect(peak.at[1]).toBeCloseTo(2, 9);
    expect(peak.hessian[3]).toBeCloseTo(-2, 6);
  });

  it('stops at a bound when the top lies beyond it, and still finds the best of the other coordinate', () => {
    // −(y + 1)² − (x − y − 1)²: with y held at 0 the best x is 1.
    const peak = likelihoodClimb(
      ([x = 0, y = 0]) => ({
        value: -((y + 1) ** 2) - (x - y - 1) ** 2,
        gradient: Float64Array.of(-2 * (x - y - 1), -2 * (y + 1) + 2 * (x - y - 1)),
      }),
      Float64Array.of(4, 5),
      bounds,
    );
    expect(peak.at[1]).toBe(0);
    expect(peak.at[0]).toBeCloseTo(1, 9);
  });

  it('says so when a slope never ends', () => {
    const slope = ([x = 0]: Float64Array) => ({ value: x, gradient: Float64Array.of(1) });
    const one = { lower: Float64Array.of(0), scales: Float64Array.of(1) };
    expect(() => likelihoodClimb(slope, Float64Array.of(0), one)).toThrow('still rising');
  });
});
