import { funnelAsymmetry, stepSelection, trimAndFill } from '../../src/index.ts';
import { poolingData } from './pooling.ts';
import { EGGER_ROWS, MIXED_ROWS, STEP_ROWS, TRIM_ROWS } from './publication-bias-data.ts';
import { largestDifference, type Truth } from './truth.ts';

const TABLES = ['data_bcg.csv', 'data_raudenbush1985.csv', 'data_konstantopoulos2011.csv', 'data_eight_schools.csv'];
const ASYMMETRY = { en: 'Funnel asymmetry', es: 'Asimetría del embudo' };
const TRIMMING = { en: 'Trim and fill', es: 'Recorte y relleno' };
const SELECTION = { en: 'Selection by significance', es: 'Selección por significación' };

function data(name: string | number | undefined) {
  const { estimates, variances } = poolingData(String(name));
  return { estimates, errors: Array.from(variances, Math.sqrt) };
}

function compared(values: readonly number[], expected: readonly number[]) {
  return { compared: values.length, largestDifference: largestDifference(values, expected) };
}

export const PUBLICATION_BIAS_TRUTHS: readonly Truth[] = [
  {
    id: 'publication-bias.egger',
    method: ASYMMETRY,
    quantity: {
      en: 't, p and the estimate at no error with its limits, by Egger’s regression on four data sets',
      es: 't, p y la estimación sin error con sus límites, por la regresión de Egger en cuatro conjuntos de datos',
    },
    reference: 'metafor 3.8-1 regtest (lm)',
    tables: TABLES,
    tolerance: 1e-9,
    scale: 'absolute',
    compare() {
      const values = EGGER_ROWS.flatMap(([name]) => {
        const { estimates, errors } = data(name);
        const { result } = funnelAsymmetry(estimates, errors);
        if (result === null) return [Number.NaN];
        const { statistic, degreesOfFreedom, pValue, atZeroError } = result;
        return [statistic, degreesOfFreedom ?? Number.NaN, pValue, atZeroError.mean, atZeroError.low, atZeroError.high];
      });
      return compared(
        values,
        EGGER_ROWS.flatMap(([, ...numbers]) => numbers.map(Number)),
      );
    },
  },
  {
    id: 'publication-bias.egger-random-effects',
    method: ASYMMETRY,
    quantity: {
      en: 'z, p and the line, true effects differing',
      es: 'z, p y la recta, con efectos verdaderos distintos',
    },
    reference: 'metafor 3.8-1 regtest (rma), iterated to 1e-13',
    tables: TABLES,
    tolerance: 1e-7,
    scale: 'absolute',
    compare() {
      const values = MIXED_ROWS.flatMap(([name]) => {
        const { estimates, errors } = data(name);
        const { result } = funnelAsymmetry(estimates, errors, 'random-effects');
        return [result?.statistic, result?.pValue, result?.atZeroError.mean, result?.slope].map(
          (value) => value ?? Number.NaN,
        );
      });
      return compared(
        values,
        MIXED_ROWS.flatMap(([, ...numbers]) => numbers.slice(0, 4).map(Number)),
      );
    },
  },
  {
    id: 'publication-bias.trim-and-fill',
    method: TRIMMING,
    quantity: {
      en: 'estimates filled in, mean, error and τ² by L0 on four data sets',
      es: 'estimaciones añadidas, media, error y τ² por L0 en cuatro conjuntos de datos',
    },
    reference: 'metafor 3.8-1 trimfill',
    tables: TABLES,
    tolerance: 1e-9,
    scale: 'absolute',
    compare() {
      const values = TRIM_ROWS.flatMap(([name, side]) => {
        const { estimates, errors } = data(name);
        const { result } = trimAndFill(estimates, errors);
        if (result === null || result.side !== side) return [Number.NaN];
        return [result.missing, result.mean, result.standardError, result.betweenVariance];
      });
      return compared(
        values,
        TRIM_ROWS.flatMap(([, , ...numbers]) => numbers.map(Number)),
      );
    },
  },
  {
    id: 'publication-bias.step-selection',
    method: SELECTION,
    quantity: {
      en: 'mean, τ², weights, their errors, likelihood ratio and likelihood of five step functions',
      es: 'media, τ², pesos, sus errores, razón de verosimilitud y verosimilitud de cinco funciones escalonadas',
    },
    reference: 'metafor 3.8-1 selmodel (stepfun)',
    tables: ['data_bcg.csv', 'data_konstantopoulos2011.csv'],
    tolerance: 5e-5,
    scale: 'absolute',
    compare() {
      const values = STEP_ROWS.flatMap(({ name, favoured, cuts }) => {
        const { estimates, errors } = data(name);
        const { result } = stepSelection(estimates, errors, { favoured, cuts });
        if (result === null) return [Number.NaN];
        const steps = result.weights.slice(1);
        return [
          ...[result.mean, result.standardError, result.betweenVariance],
          ...steps.map(({ weight }) => weight),
          ...steps.map(({ standardError }) => standardError ?? Number.NaN),
          ...[result.likelihoodRatio, result.pValue, result.logLikelihood],
        ];
      });
      return compared(
        values,
        STEP_ROWS.flatMap(({ expected }) => expected),
      );
    },
  },
];
