import {
  directionalEfficiency,
  environmentalEfficiency,
  generalisedDistance,
  holderDistance,
  type Matrix,
  malmquistLuenbergerIndex,
  matrixFromColumns,
  matrixFromRows,
  modifiedDirectionalEfficiency,
  type Projection,
  profitabilityEfficiency,
  russellEfficiency,
  slacksBasedEfficiency,
} from '../../src/index.ts';
import { returnsOf, stepOf } from './julia-calls.ts';
import { type Answer, type JuliaCase, juliaTruth, peerRows, published, rowOf } from './julia-cases.ts';
import type { Truth } from './truth.ts';

const sideOf = (call: string) => (/orient = :(\w+)/.exec(call)?.[1] ?? 'Graph').toLowerCase();
const slacksOf = (quantity: string) => (unit: Projection) =>
  quantity.includes(':X') ? unit.inputSlacks : unit.outputSlacks;

/** A call such as `[X; 2 2]` appends a unit to the published table. */
function withAppended(call: string, name: 'X' | 'Y', values: number[] | number[][] | undefined): Matrix {
  const more = new RegExp(`\\[${name}; ([\\d. ]+)\\]`).exec(call)?.[1];
  const table = published(values);
  if (more === undefined) return table;
  const rows = Array.from({ length: table.rows }, (_, unit) => rowOf(values, unit));
  return matrixFromRows([...rows, more.split(' ').map(Number)]);
}

function russell({ call, quantity, inputs }: JuliaCase): Answer {
  const [x, y] = [withAppended(call, 'X', inputs.X), withAppended(call, 'Y', inputs.Y)];
  const orientation = sideOf(call) === 'input' ? 'input' : 'output';
  const { units } = russellEfficiency(x, y, { returns: returnsOf(call, 'constant'), orientation });
  if (quantity.includes('peers')) return peerRows(units);
  if (quantity.startsWith('slacks')) return units.map(slacksOf(quantity));
  return units.map(({ score, factors }) => (/:[XY]\)/.test(quantity) ? factors : [score]));
}

function modified({ call, quantity, inputs }: JuliaCase): Answer {
  const { units } = modifiedDirectionalEfficiency(published(inputs.X), published(inputs.Y), {
    returns: returnsOf(call, 'constant'),
    direction: { inputs: stepOf(call, 'Gx'), outputs: stepOf(call, 'Gy') },
    slackWeights: 'ones',
  });
  if (quantity.includes('peers')) return peerRows(units);
  if (quantity.startsWith('slacks')) return units.map(slacksOf(quantity));
  const part = quantity.includes(':X') ? 'inputDistance' : quantity.includes(':Y') ? 'outputDistance' : 'distance';
  return units.map((unit) => [unit[part]]);
}

/** Inefficiency and target of the measure that is turned into a directional distance. */
function associated(call: string, x: Matrix, y: Matrix): (Projection & { inefficiency: number })[] {
  const returns = returnsOf(call, 'constant');
  if (call.includes(':MDDF')) {
    const direction = { inputs: 'observed', outputs: 'observed' } as const;
    return modifiedDirectionalEfficiency(x, y, { returns, direction }).units.map((unit, o) => ({
      ...unit,
      inefficiency: unit.distance,
      inputTargets: Float64Array.from(
        { length: x.columns },
        (_, i) => (1 - unit.inputDistance) * (x.values[i * x.rows + o] ?? 0),
      ),
      outputTargets: Float64Array.from(
        { length: y.columns },
        (_, r) => (1 + unit.outputDistance) * (y.values[r * y.rows + o] ?? 0),
      ),
    }));
  }
  const side = sideOf(call);
  if (side === 'graph')
    return slacksBasedEfficiency(x, y, { returns }).units.map((unit) => ({ ...unit, inefficiency: 1 - unit.score }));
  const orientation = side === 'input' ? 'input' : 'output';
  return russellEfficiency(x, y, { returns, orientation }).units.map((unit) => ({
    ...unit,
    inefficiency: 1 - (orientation === 'input' ? unit.score : 1 / unit.score),
  }));
}

