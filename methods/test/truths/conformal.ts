import {
  bandAt,
  type Matrix,
  matrixFromColumns,
  matrixRow,
  permutation,
  selectEntries,
  selectRows,
  splitConformalBand,
  stream,
  withIntercept,
} from '../../src/index.ts';
import { publishedTable, type Row } from '../published.ts';
import type { Truth } from './truth.ts';

type Table = { readonly design: Matrix; readonly response: readonly number[] };

const SPLITS = 60;

function table(all: readonly Row[], outcome: string, drivers: readonly string[]): Table {
  const value = (row: Row, name: string) =>
    name.startsWith('log ') ? Math.log(Number(row[name.slice(4)])) : Number(row[name]);
  const rows = all.filter((row) => [...drivers, outcome].every((name) => Number.isFinite(value(row, name))));
  return {
    design: withIntercept(matrixFromColumns(drivers.map((name) => rows.map((row) => value(row, name))))),
    response: rows.map((row) => Math.log(Number(row[outcome]))),
  };
}

/** Share of held-out rows inside a nominal 90 % band, over random halves. */
function coverage(name: string, { design, response }: Table): number {
  let [inside, seen] = [0, 0];
  for (let trial = 0; trial < SPLITS; trial += 1) {
    const order = permutation(stream(trial, name), design.rows);
    const held = order.subarray(0, Math.floor(design.rows / 2));
    const kept = order.subarray(held.length);
    const band = splitConformalBand(
      { design: selectRows(design, kept), response: selectEntries(response, kept) },
      { miscoverage: 0.1, random: stream(trial, name, 'split') },
    );
    for (const i of held) {
      const { low, high } = bandAt(band, matrixRow(design, i));
      const value = response[i] ?? Number.NaN;
      if (low <= value && value <= high) inside += 1;
      seen += 1;
    }
  }
  return inside / seen;
}

const SETS: readonly { readonly name: string; readonly file: string; readonly rows: () => Table }[] = [
  {
    name: 'CASchools',
    file: 'data_CASchools.csv',
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
    file: 'data_mathpnl.csv.gz',
    rows: () =>
      table(
        publishedTable('data_mathpnl.csv.gz').filter((row) => row.year === '1998'),
        'expp',
        ['log enrol', 'lunch', 'found'],
      ),
  },
];

export const CONFORMAL_TRUTHS: readonly Truth[] = SETS.map(({ name, file, rows }) => ({
  id: `conformal.coverage-${name.toLowerCase()}`,
  method: { en: 'Ranges that hold nine in ten', es: 'Rangos que contienen nueve de diez' },
  quantity: {
    en: `share of districts left out inside a 90 % range, ${name}, ${SPLITS} random halves`,
    es: `parte de los distritos apartados dentro de un rango del 90 %, ${name}, ${SPLITS} mitades al azar`,
  },
  reference: 'the nominal 90 %',
  tables: [file],
  tolerance: 0.015,
  scale: 'simulated',
  compare: () => ({ compared: 1, largestDifference: Math.abs(coverage(name, rows()) - 0.9) }),
}));
