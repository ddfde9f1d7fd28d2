import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixFromColumns, selectEntries, selectRows, withIntercept } from '../linear-algebra/matrix.ts';
import { normal } from '../random/draws.ts';
import { permutation } from '../random/permutation.ts';
import { stream } from '../random/stream.ts';
import { quantileRegression, quantileRegressions } from './quantile-regression.ts';

const constant = (rows: number) => matrixFromColumns([new Array(rows).fill(1)]);

describe('quantile regression', () => {
  it('of a constant is the ordinary median', () => {
    const fit = quantileRegression(constant(5), [9, 1, 4, 100, 2], 0.5);
    expect(fit.coefficients[0]).toBeCloseTo(4, 12);
    expect(fit.loss).toBeCloseTo((5 + 3 + 0 + 96 + 2) / 2, 10);
  });

  it('passes through as many rows as there are columns and is not moved by an outlier', () => {
    const design = withIntercept(matrixFromColumns([[1, 2, 3, 4, 5]]));
    const fit = quantileRegression(design, [3, 5, 7, 9, 1000], 0.5);
    expect([...fit.coefficients].map((value) => Number(value.toFixed(9)))).toEqual([1, 2]);
    expect(fit.basis).toHaveLength(2);
  });

  it('drops a column that repeats another and gives the same loss without it', () => {
    const driver = [1, 2, 3, 4, 5, 6];
    const response = [2, 1, 4, 3, 7, 5];
    const twice = quantileRegression(withIntercept(matrixFromColumns([driver, driver])), response, 0.25);
    const once = quantileRegression(withIntercept(matrixFromColumns([driver])), response, 0.25);
    expect(twice.droppedColumns).toEqual([2]);
    expect(twice.coefficients[2]).toBe(0);
    expect(twice.loss).toBeCloseTo(once.loss, 12);
  });

  it('fits exactly where there are no more rows than columns', () => {
    const fit = quantileRegression(withIntercept(matrixFromColumns([[1, 3]])), [10, 20], 0.9);
    expect([...fit.coefficients].map((value) => Number(value.toFixed(9)))).toEqual([5, 5]);
    expect(fit.loss).toBeCloseTo(0, 10);
  });

  it('gives zero for a response of zeros', () => {
    const fit = quantileRegression(withIntercept(matrixFromColumns([[1, 2, 3, 4]])), [0, 0, 0, 0], 0.3);
    expect([...fit.coefficients].map(Math.abs)).toEqual([0, 0]);
  });

  it('counts a row of weight 2 as the row written twice', () => {
    const design = withIntercept(matrixFromColumns([[1, 2, 3, 4, 5]]));
    const doubled = selectRows(design, [0, 1, 1, 2, 3, 4]);
    const weighted = quantileRegression(design, [1, 9, 2, 7, 3], 0.7, [1, 2, 1, 1, 1]);
    expect(weighted.loss).toBeCloseTo(quantileRegression(doubled, [1, 9, 9, 2, 7, 3], 0.7).loss, 10);
  });

  it('refuses a level of 1 and a missing response by name', () => {
    expect(() => quantileRegression(constant(2), [1, 2], 1)).toThrow('strictly between 0 and 1');
    expect(() => quantileRegression(constant(2), [1, Number.NaN], 0.5)).toThrow('Response[1] is NaN');
  });

  it('certifies its optimum: no other plane can lose less, ties or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(0.05, 0.25, 0.5, 0.8, 0.97),
        fc.boolean(),
        (seed, level, ties) => {
          const { design, response } = sample(seed, 60, ties);
          const fit = quantileRegression(design, response, level);
          expect(Math.abs(fit.loss - fit.lossBound)).toBeLessThan(1e-7 * (1 + fit.loss));
          const below = response.filter((y, i) => y < fitted(design, fit.coefficients, i) - 1e-7).length;
          const above = response.filter((y, i) => y > fitted(design, fit.coefficients, i) + 1e-7).length;
          expect(below).toBeLessThanOrEqual(level * 60 + 1e-9);
          expect(above).toBeLessThanOrEqual((1 - level) * 60 + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not care about the order of rows, and scales with the response', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (seed, factor) => {
        const { design, response } = sample(seed, 40, false);
        const fit = quantileRegression(design, response, 0.4);
        const order = permutation(stream(seed, 'order'), 40);
        const shuffled = quantileRegression(selectRows(design, order), selectEntries(response, order), 0.4);
        const scaled = quantileRegression(
          design,
          response.map((y) => y * factor),
          0.4,
        );
        fit.coefficients.forEach((value, j) => {
          expect(shuffled.coefficients[j]).toBeCloseTo(value, 8);
          expect((scaled.coefficients[j] ?? 0) / factor).toBeCloseTo(value, 8);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('gives each level the same answer alone and among others, in any order', () => {
    const { design, response } = sample(5, 200, false);
    const levels = [0.9, 0.1, 0.5];
    const together = quantileRegressions(design, response, levels);
    levels.forEach((level, i) => {
      expect(together[i]?.level).toBe(level);
      expect(together[i]?.loss).toBeCloseTo(quantileRegression(design, response, level).loss, 9);
    });
  });
});

function sample(seed: number, rows: number, ties: boolean) {
  const random = stream(seed, 'sample');
  const draw = () => (ties ? Math.round(normal(random) * 2) : normal(random));
  const design = withIntercept(matrixFromColumns([0, 1, 2].map(() => Array.from({ length: rows }, draw))));
  return { design, response: Array.from({ length: rows }, draw) };
}

function fitted(
  design: { rows: number; columns: number; values: Float64Array },
  coefficients: Float64Array,
  row: number,
) {
  let sum = 0;
  for (let j = 0; j < design.columns; j += 1)
    sum += (coefficients[j] ?? 0) * (design.values[j * design.rows + row] ?? 0);
  return sum;
}

describe('quantile regression of many rows, where most are held on one side at first', () => {
  const rows = 6000;
  const random = stream(2, 'many');
  const driver = Array.from({ length: rows }, () => normal(random));
  const everyEighth = Array.from({ length: rows }, (_, i) => Number(i % 8 !== 0));
  const design = withIntercept(matrixFromColumns([driver, everyEighth]));
  const responses = {
    'smooth and uneven': driver.map((x) => 2 * x + (1 + Math.abs(x)) * normal(random)),
    'whole numbers full of ties': driver.map((x) => Math.round(2 * x + normal(random))),
  };
  for (const [name, response] of Object.entries(responses)) {
    it(`is still certified optimal: ${name}`, () => {
      for (const fit of quantileRegressions(design, response, [0.01, 0.3, 0.5, 0.9, 0.995])) {
        expect(Math.abs(fit.loss - fit.lossBound)).toBeLessThan(1e-8 * fit.loss);
      }
    });
  }
});