/** The reverse directional distance (Pastor et al. 2016): along the way to the measure's own target the distance is its inefficiency. */
function reverse({ call, quantity, inputs }: JuliaCase): Answer {
  const [x, y] = [published(inputs.X), published(inputs.Y)];
  const measured = associated(call, x, y);
  const towards = (own: Matrix, targets: (unit: Projection) => Float64Array): Matrix => ({
    ...own,
    values: own.values.map((value, k) => {
      const unit = measured[k % own.rows];
      if (unit === undefined || unit.inefficiency < 1e-9) return 1;
      return Math.abs(value - (targets(unit)[Math.floor(k / own.rows)] ?? 0)) / unit.inefficiency;
    }),
  });
  const { units } = directionalEfficiency(x, y, {
    returns: returnsOf(call, 'constant'),
    direction: { inputs: towards(x, (unit) => unit.inputTargets), outputs: towards(y, (unit) => unit.outputTargets) },
    slackWeights: 'ones',
  });
  return units.map((unit) => {
    if (unit === null) return [Number.NaN];
    return quantity.startsWith('slacks') ? slacksOf(quantity)(unit) : [unit.distance];
  });
}

function generalised({ call, quantity, inputs }: JuliaCase): Answer {
  const alpha = Number(/alpha = ([\d.]+)/.exec(call)?.[1] ?? 0.5);
  const { units } = generalisedDistance(published(inputs.X), published(inputs.Y), {
    returns: 'variable',
    alpha,
    slackWeights: 'ones',
  });
  return units.map((unit) => (quantity.startsWith('slacks') ? slacksOf(quantity)(unit) : [unit.score]));
}

function profitability({ quantity, inputs }: JuliaCase): Answer {
  const measures = { inputs: published(inputs.X), outputs: published(inputs.Y) };
  const units = profitabilityEfficiency(measures, { inputs: published(inputs.W), outputs: published(inputs.P) });
  return units.map(({ economic, pure, scale, allocative }) => {
    if (quantity.includes(':CRS')) return [pure * scale];
    if (quantity.includes(':VRS')) return [pure];
    if (quantity.includes(':Scale')) return [scale];
    return [quantity.includes(':Allocative') ? allocative : economic];
  });
}

function holder({ call, quantity, inputs }: JuliaCase): Answer {
  const units = holderDistance(published(inputs.X), published(inputs.Y), {
    returns: returnsOf(call, 'constant'),
    norm: call.includes('l = 1') ? 1 : 'infinity',
    side: sideOf(call) as 'graph' | 'input' | 'output',
    weighted: call.includes('weight = true'),
    slackWeights: 'ones',
  });
  if (quantity.includes('peers')) return peerRows(units);
  return units.map((unit) => (quantity.startsWith('slacks') ? slacksOf(quantity)(unit) : [unit.distance]));
}

/** Five units with one input of 1 (the package's example, whose input is not in the table). */
const ones = matrixFromColumns([[1, 1, 1, 1, 1]]);

function environmental({ quantity, inputs }: JuliaCase): Answer {
  const measures = { inputs: ones, outputs: published(inputs.Y), harms: published(inputs.B) };
  const units = environmentalEfficiency(measures, { slackWeights: 'ones' });
  const found = units.flatMap((unit) => (unit === null ? [] : [unit]));
  if (quantity.includes('peers')) return peerRows(found);
  if (quantity.includes(':X')) return found.map(({ inputSlacks }) => inputSlacks);
  return found.map(({ harmSlacks, distance }) => (quantity.includes(':B') ? harmSlacks : [distance]));
}

