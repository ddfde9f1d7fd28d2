import {
  additiveEfficiency,
  costEfficiency,
  directionalEfficiency,
  malmquistIndex,
  matrixFromColumns,
  matrixFromRows,
  profitEfficiency,
  revenueEfficiency,
  type SlackWeighting,
  slacksBasedEfficiency,
} from '../../src/index.ts';
import { column, publishedTable } from '../published.ts';
import { returnsOf, stepOf } from './julia-calls.ts';
import { type Answer, type JuliaCase, juliaTruth, peerRows, published, publishedRow, rowOf } from './julia-cases.ts';
import { largestDifference, type Truth } from './truth.ts';

const WEIGHTS: Readonly<Record<string, SlackWeighting>> = {
  Custom: 'ones',
  MIP: 'inefficiency-proportions',
  Normalized: 'normalised',
  RAM: 'range-adjusted',
  BAM: 'bounded-adjusted',
};
function additive({ call, quantity, inputs }: JuliaCase): Answer {
  const side = (/orient = :(\w+)/.exec(call)?.[1] ?? 'Graph').toLowerCase() as 'graph' | 'input' | 'output';
  const { units } = additiveEfficiency(published(inputs.X), published(inputs.Y), {
    returns: returnsOf(call, 'variable'),
    weights: WEIGHTS[/Y, :(\w+)/.exec(call)?.[1] ?? ''] ?? 'ones',
    side,
    disposability: call.includes(':Weak') ? 'weak' : 'strong',
  });
  if (quantity.startsWith('efficiency')) return units.map(({ inefficiency }) => [inefficiency]);
  if (quantity.includes('peers')) return peerRows(units);
  return units.map(({ inputSlacks, outputSlacks }) => (/X\)?$/.test(quantity) ? inputSlacks : outputSlacks));
}

function slacksBased({ call, quantity, inputs }: JuliaCase): Answer {
  const { units } = slacksBasedEfficiency(published(inputs.X), published(inputs.Y), {
    returns: returnsOf(call, 'constant'),
  });
  if (quantity.includes(':beta')) return units.map(({ scale }) => [scale]);
  if (quantity.startsWith('efficiency')) return units.map(({ score }) => [score]);
  if (quantity.includes('peers')) return peerRows(units);
  return units.map(({ inputSlacks, outputSlacks }) => (quantity.endsWith(':X)') ? inputSlacks : outputSlacks));
}

function directional({ call, quantity, inputs }: JuliaCase): Answer {
  const { units } = directionalEfficiency(published(inputs.X), published(inputs.Y), {
    returns: returnsOf(call, 'constant'),
    direction: { inputs: stepOf(call, 'Gx'), outputs: stepOf(call, 'Gy') },
    slackWeights: 'ones',
  });
  return units.map((unit) => {
    if (unit === null) return [Number.NaN];
    if (quantity.startsWith('efficiency')) return [unit.distance];
    if (quantity.startsWith('rts')) return [unit.prices === null ? Number.NaN : -unit.prices.scale];
    const side = quantity.endsWith(':X)') ? 'inputs' : 'outputs';
    if (quantity.startsWith('multipliers')) return unit.prices?.[side] ?? [];
    return side === 'inputs' ? unit.inputSlacks : unit.outputSlacks;
  });
}

function economic({ call, quantity, inputs }: JuliaCase): Answer {
  const solve = call.startsWith('deacost') ? costEfficiency : revenueEfficiency;
  const { units } = solve(published(inputs.X), published(inputs.Y), published(inputs.W ?? inputs.P), {
    returns: returnsOf(call, 'variable'),
    disposability: call.includes(':Weak') ? 'weak' : 'strong',
  });
  const part = /:Technical/.test(quantity) ? 'technical' : /:Allocative/.test(quantity) ? 'allocative' : 'economic';
  return units.map((unit) => [unit[part]]);
}

