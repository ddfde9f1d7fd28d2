import { matrixFromColumns, quantileRegressions, withIntercept } from '../../src/index.ts';
import { column, publishedTable } from '../published.ts';
import { largestDifference, type Truth } from './truth.ts';

const METHOD = { en: 'Quantile regression', es: 'Regresión cuantílica' };
const QUANTREG = 'quantreg 5.94';

export const REGRESSION_TRUTHS: readonly Truth[] = [
  {
    id: 'regression.engel',
    method: METHOD,
    quantity: {
      en: 'food spending of 235 households at seven levels: coefficients and losses',
      es: 'gasto en alimentos de 235 hogares en siete niveles: coeficientes y pérdidas',
    },
    reference: QUANTREG,
    tables: ['data_engel.csv', 'quantreg_engel_expected.csv'],
    tolerance: 1e-8,
    scale: 'absolute',
    compare() {
      const engel = publishedTable('data_engel.csv');
      const expected = publishedTable('quantreg_engel_expected.csv');
      const design = withIntercept(matrixFromColumns([column(engel, 'income')]));
      const fits = quantileRegressions(design, column(engel, 'foodexp'), column(expected, 'tau'));
      const values = fits.flatMap(({ coefficients, loss }) => [...coefficients, loss / engel.length]);
      const published = expected.flatMap(({ b0, b1, rho }) => [Number(b0), Number(b1), Number(rho) / engel.length]);
      return { compared: values.length, largestDifference: largestDifference(values, published) };
    },
  },
  {
    id: 'regression.stack-loss',
    method: METHOD,
    quantity: {
      en: 'losses of a plant on 21 days, full of ties, at three levels',
      es: 'pérdidas de una planta en 21 días, llenas de empates, en tres niveles',
    },
    reference: QUANTREG,
    tables: ['data_stackloss.csv', 'quantreg_stackloss_expected.csv'],
    tolerance: 1e-8,
    scale: 'absolute',
    compare() {
      const plant = publishedTable('data_stackloss.csv');
      const expected = publishedTable('quantreg_stackloss_expected.csv');
      const names = ['Air.Flow', 'Water.Temp', 'Acid.Conc.'];
      const design = withIntercept(matrixFromColumns(names.map((name) => column(plant, name))));
      const fits = quantileRegressions(design, column(plant, 'stack.loss'), column(expected, 'tau'));
      const values = fits.flatMap(({ coefficients }) => [...coefficients]);
      const published = expected.flatMap((row) =>
        ['X.Intercept.', ...names.map((name) => `stack.x${name}`)].map((name) => Number(row[name])),
      );
      return { compared: values.length, largestDifference: largestDifference(values, published) };
    },
  },
];
