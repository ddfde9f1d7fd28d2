import { AREAS } from '@leeway/areas';
import { type AreaFit as _A, areaFit, buildAtlas } from '@leeway/loop';
import { matrixRow, quantileRegression } from '@leeway/methods';
import { fiscalYear } from '@leeway/model';
import { it } from 'vitest';
import { boostedAt, quantileBoosting } from '../../methods/src/boosting/quantile-boosting.ts';
import { texasRecord } from './texas-record.ts';

const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9];
it('compares', async () => {
  const atlas = buildAtlas(await texasRecord(), AREAS, { seed: 7 });
  const chart = atlas.ledger.charts.get('tx-peims');
  if (!chart) throw new Error('none');
  for (const area of [
    'all',
    'curriculum',
    'staffing',
    'student-support',
    'technology',
    'transportation',
    'nutrition',
    'facilities',
    'finance',
  ]) {
    const years = [2012, 2013, 2014, 2015].map((y) =>
      areaFit({ atlas, chart, year: fiscalYear(y), area, kind: 'district' }),
    );
    const train = years.slice(0, 3).map((f) => f?.rows);
    const test = years[3]?.rows;
    if (!test || train.some((t) => !t)) {
      console.log(area, 'none');
      continue;
    }
    const cols = test.design.columns;

    const raw: number[][] = [];
    const resp: number[] = [];
    for (const t of train) {
      if (!t) continue;
      for (let i = 0; i < t.design.rows; i += 1)
        if ((t.unit[i] as number) % 2 === 0) {
          raw.push(Array.from(matrixRow(t.design, i)));
          resp.push(t.response[i] as number);
        }
    }
    const rows = raw.length;
    const response = resp;
    const values = new Float64Array(rows * cols);
    raw.forEach((r, i) =>
      r.forEach((v, j) => {
        values[j * rows + i] = v;
      }),
    );
    const design = { rows, columns: cols, values };
    const noint = { rows, columns: cols - 1, values: values.subarray(rows) };
    const qr: number[] = [],
      gb: number[] = [],
      gb2: number[] = [];
    for (const level of LEVELS) {
      const fit = quantileRegression(design, response, level);
      const b1 = quantileBoosting(noint, response, level, { trees: 200, rate: 0.05, depth: 3, leafRows: 40 });
      const b2 = quantileBoosting(noint, response, level, { trees: 120, rate: 0.05, depth: 2, leafRows: 80 });
      let [a, b, c] = [0, 0, 0];
      const pin = (e: number) => (e >= 0 ? level * e : (level - 1) * e);
      for (let i = 0; i < test.design.rows; i += 1) {
        if ((test.unit[i] as number) % 2 === 0) continue;
        const row = matrixRow(test.design, i);
        const y = test.response[i] as number;
        a += pin(y - row.reduce((s: number, x: number, j: number) => s + x * (fit.coefficients[j] as number), 0));
        b += pin(y - boostedAt(b1, row.slice(1)));
        c += pin(y - boostedAt(b2, row.slice(1)));
      }
      qr.push(a / test.design.rows);
      gb.push(b / test.design.rows);
      gb2.push(c / test.design.rows);
    }
    const m = (v: number[]) => v.reduce((s, x) => s + x, 0) / v.length;
    console.log(
      area.padEnd(18),
      rows,
      test.design.rows,
      cols,
      'qr',
      m(qr).toFixed(5),
      'gbm',
      m(gb).toFixed(5),
      'small',
      m(gb2).toFixed(5),
      LEVELS.map((_, k) => `${(100 * ((gb[k] ?? 0) / (qr[k] ?? 1) - 1)).toFixed(1)}%`).join(' '),
    );
  }
}, 600000);
