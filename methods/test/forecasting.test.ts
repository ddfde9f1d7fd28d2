import { describe, expect } from 'vitest';
import { backtest, backtestBand, dampedTrend, drift, type ForecastMethod, naive } from '../src/index.ts';
import { itPublished } from './it-published.ts';
import { column, publishedTable } from './published.ts';

const METHODS: Readonly<Record<string, ForecastMethod>> = {
  naive,
  drift_all: drift,
  damped_log_trend: dampedTrend(0.8),
};

describe('Michigan enrolment, 550 districts, 1992 to 1998', () => {
  itPublished('is forecast with the published errors at one to five years, to a millionth of a per cent', () => {
    const series = enrolments();
    for (const [name, method] of Object.entries(METHODS)) {
      const errors = backtest(series, method, { horizon: 5 });
      for (const row of publishedTable('mathpnl_enrol_backtest_baselines.csv').filter((r) => r.method === name)) {
        const here = errors[Number(row.horizon) - 1];
        expect(100 * (here?.meanErrorShare ?? 0)).toBeCloseTo(Number(row.mape), 8);
        expect(100 * (here?.medianErrorShare ?? 0)).toBeCloseTo(Number(row.medape), 8);
        expect(100 * (here?.p90ErrorShare ?? 0)).toBeCloseTo(Number(row.p90ape), 8);
      }
    }
  });

  itPublished('has 80 % bands from one half of the districts that hold 77 to 83 % of the other', () => {
    const series = enrolments();
    const train = backtest(
      series.filter((_, i) => i % 2 === 0),
      dampedTrend(),
      { horizon: 5 },
    );
    const test = backtest(
      series.filter((_, i) => i % 2 === 1),
      dampedTrend(),
      { horizon: 5 },
    );
    const held = test.flatMap((errors, step) => {
      const past = train[step];
      if (past === undefined) return [];
      const { low, high } = backtestBand(1, past, 0.8);
      return Array.from(errors.logErrors, (error) => Number(low <= Math.exp(error) && Math.exp(error) <= high));
    });
    const share = held.reduce((sum, value) => sum + value, 0) / held.length;
    expect(share).toBeGreaterThan(0.77);
    expect(share).toBeLessThan(0.83);
  });
});

function enrolments(): number[][] {
  const districts = new Map<string, number[]>();
  const rows = publishedTable('data_mathpnl.csv.gz');
  const pupils = column(rows, 'enrol');
  rows.forEach((row, i) => {
    const id = row.distid ?? '';
    districts.set(id, [...(districts.get(id) ?? []), pupils[i] ?? Number.NaN]);
  });
  return [...districts.values()];
}
