import { describe, expect, it } from 'vitest';
import { meanCorrelation } from './shared-doubt.ts';

const column = (...values: number[]): Map<number, number> => new Map(values.map((value, unit) => [unit, value]));

describe('what areas share of their doubt', () => {
  it('is the mean correlation of every two: of 1, ½ and ½ it is ⅔', () => {
    const [a, c] = [column(1, -1, 0), column(1, 0, -1)];
    expect(meanCorrelation([a, a, c])).toBeCloseTo(Math.min(0.95, (1 + 0.5 + 0.5) / 3), 9);
  });

  it('is never below nothing, nor all', () => {
    const a = column(1, -1, 0);
    expect(meanCorrelation([a, column(-1, 1, 0)])).toBe(0);
    expect(meanCorrelation([a, a])).toBe(0.95);
    expect(meanCorrelation([a])).toBe(0);
  });
});
