import { describe, expect } from 'vitest';
import { matrixFromColumns, quantileRegression, quantileRegressions, withIntercept } from '../src/index.ts';
import { itPublished } from './it-published.ts';
import { column, publishedTable } from './published.ts';

describe('quantile regression against published fits', () => {
  itPublished('agrees with all seven Engel food-expenditure quantiles to 1e-8', () => {
    const engel = publishedTable('data_engel.csv');
    const expected = publishedTable('quantreg_engel_expected.csv');
    const design = withIntercept(matrixFromColumns([column(engel, 'income')]));
    const fits = quantileRegressions(design, column(engel, 'foodexp'), column(expected, 'tau'));
    fits.forEach((fit, i) => {
      const row = expected[i] ?? {};
      expect(Math.abs((fit.coefficients[0] ?? 0) - Number(row.b0))).toBeLessThan(1e-8);
      expect(Math.abs((fit.coefficients[1] ?? 0) - Number(row.b1))).toBeLessThan(1e-8);
      expect(Math.abs(fit.loss - Number(row.rho))).toBeLessThan(1e-7);
    });
  });

  itPublished('agrees with the stack-loss quantiles, which are full of ties, to 1e-8', () => {
    const plant = publishedTable('data_stackloss.csv');
    const names = ['Air.Flow', 'Water.Temp', 'Acid.Conc.'];
    const design = withIntercept(matrixFromColumns(names.map((name) => column(plant, name))));
    for (const row of publishedTable('quantreg_stackloss_expected.csv')) {
      const fit = quantileRegression(design, column(plant, 'stack.loss'), Number(row.tau));
      ['X.Intercept.', ...names.map((name) => `stack.x${name}`)].forEach((name, j) => {
        expect(Math.abs((fit.coefficients[j] ?? 0) - Number(row[name]))).toBeLessThan(1e-8);
      });
    }
  });
});
