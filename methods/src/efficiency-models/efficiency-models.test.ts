import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitEfficiency } from '../efficiency/index.ts';
import { radialEfficiency } from '../efficiency/radial-efficiency.ts';
import { type Matrix, matrixFromColumns, matrixFromRows } from '../linear-algebra/matrix.ts';
import { solveLinearProgramme } from '../linear-programming/index.ts';
import {
  additiveEfficiency,
  checkProjection,
  costEfficiency,
  directionalEfficiency,
  malmquistIndex,
  profitEfficiency,
  revenueEfficiency,
  slacksBasedEfficiency,
  weightBoundedEfficiency,
} from './index.ts';

const amount = fc.integer({ min: 1, max: 30 });
/** Up to eight units with two inputs and two outputs; small whole numbers make ties and duplicates common. */
const tables = fc.array(fc.tuple(amount, amount, amount, amount), { minLength: 1, maxLength: 8 }).map((rows) => ({
  inputs: matrixFromRows(rows.map(([a, b]) => [a, b])),
  outputs: matrixFromRows(rows.map(([, , c, d]) => [c, d])),
}));
const returns = fc.constantFrom('constant', 'variable', 'non-increasing', 'non-decreasing' as const);
const scaled = ({ rows, columns, values }: Matrix, factors: readonly number[]): Matrix => ({
  rows,
  columns,
  values: values.map((value, k) => value * (factors[Math.floor(k / rows)] ?? 1)),
});
const at = ({ rows, values }: Matrix, unit: number, measure: number) => values[measure * rows + unit] ?? Number.NaN;
const side = ({ columns }: Matrix) => Array.from({ length: columns }, (_, i) => i);

