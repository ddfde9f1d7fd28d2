import { describe, expect } from 'vitest';
import { betaQuantile, chiSquareQuantile, fCdf, normalQuantile, studentTCdf, studentTQuantile } from '../src/index.ts';
import { itPublished, publishedTable } from './published.ts';

const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = {
  normq: (p = 0) => normalQuantile(p),
  tq: (p = 0, degrees = 0) => studentTQuantile(p, degrees),
  betaq: (p = 0, a = 0, b = 0) => betaQuantile(p, a, b),
  chi2q: (p = 0, degrees = 0) => chiSquareQuantile(p, degrees),
  tc: (x = 0, degrees = 0) => studentTCdf(x, degrees),
  fc: (x = 0, d1 = 0, d2 = 0) => fCdf(x, d1, d2),
};

describe('distribution functions', () => {
  itPublished('agree with 150 published values to a relative 1e-10', () => {
    const rows = publishedTable('distribution_functions_expected.csv');
    const wrong = rows.flatMap((row) => {
      const value = FUNCTIONS[row.function ?? '']?.(...(row.args ?? '').split(' ').map(Number));
      const expected = Number(row.value);
      const error = Math.abs((value ?? Number.NaN) - expected) / Math.max(Math.abs(expected), 1e-300);
      const same = expected === 0 ? Math.abs(value ?? 1) < 1e-15 : error < 1e-10;
      return same ? [] : [`${row.function} ${row.args}: ${value} for ${expected}`];
    });
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(130);
  });
});
