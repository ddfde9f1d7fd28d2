import { describe, expect } from 'vitest';
import {
  bandAt,
  matrixFromColumns,
  matrixRow,
  permutation,
  selectEntries,
  selectRows,
  splitConformalBand,
  stream,
  withIntercept,
  yearOnYearBand,
} from '../src/index.ts';
import { itPublished } from './it-published.ts';
import { column, publishedTable, type Row } from './published.ts';

describe('a nominal 90 % band on published districts', () => {
  const sets: readonly { name: string; rows: () => Table }[] = [
    {
      name: 'CASchools',
      rows: () =>
        table(publishedTable('data_CASchools.csv'), 'expenditure', [
          'log students',
          'calworks',
          'lunch',
          'english',
          'log income',
        ]),
    },
    {
      name: 'mathpnl1998',
      rows: () =>
        table(
          michigan().filter((row) => row.year === '1998'),
          'expp',
          ['log enrol', 'lunch', 'found'],
        ),
    },
  ];
  for (const { name, rows } of sets) {
    itPublished(`${name}: covers 90 ± 1.5 % of held-out districts over 60 random splits`, () => {
      const { design, response } = rows();
      const shares = Array.from({ length: 60 }, (_, trial) => {
        const order = permutation(stream(trial, name), design.rows);
        const held = order.subarray(0, Math.floor(design.rows / 2));
        const kept = order.subarray(held.length);
        const part = { design: selectRows(design, kept), response: selectEntries(response, kept) };
        const band = splitConformalBand(part, { miscoverage: 0.1, random: stream(trial, name, 'split') });
        return mean(
          Array.from(held, (i) => Number(contains(bandAt(band, matrixRow(design, i)), response[i] ?? Number.NaN))),
        );
      });
      expect(Math.abs(mean(shares) - 0.9)).toBeLessThan(0.015);
    });
  }

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
