import { describe, expect } from 'vitest';
import { bandAt, matrixFromColumns, matrixRow, withIntercept, yearOnYearBand } from '../src/index.ts';
import { itPublished } from './it-published.ts';
import { column, publishedTable, type Row } from './published.ts';

describe('a nominal 90 % band on published districts', () => {
  itPublished(
    'fitted on Michigan before a year and calibrated on it covers the next year within 4 points, 1996 to 1998 together',
    () => {
      const panel = table(michigan(), 'rexpp', ['log enrol', 'lunch', 'log avgsal']);
      const shares = [1995, 1996, 1997].flatMap((calibrationYear) => {
        const band = yearOnYearBand(panel, { miscoverage: 0.1, calibrationYear });
        const next = panel.years.flatMap((year, i) => (year === calibrationYear + 1 ? [i] : []));
        return next.map((i) =>
          Number(contains(bandAt(band, matrixRow(panel.design, i)), panel.response[i] ?? Number.NaN)),
        );
      });
      expect(Math.abs(mean(shares) - 0.9)).toBeLessThan(0.04);
    },
  );
});

type Table = { design: ReturnType<typeof withIntercept>; response: number[]; years: number[] };

function michigan(): Row[] {
  return publishedTable('data_mathpnl.csv.gz');
}

function table(all: readonly Row[], outcome: string, drivers: readonly string[]): Table {
  const value = (row: Row, name: string) =>
    name.startsWith('log ') ? Math.log(Number(row[name.slice(4)])) : Number(row[name]);
  const rows = all.filter((row) => [...drivers, outcome].every((name) => Number.isFinite(value(row, name))));
  return {
    design: withIntercept(matrixFromColumns(drivers.map((name) => rows.map((row) => value(row, name))))),
    response: column(rows, outcome).map(Math.log),
    years: column(rows, 'year'),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const contains = ({ low, high }: { low: number; high: number }, value: number) => low <= value && value <= high;
