import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixFromColumns, selectRows } from '../linear-algebra/matrix.ts';
import { normal } from '../random/draws.ts';
import { permutation } from '../random/permutation.ts';
import { stream } from '../random/stream.ts';
import { checkCertificate } from './certificate.ts';
import { radialEfficiency as analysis } from './radial-efficiency.ts';
import { type UnitEfficiency, unitEfficiency } from './radial-result.ts';

const RETURNS = ['constant', 'variable', 'non-increasing', 'non-decreasing'] as const;
const ORIENTATIONS = ['input', 'output'] as const;

/** The analysis with the view of every unit; every unit has a score here. */
function radialEfficiency(...[inputs, outputs, options]: Parameters<typeof analysis>) {
  const result = analysis(inputs, outputs, options);
  const units = Array.from(result.scores, (score, i): UnitEfficiency & { score: number } => ({
    ...unitEfficiency(result, i),
    score,
  }));
  return { ...result, units };
}

/** Sizes span four decades; every unit uses at least what its outputs need, and some waste. */
function depots(rows: number, seed: number) {
  const random = stream(seed, 'depots');
  const size = Array.from({ length: rows }, () => Math.exp(normal(random, 5, 2)));
  const measure = (power: number, waste: number) =>
    size.map((s) => s ** power * Math.exp(Math.abs(normal(random, 0, waste))));
  return {
    inputs: matrixFromColumns([measure(0.95, 0.5), measure(1, 0.6), measure(0.9, 0.5)]),
    outputs: matrixFromColumns([measure(1, 0.1), measure(1.02, 0.2)]),
  };
}

