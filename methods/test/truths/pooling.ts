import {
  type BetweenVarianceMethod,
  betweenVarianceInterval,
  matrixFromColumns,
  nestedEffects,
  type PoolingData,
  predictEffect,
  randomEffects,
  shrink,
  withIntercept,
} from '../../src/index.ts';
import { column, publishedTable } from '../published.ts';
import { PREDICTION_ROWS, PROFILE_ROWS, TAU_ROWS } from './pooling-data.ts';
import { largestDifference, largestRelativeDifference, type Truth } from './truth.ts';

const METHODS: Readonly<Record<string, BetweenVarianceMethod>> = {
  FE: 'fixed',
  DL: 'dersimonian-laird',
  HE: 'hedges',
  HS: 'hunter-schmidt',
  SJ: 'sidik-jonkman',
  ML: 'maximum-likelihood',
  REML: 'reml',
  REML_knha: 'reml',
  EB: 'empirical-bayes',
  PM: 'paule-mandel',
};
const CLOSED_FORM = ['FE', 'DL', 'HE', 'HS', 'SJ'];
const TABLES = ['data_bcg.csv', 'data_raudenbush1985.csv', 'data_konstantopoulos2011.csv'];
const METAFOR = 'metafor 3.8-1';
const METAFOR_EXACT = 'metafor 3.8-1, iterated to 1e-13';

/** A data set of the reference folder by the name that the tables use. */
export function poolingData(name: string): PoolingData {
  if (name === 'eight_schools') {
    const schools = publishedTable('data_eight_schools.csv');
    return { estimates: column(schools, 'y'), variances: column(schools, 'sigma').map((sigma) => sigma ** 2) };
  }
  const rows = publishedTable(`data_${/^[a-z]+(\d+)?/.exec(name)?.[0]}.csv`);
  const data = { estimates: column(rows, 'yi'), variances: column(rows, 'vi') };
  const moderator = /(latitude|ablat)$/.test(name) ? 'ablat' : /weeks$/.test(name) ? 'weeks' : null;
  if (moderator === null) return data;
  const values = column(rows, moderator).map((value) => (moderator === 'weeks' ? Math.min(value, 3) : value));
  return { ...data, moderators: withIntercept(matrixFromColumns([values])) };
}

function metaTable(closedForm: boolean) {
  const rows = publishedTable('meta_expected.csv').filter(
    ({ method }) => CLOSED_FORM.includes(method ?? '') === closedForm,
  );
  const leftOut: { what: string; why: string }[] = [];
  const [values, expected]: [number[], number[]] = [[], []];
  for (const row of rows) {
    const fit = randomEffects(poolingData(row.dataset ?? ''), METHODS[row.method ?? ''], {
      knappHartung: row.method === 'REML_knha',
    });
    const cells: Record<string, number | undefined> = {
      b0: fit.coefficients[0],
      se0: fit.standardErrors[0],
      ci_lb: fit.low[0],
      ci_ub: fit.high[0],
      tau2: fit.betweenVariance,
      H2: fit.heterogeneityRatio / Number(row.H2),
      QE: fit.q,
      QEp: fit.qPValue,
      I2: fit.heterogeneityShare,
      b1: fit.coefficients[1],
      se1: fit.standardErrors[1],
    };
    for (const [name, value] of Object.entries(cells)) {
      if (row[name] === 'NA') continue;
      const why = leftOutReason(name, row.method ?? '', closedForm);
      if (why !== null) {
        leftOut.push({ what: `${name} of ${row.dataset} by ${row.method}`, why });
        continue;
      }
      values.push(value ?? Number.NaN);
      expected.push(name === 'H2' ? 1 : Number(row[name]) / (name === 'I2' ? 100 : 1));
    }
  }
  return { compared: values.length, largestDifference: largestDifference(values, expected), leftOut };
}

function leftOutReason(name: string, method: string, closedForm: boolean): string | null {
  if (name === 'I2' && method === 'FE') return 'with no spread allowed for, I² is defined from Q in another way';
  if (closedForm || !['I2', 'H2'].includes(name)) return null;
  return 'magnifies where the reference stopped; compared where it is iterated to the end';
}

function eightSchools() {
  const schools = publishedTable('data_eight_schools.csv');
  return shrink(column(schools, 'y'), column(schools, 'sigma'), {
    tau: { kind: 'half-cauchy', scale: 5 },
    average: { mean: 0, standardDeviation: 5 },
  });
}

function schoolQuantity(name: string) {
  const { average, spread, effects } = eightSchools();
  if (name === 'mu') return average;
  return name === 'tau' ? spread : effects[Number(name.slice(5)) - 1];
}

/** District and school model; `byYear` with the year, centred, as moderator. */
function konstantopoulos(method: 'reml' | 'maximum-likelihood', byYear: boolean) {
  const rows = publishedTable('data_konstantopoulos2011.csv');
  const years = column(rows, 'year');
  const mean = years.reduce((sum, year) => sum + year / years.length, 0);
  return nestedEffects(
    {
      estimates: column(rows, 'yi'),
      standardErrors: column(rows, 'vi').map(Math.sqrt),
      clusters: rows.map(({ district }) => district ?? ''),
      ...(byYear ? { moderators: withIntercept(matrixFromColumns([years.map((year) => year - mean)])) } : {}),
    },
    method,
  );
}

