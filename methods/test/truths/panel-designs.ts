import {
  type BlockPanel,
  blockDifference,
  matrixFromRows,
  syntheticControl,
  syntheticDifference,
} from '../../src/index.ts';
import { publishedTable } from '../published.ts';
import { largestDifference, type Truth } from './truth.ts';

const DATA = 'data_prop99_packs.csv';
const WEIGHTS = 'prop99_weights_expected.csv';

/** 39 states × 1970–2000; California is treated from 1989 on. */
function californiaPanel(): { readonly panel: BlockPanel; readonly donors: readonly string[] } {
  const rows = publishedTable(DATA);
  const states = [...new Set(rows.map(({ State }) => State ?? ''))].sort();
  const years = [...new Set(rows.map(({ Year }) => Number(Year)))].sort((a, b) => a - b);
  const packs = new Map(rows.map((row) => [`${row.State} ${row.Year}`, Number(row.PacksPerCapita)]));
  const outcomes = matrixFromRows(
    states.map((state) => years.map((year) => packs.get(`${state} ${year}`) ?? Number.NaN)),
  );
  const treated = states.indexOf('California');
  const panel = { outcomes, treated: [treated], firstTreated: years.indexOf(1989) };
  return { panel, donors: states.filter((state) => state !== 'California') };
}

function publishedWeights(column: string, donors: readonly string[]): number[] {
  const rows = new Map(publishedTable(WEIGHTS).map((row) => [row.state, Number(row[column])]));
  return donors.map((state) => rows.get(state) ?? Number.NaN);
}

const method = { en: 'Synthetic control', es: 'Control sintético' };
const difference = { en: 'Synthetic difference in differences', es: 'Diferencia en diferencias sintética' };
const california = { en: 'California’s Proposition 99', es: 'la Proposición 99 de California' };

export const SYNTHETIC_TRUTHS: readonly Truth[] = [
  {
    id: 'panel-designs.synthetic-control-optimum',
    method,
    quantity: {
      en: `exact estimate, fit and six weights for ${california.en}`,
      es: `estimación, ajuste y seis pesos exactos para ${california.es}`,
    },
    reference: 'non-negative least squares of SciPy 1.17.1',
    tables: [DATA, 'prop99_sc_exact_optimum.csv'],
    // The table prints five digits of the estimate and six of the weights.
    tolerance: 5.0001e-6,
    scale: 'absolute',
    referenceSeconds: 42 / 200,
    compare() {
      const { panel, donors } = californiaPanel();
      const fit = syntheticControl(panel);
      const table = publishedTable('prop99_sc_exact_optimum.csv').filter(
        ({ quantity }) => !/synthdid/.test(quantity ?? ''),
      );
      const values = table.map(({ quantity = '' }) => {
        if (quantity === 'sc_att_exact') return fit.estimate;
        if (quantity === 'pre_rss_exact') return fit.errorBefore ** 2 * panel.firstTreated;
        return fit.weights[donors.indexOf(quantity.slice(2))] ?? Number.NaN;
      });
      return {
        compared: table.length,
        largestDifference: largestDifference(
          values,
          table.map(({ value }) => Number(value)),
        ),
        leftOut: [
          {
            what: 'both synthdid sums of squares',
            why: 'iterates that had not converged; ours is lower, as an optimum must be',
          },
        ],
      };
    },
  },
  {
    id: 'panel-designs.synthetic-difference-weights',
    method: difference,
    quantity: {
      en: `38 unit and 19 period weights (tight columns), ${california.en}`,
      es: `38 pesos de unidades y 19 de periodos (columnas ajustadas), ${california.es}`,
    },
    reference: 'synthdid 70c1ce3, run with a tight tolerance',
    tables: [DATA, WEIGHTS, 'prop99_lambda_expected.csv'],
    tolerance: 1e-4,
    scale: 'absolute',
    compare() {
      const { panel, donors } = californiaPanel();
      const fit = syntheticDifference(panel);
      const periods = publishedTable('prop99_lambda_expected.csv').map(({ tight }) => Number(tight));
      const expected = [...publishedWeights('omega_sdid_tight', donors), ...periods];
      const values = [...fit.unitWeights, ...fit.periodWeights];
      return {
        compared: values.length,
        largestDifference: largestDifference(values, expected),
        leftOut: [
          {
            what: 'the default columns and the synthetic control’s columns',
            why: 'Frank-Wolfe iterates up to 0.004 away from the optimum; the exact optimum has its own table',
          },
        ],
      };
    },
  },
  {
    id: 'panel-designs.synthetic-difference-estimates',
    method: difference,
    quantity: {
      en: `estimates of ${california.en}: synthetic and plain difference in differences`,
      es: `estimaciones de ${california.es}: diferencia en diferencias sintética y simple`,
    },
    reference: 'Arkhangelsky et al. 2021, by synthdid 70c1ce3: −15.60 and −27.35',
    tables: [DATA],
    tolerance: 0.0055,
    scale: 'absolute',
    compare() {
      const { panel } = californiaPanel();
      const values = [syntheticDifference(panel).estimate, blockDifference(panel)];
      return { compared: 2, largestDifference: largestDifference(values, [-15.6, -27.35]) };
    },
  },
];
