import { readFileSync } from 'node:fs';
import {
  matrixFromColumns,
  matrixFromRows,
  type Orientation,
  type RadialEfficiency,
  type ReturnsToScale,
  radialEfficiency,
  selectRows,
  unitEfficiency,
} from '../../src/index.ts';
import { column, publishedPath, publishedTable } from '../published.ts';
import { largestDifference, type Truth } from './truth.ts';

type Measures = number[] | number[][];
type Assertion = {
  readonly call: string;
  readonly quantity: string;
  readonly inputs: { readonly X: Measures; readonly Y: Measures };
  readonly expected: Measures;
};

const RADIAL = /^(dea|deam|deabigdata)\(X, Y, orient = :(Input|Output), rts = :(CRS|VRS)(?:, dispos([XY]) = :Weak)?\)$/;
const FREE_DISPOSAL = /^dea\(.*rts = :FDH\)$/;

function assertions(): readonly Assertion[] {
  return (JSON.parse(readFileSync(publishedPath('dea_julia_cases.json'), 'utf8')) as { cases: Assertion[] }).cases;
}

function matrix(values: Measures) {
  return Array.isArray(values[0]) ? matrixFromRows(values as number[][]) : matrixFromColumns([values as number[]]);
}

function analysed({ call, inputs }: Assertion): RadialEfficiency {
  const [, , orient, returns, weak] = RADIAL.exec(call) ?? [];
  return radialEfficiency(matrix(inputs.X), matrix(inputs.Y), {
    orientation: orient === 'Input' ? 'input' : 'output',
    returns: returns === 'CRS' ? 'constant' : 'variable',
    slackWeights: 'ones',
    inputDisposal: weak === 'X' ? 'weak' : 'strong',
    outputDisposal: weak === 'Y' ? 'weak' : 'strong',
  });
}

function quantityOf(name: string, result: RadialEfficiency, i: number): readonly number[] {
  const unit = unitEfficiency(result, i);
  const ofInputs = name.endsWith(':X)');
  if (name.startsWith('efficiency')) return [unit.score ?? Number.NaN];
  if (name.startsWith('slacks')) return Array.from(ofInputs ? unit.inputSlacks : unit.outputSlacks);
  if (name.startsWith('multipliers')) return Array.from(ofInputs ? unit.inputPrices : unit.outputPrices);
  if (name.startsWith('rts')) return [-unit.scalePrice];
  return Array.from(result.scores, (_, j) => unit.peers.find((peer) => peer.unit === j)?.weight ?? 0);
}

/** An efficient corner has many price vectors and, with slack left at score 1, many ways to write its peers. */
function isUnique(name: string, result: RadialEfficiency, i: number): boolean {
  const { score, inputSlacks, outputSlacks } = unitEfficiency(result, i);
  const atOne = Math.abs((score ?? 0) - 1) < 1e-6;
  if (/multipliers|rts/.test(name)) return !atOne;
  return !(name.includes('peers') && atOne && [...inputSlacks, ...outputSlacks].some((slack) => slack > 0));
}

function compareAssertions(wanted: (quantity: string) => boolean) {
  const [ours, theirs]: [number[], number[]] = [[], []];
  let skipped = 0;
  for (const one of assertions().filter(({ call, quantity }) => RADIAL.test(call) && wanted(quantity))) {
    const result = analysed(one);
    const expected = matrix(one.expected);
    result.scores.forEach((_, i) => {
      if (!isUnique(one.quantity, result, i)) {
        skipped += 1;
        return;
      }
      quantityOf(one.quantity, result, i).forEach((value, j) => {
        ours.push(value);
        theirs.push(expected.values[j * expected.rows + i] ?? Number.NaN);
      });
    });
  }
  return { compared: ours.length, largestDifference: largestDifference(ours, theirs), skipped };
}

const sites = () => {
  const table = publishedTable('data_PFT1981.csv');
  return {
    inputs: matrixFromColumns(
      ['Education', 'Occupation', 'Parental', 'Counseling', 'Teachers'].map((key) => column(table, key)),
    ),
    outputs: matrixFromColumns(['Reading', 'Math', 'Coopersmith'].map((key) => column(table, key))),
    groups: table.map(({ Program }) => Program ?? ''),
    expected: (name: string) => column(publishedTable('dea_PFT1981_expected.csv'), name),
  };
};

