import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixFromColumns, matrixFromRows } from '../linear-algebra/matrix.ts';
import { normal, unit } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { placeboReading, syntheticDifferenceReading } from './placebo-reading.ts';
import { simplexLeastSquares } from './simplex-least-squares.ts';
import { syntheticControl } from './synthetic-control.ts';
import { blockDifference, syntheticDifference } from './synthetic-difference.ts';

/** Unit 0 is ¾ of unit 1 and ¼ of unit 2 before the start, and 10 more after it; unit 3 is far away. */
const panel = {
  outcomes: matrixFromRows([
    [5, 7, 6, 18, 17],
    [4, 8, 6, 9, 8],
    [8, 4, 6, 5, 4],
    [90, 10, 60, 20, 70],
  ]),
  treated: [0],
  firstTreated: 3,
};

describe('least squares on the simplex', () => {
  it('projects a point on a triangle, or on its edge', () => {
    // min |x − (2, 1, 0)|²/2: x = (1, 0, 0), where the gradient −1, −1, 0 is lowest in play.
    const gram = Float64Array.from([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    const corner = simplexLeastSquares({ gram, order: 3, linear: Float64Array.from([2, 1, 0]) });
    expect([...corner.weights]).toEqual([1, 0, 0]);
    const edge = simplexLeastSquares({ gram, order: 3, linear: Float64Array.from([0.8, 0.6, -1]) });
    expect([...edge.weights].map((w) => Number(w.toFixed(12)))).toEqual([0.6, 0.4, 0]);
    expect(edge.dualityGap).toBeLessThan(1e-12);
  });

  it('always ends with a certificate of nought, also with twins and more weights than rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer(),
        (order, rows, seed) => {
          const random = stream(seed, 'simplex');
          const columns = Array.from({ length: order }, () =>
            Array.from({ length: rows }, () => Math.round(normal(random) * 3)),
          );
          const inner = (a: readonly number[], b: readonly number[]) =>
            a.reduce((sum, v, i) => sum + v * (b[i] ?? 0), 0);
          const target = Array.from({ length: rows }, () => normal(random));
          const gram = Float64Array.from(columns.flatMap((a) => columns.map((b) => inner(a, b))));
          const linear = Float64Array.from(columns, (a) => inner(a, target));
          const { weights, dualityGap } = simplexLeastSquares({ gram, order, linear });
          expect(dualityGap).toBeLessThan(1e-9);
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
          expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        },
      ),
      { numRuns: 100, seed: 11 },
    );
  });
});

describe('a synthetic control', () => {
  it('finds the mixture that made the treated unit, and the gap after the start', () => {
    const fit = syntheticControl(panel);
    expect([...fit.weights].map((w) => Number(w.toFixed(9)))).toEqual([0.75, 0.25, 0]);
    expect([...fit.gaps]).toEqual([0, 0, 0, 10, 10].map((gap) => expect.closeTo(gap, 9)));
    expect(fit.estimate).toBeCloseTo(10, 9);
  });

  it('matches predictors, and by the nested rule never fits the past worse than with equal importance', () => {
    const random = stream(3, 'predictors');
    const size = Array.from({ length: 12 }, () => unit(random));
    const noise = Array.from({ length: 12 }, () => normal(random));
    const outcomes = matrixFromRows(
      size.map((s) => Array.from({ length: 9 }, (_, t) => 10 + s * t + normal(random, 0, 0.02))),
    );
    const predictors = matrixFromColumns([noise, size]);
    const block = { outcomes, treated: [0], firstTreated: 6 };
    const equal = syntheticControl(block, { predictors, importance: 'equal' });
    const nested = syntheticControl(block, { predictors });
    expect(nested.errorBefore).toBeLessThan(equal.errorBefore);
    const [bySize, byNoise] = [
      [0, 1],
      [1, 0],
    ].map((importance) => syntheticControl(block, { predictors, importance }));
    expect(bySize?.errorBefore ?? 1).toBeLessThan((byNoise?.errorBefore ?? 0) / 3);
    expect(() => syntheticControl(block, { predictors, importance: [-1, 1] })).toThrow('must not be negative');
  });

  it('ranks the treated among placebos that leave it out, and never below one over all', () => {
    const random = stream(4, 'placebo');
    const base = Array.from({ length: 33 }, () => normal(random));
    const rows = Array.from({ length: 20 }, (_, i) =>
      base.map((b, t) => b + normal(random) + (i === 0 && t >= 30 ? 9 : 0)),
    );
    const reading = placeboReading({ outcomes: matrixFromRows(rows), treated: [0], firstTreated: 30 });
    expect(reading.pValue).toBe(1 / 20);
    expect(reading.placeboRatios).toHaveLength(19);
    expect(reading.evidence).toMatchObject({ design: 'comparison-over-time', preTrend: 'alike' });
    const first = syntheticControl({ outcomes: matrixFromRows(rows.slice(1)), treated: [0], firstTreated: 30 });
    expect(reading.placeboEstimates[0]).toBeCloseTo(first.estimate, 12);
  });

  it('refuses a panel without past, donors or a unit that is there', () => {
    expect(() => syntheticControl({ ...panel, firstTreated: 0 })).toThrow('nothing before or after');
    expect(() => syntheticControl({ ...panel, treated: [0, 1, 2, 3] })).toThrow('0 donors');
    expect(() => syntheticControl({ ...panel, treated: [4] })).toThrow('not among 4 units');
  });
});

describe('a synthetic difference in differences', () => {
  it('is plain difference in differences where all donors are alike', () => {
    const outcomes = matrixFromRows([
      [1, 2, 4, 9],
      [3, 4, 7, 6],
      [3, 4, 7, 6],
    ]);
    const block = { outcomes, treated: [0], firstTreated: 3 };
    // Treated 7/3 → 9, others 14/3 → 6.
    expect(blockDifference(block)).toBeCloseTo(20 / 3 - 4 / 3, 12);
    const fit = syntheticDifference(block);
    expect([...fit.unitWeights]).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)]);
    expect(fit.effects).toHaveLength(1);
    expect(fit.periodWeights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
  });

  it('is blind to levels of units and to shocks of periods', () => {
    const random = stream(6, 'levels');
    const rows = Array.from({ length: 8 }, () => Array.from({ length: 7 }, () => normal(random)));
    const block = (shift: number) => ({
      outcomes: matrixFromRows(rows.map((row, i) => row.map((v, t) => v + shift * (i + t * t)))),
      treated: [0, 3],
      firstTreated: 5,
    });
    const change = syntheticDifference(block(0));
    // Shocks common to all move the noise and with it the penalty, so only levels are exactly harmless.
    const levels = {
      ...block(0),
      outcomes: matrixFromRows(rows.map((row, i) => row.map((v) => v + 50 * i))),
    };
    expect(syntheticDifference(levels).estimate).toBeCloseTo(change.estimate, 8);
    const sample = { draws: 30, random: stream(1) };
    const reading = syntheticDifferenceReading(block(0), { sample });
    expect(reading.placebos).toBe(30);
    expect(reading.standardError).toBeGreaterThan(0.1);
    expect(() => syntheticDifferenceReading(block(0))).toThrow('give a sample');
  });
});
