import { describe, expect, it } from 'vitest';
import { matrixFromColumns, withIntercept } from '../linear-algebra/matrix.ts';
import { normal, unit } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { bandAt, conformalBand } from './conformal-band.ts';
import { conformalQuantile, fewestCalibrationRows } from './conformal-quantile.ts';
import { crossBandAt, crossConformalBand } from './cross-conformal.ts';
import { fittedPair } from './quantile-pair.ts';
import { splitConformalBand, yearOnYearBand } from './splits.ts';

describe('the conformal quantile', () => {
  it('is the largest of nine scores at 10 % and infinite with eight, which cannot promise that', () => {
    const nine = [5, 1, 9, 3, 7, 2, 8, 4, 6];
    expect(conformalQuantile(nine, 0.1)).toBe(9);
    expect(conformalQuantile(nine.slice(0, 8), 0.1)).toBe(Number.POSITIVE_INFINITY);
    expect(fewestCalibrationRows(0.1)).toBe(9);
  });

  it('takes rank (n + 1)(1 − a) exactly when that is whole', () => {
    const nineteen = Array.from({ length: 19 }, (_, i) => i + 1);
    expect(conformalQuantile(nineteen, 0.05)).toBe(19);
    expect(conformalQuantile(nineteen, 0.2)).toBe(16);
  });
});

describe('a conformal band', () => {
  const line = (rows: number, label: string, noise = (_row: number) => 1) => {
    const random = stream(11, label);
    const driver = Array.from({ length: rows }, () => unit(random) * 10);
    return {
      design: withIntercept(matrixFromColumns([driver])),
      response: driver.map((x, i) => 3 * x + noise(i) * normal(random)),
    };
  };

  it('covers nine new rows in ten, and more tightly than its raw quantiles when those are too wide', () => {
    const covered = Array.from({ length: 40 }, (_, trial) => {
      const band = splitConformalBand(line(200, `fit ${trial}`), { miscoverage: 0.1, random: stream(trial) });
      const fresh = line(200, `new ${trial}`);
      return share(fresh, (row, y) => contains(bandAt(band, row), y));
    });
    expect(Math.abs(mean(covered) - 0.9)).toBeLessThan(0.015);
  });

  it('gives a noisy group a wider band of its own and lets a small group borrow the overall one', () => {
    const groups = Array.from({ length: 400 }, (_, i) => (i < 10 ? 'few' : i % 2 === 0 ? 'calm' : 'noisy'));
    const noise = (i: number) => (groups[i] === 'noisy' ? 4 : 1);
    const training = line(400, 'train', noise);
    const band = conformalBand(training, { ...line(400, 'calibrate', noise), groups }, { miscoverage: 0.1 });
    const width = (group: string) => bandAt(band, [1, 5], group).high - bandAt(band, [1, 5], group).low;
    expect(width('noisy')).toBeGreaterThan(2 * width('calm'));
    expect(bandAt(band, [1, 5], 'few').calibratedOn).toBe('overall');
    expect(bandAt(band, [1, 5], 'calm').calibratedOn).toBe('group');
  });

  it('has one limit when one is asked for, with the whole miscoverage on that side', () => {
    const band = splitConformalBand(line(2000, 'one'), { miscoverage: 0.2, side: 'upper', random: stream(1) });
    expect(bandAt(band, [1, 5]).low).toBe(Number.NEGATIVE_INFINITY);
    expect(share(line(2000, 'other'), (row, y) => y <= bandAt(band, row).high)).toBeCloseTo(0.8, 1);
  });

  it('is infinite rather than wrong when the calibration rows are too few', () => {
    const band = conformalBand(line(50, 'a'), line(5, 'b'), { miscoverage: 0.1 });
    expect(bandAt(band, [1, 5])).toEqual({ low: -Infinity, high: Infinity, calibratedOn: 'overall' });
  });

  it('by folds covers nine in ten of a table too small to split, and can widen a group by itself', () => {
    const groups = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 'calm' : 'noisy'));
    const noise = (i: number) => (i % 2 === 0 ? 1 : 4);
    const covered = Array.from({ length: 15 }, (_, trial) => {
      const band = crossConformalBand(line(60, `small ${trial}`), { miscoverage: 0.1, random: stream(trial) });
      return share(line(100, `fresh ${trial}`), (row, y) => contains(crossBandAt(band, row), y));
    });
    expect(Math.abs(mean(covered) - 0.9)).toBeLessThan(0.03);
    const band = crossConformalBand({ ...line(400, 'groups', noise), groups }, { miscoverage: 0.1, random: stream(1) });
    const width = (group: string) => crossBandAt(band, [1, 5], group).high - crossBandAt(band, [1, 5], group).low;
    expect(width('noisy')).toBeGreaterThan(2 * width('calm'));
  });

  it('by folds gives a group of just enough rows its own scores; a smaller, an unseen and no group borrow the overall ones', () => {
    const level = Float64Array.of(0);
    const fold = {
      quantiles: { lower: level, upper: level },
      scores: Float64Array.of(1, 2, 3),
      groups: ['pair', 'pair', 'single'],
    };
    // Rank 0.6 × 3, so 2 of two scores; 0.6 × 4, so 3 of three.
    const band = { miscoverage: 0.4, minimumGroupRows: 2, folds: [fold] };
    expect(crossBandAt(band, [1], 'pair')).toEqual({ low: -2, high: 2, calibratedOn: 'group' });
    const overall = { low: -3, high: 3, calibratedOn: 'overall' };
    expect(crossBandAt(band, [1], 'single')).toEqual(overall);
    expect(crossBandAt({ ...band, minimumGroupRows: 0 }, [1], 'unseen')).toEqual(overall);
    expect(crossBandAt(band, [1])).toEqual(overall);
  });

  it('starts from quantiles that halve the miscoverage between two limits and leave it whole to one', () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const constant = matrixFromColumns([nine.map(() => 1)]);
    const limits = (miscoverage: number, side: 'both' | 'lower' | 'upper') => {
      const { lower, upper } = fittedPair(constant, nine, miscoverage, side);
      return [lower?.[0] ?? null, upper?.[0] ?? null];
    };
    expect(limits(0.5, 'both')).toEqual([3, 7]);
    expect(limits(0.25, 'lower')).toEqual([3, null]);
    expect(limits(0.25, 'upper')).toEqual([null, 7]);
  });

  it('along time fits on earlier years, calibrates on one and never looks at later ones', () => {
    const rows = line(300, 'panel');
    const years = Array.from({ length: 300 }, (_, i) => 2020 + Math.floor(i / 100));
    const options = { miscoverage: 0.1, calibrationYear: 2021 };
    const band = yearOnYearBand({ ...rows, years }, options);
    const changed = rows.response.map((y, i) => (years[i] === 2022 ? y + 1000 : y));
    expect(yearOnYearBand({ ...rows, response: changed, years }, options)).toEqual(band);
    expect(band.overall.calibrationRows).toBe(100);
    expect(() => yearOnYearBand({ ...rows, years }, { miscoverage: 0.1, calibrationYear: 2020 })).toThrow(
      'are 0 and 100',
    );
  });
});

type Rows = { readonly design: { readonly values: Float64Array; readonly rows: number }; readonly response: number[] };
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const contains = (limits: { low: number; high: number }, y: number) => limits.low <= y && y <= limits.high;
function share(rows: Rows, holds: (row: number[], y: number) => boolean): number {
  return mean(rows.response.map((y, i) => Number(holds([1, rows.design.values[rows.design.rows + i] ?? 0], y))));
}
