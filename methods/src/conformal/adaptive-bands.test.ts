import { describe, expect, it } from 'vitest';
import { matrixFromColumns, withIntercept } from '../linear-algebra/matrix.ts';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { adaptiveBands, nextMiscoverage } from './adaptive-bands.ts';

/** 150 units in each of `years` years whose noise is `noise(year)`. */
function panel(years: number, noise: (year: number) => number, seed: number) {
  const random = stream(seed, 'panel');
  const year = Array.from({ length: years * 150 }, (_, i) => Math.floor(i / 150));
  const driver = year.map(() => normal(random, 0, 1));
  const response = year.map((one, i) => (driver[i] ?? 0) + normal(random, 0, noise(one)));
  return { design: withIntercept(matrixFromColumns([driver])), response, years: year };
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('the next level', () => {
  it('falls by half of what was missed too much, and stays between its limits', () => {
    expect(nextMiscoverage(0.1, 0.2, { target: 0.1, step: 0.5 })).toBeCloseTo(0.05, 12);
    expect(nextMiscoverage(0.1, 0.5, { target: 0.1, step: 0.5 })).toBe(0.005);
    expect(nextMiscoverage(0.49, 0, { target: 0.1, step: 0.5 })).toBe(0.5);
  });
});

describe('adaptive bands over years', () => {
  it('keep the plain promise where nothing drifts: 90 % within 1.5 points', () => {
    // 3 panels × 28 years × 150 rows = 12,600 rows; a calibration year of 150 adds a standard error of 0.4 points.
    const { years } = adaptiveBands(
      panel(30, () => 1, 1),
      { miscoverage: 0.1 },
    );
    const more = [2, 3].flatMap(
      (seed) =>
        adaptiveBands(
          panel(30, () => 1, seed),
          { miscoverage: 0.1 },
        ).years,
    );
    expect(Math.abs(mean([...years, ...more].map(({ missedShare }) => missedShare)) - 0.1)).toBeLessThan(0.015);
  });

  it('come back to it where noise grows by a tenth every year, which the plain band of last year never does', () => {
    const drifting = panel(30, (year) => 1.1 ** year, 4);
    const adaptive = adaptiveBands(drifting, { miscoverage: 0.1 }).years;
    const plain = adaptiveBands(drifting, { miscoverage: 0.1, step: 0 }).years;
    expect(mean(plain.map(({ missedShare }) => missedShare))).toBeGreaterThan(0.12);
    expect(Math.abs(mean(adaptive.map(({ missedShare }) => missedShare)) - 0.1)).toBeLessThan(0.015);
  });

  it('give the band for the year after the last at the level that the years have led to', () => {
    const { years, next } = adaptiveBands(
      panel(5, () => 1, 5),
      { miscoverage: 0.1 },
    );
    const last = years.at(-1);
    expect(years.map(({ year }) => year)).toEqual([2, 3, 4]);
    expect(next.miscoverage).toBeCloseTo((last?.miscoverage ?? 0) + 0.5 * (0.1 - (last?.missedShare ?? 0)), 12);
    expect(next.band.miscoverage).toBe(next.miscoverage);
  });
});
