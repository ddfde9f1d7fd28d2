import {
  backtest,
  chosenSmoothing,
  combination,
  dampedTrend,
  drift,
  exponentialSmoothing,
  type ForecastMethod,
  linearDrift,
  naive,
  scaledError,
  smoothingForecast,
  symmetricErrorShare,
  theta,
} from '../../src/index.ts';
import { m3Yearly } from '../m3-yearly.ts';
import { michiganEnrolment } from '../michigan-enrolment.ts';
import { publishedTable } from '../published.ts';
import { largestDifference, type Truth } from './truth.ts';

const HORIZON = 6;

function smoothed(trend: 'none' | 'additive' | 'damped'): ForecastMethod {
  return (series, horizon) => smoothingForecast(exponentialSmoothing(series, { error: 'additive', trend }), horizon);
}

/** Mean symmetric error in per cent and mean scaled error over the 645 series. */
function m3Scores(method: ForecastMethod): [number, number] {
  const series = m3Yearly();
  let [symmetric, scaled] = [0, 0];
  for (const { known, came } of series) {
    const forecast = method(known, HORIZON);
    symmetric += (100 * symmetricErrorShare(came, forecast)) / series.length;
    scaled += (scaledError(came, forecast, known) ?? Number.NaN) / series.length;
  }
  return [symmetric, scaled];
}

function published(method: string): [number, number] {
  const row = publishedTable('m3_yearly_expected.csv').find((one) => one.method === method);
  return [Number(row?.sMAPE), Number(row?.MASE)];
}

function m3Truth(
  what: { readonly id: string; readonly en: string; readonly es: string; readonly row: string },
  method: ForecastMethod,
  tolerance: number,
): Truth {
  return {
    id: `forecasting.m3-${what.id}`,
    method: { en: what.en, es: what.es },
    quantity: {
      en: 'mean sMAPE (per cent) and MASE of 645 yearly series, six years ahead',
      es: 'sMAPE (por ciento) y MASE medios de 645 series anuales, a seis años',
    },
    reference: 'M3 competition; R forecast 8.20',
    tables: ['data_m3_yearly.csv', 'm3_yearly_expected.csv'],
    tolerance,
    scale: 'absolute',
    compare: () => ({ compared: 2, largestDifference: largestDifference(m3Scores(method), published(what.row)) }),
  };
}

const ENTRIES_LEFT_OUT = [
  'SINGLE',
  'HOLT',
  'DAMPEN',
  'WINTER',
  'COMB S-H-D',
  'B-J auto',
  'AutoBox1',
  'AutoBox2',
  'AutoBox3',
  'ROBUST-Trend',
  'ARARMA',
  'Auto-ANN',
  'Flors-Pearc1',
  'Flors-Pearc2',
  'PP-Autocast',
  'ForecastPro',
  'SMARTFCS',
  'THETAsm',
  'THETA',
  'RBF',
  'ForcX',
].map((what) => ({ what, why: 'an entry of 2000 with settings of its own that were not published in full' }));

const MICHIGAN: Readonly<Record<string, ForecastMethod>> = {
  naive,
  drift_all: drift,
  damped_log_trend: dampedTrend(0.8),
};

export const FORECASTING_TRUTHS: readonly Truth[] = [
  {
    ...m3Truth({ id: 'naive', en: 'Naive forecast', es: 'Pronóstico ingenuo', row: 'naive' }, naive, 1e-9),
    compare() {
      const here = m3Scores(naive);
      const expected = [...published('naive'), ...published('NAIVE2')];
      return {
        compared: 4,
        largestDifference: largestDifference([...here, ...here], expected),
        leftOut: [
          ...ENTRIES_LEFT_OUT,
          ...['AAM1', 'AAM2'].map((what) => ({ what, why: 'the table has no yearly forecasts of this entry' })),
        ],
      };
    },
  },
  m3Truth({ id: 'drift', en: 'Linear drift', es: 'Deriva lineal', row: 'rwf_drift' }, linearDrift, 1e-9),
  m3Truth({ id: 'simple', en: 'Simple smoothing', es: 'Suavizado simple', row: 'ses' }, smoothed('none'), 0.02),
  m3Truth({ id: 'theta', en: 'Theta method', es: 'Método Theta', row: 'theta_R' }, theta, 0.02),
  // The likelihood has several peaks in 14 to 41 values; two searches end on different ones, and all three differ for that.
  m3Truth({ id: 'holt', en: 'Holt’s trend', es: 'Tendencia de Holt', row: 'holt' }, smoothed('additive'), 0.6),
  m3Truth(
    { id: 'damped', en: 'Damped trend', es: 'Tendencia amortiguada', row: 'holt_damped' },
    smoothed('damped'),
    0.25,
  ),
  {
    ...m3Truth(
      { id: 'ets', en: 'Chosen smoothing (AICc)', es: 'Suavizado elegido (AICc)', row: 'ets_R' },
      (series, horizon) => smoothingForecast(chosenSmoothing(series).chosen, horizon),
      0.35,
    ),
    referenceSeconds: 4.4,
  },
  {
    ...m3Truth({ id: 'combination', en: 'Combination', es: 'Combinación', row: 'THETA' }, combination, 0),
    quantity: {
      en: 'by how much its mean sMAPE exceeds that of the published Theta entry (per cent)',
      es: 'en cuánto supera su sMAPE medio al de la entrada Theta publicada (por ciento)',
    },
    reference: 'M3 competition, published entry THETA',
    compare: () => ({
      compared: 1,
      largestDifference: Math.max(0, m3Scores(combination)[0] - published('THETA')[0]),
    }),
  },
  {
    id: 'forecasting.michigan-enrolment',
    method: { en: 'Naive, drift and damped trend', es: 'Ingenuo, deriva y tendencia amortiguada' },
    quantity: {
      en: 'mean, median and 90th percentile error of 550 districts one to five years ahead (per cent)',
      es: 'error medio, mediano y del percentil 90 de 550 distritos, de uno a cinco años (por ciento)',
    },
    reference: 'back-test of Wooldridge’s Michigan panel',
    tables: ['data_mathpnl.csv.gz', 'mathpnl_enrol_backtest_baselines.csv'],
    tolerance: 1e-8,
    scale: 'absolute',
    compare() {
      const series = michiganEnrolment();
      const rows = publishedTable('mathpnl_enrol_backtest_baselines.csv');
      const found = new Map(
        Object.entries(MICHIGAN).map(([name, method]) => [name, backtest(series, method, { horizon: 5 })]),
      );
      const here = rows.flatMap((row) => {
        const errors = found.get(row.method ?? '')?.[Number(row.horizon) - 1];
        return [errors?.meanErrorShare, errors?.medianErrorShare, errors?.p90ErrorShare].map(
          (share) => 100 * (share ?? Number.NaN),
        );
      });
      const expected = rows.flatMap((row) => [Number(row.mape), Number(row.medape), Number(row.p90ape)]);
      return { compared: here.length, largestDifference: largestDifference(here, expected) };
    },
  },
];