const SITES = { reference: 'deaR 1.5.3', tables: ['data_PFT1981.csv', 'dea_PFT1981_expected.csv'] } as const;
const JULIA = {
  reference: 'DataEnvelopmentAnalysis.jl @338c0d2',
  tables: ['dea_julia_cases.json'],
  scale: 'absolute',
} as const;
const METHOD = { en: 'Radial efficiency', es: 'Eficiencia radial' } as const;

function siteScores(name: string, returns: ReturnsToScale, orientation: Orientation, es: string, en: string): Truth {
  return {
    id: `efficiency.sites-${name.replaceAll('_', '-')}`,
    method: METHOD,
    quantity: { en: `scores of 70 school sites, ${en}`, es: `puntuaciones de 70 escuelas, ${es}` },
    ...SITES,
    tolerance: 1e-8,
    scale: 'absolute',
    compare() {
      const { inputs, outputs, expected } = sites();
      const { scores } = radialEfficiency(inputs, outputs, {
        returns,
        orientation,
        superEfficiency: name.startsWith('super'),
      });
      return { compared: scores.length, largestDifference: largestDifference(scores, expected(name)) };
    },
  };
}

export const EFFICIENCY_TRUTHS: readonly Truth[] = [
  siteScores('crs_io', 'constant', 'input', 'rendimientos constantes, insumos', 'constant returns, inputs'),
  siteScores('crs_oo', 'constant', 'output', 'rendimientos constantes, productos', 'constant returns, outputs'),
  siteScores('vrs_io', 'variable', 'input', 'rendimientos variables, insumos', 'variable returns, inputs'),
  siteScores('vrs_oo', 'variable', 'output', 'rendimientos variables, productos', 'variable returns, outputs'),
  siteScores('super_crs_io', 'constant', 'input', 'supereficiencia', 'super-efficiency'),
  {
    id: 'efficiency.sites-within-group',
    method: METHOD,
    quantity: {
      en: 'scores of 70 school sites, each within its programme',
      es: 'puntuaciones de 70 escuelas, cada una dentro de su programa',
    },
    ...SITES,
    tolerance: 1e-8,
    scale: 'absolute',
    compare() {
      const { inputs, outputs, groups, expected } = sites();
      const scores = new Float64Array(groups.length);
      for (const group of new Set(groups)) {
        const rows = groups.flatMap((own, i) => (own === group ? [i] : []));
        const result = radialEfficiency(selectRows(inputs, rows), selectRows(outputs, rows), {
          returns: 'constant',
          orientation: 'input',
        });
        rows.forEach((row, i) => {
          scores[row] = result.scores[i] ?? Number.NaN;
        });
      }
      return {
        compared: scores.length,
        largestDifference: largestDifference(scores, expected('crs_io_within_group')),
        leftOut: [
          {
            what: 'fdh_io',
            why: 'free disposal hull is not offered: at eight measures it rates most units efficient and tells nobody apart',
          },
        ],
      };
    },
  },
  {
    id: 'efficiency.radial-scores-peers-slacks',
    method: METHOD,
    quantity: {
      en: 'scores, peers and slacks, strong and weak disposal, large data too',
      es: 'puntuaciones, pares y holguras, con disposición fuerte y débil, también con muchos datos',
    },
    ...JULIA,
    tolerance: 1e-8,
    compare() {
      const { skipped, ...comparison } = compareAssertions((name) => !/multipliers|rts/.test(name));
      const freeDisposal = assertions().filter(({ call }) => FREE_DISPOSAL.test(call)).length;
      return {
        ...comparison,
        leftOut: [
          {
            what: `peers of ${skipped} units with score 1 and slack`,
            why: 'the table names the unit itself, before the second phase; ours are those that it falls short of',
          },
          { what: `${freeDisposal} free-disposal assertions`, why: 'free disposal hull is not offered' },
        ],
      };
    },
  },
  {
    id: 'efficiency.radial-prices',
    method: METHOD,
    quantity: { en: 'prices and scale terms', es: 'precios y términos de escala' },
    ...JULIA,
    tolerance: 5e-6,
    compare() {
      const { skipped, ...comparison } = compareAssertions((name) => /multipliers|rts/.test(name));
      return {
        ...comparison,
        leftOut: [
          { what: `${skipped} price vectors of units with score 1`, why: 'an efficient corner has many price vectors' },
        ],
      };
    },
  },
];
