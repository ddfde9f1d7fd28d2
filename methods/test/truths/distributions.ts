import {
  betaQuantile,
  chiSquareQuantile,
  fCdf,
  normalQuantile,
  studentTCdf,
  studentTQuantile,
} from '../../src/index.ts';
import { publishedTable } from '../published.ts';
import { largestRelativeDifference, type Truth } from './truth.ts';

const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = {
  normq: (p = 0) => normalQuantile(p),
  tq: (p = 0, degrees = 0) => studentTQuantile(p, degrees),
  betaq: (p = 0, a = 0, b = 0) => betaQuantile(p, a, b),
  chi2q: (p = 0, degrees = 0) => chiSquareQuantile(p, degrees),
  tc: (x = 0, degrees = 0) => studentTCdf(x, degrees),
  fc: (x = 0, d1 = 0, d2 = 0) => fCdf(x, d1, d2),
};

export const DISTRIBUTION_TRUTHS: readonly Truth[] = [
  {
    id: 'distributions.functions',
    method: { en: 'Distribution functions', es: 'Funciones de distribución' },
    quantity: {
      en: 'quantiles and probabilities of the normal, t, F, beta and chi-square',
      es: 'cuantiles y probabilidades de la normal, t, F, beta y ji cuadrado',
    },
    reference: 'SciPy 1.17.1',
    tables: ['distribution_functions_expected.csv'],
    tolerance: 1e-10,
    scale: 'relative',
    compare() {
      const rows = publishedTable('distribution_functions_expected.csv');
      const values = rows.map(
        (row) => FUNCTIONS[row.function ?? '']?.(...(row.args ?? '').split(' ').map(Number)) ?? Number.NaN,
      );
      const expected = rows.map((row) => Number(row.value));
      return { compared: rows.length, largestDifference: largestRelativeDifference(values, expected) };
    },
  },
];
