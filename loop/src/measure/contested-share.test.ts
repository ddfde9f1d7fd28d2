import { matrixFromRows, normal, stream, withIntercept } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import { contestedShare } from './contested-share.ts';
import type { DesignRows } from './design.ts';

const UNITS = 400;
const ROWS = [...Array(UNITS).keys()];

/** Standard normal numbers, one per unit. */
const numbers = (name: string): Float64Array => {
  const random = stream(11, name);
  return Float64Array.from(ROWS, () => normal(random, 0, 1));
};

const driver = numbers('driver');
const other = numbers('other');
const own = numbers('own');

const fit: DesignRows = {
  design: withIntercept(matrixFromRows(ROWS.map((row) => [driver[row] ?? 0]))),
  response: new Float64Array(UNITS),
  unit: Int32Array.from(ROWS),
  year: new Int32Array(UNITS),
  logPupils: new Float64Array(UNITS),
};

/** Share of `own + part` that is contested, with one other driver on record. */
const shareOf = (part: (row: number) => number, otherDriver = other): number =>
  contestedShare(
    { now: fit, otherDrivers: [(row) => otherDriver[row] ?? Number.NaN] },
    ROWS,
    own.map((value, row) => value + part(row)),
  );

describe('the contested share of what lasts', () => {
  it('is what a driver left out explains: half where it moves costs as much as all else', () => {
    expect(shareOf((row) => other[row] ?? 0)).toBeGreaterThan(0.43);
    expect(shareOf((row) => other[row] ?? 0)).toBeLessThan(0.57);
  });

  it('counts a bend that the fitted line cannot follow', () => {
    // The variance of a squared standard normal number is 2, so two thirds.
    const share = shareOf((row) => (driver[row] ?? 0) ** 2);
    expect(share).toBeGreaterThan(0.58);
    expect(share).toBeLessThan(0.75);
  });

  it('does not count what the fit itself holds, and is next to nothing for noise', () => {
    expect(shareOf((row) => 5 * (driver[row] ?? 0))).toBeLessThan(0.02);
    expect(shareOf(() => 0)).toBeGreaterThanOrEqual(0);
  });

  it('does not take many drivers of pure chance for an explanation', () => {
    const otherDrivers = Array.from({ length: 40 }, (_, i) => {
      const noise = numbers(`noise ${i}`);
      return (row: number) => noise[row] ?? Number.NaN;
    });
    // Forty columns of noise explain a tenth of 400 numbers by themselves.
    expect(contestedShare({ now: fit, otherDrivers }, ROWS, own)).toBeLessThan(0.06);
  });

  it('leaves out units whose other driver is unknown, and is zero where hardly any are left', () => {
    const gappy = other.map((value, row) => (row % 20 === 0 ? Number.NaN : value));
    expect(shareOf((row) => other[row] ?? 0, gappy)).toBeGreaterThan(0.4);
    const blank = other.map((value, row) => (row < 10 ? value : Number.NaN));
    expect(shareOf((row) => other[row] ?? 0, blank)).toBe(0);
  });
});
