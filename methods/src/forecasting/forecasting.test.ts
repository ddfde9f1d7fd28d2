import { describe, expect, it } from 'vitest';
import { backtest, backtestBand } from './backtest.ts';
import { dampedTrend, drift, naive } from './damped-trend.ts';

const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => Number(value.toFixed(6)));

describe('short forecasts', () => {
  it('carry growth of a tenth a year on, or half of it, or none', () => {
    expect(rounded(drift([100, 110, 121], 2))).toEqual([133.1, 146.41]);
    expect(rounded(dampedTrend(0)([100, 110, 121], 2))).toEqual(rounded(naive([121], 2)));
    // Log growth g a year: half of it, then another quarter.
    expect(rounded(dampedTrend(0.5)([100, 121], 2))).toEqual(rounded([121 * 1.21 ** 0.5, 121 * 1.21 ** 0.75]));
  });

  it('scale with the series', () => {
    const [plain, scaled] = [dampedTrend()([10, 12, 9], 3), dampedTrend()([30, 36, 27], 3)];
    expect(rounded(scaled)).toEqual(rounded(plain.map((value) => value * 3)));
  });

  it('refuse a series too short, with a gap, or not positive', () => {
    expect(() => drift([5], 1)).toThrow('has 1 values; 2 are needed');
    expect(() => naive([Number.NaN], 1)).toThrow('Series[0] is NaN');
    expect(() => drift([0, 5], 1)).toThrow('positive values');
  });

  it('have no error as a share where what came or what was forecast is not above zero', () => {
    const options = { horizon: 1, fewestValues: 1 };
    expect(() => backtest([[100, 0]], naive, options)).toThrow('but got 0 and 100');
    expect(() => backtest([[100, 50]], () => Float64Array.of(0), options)).toThrow('but got 50 and 0');
  });

  it('are scored against what came: 100 → 110 and 110 → 99', () => {
    const [one, two] = backtest([[100, 110, 99]], naive, { horizon: 3, fewestValues: 1 });
    expect(one?.forecasts).toBe(2);
    expect(one?.meanErrorShare).toBeCloseTo((10 / 110 + 11 / 99) / 2, 12);
    expect(two?.medianErrorShare).toBeCloseTo(1 / 99, 12);
  });

  it('have bands that hold the errors seen', () => {
    const errors = backtest(
      [
        [100, 90],
        [100, 100],
        [100, 120],
      ],
      naive,
      { horizon: 1, fewestValues: 1 },
    )[0];
    const band = errors === undefined ? null : backtestBand(1000, errors, 1);
    expect(band?.low).toBeCloseTo(900, 9);
    expect(band?.high).toBeCloseTo(1200, 9);
  });
});