const CLASSICAL = { en: 'Random-effects pooling', es: 'Metaanálisis de efectos aleatorios' };
const SHRINKAGE = { en: 'Shrinkage by quadrature', es: 'Contracción por cuadratura' };
const THREE_LEVELS = { en: 'Three-level pooling', es: 'Metaanálisis de tres niveles' };

export const POOLING_TRUTHS: readonly Truth[] = [
  {
    id: 'pooling.closed-form-estimators',
    method: CLASSICAL,
    quantity: { en: 'nine columns by FE, DL, HE, HS and SJ', es: 'nueve columnas por FE, DL, HE, HS y SJ' },
    reference: METAFOR,
    tables: ['meta_expected.csv', 'data_eight_schools.csv', 'data_bcg.csv'],
    tolerance: 1e-8,
    scale: 'absolute',
    compare: () => metaTable(true),
  },
  {
    id: 'pooling.iterative-estimators',
    method: CLASSICAL,
    quantity: {
      en: 'ML, REML, Knapp-Hartung, EB and PM as published, where the reference stops at 1e-5',
      es: 'ML, REML, Knapp-Hartung, EB y PM tal como se publicaron; la referencia para en 1e-5',
    },
    reference: METAFOR,
    tables: ['meta_expected.csv', 'data_eight_schools.csv', 'data_bcg.csv', 'data_raudenbush1985.csv'],
    tolerance: 5e-5,
    scale: 'absolute',
    compare: () => metaTable(false),
  },
  {
    id: 'pooling.iterated-to-the-end',
    method: CLASSICAL,
    quantity: {
      en: 'τ², coefficients, errors, I² and H² by eight estimators',
      es: 'τ², coeficientes, errores, I² y H² por ocho estimadores',
    },
    reference: METAFOR_EXACT,
    tables: TABLES,
    tolerance: 1e-8,
    scale: 'absolute',
    compare() {
      const pairs = TAU_ROWS.map(([name, method, ...expected]) => {
        const fit = randomEffects(poolingData(String(name)), METHODS[String(method)]);
        const { betweenVariance, coefficients, standardErrors, heterogeneityShare, heterogeneityRatio } = fit;
        const last = expected.length - 1;
        return {
          values: [betweenVariance, ...coefficients, ...standardErrors, heterogeneityShare, heterogeneityRatio],
          expected: expected.map((value, i) => Number(value) / (i === last - 1 ? 100 : 1)),
        };
      });
      const values = pairs.flatMap((pair) => pair.values);
      return {
        compared: values.length,
        largestDifference: largestDifference(
          values,
          pairs.flatMap((pair) => pair.expected),
        ),
      };
    },
  },
  {
    id: 'pooling.prediction-interval',
    method: CLASSICAL,
    quantity: { en: '95 % prediction limits, normal', es: 'límites de predicción del 95 %, normal' },
    reference: METAFOR_EXACT,
    tables: TABLES,
    tolerance: 1e-8,
    scale: 'absolute',
    compare() {
      const values = PREDICTION_ROWS.flatMap(([name, method]) => {
        const fit = randomEffects(poolingData(String(name)), METHODS[String(method)]);
        const { low, high } = predictEffect(fit, [1], { distribution: 'normal' }).newPlace;
        return [low, high];
      });
      const expected = PREDICTION_ROWS.flatMap(([, , low, high]) => [Number(low), Number(high)]);
      return { compared: values.length, largestDifference: largestDifference(values, expected) };
    },
  },
  {
    id: 'pooling.q-profile',
    method: CLASSICAL,
    quantity: { en: 'Q-profile limits of τ², I² and H²', es: 'límites de τ², I² y H² por perfil de Q' },
    reference: 'metafor 3.8-1, root search to 1e-14',
    tables: TABLES,
    tolerance: 1e-10,
    scale: 'relative',
    compare() {
      const values = PROFILE_ROWS.flatMap(([name]) => {
        const limits = betweenVarianceInterval(poolingData(String(name)));
        const { betweenVariance, heterogeneityShare: share, heterogeneityRatio } = limits;
        return [
          ...[betweenVariance.low, betweenVariance.high],
          ...[100 * share.low, 100 * share.high],
          ...[heterogeneityRatio.low, heterogeneityRatio.high],
        ];
      });
      const expected = PROFILE_ROWS.flatMap(([, ...limits]) => limits.map(Number));
      return { compared: values.length, largestDifference: largestRelativeDifference(values, expected) };
    },
  },
  {
    id: 'pooling.eight-schools-quadrature',
    method: SHRINKAGE,
    quantity: { en: 'posterior of eight schools', es: 'distribución posterior de ocho escuelas' },
    reference: 'Gauss-Legendre quadrature of 2,000 points',
    tables: ['data_eight_schools.csv', 'eight_schools_quadrature_expected.csv'],
    tolerance: 1e-6,
    scale: 'absolute',
    compare() {
      const rows = publishedTable('eight_schools_quadrature_expected.csv');
      const [values, expected]: [number[], number[]] = [[], []];
      for (const { parameter = '', mean, sd } of rows) {
        const posterior = schoolQuantity(parameter);
        values.push(posterior?.mean ?? Number.NaN);
        expected.push(Number(mean));
        if (sd === '' || sd === undefined) continue;
        values.push(posterior?.standardDeviation ?? Number.NaN);
        expected.push(Number(sd));
      }
      return {
        compared: values.length,
        largestDifference: largestDifference(values, expected),
        leftOut: [{ what: 'standard deviation of τ', why: 'the table does not state it' }],
      };
    },
  },
  {
    id: 'pooling.eight-schools-sampler',
    method: SHRINKAGE,
    quantity: {
      en: 'posterior means in Monte Carlo errors of the reference sampler',
      es: 'medias posteriores en errores de Monte Carlo del muestreador de referencia',
    },
    reference: 'posteriordb eight_schools_noncentered',
    tables: ['data_eight_schools.csv', 'eight_schools_posterior_expected.csv'],
    tolerance: 4,
    scale: 'absolute',
    compare() {
      const rows = publishedTable('eight_schools_posterior_expected.csv');
      const errors = rows.map(({ parameter = '', mean, mcse_mean }) => {
        return ((schoolQuantity(parameter)?.mean ?? Number.NaN) - Number(mean)) / Number(mcse_mean);
      });
      return {
        compared: rows.length,
        largestDifference: largestDifference(
          errors,
          errors.map(() => 0),
        ),
      };
    },
  },
  {
    id: 'pooling.three-levels',
    method: THREE_LEVELS,
    quantity: {
      en: 'means, errors, both variances and likelihood of 56 schools in 11 districts, with and without year',
      es: 'medias, errores, ambas varianzas y verosimilitud de 56 escuelas en 11 distritos, con y sin año',
    },
    reference: 'metafor 3.8-1 rma.mv on Konstantopoulos (2011)',
    tables: ['data_konstantopoulos2011.csv'],
    tolerance: 1e-6,
    scale: 'absolute',
    compare() {
      const flat = (fit: ReturnType<typeof konstantopoulos>) => [
        ...fit.coefficients,
        ...fit.standardErrors,
        ...[fit.clusterVariance, fit.memberVariance, fit.logLikelihood],
      ];
      const values = [
        ...flat(konstantopoulos('reml', false)),
        ...flat(konstantopoulos('maximum-likelihood', false)),
        ...flat(konstantopoulos('reml', true)),
        ...flat(konstantopoulos('maximum-likelihood', true)),
      ];
      const expected = [
        ...[0.184713163672882, 0.0845559187420597, 0.0650619442753117, 0.0327365170279351, -7.95872403371097],
        ...[0.184455383965623, 0.0804816821655682, 0.0577383588584795, 0.0328647918613754, -8.39493557126298],
        ...[0.178347148010985, 0.00531181826337853, 0.0891365999949906, 0.00943579392049166],
        ...[0.0722655907266873, 0.0326501958999196, -7.24046677679106],
        ...[0.178026787199834, 0.00507372062940179, 0.0804668460684018, 0.00851135412420954],
        ...[0.0564628521810298, 0.0329390319839721, -8.21814256584436],
      ];
      return { compared: values.length, largestDifference: largestDifference(values, expected) };
    },
  },
  {
    id: 'pooling.three-levels-districts',
    method: THREE_LEVELS,
    quantity: { en: 'deviations of 11 districts and their errors', es: 'desviaciones de 11 distritos y sus errores' },
    reference: 'metafor 3.8-1 ranef on Konstantopoulos (2011)',
    tables: ['data_konstantopoulos2011.csv'],
    tolerance: 1e-6,
    scale: 'absolute',
    compare() {
      const { clusters } = konstantopoulos('reml', false);
      const values = clusters.flatMap(({ deviation, standardError }) => [deviation, standardError]);
      return { compared: values.length, largestDifference: largestDifference(values, DISTRICTS.flat()) };
    },
  },
];

/** Deviation and standard error by district, in the order of the data. */
const DISTRICTS = [
  [-0.189985955600587, 0.166539657935587],
  [-0.0846707698434771, 0.124078905540973],
  [0.140727298967746, 0.137240525363339],
  [0.240648140537403, 0.118858957292084],
  [-0.10729419768485, 0.118952331137908],
  [-0.23650899022875, 0.101128450016688],
  [0.534277803731727, 0.12978910272034],
  [-0.200469502659906, 0.101322002050335],
  [0.057116922211864, 0.111044584476567],
  [-0.141683959206432, 0.12485548701579],
  [-0.0121567902247372, 0.150422206407383],
];
