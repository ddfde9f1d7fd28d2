import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Matrix, matrixFromColumns, matrixFromRows } from '../linear-algebra/matrix.ts';
import {
  directionalEfficiency,
  environmentalEfficiency,
  generalisedDistance,
  holderDistance,
  malmquistLuenbergerIndex,
  modifiedDirectionalEfficiency,
  profitabilityEfficiency,
  russellEfficiency,
  slacksBasedEfficiency,
} from './index.ts';

const amount = fc.integer({ min: 1, max: 30 });
const tables = fc.array(fc.tuple(amount, amount, amount, amount), { minLength: 1, maxLength: 8 }).map((rows) => ({
  inputs: matrixFromRows(rows.map(([a, b]) => [a, b])),
  outputs: matrixFromRows(rows.map(([, , c, d]) => [c, d])),
}));
const returns = fc.constantFrom('constant', 'variable', 'free-disposal' as const);

describe('the Russell measure', () => {
  it('is by hand (1/2 + 3/4) ÷ 2 for (4, 4) beside (2, 3)', () => {
    const { units } = russellEfficiency(
      matrixFromRows([
        [2, 3],
        [4, 4],
      ]),
      matrixFromColumns([[1, 1]]),
      { returns: 'variable', orientation: 'input' },
    );
    expect([...(units[1]?.factors ?? [])]).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.75, 12)]);
    expect(units[1]?.score).toBeCloseTo(0.625, 12);
    expect(units[1]?.certificate.dualBound).toBeCloseTo(0.625, 12);
  });

  it('is never below the slacks-based measure, which counts both sides', () => {
    fc.assert(
      fc.property(tables, returns, ({ inputs, outputs }, kind) => {
        const both = slacksBasedEfficiency(inputs, outputs, { returns: kind }).units;
        const byInput = russellEfficiency(inputs, outputs, { returns: kind, orientation: 'input' }).units;
        const byOutput = russellEfficiency(inputs, outputs, { returns: kind, orientation: 'output' }).units;
        both.forEach(({ score }, o) => {
          expect(byInput[o]?.score).toBeGreaterThan(score - 1e-8);
          expect(1 / (byOutput[o]?.score ?? 0)).toBeGreaterThan(score - 1e-8);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the modified directional distance', () => {
  it('is by hand 2 + 2 for (6, 3) beside (4, 5) in steps of one', () => {
    const { units } = modifiedDirectionalEfficiency(matrixFromColumns([[4, 6]]), matrixFromColumns([[5, 3]]), {
      returns: 'variable',
      direction: { inputs: 'ones', outputs: 'ones' },
    });
    expect(units[1]).toMatchObject({
      distance: expect.closeTo(4, 12),
      inputDistance: expect.closeTo(2, 12),
      outputDistance: expect.closeTo(2, 12),
    });
  });

  it('is at least twice the distance that moves both sides together', () => {
    fc.assert(
      fc.property(tables, returns, ({ inputs, outputs }, kind) => {
        const direction = { inputs: 'observed', outputs: 'observed' } as const;
        const together = directionalEfficiency(inputs, outputs, { returns: kind, direction }).units;
        modifiedDirectionalEfficiency(inputs, outputs, { returns: kind, direction }).units.forEach(
          ({ distance }, o) => {
            expect(distance).toBeGreaterThan(2 * (together[o]?.distance ?? 9) - 1e-8);
          },
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('the generalised distance', () => {
  it('reaches by hand (4, 5) from (8, 2.5) at δ = 1/4 when both sides share the move', () => {
    // √δ × 8 = 4 and 2.5 ÷ √δ = 5
    const { units } = generalisedDistance(matrixFromColumns([[4, 8]]), matrixFromColumns([[5, 2.5]]), {
      returns: 'variable',
    });
    expect(units.map(({ score }) => score)).toEqual([1, expect.closeTo(0.25, 10)]);
  });

  it('is the same for every α under constant returns, and there the root says the same', () => {
    const [inputs, outputs] = [matrixFromColumns([[2, 4, 6]]), matrixFromColumns([[2, 3, 3]])];
    for (const alpha of [0.2, 0.5, 0.8]) {
      const { units } = generalisedDistance(inputs, outputs, { returns: 'constant', alpha });
      expect(units.map(({ score }) => score)).toEqual([1, 0.75, 0.5].map((score) => expect.closeTo(score, 10)));
      // Non-decreasing returns from the smallest unit on are the same ray, and are solved by the root.
      const root = generalisedDistance(inputs, outputs, { returns: 'non-decreasing', alpha });
      expect(root.units[1]?.score).toBeCloseTo(0.75, 9);
    }
  });

  it('splits profitability into parts that multiply back: by hand 1/2 of the best', () => {
    const measures = { inputs: matrixFromColumns([[2, 4]]), outputs: matrixFromColumns([[2, 2]]) };
    const prices = { inputs: matrixFromColumns([[1, 1]]), outputs: matrixFromColumns([[3, 3]]) };
    const [, second] = profitabilityEfficiency(measures, prices);
    expect(second).toMatchObject({ economic: expect.closeTo(0.5, 12), allocative: expect.closeTo(1, 9), peer: 0 });
    expect((second?.pure ?? 0) * (second?.scale ?? 0)).toBeCloseTo(0.5, 9);
  });
});

describe('Hölder distances', () => {
  it('are by hand 1 in one input alone, and 1/2 when both inputs may move together', () => {
    // Beside (1, 2) and (2, 1) under variable returns, (2, 2) reaches x₁ + x₂ = 3 by 1 in one input or 1/2 in both
    const inputs = matrixFromRows([
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
    const outputs = matrixFromColumns([[1, 1, 1]]);
    const distance = (norm: 1 | 'infinity') =>
      holderDistance(inputs, outputs, { returns: 'variable', norm, side: 'input' })[2];
    expect(distance(1)).toMatchObject({ distance: expect.closeTo(1, 12), measure: 0 });
    expect(distance('infinity')).toMatchObject({ distance: expect.closeTo(0.5, 12), measure: null });
  });
});

describe('undesirable outputs', () => {
  const year = (y: number[], b: number[]) => ({
    inputs: matrixFromColumns([y.map(() => 1)]),
    outputs: matrixFromColumns([y]),
    harms: matrixFromColumns([b]),
  });

  it('are by hand 0.6 away: 4 good and 4 bad become 6.4 and 1.6, four fifths of 8 good and 2 bad', () => {
    // 8 λ = 4 (1 + β) and 2 λ = 4 (1 − β); the input stays, and λ = 0.8 of it would do
    const [, second] = environmentalEfficiency(year([8, 4], [2, 4]));
    expect(second?.distance).toBeCloseTo(0.6, 12);
    expect(second?.peers).toEqual([{ unit: 0, weight: expect.closeTo(0.8, 12) }]);
    expect([...(second?.harmTargets ?? []), ...(second?.inputSlacks ?? [])]).toEqual([
      expect.closeTo(1.6, 12),
      expect.closeTo(0.2, 12),
    ]);
  });

  it('never count more harm in favour of a unit', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 6 }), amount, (rows, more) => {
        const goods = rows.map(([good]) => good);
        const bads = rows.map(([, bad]) => bad);
        const worse = bads.map((bad, o) => (o === 0 ? bad + more : bad));
        const distance = (harms: number[]) => environmentalEfficiency(year(goods, harms))[0]?.distance ?? 0;
        expect(distance(worse)).toBeGreaterThan(distance(bads) - 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('do not change between equal years, and lift the index when harm alone falls', () => {
    const before = year([8, 4], [2, 2]);
    const [same] = malmquistLuenbergerIndex([before, before]);
    for (const unit of same ?? []) expect(Object.values(unit)).toEqual([1, 1, 1].map((one) => expect.closeTo(one, 10)));
    const [cleaner] = malmquistLuenbergerIndex([before, year([8, 4], [1, 1])]);
    for (const { index } of cleaner ?? []) expect(index).toBeGreaterThan(1.01);
  });
});

it('refuses matrices that do not fit together', () => {
  const one: Matrix = matrixFromColumns([[1, 2]]);
  const three = matrixFromColumns([[1, 2, 3]]);
  expect(() => environmentalEfficiency({ inputs: one, outputs: one, harms: three })).toThrow('2 rows beside 3');
  expect(() => profitabilityEfficiency({ inputs: one, outputs: one }, { inputs: three, outputs: one })).toThrow(
    'Prices of inputs',
  );
});
