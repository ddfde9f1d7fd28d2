import { describe, expect } from 'vitest';
import { type BetweenVarianceMethod, matrixFromColumns, randomEffects, shrink, withIntercept } from '../src/index.ts';
import { itPublished } from './it-published.ts';
import { column, publishedTable, type Row } from './published.ts';

const METHODS: Readonly<Record<string, BetweenVarianceMethod>> = {
  FE: 'fixed',
  DL: 'dersimonian-laird',
  HE: 'hedges',
  HS: 'hunter-schmidt',
  SJ: 'sidik-jonkman',
  ML: 'maximum-likelihood',
  REML: 'reml',
  REML_knha: 'reml',
  EB: 'paule-mandel',
  PM: 'paule-mandel',
};

describe('eight schools', () => {
  itPublished('has the posterior means and spreads of the reference quadrature to 1e-6', () => {
    const schools = publishedTable('data_eight_schools.csv');
    const pooled = shrink(column(schools, 'y'), column(schools, 'sigma'), {
      tau: { kind: 'half-cauchy', scale: 5 },
      average: { mean: 0, standardDeviation: 5 },
    });
    const expected = new Map(
      publishedTable('eight_schools_quadrature_expected.csv').map((row) => [row.parameter, row]),
    );
    pooled.effects.forEach((effect, i) => {
      expect(Math.abs(effect.mean - Number(expected.get(`theta${i + 1}`)?.mean))).toBeLessThan(1e-6);
      expect(Math.abs(effect.standardDeviation - Number(expected.get(`theta${i + 1}`)?.sd))).toBeLessThan(1e-6);
    });
    expect(Math.abs(pooled.average.mean - Number(expected.get('mu')?.mean))).toBeLessThan(1e-6);
    expect(Math.abs(pooled.average.standardDeviation - Number(expected.get('mu')?.sd))).toBeLessThan(1e-6);
    expect(Math.abs(pooled.spread.mean - Number(expected.get('tau')?.mean))).toBeLessThan(1e-6);
  });

  itPublished('agrees with the reference sampler within four of its Monte-Carlo errors', () => {
    const schools = publishedTable('data_eight_schools.csv');
    const pooled = shrink(column(schools, 'y'), column(schools, 'sigma'), {
      tau: { kind: 'half-cauchy', scale: 5 },
      average: { mean: 0, standardDeviation: 5 },
    });
    for (const row of publishedTable('eight_schools_posterior_expected.csv')) {
      const name = row.parameter ?? '';
      const mean =
        name === 'mu'
          ? pooled.average.mean
          : name === 'tau'
            ? pooled.spread.mean
            : pooled.effects[Number(name.slice(5)) - 1]?.mean;
      expect(Math.abs((mean ?? Number.NaN) - Number(row.mean))).toBeLessThan(4 * Number(row.mcse_mean));
    }
  });
});

// metafor stops iterating when τ² moves less than 1e-5, so its iterative rows are only as exact as that.
describe('classical random effects against metafor to 5e-5', () => {
  for (const row of rowsOf('meta_expected.csv')) {
    itPublished(`${row.dataset} by ${row.method}`, () => {
      const fit = randomEffects(dataset(row.dataset ?? ''), METHODS[row.method ?? ''], {
        knappHartung: row.method === 'REML_knha',
      });
      const near = (value: number | undefined, name: string, tolerance = 5e-5) => {
        const expected = Number(row[name]);
        expect(Math.abs((value ?? Number.NaN) - expected), name).toBeLessThan(
          tolerance * Math.max(1, Math.abs(expected)),
        );
      };
      near(fit.coefficients[0], 'b0');
      near(fit.standardErrors[0], 'se0');
      near(fit.low[0], 'ci_lb');
      near(fit.high[0], 'ci_ub');
      near(fit.betweenVariance, 'tau2');
      if (!(row.method === 'FE')) near(100 * fit.heterogeneityShare, 'I2', 5e-3);
      near(fit.heterogeneityRatio, 'H2', 5e-4);
      near(fit.q, 'QE', 1e-8);
      near(fit.qPValue, 'QEp', 1e-8);
      if (row.b1 !== 'NA') {
        near(fit.coefficients[1], 'b1');
        near(fit.standardErrors[1], 'se1');
      }
    });
  }
});

function rowsOf(name: string): Row[] {
  try {
    return publishedTable(name);
  } catch {
    return [{ dataset: 'every data set', method: 'metafor table absent' }];
  }
}

function dataset(name: string) {
  if (name === 'eight_schools') {
    const schools = publishedTable('data_eight_schools.csv');
    return { estimates: column(schools, 'y'), variances: column(schools, 'sigma').map((sigma) => sigma ** 2) };
  }
  const [file, moderator] = name.startsWith('bcg') ? ['data_bcg.csv', 'ablat'] : ['data_raudenbush1985.csv', 'weeks'];
  const rows = publishedTable(file ?? '');
  const estimates = column(rows, 'yi');
  const variances = column(rows, 'vi');
  if (!name.endsWith(`_${moderator}`)) return { estimates, variances };
  const values = column(rows, moderator ?? '').map((value) => (moderator === 'weeks' ? Math.min(value, 3) : value));
  return { estimates, variances, moderators: withIntercept(matrixFromColumns([values])) };
}