/** Directions worth one dollar at each unit's prices, or of ones with the result put into money: the two give the same. */
function profit({ call, quantity, inputs }: JuliaCase): Answer {
  const measures = { inputs: published(inputs.X), outputs: published(inputs.Y) };
  const prices = { inputs: published(inputs.W), outputs: published(inputs.P) };
  const monetary = call.includes('monetary');
  const worth = (unit: number) => sum([...rowOf(inputs.W, unit), ...rowOf(inputs.P, unit)]);
  const dollar = matrixFromRows(rowsOf(measures.inputs.rows, (unit) => [1 / worth(unit), 1 / worth(unit)]));
  const units = profitEfficiency(measures, prices, {
    returns: returnsOf(call, 'variable') === 'free-disposal' ? 'free-disposal' : 'variable',
    direction: monetary ? { inputs: 'ones', outputs: 'ones' } : { inputs: dollar, outputs: dollar },
  });
  const part = /:Technical/.test(quantity) ? 'technical' : /:Allocative/.test(quantity) ? 'allocative' : 'economic';
  return units.map((unit) => [unit[part] * (monetary ? unit.normalisation : 1)]);
}

const rowsOf = (count: number, row: (unit: number) => number[]) =>
  Array.from({ length: count }, (_, unit) => row(unit));

/** The panel of the package's own example: five units, one input, one output, three years. */
const PANEL = [
  [
    [2, 3, 5, 4, 4],
    [1, 4, 6, 3, 5],
  ],
  [
    [1, 2, 4, 3, 4],
    [1, 4, 6, 3, 3],
  ],
  [
    [0.5, 1.5, 3, 2, 4],
    [2, 4, 6, 3, 1],
  ],
].map(([x = [], y = []]) => ({ inputs: matrixFromColumns([x]), outputs: matrixFromColumns([y]) }));

function malmquist({ quantity, expected }: JuliaCase): Answer {
  const years = Array.isArray(expected[0]) ? PANEL : PANEL.slice(0, 2);
  const { changes } = malmquistIndex(years);
  const part = quantity.includes(':EC') ? 'catchUp' : quantity.includes(':TC') ? 'frontierShift' : 'index';
  return rowsOf(5, (unit) => changes.map(({ units }) => units[unit]?.[part] ?? Number.NaN));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((value, i) => value * (b[i] ?? Number.NaN)));
const close = (a: number, b: number, tolerance: number) => Math.abs(a - b) <= tolerance;

/** Published slacks that add up to the published inefficiency are optimal, be they ours or not (weights of one, all slacks counted). */
function additiveOptimum({ call }: JuliaCase, unit: number, same: readonly JuliaCase[]): boolean {
  const [value] = publishedRow(same, /^efficiency/, unit) ?? [];
  const slacks = [/:X\)$/, /:Y\)$/].map((quantity) => publishedRow(same, quantity, unit) ?? []);
  return call.endsWith('orient = :Graph)') && close(sum(slacks.flat()), value ?? Number.NaN, 1e-6);
}

function slacksBasedOptimum({ inputs }: JuliaCase, unit: number, same: readonly JuliaCase[]): boolean {
  const share = (side: 'X' | 'Y') => {
    const own = rowOf(inputs[side], unit);
    const slacks = publishedRow(same, new RegExp(`^slacks.*:${side}\\)$`), unit) ?? [];
    return sum(slacks.map((slack, i) => slack / (own[i] ?? Number.NaN))) / own.length;
  };
  const score = publishedRow(same, /^efficiency\(\w+\)$/, unit)?.[0] ?? Number.NaN;
  const twin = publishedRow(same, /:beta/, unit)?.[0] ?? Number.NaN;
  return close((1 - share('X')) / (1 + share('Y')), score, 1e-6) && close(twin, 1 / (1 + share('Y')), 1e-6);
}

/** Published prices (to the digits printed) that cost the direction 1, let no unit earn, and give the published distance. */
function directionalOptimum({ call, inputs }: JuliaCase, unit: number, same: readonly JuliaCase[]): boolean {
  const ofInputs = publishedRow(same, /multipliers.*:X/, unit);
  const ofOutputs = publishedRow(same, /multipliers.*:Y/, unit);
  const distance = publishedRow(same, /^efficiency/, unit)?.[0] ?? Number.NaN;
  const pure = /rts = :CRS/.test(call) ? 0 : publishedRow(same, /^rts/, unit)?.[0];
  if (ofInputs === undefined || ofOutputs === undefined) return false;
  const loss = (j: number) => dot(ofInputs, rowOf(inputs.X, j)) - dot(ofOutputs, rowOf(inputs.Y, j));
  // Where the scale term is not published, the loss of the unit itself gives it.
  const scale = pure ?? distance - loss(unit);
  const losses = Array.from({ length: published(inputs.X).rows }, (_, j) => loss(j) + scale);
  return close(loss(unit) + scale, distance, 2e-4) && losses.every((value) => value > -2e-4);
}

