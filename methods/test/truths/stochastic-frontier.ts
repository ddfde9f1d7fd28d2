import { matrixFromColumns, stochasticFrontier, withIntercept } from '../../src/index.ts';
import { column, publishedTable } from '../published.ts';
import { largestDifference, type Truth } from './truth.ts';

export const STOCHASTIC_FRONTIER_TRUTHS: readonly Truth[] = [
  {
    id: 'stochastic-frontier.front41',
    method: { en: 'Stochastic frontier', es: 'Frontera estocástica' },
    quantity: {
      en: 'coefficients, variances, log-likelihood and 60 efficiencies of firms',
      es: 'coeficientes, varianzas, logverosimilitud y 60 eficiencias de empresas',
    },
    reference: 'FRONTIER 4.1, example 1 (log-likelihood −17.027225), maximised again with SciPy',
    tables: ['data_front41Data.csv', 'sfa_front41_expected.csv'],
    tolerance: 1e-5,
    scale: 'absolute',
    compare() {
      const firms = publishedTable('data_front41Data.csv');
      const logs = (name: string) => column(firms, name).map(Math.log);
      const design = withIntercept(matrixFromColumns([logs('capital'), logs('labour')]));
      const fit = stochasticFrontier(design, logs('output'), { kind: 'production' });
      const efficiencies = fit.units.map(({ efficiency }) => efficiency);
      const mean = efficiencies.reduce((sum, value) => sum + value / efficiencies.length, 0);
      const values = [...fit.coefficients, fit.variance, fit.gamma, fit.logLikelihood, mean, ...efficiencies];
      const expected = column(publishedTable('sfa_front41_expected.csv'), 'value');
      return { compared: expected.length, largestDifference: largestDifference(values, expected) };
    },
  },
];