describe('the additive model', () => {
  it('finds by hand that (6, 3) can spare 2 and make 2 more', () => {
    // (4, 5) makes 5 from 4; under variable returns nothing else is better
    const result = additiveEfficiency(matrixFromColumns([[4, 6]]), matrixFromColumns([[5, 3]]), {
      returns: 'variable',
    });
    expect(result.units.map(({ inefficiency }) => inefficiency)).toEqual([0, 4]);
    expect(result.units[1]).toMatchObject({ peers: [{ unit: 0, weight: 1 }], efficiency: null });
    expect([...(result.units[1]?.inputTargets ?? [])]).toEqual([4]);
  });

  it('is zero exactly when the unit is Pareto-efficient: no prices above zero speak for it otherwise', () => {
    fc.assert(
      fc.property(tables, returns, (table, kind) => {
        const { units } = additiveEfficiency(table.inputs, table.outputs, { returns: kind });
        units.forEach((unit, o) => {
          // Pareto-efficient ⇔ the slacks of the radial model are zero at score 1
          const radial = unitEfficiency(
            radialEfficiency(table.inputs, table.outputs, { returns: kind, orientation: 'input' }),
            o,
          );
          const slack = [...radial.inputSlacks, ...radial.outputSlacks].some((value) => value > 1e-7);
          const efficient = (radial.score ?? 0) > 1 - 1e-9 && !slack;
          expect(unit.inefficiency < 1e-7).toBe(efficient);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('needs outputs above zero only where a proportion of them counts', () => {
    const inputs = matrixFromColumns([[2, 4]]);
    const outputs = matrixFromRows([
      [1, 1],
      [0, 1],
    ]);
    const options = { returns: 'variable', weights: 'inefficiency-proportions' } as const;
    for (const side of ['graph', 'output'] as const)
      expect(() => additiveEfficiency(inputs, outputs, { ...options, side })).toThrow('Output 0 of unit 1 is 0');
    const { units } = additiveEfficiency(inputs, outputs, { ...options, side: 'input' });
    expect(units[1]?.inputSlacks[0]).toBeCloseTo(2, 12);
  });

  it('measures in ranges or in proportions whatever the units of measure', () => {
    fc.assert(
      fc.property(
        tables,
        returns,
        fc.constantFrom('range-adjusted', 'inefficiency-proportions' as const),
        (table, kind, weights) => {
          const before = additiveEfficiency(table.inputs, table.outputs, { returns: kind, weights }).units;
          const after = additiveEfficiency(scaled(table.inputs, [1000, 0.01]), scaled(table.outputs, [7, 1]), {
            returns: kind,
            weights,
          }).units;
          before.forEach(({ inefficiency }, o) => {
            expect(after[o]?.inefficiency).toBeCloseTo(inefficiency, 7);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes measures below zero under variable returns, where moving all by a constant changes nothing', () => {
    const inputs = matrixFromColumns([[4, 6, 5]]);
    const outputs = [5, 3, 4];
    const below = additiveEfficiency(inputs, matrixFromColumns([outputs.map((y) => y - 10)]), { returns: 'variable' });
    expect(below.units.map(({ inefficiency }) => inefficiency)).toEqual([0, 4, 2]);
    expect(() => additiveEfficiency(inputs, matrixFromColumns([[-1, 2, 3]]), { returns: 'constant' })).toThrow(
      'Output 0 of unit 0 is -1',
    );
  });
});

describe('the slacks-based measure', () => {
  it('is by hand (1 − 2/6) ÷ (1 + 2/3) = 0.4 for (6, 3) beside (4, 5)', () => {
    const { units } = slacksBasedEfficiency(matrixFromColumns([[4, 6]]), matrixFromColumns([[5, 3]]), {
      returns: 'variable',
    });
    expect(units[1]?.score).toBeCloseTo(0.4, 12);
    expect(units[1]?.certificate.dualBound).toBeCloseTo(0.4, 12);
  });

  it('is never above the radial score, in either orientation, and proves itself', () => {
    fc.assert(
      fc.property(tables, returns, (table, kind) => {
        const { units } = slacksBasedEfficiency(table.inputs, table.outputs, { returns: kind });
        const byInput = radialEfficiency(table.inputs, table.outputs, { returns: kind, orientation: 'input' }).scores;
        const byOutput = radialEfficiency(table.inputs, table.outputs, { returns: kind, orientation: 'output' }).scores;
        units.forEach(({ score, certificate }, o) => {
          expect(score).toBeLessThanOrEqual((byInput[o] ?? 0) + 1e-8);
          expect(score).toBeLessThanOrEqual(1 / (byOutput[o] ?? Number.NaN) + 1e-8);
          expect(Math.abs(certificate.primal - certificate.dualBound)).toBeLessThan(1e-8);
          expect(Math.abs(certificate.primal - score)).toBeLessThan(1e-8);
          expect(certificate.worstViolation).toBeLessThan(1e-8);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on units of measure', () => {
    fc.assert(
      fc.property(tables, returns, (table, kind) => {
        const before = slacksBasedEfficiency(table.inputs, table.outputs, { returns: kind }).units;
        const after = slacksBasedEfficiency(scaled(table.inputs, [1e4, 1]), scaled(table.outputs, [1, 1e-3]), {
          returns: kind,
        }).units;
        before.forEach(({ score }, o) => {
          expect(after[o]?.score).toBeCloseTo(score, 7);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('refuses an output of zero by name', () => {
    const inputs = matrixFromColumns([[1, 2]]);
    expect(() =>
      slacksBasedEfficiency(
        inputs,
        matrixFromRows([
          [1, 2],
          [3, 0],
        ]),
        { returns: 'variable' },
      ),
    ).toThrow('Output 1 of unit 1 is 0');
  });
});

describe('the directional distance', () => {
  it('is by hand 1 for (6, 3) towards (4, 5) in steps of (2, 2)', () => {
    const { units } = directionalEfficiency(matrixFromColumns([[4, 6]]), matrixFromColumns([[5, 3]]), {
      returns: 'variable',
      direction: { inputs: matrixFromColumns([[2, 2]]), outputs: matrixFromColumns([[2, 2]]) },
    });
    expect(units.map((unit) => unit?.distance)).toEqual([expect.closeTo(0, 12), expect.closeTo(1, 12)]);
  });

  it('is 1 − the radial input score along the unit’s own inputs, and the radial output score − 1 along its outputs', () => {
    fc.assert(
      fc.property(tables, returns, (table, kind) => {
        const along = (inputs: 'observed' | 'zero', outputs: 'observed' | 'zero') =>
          directionalEfficiency(table.inputs, table.outputs, { returns: kind, direction: { inputs, outputs } }).units;
        const radial = (orientation: 'input' | 'output') =>
          radialEfficiency(table.inputs, table.outputs, { returns: kind, orientation }).scores;
        along('observed', 'zero').forEach((unit, o) => {
          expect(1 - (unit?.distance ?? 9)).toBeCloseTo(radial('input')[o] ?? 0, 8);
        });
        along('zero', 'observed').forEach((unit, o) => {
          expect(1 + (unit?.distance ?? 9)).toBeCloseTo(radial('output')[o] ?? 0, 8);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('puts every target where its peers are, and lets no unit earn at its prices', () => {
    fc.assert(
      fc.property(tables, returns, ({ inputs, outputs }, kind) => {
        const { units } = directionalEfficiency(inputs, outputs, {
          returns: kind,
          direction: { inputs: 'mean', outputs: 'mean' },
        });
        units.forEach((unit) => {
          if (unit === null) throw new Error('out of reach');
          for (const i of side(inputs)) {
            const used = unit.peers.reduce((sum, peer) => sum + peer.weight * at(inputs, peer.unit, i), 0);
            expect(used).toBeLessThanOrEqual((unit.inputTargets[i] ?? 0) + 1e-7);
          }
          for (let j = 0; j < inputs.rows; j += 1) {
            const cost = side(inputs).reduce((sum, i) => sum + (unit.prices?.inputs[i] ?? 0) * at(inputs, j, i), 0);
            const worth = side(outputs).reduce((sum, r) => sum + (unit.prices?.outputs[r] ?? 0) * at(outputs, j, r), 0);
            expect(worth - cost + (unit.prices?.scale ?? 0)).toBeLessThan(1e-7);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a direction that goes nowhere or backwards', () => {
    const one = matrixFromColumns([[1, 2]]);
    const towards = (inputs: 'zero' | Matrix) =>
      directionalEfficiency(one, one, { returns: 'variable', direction: { inputs, outputs: 'zero' } });
    expect(() => towards('zero')).toThrow('direction of unit 0 is zero');
    expect(() => towards(matrixFromColumns([[1, -1]]))).toThrow('direction of unit 1 in measure 0 is -1');
  });
});

describe('the check that does not know the solver', () => {
  const everyReturns = fc.constantFrom('constant', 'variable', 'non-increasing', 'non-decreasing' as const);

  it('brackets every additive, directional and slacks-based answer between its peers and its prices', () => {
    fc.assert(
      fc.property(tables, everyReturns, ({ inputs, outputs }, kind) => {
        const ownLosses = (units: readonly (Parameters<typeof checkProjection>[3] | null)[]) =>
          units.map((unit, o) => {
            if (unit === null) throw new Error('out of reach');
            const point = [
              ...side(inputs).map((i) => at(inputs, o, i)),
              ...side(outputs).map((r) => at(outputs, o, r)),
            ];
            const check = checkProjection({ inputs, outputs }, kind, point, unit);
            expect(check.worstShortfall).toBeLessThan(1e-8);
            expect(check.worstProfit).toBeLessThan(1e-8);
            return check.ownLoss ?? Number.NaN;
          });
        const additive = additiveEfficiency(inputs, outputs, { returns: kind }).units;
        ownLosses(additive).forEach((loss, o) => {
          expect(loss).toBeCloseTo(additive[o]?.inefficiency ?? Number.NaN, 7);
        });
        const direction = { inputs: 'mean', outputs: 'mean' } as const;
        const directional = directionalEfficiency(inputs, outputs, { returns: kind, direction }).units;
        ownLosses(directional).forEach((loss, o) => {
          expect(loss).toBeCloseTo(directional[o]?.distance ?? Number.NaN, 7);
        });
        const slacksBased = slacksBasedEfficiency(inputs, outputs, { returns: kind }).units;
        ownLosses(slacksBased).forEach((loss, o) => {
          expect(1 - loss).toBeCloseTo(slacksBased[o]?.score ?? Number.NaN, 7);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('sees by hand a target that the peers do not make and prices at which somebody earns', () => {
    const measures = { inputs: matrixFromColumns([[4, 6]]), outputs: matrixFromColumns([[5, 3]]) };
    const right = {
      peers: [{ unit: 0, weight: 1 }],
      inputTargets: Float64Array.of(4),
      outputTargets: Float64Array.of(5),
      inputSlacks: Float64Array.of(2),
      outputSlacks: Float64Array.of(2),
      prices: { inputs: Float64Array.of(1), outputs: Float64Array.of(1), scale: -1 },
    };
    // 6 − 3 + 1 = 4 is lost, and the first unit breaks even: 4 − 5 + 1
    expect(checkProjection(measures, 'variable', [6, 3], right)).toEqual({
      worstShortfall: 0,
      worstProfit: 0,
      ownLoss: 4,
    });
    const wrong = { ...right, inputTargets: Float64Array.of(3), prices: { ...right.prices, scale: 0 } };
    // 1 too much of 3 + mean 5; the first unit earns 5 − 4 of 9
    expect(checkProjection(measures, 'variable', [6, 3], wrong)).toMatchObject({
      worstShortfall: 1 / 8,
      worstProfit: 1 / 9,
    });
  });
});

describe('weight bounds', () => {
  // A uses hardly any of the first input, B little of the second; one output each.
  const inputs = matrixFromRows([
    [1, 100],
    [2, 2],
  ]);
  const outputs = matrixFromColumns([[1, 1]]);

  it('takes the score of 1 from a unit that lives by ignoring an input: by hand 2 × 0.4 + 2 × 0.006 = 0.812', () => {
    // The second input must make up 60 % of A's virtual input: v = (0.4, 0.006), at which B costs 0.812
    const free = weightBoundedEfficiency(inputs, outputs, { returns: 'constant', orientation: 'input' });
    expect(free.units[0]?.score).toBeCloseTo(1, 12);
    const { units } = weightBoundedEfficiency(inputs, outputs, {
      returns: 'constant',
      orientation: 'input',
      inputShares: [null, { low: 0.6 }],
    });
    expect(units[0]?.score).toBeCloseTo(0.812, 12);
    if (units[0]?.score === null || units[0] === undefined) throw new Error('no score');
    expect(units[0].inputShares[1]).toBeCloseTo(0.6, 12);
    expect(units[0].certificate.dualBound).toBeCloseTo(0.812, 12);
  });

  it('keeps price ratios: equal prices make A cost 101 against 4', () => {
    const priceRatios = [{ numerator: 0, denominator: 1, low: 1, high: 1 }];
    const { units } = weightBoundedEfficiency(inputs, outputs, {
      returns: 'constant',
      orientation: 'input',
      priceRatios,
    });
    expect(units[0]?.score).toBeCloseTo(4 / 101, 12);
    const twin = weightBoundedEfficiency(inputs, outputs, { returns: 'constant', orientation: 'output', priceRatios });
    expect(twin.units[0]?.score).toBeCloseTo(101 / 4, 10);
  });

  it('agrees with the prices’ own linear programme and never raises a score by a tighter bound', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 }), (table, a, b) => {
        const bounded = (percent: number) =>
          weightBoundedEfficiency(table.inputs, table.outputs, {
            returns: 'variable',
            orientation: 'input',
            inputShares: [{ low: percent / 50 }, { low: percent / 50 }],
            outputShares: [{ low: percent / 50 }, null],
          }).units;
        const [loose, tight] = [bounded(Math.min(a, b)), bounded(Math.max(a, b))];
        tight.forEach((unit, o) => {
          expect(unit.score ?? 0).toBeLessThanOrEqual((loose[o]?.score ?? 0) + 1e-9);
          expect(unit.score).toBeCloseTo(bestPrices(table, o, Math.max(a, b) / 50), 7);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('says when a unit lacks a measure that must count, and refuses bounds that nobody could keep', () => {
    const some = matrixFromRows([
      [1, 0],
      [2, 2],
    ]);
    const bounds = { returns: 'constant', orientation: 'input' } as const;
    const { units } = weightBoundedEfficiency(some, outputs, { ...bounds, inputShares: [null, { low: 0.1 }] });
    expect(units[0]).toEqual({ score: null, why: 'absent-measure' });
    expect(() =>
      weightBoundedEfficiency(some, outputs, { ...bounds, inputShares: [{ low: 0.7 }, { low: 0.7 }] }),
    ).toThrow('1 must be possible');
  });
});

/** max u y + w with v x = 1, no unit earning, and the shares kept: variables v1 v2 u1 u2 w. */
function bestPrices({ inputs, outputs }: { inputs: Matrix; outputs: Matrix }, o: number, low: number): number {
  const own = [at(inputs, o, 0), at(inputs, o, 1), at(outputs, o, 0), at(outputs, o, 1)];
  const [x1 = 0, x2 = 0, y1 = 0, y2 = 0] = own;
  const units = Array.from({ length: inputs.rows }, (_, j) => [
    -at(inputs, j, 0),
    -at(inputs, j, 1),
    at(outputs, j, 0),
    at(outputs, j, 1),
    1,
  ]);
  const rows = [
    [x1, x2, 0, 0, 0],
    [(1 - low) * x1, -low * x2, 0, 0, 0],
    [-low * x1, (1 - low) * x2, 0, 0, 0],
    [0, 0, (1 - low) * y1, -low * y2, 0],
    ...units,
  ];
  const solution = solveLinearProgramme({
    matrix: matrixFromRows(rows),
    costs: [0, 0, -y1, -y2, -1],
    rowLower: rows.map((_, i) => (i === 0 ? 1 : i < 4 ? 0 : Number.NEGATIVE_INFINITY)),
    rowUpper: rows.map((_, i) => (i === 0 ? 1 : i < 4 ? Number.POSITIVE_INFINITY : 0)),
    lower: [0, 0, 0, 0, Number.NEGATIVE_INFINITY],
  });
  return solution.status === 'optimal' ? -solution.value : Number.NaN;
}

describe('the Malmquist index', () => {
  it('is by hand 2 for a unit that halves its input, split between catching up and the frontier', () => {
    const year = (x: number[]) => ({ inputs: matrixFromColumns([x]), outputs: matrixFromColumns([x.map(() => 1)]) });
    // The first unit is the frontier and stands still; the second goes from 4 to 2.
    const { changes, chained } = malmquistIndex([year([2, 4]), year([2, 2])], { scale: true });
    expect(changes[0]?.units.map(({ index }) => index)).toEqual([expect.closeTo(1, 12), expect.closeTo(2, 12)]);
    expect(changes[0]?.units[1]).toMatchObject({
      catchUp: expect.closeTo(2, 12),
      frontierShift: expect.closeTo(1, 12),
    });
    expect(changes[0]?.mean.index).toBeCloseTo(Math.SQRT2, 12);
    expect(chained[1]).toBeCloseTo(2, 12);
  });

  it('is 1 in all its parts between equal years, and pure and scale parts make up catching up', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('input', 'output' as const), (table, orientation) => {
        const { changes } = malmquistIndex([table, table], { orientation, scale: true });
        for (const unit of changes[0]?.units ?? []) {
          for (const part of Object.values(unit)) expect(part).toBeCloseTo(1, 8);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says null where last year’s frontier cannot make this year’s output', () => {
    const year = (y: number) => ({ inputs: matrixFromColumns([[1, 2]]), outputs: matrixFromColumns([[1, y]]) });
    const { changes, chained } = malmquistIndex([year(2), year(3)], { returns: 'variable' });
    expect(changes[0]?.units[1]).toMatchObject({ index: null, catchUp: expect.closeTo(1, 12), frontierShift: null });
    expect(chained).toEqual([expect.closeTo(1, 12), null]);
  });
});

describe('economic efficiency', () => {
  it('is never above technical efficiency, and their ratio is the allocative part', () => {
    const priced = fc.tuple(
      tables,
      fc.tuple(amount, amount),
      fc.constantFrom('constant', 'variable', 'free-disposal' as const),
    );
    fc.assert(
      fc.property(priced, ([{ inputs, outputs }, price, kind]) => {
        const prices = matrixFromRows(Array.from({ length: inputs.rows }, () => [...price]));
        for (const solve of [costEfficiency, revenueEfficiency]) {
          for (const unit of solve(inputs, outputs, prices, { returns: kind }).units) {
            expect(unit.economic).toBeLessThanOrEqual(unit.technical + 1e-8);
            expect(unit.technical * unit.allocative).toBeCloseTo(unit.economic, 9);
            expect(unit.certificate.primal).toBeCloseTo(unit.certificate.dualBound, 6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds the most profit with the unit that makes it: by hand (9 − 2) − (4 − 3) = 6 dollars missed', () => {
    const measures = { inputs: matrixFromColumns([[2, 3]]), outputs: matrixFromColumns([[9, 4]]) };
    const prices = { inputs: matrixFromColumns([[1, 1]]), outputs: matrixFromColumns([[1, 1]]) };
    const [, second] = profitEfficiency(measures, prices, {
      returns: 'variable',
      direction: { inputs: 'ones', outputs: 'ones' },
    });
    expect(second).toMatchObject({ peer: 0, observed: 1, best: 7, economic: 3, normalisation: 2 });
  });
});

describe('hard data', () => {
  it('gives one unit, equal units and sizes eight decades apart their right scores', () => {
    const kinds = ['constant', 'variable'] as const;
    for (const kind of kinds) {
      const alone = slacksBasedEfficiency(matrixFromColumns([[3]]), matrixFromColumns([[5]]), { returns: kind });
      expect(alone.units[0]?.score).toBeCloseTo(1, 12);
      const equal = additiveEfficiency(matrixFromColumns([[3, 3, 3]]), matrixFromColumns([[5, 5, 5]]), {
        returns: kind,
      });
      expect(equal.units.map(({ inefficiency }) => inefficiency)).toEqual([0, 0, 0]);
    }
    // Output per input is 1, 1/2, 1 and 1/4 at four sizes
    const inputs = matrixFromColumns([[1e-3, 2, 1e3, 4e5]]);
    const outputs = matrixFromColumns([[1e-3, 1, 1e3, 1e5]]);
    const { units } = slacksBasedEfficiency(inputs, outputs, { returns: 'constant' });
    expect(units.map(({ score }) => score)).toEqual([1, 0.5, 1, 0.25].map((score) => expect.closeTo(score, 9)));
  });
});