/** Tables printed with three or four decimals. */
function isShort({ file, line, quantity }: JuliaCase): boolean {
  return (
    quantity.includes('cooper') ||
    ['deacost.jl:36', 'deacost.jl:76', 'dearevenue.jl:36'].includes(`${file.replace('test/', '')}:${line}`)
  );
}

export const EFFICIENCY_MODEL_TRUTHS: readonly Truth[] = [
  juliaTruth({
    id: 'efficiency-models.additive',
    method: { en: 'Weighted additive model', es: 'Modelo aditivo ponderado' },
    calls: /^deaadd\(/,
    tolerance: 1e-6,
    answer: additive,
    alsoOptimal: additiveOptimum,
  }),
  juliaTruth({
    id: 'efficiency-models.slacks-based',
    method: { en: 'Slacks-based measure', es: 'Medida basada en holguras' },
    calls: /^deaerg\(/,
    tolerance: 1e-6,
    answer: slacksBased,
    alsoOptimal: slacksBasedOptimum,
  }),
  {
    id: 'efficiency-models.slacks-based-follow-through',
    method: { en: 'Slacks-based measure', es: 'Medida basada en holguras' },
    quantity: {
      en: 'scores of 70 school sites, variable returns',
      es: 'puntuaciones de 70 centros, rendimientos variables',
    },
    reference: 'deaR 1.5.3 with lpSolve 5.6.18',
    tables: ['data_PFT1981.csv', 'dea_PFT1981_expected.csv'],
    tolerance: 1e-8,
    scale: 'absolute',
    compare() {
      const sites = publishedTable('data_PFT1981.csv');
      const columns = (names: string[]) => matrixFromColumns(names.map((name) => column(sites, name)));
      const { units } = slacksBasedEfficiency(
        columns(['Education', 'Occupation', 'Parental', 'Counseling', 'Teachers']),
        columns(['Reading', 'Math', 'Coopersmith']),
        { returns: 'variable' },
      );
      const expected = column(publishedTable('dea_PFT1981_expected.csv'), 'sbm_vrs');
      const scores = units.map(({ score }) => score);
      return { compared: expected.length, largestDifference: largestDifference(scores, expected) };
    },
  },
  juliaTruth({
    id: 'efficiency-models.directional',
    method: { en: 'Directional distance function', es: 'Función de distancia direccional' },
    calls: /^deaddfm?\(/,
    tolerance: 1e-6,
    answer: directional,
    alsoOptimal: directionalOptimum,
  }),
  juliaTruth({
    id: 'efficiency-models.cost-and-revenue',
    method: { en: 'Cost and revenue efficiency', es: 'Eficiencia en costes e ingresos' },
    calls: /^dea(cost|revenue)\(/,
    where: (one) => !isShort(one),
    tolerance: 1e-6,
    answer: economic,
  }),
  juliaTruth({
    id: 'efficiency-models.cost-and-revenue-short',
    method: {
      en: 'Cost and revenue efficiency, printed short',
      es: 'Eficiencia en costes e ingresos, impresa con pocos decimales',
    },
    calls: /^dea(cost|revenue)\(/,
    where: isShort,
    tolerance: 5e-4,
    answer: economic,
  }),
  juliaTruth({
    id: 'efficiency-models.profit',
    method: { en: 'Profit efficiency', es: 'Eficiencia en beneficios' },
    calls: /^deaprofit\(/,
    tolerance: 1e-6,
    answer: profit,
  }),
  juliaTruth({
    id: 'efficiency-models.malmquist',
    method: { en: 'Malmquist index', es: 'Índice de Malmquist' },
    calls: /^malmquist\(/,
    tolerance: 1e-6,
    answer: malmquist,
  }),
];
