import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreByEveryBasis } from '../../test/every-basis.ts';
import { matrixFromRows } from '../linear-algebra/matrix.ts';
import { unit as uniformDraw } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { checkCertificate } from './certificate.ts';
import { radialEfficiency } from './radial-efficiency.ts';
import { unitEfficiency } from './radial-result.ts';
import { type RadialOptions, radialProgress, startRadialEfficiency, stepRadialEfficiency } from './radial-run.ts';

const RETURNS = ['constant', 'variable', 'non-increasing', 'non-decreasing'] as const;
const ORIENTATIONS = ['input', 'output'] as const;
const SEEDS = fc.integer({ min: 1, max: 1e6 });

/** Few units, small whole numbers, zeros, ties, copies, sizes over four decades: everything that trips a simplex method. */
function awkward(seed: number) {
  const random = stream(seed, 'awkward');
  const below = (count: number) => Math.floor(uniformDraw(random) * count);
  const [rows, inputCount, outputCount, top] = [1 + below(5), 1 + below(2), 1 + below(2), 2 + below(9)];
  const spread = below(2) * 4;
  const row = (count: number, size: number): number[] => {
    const values = Array.from({ length: count }, () => size * below(top));
    return values.some((value) => value > 0) ? values : row(count, size);
  };
  const sizes = Array.from({ length: rows }, () => 10 ** below(1 + spread));
  const inputs = sizes.map((size) => row(inputCount, size));
  const outputs = sizes.map((size) => row(outputCount, size));
  if (rows > 2) {
    inputs[rows - 1] = [...(inputs[0] ?? [])];
    outputs[rows - 1] = [...(outputs[0] ?? [])];
  }
  return { inputs, outputs };
}

/** Many units of sizes over seven decades, none of them odd otherwise. */
function spread(rows: number, seed: number) {
  const random = stream(seed, 'spread');
  const sizes = Array.from({ length: rows }, () => 10 ** (7 * uniformDraw(random) - 3));
  const measures = (count: number) =>
    sizes.map((size) => Array.from({ length: count }, () => size * (0.3 + uniformDraw(random))));
  return { inputs: matrixFromRows(measures(3)), outputs: matrixFromRows(measures(2)) };
}

describe('radial efficiency on awkward data', () => {
  for (const superEfficiency of [false, true]) {
    for (const orientation of ORIENTATIONS) {
      it(`agrees with every basis tried in turn, ${orientation}-oriented${superEfficiency ? ', against the others' : ''}`, () => {
        fc.assert(
          fc.property(SEEDS, fc.constantFrom(...RETURNS), (seed, returns) => {
            const { inputs, outputs } = awkward(seed);
            const [x, y] = [matrixFromRows(inputs), matrixFromRows(outputs)];
            const result = radialEfficiency(x, y, { returns, orientation, superEfficiency });
            inputs.forEach((_, unit) => {
              const truth = scoreByEveryBasis({ inputs, outputs, unit, returns, orientation, others: superEfficiency });
              const { score } = unitEfficiency(result, unit);
              if (truth === null || score === null) {
                expect(score).toBe(truth);
                return;
              }
              expect(Math.abs(score - truth)).toBeLessThanOrEqual(1e-8 * Math.max(1, truth));
              const { gap, worstProfit, worstShortfall } = checkCertificate(x, y, result, unit);
              expect(Math.max(gap, worstProfit, worstShortfall)).toBeLessThan(1e-9);
            });
          }),
          { numRuns: 60, seed: 7 },
        );
      });
    }
  }

  it('certifies every score to 1e-9 with sizes over seven decades and more measures than units', () => {
    for (const returns of RETURNS) {
      for (const orientation of ORIENTATIONS) {
        for (const rows of [1, 3, 150]) {
          const { inputs, outputs } = spread(rows, rows);
          const result = radialEfficiency(inputs, outputs, { returns, orientation });
          result.scores.forEach((_, unit) => {
            const { gap, worstProfit, worstShortfall } = checkCertificate(inputs, outputs, result, unit);
            expect(Math.max(gap, worstProfit, worstShortfall)).toBeLessThan(1e-9);
          });
        }
      }
    }
  });

  it('changes for nobody when a unit joins that another one beats, and does not see a column of equal outputs', () => {
    fc.assert(
      fc.property(
        SEEDS,
        fc.constantFrom(...RETURNS),
        fc.constantFrom(...ORIENTATIONS),
        (seed, returns, orientation) => {
          const { inputs, outputs } = awkward(seed);
          const options = { returns, orientation };
          const before = radialEfficiency(matrixFromRows(inputs), matrixFromRows(outputs), options);
          const worse = (inputs[0] ?? []).map((value) => value * 1.5);
          const joined = radialEfficiency(
            matrixFromRows([...inputs, worse]),
            matrixFromRows([...outputs, outputs[0] ?? []]),
            options,
          );
          before.scores.forEach((score, unit) => {
            expect(Math.abs((joined.scores[unit] ?? 9) - score)).toBeLessThan(1e-9 * Math.max(1, score));
          });
        },
      ),
      { numRuns: 60, seed: 7 },
    );
    const constant = radialEfficiency(matrixFromRows([[2], [4]]), matrixFromRows([[1], [1]]), {
      returns: 'variable',
      orientation: 'input',
    });
    expect([...constant.scores]).toEqual([1, 0.5]);
  });
});

describe('super-efficiency', () => {
  // Output per input: 2, 4, 1. Without the second the best is 2, so it could take 4 ÷ 2 = 2 times its input.
  const inputs = matrixFromRows([[1], [1], [1]]);
  const outputs = matrixFromRows([[2], [4], [1]]);

  it('is how much worse a corner could be and still be one', () => {
    const options = { returns: 'constant', orientation: 'input', superEfficiency: true } as const;
    expect([...radialEfficiency(inputs, outputs, options).scores]).toEqual([0.5, 2, 0.25]);
    expect([...radialEfficiency(inputs, outputs, { ...options, orientation: 'output' }).scores]).toEqual([2, 0.5, 4]);
  });

  it('has no score and says why where no mixture of the others makes as much', () => {
    const options = { returns: 'variable', orientation: 'input', superEfficiency: true } as const;
    const { score, reason, peers } = unitEfficiency(radialEfficiency(inputs, outputs, options), 1);
    expect({ score, reason, peers }).toEqual({ score: null, reason: 'beyond-the-others', peers: [] });
  });
});

describe('an analysis in steps', () => {
  const { inputs, outputs } = spread(120, 5);
  const options: RadialOptions = { returns: 'variable', orientation: 'input' };

  it('gives the same bytes in steps of any size, with progress that only rises to 1', () => {
    const whole = radialEfficiency(inputs, outputs, options);
    const run = startRadialEfficiency(inputs, outputs, options);
    const seen = [radialProgress(run)];
    let result = stepRadialEfficiency(run, 7);
    for (; result === null; result = stepRadialEfficiency(run, 7)) seen.push(radialProgress(run));
    expect(result).toEqual(whole);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(30);
    expect(radialProgress(run)).toBe(1);
  });

  it('started from an earlier result finds what it would have found from nothing, after a measure has changed', () => {
    const before = radialEfficiency(inputs, outputs, options);
    const changed = { ...inputs, values: inputs.values.map((value, i) => (i % 3 === 0 ? value * 0.8 : value)) };
    const fresh = radialEfficiency(changed, outputs, options);
    const warm = radialEfficiency(changed, outputs, { ...options, warm: before });
    warm.scores.forEach((score, unit) => {
      expect(Math.abs(score - (fresh.scores[unit] ?? 9))).toBeLessThan(1e-10);
    });
  });
});
