import {
  type ArmMoments,
  type ArmSummary,
  armMoments,
  confidenceSequence,
  meanDifference,
  meanTest,
  shareSummary,
  type TestedDifference,
} from '../../src/index.ts';
import { publishedTable, type Row } from '../published.ts';
import { largestDifference, type Truth } from './truth.ts';

const TABLE = 'gbstats_expected.csv';

export const SEQUENTIAL_TRUTHS: readonly Truth[] = [
  {
    id: 'sequential.mean-comparisons',
    method: { en: 'Tests that stay valid at every look', es: 'Pruebas válidas en cada consulta' },
    quantity: {
      en: 'differences, limits and p-values of fixed and sequential tests',
      es: 'diferencias, límites y valores p de pruebas fijas y secuenciales',
    },
    reference: 'GrowthBook gbstats, printed to 5 digits',
    tables: [TABLE],
    // Half of the last printed digit.
    tolerance: 5.0001e-6,
    scale: 'absolute',
    compare() {
      const pairs = publishedTable(TABLE)
        .filter(({ test }) => test !== CUPED)
        .flatMap(pairsOf);
      return {
        compared: pairs.length,
        largestDifference: largestDifference(
          pairs.map(([value]) => value),
          pairs.map(([, expected]) => expected),
        ),
        leftOut: [
          { what: 'the CUPED row', why: 'the sums of products that it needs are not in the table' },
          {
            what: 'p-values of the one-sided sequential tests',
            why: 'they are a bisection of 0.00001..0.4999 stopped early, here 0.00012 off, or its upper end',
          },
        ],
      };
    },
  },
];

const CUPED = 'sequential_two_sided_cuped';

function arm(text: string): ArmMoments {
  const [kind = ''] = text.split(' ');
  const field = (name: string) => Number(new RegExp(`${name}=([\\d.]+)`).exec(text)?.[1]);
  const summary: ArmSummary =
    kind === 'prop'
      ? shareSummary(field('sum'), field(' n'))
      : { count: field(' n'), sum: field('sum'), sumOfSquares: field('sumsq') };
  return armMoments(summary, kind === 'prop' ? 'share' : 'mean');
}

function tested(row: Row): { readonly estimate: number; readonly standardError: number } & TestedDifference {
  const scale = row.difference_type === 'relative' ? 'relative' : 'absolute';
  const difference = meanDifference(arm(row.variation_a ?? ''), arm(row.variation_b ?? ''), scale);
  const name = row.test ?? '';
  const alternative = name.endsWith('greater') ? 'greater' : name.endsWith('lesser') ? 'less' : 'two-sided';
  const tightestAt = row.extra === 'tuning=1000' ? 1000 : 5000;
  const test = name.startsWith('seq')
    ? confidenceSequence(difference, { alternative, tightestAt })
    : meanTest(difference, { alternative });
  return { ...difference, ...test };
}

function pairsOf(row: Row): [number, number][] {
  const test = tested(row);
  const given: [number, string | undefined][] = [
    [test.estimate, row.expected],
    [test.low, row.ci_lo],
    [test.high, row.ci_hi],
    [test.standardError, row.uplift_sd],
    ...(/^seq_one/.test(row.test ?? '') ? [] : [[test.pValue, row.p_value] as [number, string | undefined]]),
  ];
  return given.flatMap(([value, text]): [number, number][] => {
    if (text === undefined || text === '') return [];
    if (/inf/.test(text)) return [[1 / value, 0]];
    return [[value, Number(text)]];
  });
}