/** The package's own example of three years. */
const YEARS = [
  [
    [7, 5, 1, 3, 4],
    [2, 5, 3, 3, 2],
  ],
  [
    [8, 5.5, 2, 2, 4],
    [1, 3, 2, 4, 1],
  ],
  [
    [8, 5.5, 2, 2, 4],
    [0.5, 2, 0.5, 3, 0.5],
  ],
].map(([y = [], b = []]) => ({ inputs: ones, outputs: matrixFromColumns([y]), harms: matrixFromColumns([b]) }));

function luenberger({ quantity, expected }: JuliaCase): Answer {
  const changes = malmquistLuenbergerIndex(Array.isArray(expected[0]) ? YEARS : YEARS.slice(0, 2));
  const part = quantity.includes(':EC') ? 'catchUp' : quantity.includes(':TC') ? 'frontierShift' : 'index';
  return Array.from({ length: 5 }, (_, unit) => changes.map((units) => units[unit]?.[part] ?? Number.NaN));
}

export const FURTHER_EFFICIENCY_TRUTHS: readonly Truth[] = [
  juliaTruth({
    id: 'efficiency-models.russell',
    method: { en: 'Russell measure', es: 'Medida de Russell' },
    calls: /^dearussell\(/,
    tolerance: 1e-6,
    answer: russell,
    leaves: ({ call }) => (call.includes(':Graph') ? 'the graph measure is not linear and not offered' : null),
  }),
  juliaTruth({
    id: 'efficiency-models.modified-directional',
    method: { en: 'Modified directional distance', es: 'Distancia direccional modificada' },
    calls: /^deamddf\(/,
    tolerance: 1e-6,
    answer: modified,
  }),
  juliaTruth({
    id: 'efficiency-models.reverse-directional',
    method: { en: 'Reverse directional distance', es: 'Distancia direccional inversa' },
    calls: /^dearddf\(/,
    tolerance: 1e-6,
    answer: reverse,
  }),
  juliaTruth({
    id: 'efficiency-models.generalised-distance',
    method: { en: 'Generalised distance', es: 'Distancia generalizada' },
    calls: /^deagdf\(/,
    where: ({ quantity }) => quantity.startsWith('slacks'),
    // Slacks are printed with six digits.
    tolerance: 1e-5,
    answer: generalised,
  }),
  juliaTruth({
    id: 'efficiency-models.generalised-distance-short',
    method: { en: 'Generalised distance, printed short', es: 'Distancia generalizada, impresa con pocos decimales' },
    calls: /^deagdf\(/,
    where: ({ quantity }) => quantity.startsWith('efficiency'),
    // Printed with three decimals.
    tolerance: 5e-4,
    answer: generalised,
  }),
  juliaTruth({
    id: 'efficiency-models.profitability',
    method: { en: 'Profitability efficiency', es: 'Eficiencia en rentabilidad' },
    calls: /^deaprofitability\(/,
    // Printed with three decimals.
    tolerance: 5e-4,
    answer: profitability,
  }),
  juliaTruth({
    id: 'efficiency-models.holder',
    method: { en: 'Hölder distances', es: 'Distancias de Hölder' },
    calls: /^deaholder\(/,
    tolerance: 1e-6,
    answer: holder,
    leaves: ({ call }) =>
      call.includes('l = 2') ? 'the Euclidean distance to the frontier is not convex and not offered' : null,
  }),
  juliaTruth({
    id: 'efficiency-models.undesirable-outputs',
    method: {
      en: 'Directional distance with undesirable outputs',
      es: 'Distancia direccional con productos no deseados',
    },
    calls: /^deaenv\(/,
    tolerance: 1e-6,
    answer: environmental,
  }),
  juliaTruth({
    id: 'efficiency-models.malmquist-luenberger',
    method: { en: 'Malmquist–Luenberger index', es: 'Índice de Malmquist–Luenberger' },
    calls: /^malmluen\(/,
    // Three years are printed with five decimals.
    tolerance: 1e-5,
    answer: luenberger,
  }),
];
