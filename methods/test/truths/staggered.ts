import {
  type Aggregation,
  aggregateEffects,
  type GroupTimeEffects,
  groupTimeEffects,
  type InfluenceEstimate,
  matrixFromRows,
  type StaggeredPanel,
} from '../../src/index.ts';
import { publishedTable, type Row } from '../published.ts';
import { largestDifference, largestRelativeDifference, type Truth } from './truth.ts';

const DATA = 'data_mpdta.csv';
const EXPECTED = 'did_mpdta_expected.csv';

/** Log teen employment of 500 counties, 2003–2007; minimum wages rose in 2004, 2006 or 2007, or never. */
function minimumWagePanel(): StaggeredPanel {
  const rows = publishedTable(DATA);
  const counties = [...new Set(rows.map(({ countyreal }) => countyreal))];
  const periods = [2003, 2004, 2005, 2006, 2007];
  const cell = new Map(rows.map((row) => [`${row.countyreal} ${row.year}`, row]));
  const of = (county: string | undefined, year: number) => cell.get(`${county} ${year}`) ?? {};
  return {
    outcomes: matrixFromRows(counties.map((county) => periods.map((year) => Number((of(county, year) as Row).lemp)))),
    periods,
    firstTreated: counties.map((county) => Number((of(county, 2003) as Row)['first.treat']) || null),
  };
}

function ours(cells: GroupTimeEffects, row: Row): InfluenceEstimate | undefined {
  const [group, time] = [Number(row.group), Number(row.time)];
  if (row.kind === 'att_gt') return cells.effects.find((effect) => effect.group === group && effect.time === time);
  const aggregated = aggregateEffects(cells, (row.kind ?? '').split('_')[0] as Aggregation);
  return /overall/.test(row.kind ?? '') ? aggregated.overall : aggregated.parts.find(({ at }) => at === group);
}

function pairs(): { readonly row: Row; readonly estimate: number; readonly standardError: number }[] {
  const cells = groupTimeEffects(minimumWagePanel());
  return publishedTable(EXPECTED).map((row) => {
    const { estimate, standardError } = ours(cells, row) ?? { estimate: Number.NaN, standardError: Number.NaN };
    return { row, estimate, standardError };
  });
}

const method = { en: 'Staggered difference in differences', es: 'Diferencia en diferencias escalonada' };
const reference = 'did (Callaway and Sant’Anna) README at 71ba8a5';

export const STAGGERED_TRUTHS: readonly Truth[] = [
  {
    id: 'panel-designs.staggered-effects',
    method,
    quantity: {
      en: '12 group-time effects and 11 aggregates of minimum wages on teen employment',
      es: '12 efectos por grupo y periodo y 11 agregados del salario mínimo en el empleo juvenil',
    },
    reference,
    tables: [DATA, EXPECTED],
    // Half of the last printed digit; one aggregate is printed to three.
    tolerance: 5.01e-5,
    scale: 'absolute',
    compare() {
      const found = pairs().filter(({ row }) => row.kind !== 'group_overall');
      return {
        compared: found.length,
        largestDifference: largestDifference(
          found.map(({ estimate }) => estimate),
          found.map(({ row }) => Number(row.att)),
        ),
        leftOut: [{ what: 'the overall group aggregate', why: 'printed to three digits only; it agrees to those' }],
      };
    },
  },
  {
    id: 'panel-designs.staggered-errors-mean',
    method,
    quantity: {
      en: 'mean ratio of 24 standard errors to the published ones',
      es: 'razón media de 24 errores estándar respecto a los publicados',
    },
    reference: `${reference}; theirs are bootstrapped`,
    tables: [DATA, EXPECTED],
    tolerance: 0.05,
    scale: 'relative',
    compare() {
      const found = pairs();
      const ratio = found.reduce(
        (sum, { row, standardError }) => sum + standardError / Number(row.se) / found.length,
        0,
      );
      return { compared: found.length, largestDifference: Math.abs(ratio - 1) };
    },
  },
  {
    id: 'panel-designs.staggered-errors',
    method,
    quantity: { en: 'each of 24 standard errors', es: 'cada uno de 24 errores estándar' },
    reference: `${reference}; 1,000 bootstrap draws, whose quartile range errs by 3.7 %`,
    tables: [DATA, EXPECTED],
    // The table prints the error of one and the same effect as .0397 and .0413. The largest of 24 such errors passes 3.5 of them,
    // which is 13 %, once in a hundred times.
    tolerance: 0.13,
    scale: 'relative',
    compare() {
      const found = pairs();
      return {
        compared: found.length,
        largestDifference: largestRelativeDifference(
          found.map(({ standardError }) => standardError),
          found.map(({ row }) => Number(row.se)),
        ),
      };
    },
  },
];