describe('radial efficiency', () => {
  // One input, one output: rates 1, 2, 1/2 of output per input; the second is the best.
  const inputs = matrixFromColumns([[2, 3, 8]]);
  const outputs = matrixFromColumns([[2, 6, 4]]);

  it('with one input and one output is the rate compared with the best rate', () => {
    const { units } = radialEfficiency(inputs, outputs, { returns: 'constant', orientation: 'input' });
    expect(units.map(({ score }) => Number(score.toFixed(12)))).toEqual([0.5, 1, 0.25]);
    expect(units[2]?.peers.map(({ unit, weight }) => [unit, Number(weight.toFixed(9))])).toEqual([[1, 0.666666667]]);
    expect(units[2]?.inputTargets[0]).toBeCloseTo(2, 12);
  });

  it('asks for more output instead of less input when output-oriented', () => {
    const { units } = radialEfficiency(inputs, outputs, { returns: 'constant', orientation: 'output' });
    expect(units.map(({ score }) => Number(score.toFixed(12)))).toEqual([2, 1, 4]);
    expect(units[2]?.outputTargets[0]).toBeCloseTo(16, 9);
  });

  it('with variable returns leaves the smallest unit alone, and finds slack where the radial step ends', () => {
    const { units } = radialEfficiency(inputs, outputs, { returns: 'variable', orientation: 'output' });
    expect(units.map(({ score }) => Number(score.toFixed(12)))).toEqual([1, 1, 1.5]);
    expect(units[2]?.inputSlacks[0]).toBeCloseTo(5, 9);
  });

  for (const returns of RETURNS) {
    for (const orientation of ORIENTATIONS) {
      it(`certifies every score from the data alone: ${returns} returns, ${orientation}-oriented`, () => {
        fc.assert(
          fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 60 }), (seed, rows) => {
            const data = depots(rows, seed);
            const result = radialEfficiency(data.inputs, data.outputs, { returns, orientation });
            result.units.forEach((unit, i) => {
              const { gap, worstProfit, worstShortfall } = checkCertificate(data.inputs, data.outputs, result, i);
              expect(Math.max(gap, worstProfit, worstShortfall)).toBeLessThan(1e-7);
              expect(orientation === 'input' ? unit.score <= 1 + 1e-9 : unit.score >= 1 - 1e-9).toBe(true);
            });
          }),
          { numRuns: 12 },
        );
      });
    }
  }

  it('is not misled by facets of earlier units that a later corner has overtaken', () => {
    for (const orientation of ORIENTATIONS) {
      const data = depots(1200, 77);
      const result = radialEfficiency(data.inputs, data.outputs, { returns: 'variable', orientation });
      const worst = result.units.map((_, i) => checkCertificate(data.inputs, data.outputs, result, i).worstProfit);
      expect(Math.max(...worst)).toBeLessThan(1e-8);
    }
  });

  it('is the same in any order and in any unit of measurement', () => {
    const data = depots(150, 4);
    const order = permutation(stream(4), 150);
    const options = { returns: 'variable', orientation: 'input' } as const;
    const plain = radialEfficiency(data.inputs, data.outputs, options).units;
    const shuffled = radialEfficiency(selectRows(data.inputs, order), selectRows(data.outputs, order), options).units;
    const cents = radialEfficiency(
      { ...data.inputs, values: data.inputs.values.map((v) => v * 100) },
      data.outputs,
      options,
    ).units;
    order.forEach((unit, i) => {
      expect(shuffled[i]?.score).toBeCloseTo(plain[unit]?.score ?? 0, 8);
    });
    plain.forEach((unit, i) => {
      expect(cents[i]?.score).toBeCloseTo(unit.score, 8);
    });
  });

  it('never rises for anyone when a unit joins, and puts constant below variable returns', () => {
    const data = depots(80, 9);
    const fewer = Array.from({ length: 60 }, (_, i) => i);
    const options = { returns: 'variable', orientation: 'input' } as const;
    const all = radialEfficiency(data.inputs, data.outputs, options).units;
    const some = radialEfficiency(selectRows(data.inputs, fewer), selectRows(data.outputs, fewer), options).units;
    const constant = radialEfficiency(data.inputs, data.outputs, { ...options, returns: 'constant' }).units;
    some.forEach((unit, i) => {
      expect(all[i]?.score ?? 9).toBeLessThanOrEqual(unit.score + 1e-9);
    });
    all.forEach((unit, i) => {
      expect(constant[i]?.score ?? 9).toBeLessThanOrEqual(unit.score + 1e-9);
    });
  });

  it('copes with zeros, with copies of a unit and with a unit by itself', () => {
    const zeros = {
      inputs: matrixFromColumns([
        [1, 0, 2, 2],
        [0, 1, 1, 1],
      ]),
      outputs: matrixFromColumns([
        [1, 1, 1, 1],
        [0, 2, 0, 0],
      ]),
    };
    for (const returns of RETURNS) {
      const result = radialEfficiency(zeros.inputs, zeros.outputs, { returns, orientation: 'input' });
      expect(result.units[2]?.score).toBeCloseTo(result.units[3]?.score ?? 0, 10);
      expect(checkCertificate(zeros.inputs, zeros.outputs, result, 2).worstProfit).toBeLessThan(1e-9);
    }
    const alone = radialEfficiency(matrixFromColumns([[7]]), matrixFromColumns([[3]]), {
      returns: 'variable',
      orientation: 'output',
    });
    expect(alone.units[0]?.score).toBeCloseTo(1, 12);
  });

  it('refuses a negative measure, and a unit that makes nothing', () => {
    const options = { returns: 'variable', orientation: 'input' } as const;
    expect(() => radialEfficiency(matrixFromColumns([[1, -1]]), matrixFromColumns([[1, 1]]), options)).toThrow(
      'Input 0 of unit 1 is -1',
    );
    expect(() => radialEfficiency(matrixFromColumns([[1, 1]]), matrixFromColumns([[1, 0]]), options)).toThrow(
      'no output above zero',
    );
  });
});

describe('the certificate', () => {
  it('convicts a score that is wrong by a thousandth', () => {
    const data = depots(30, 2);
    const result = radialEfficiency(data.inputs, data.outputs, { returns: 'variable', orientation: 'input' });
    const unit = result.units.findIndex(({ score }) => score < 0.9);
    const forged = {
      ...result,
      scores: result.scores.map((score, i) => (i === unit ? score * 0.999 : score)),
    };
    const { gap, worstShortfall } = checkCertificate(data.inputs, data.outputs, forged, unit);
    expect(Math.max(gap, worstShortfall)).toBeGreaterThan(1e-4);
  });
});
