import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixFromColumns, withIntercept } from '../linear-algebra/matrix.ts';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { checkQuantileFit } from './check-quantile-fit.ts';
import { quantileRegression } from './quantile-regression.ts';

describe('the certificate of a quantile fit', () => {
  // Median of 1, 2, 10 is 2: one row below pulls −½, one above +½, and the row on the plane needs no pull.
  const constant = matrixFromColumns([[1, 1, 1]]);

  it('is nothing at the median, and a third of the weight one row further up', () => {
    expect(checkQuantileFit(constant, [1, 2, 10], { level: 0.5, coefficients: [2] })).toEqual({
      loss: 0.5 * 1 + 0.5 * 8,
      subgradient: 0,
      touched: 1,
    });
    // At 10 two rows lie below: −½ −½, and the row on the plane can give back ½ at most: −½ of 3.
    expect(checkQuantileFit(constant, [1, 2, 10], { level: 0.5, coefficients: [10] }).subgradient).toBeCloseTo(
      1 / 6,
      12,
    );
  });

  it('sees a plane between two rows that is no vertex and yet optimal', () => {
    expect(checkQuantileFit(matrixFromColumns([[1, 1]]), [0, 4], { level: 0.5, coefficients: [3] })).toMatchObject({
      subgradient: 0,
      touched: 0,
    });
  });

  it('holds for every fit of the solver: ties, duplicated rows, constant and collinear columns, extreme levels', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 3, max: 40 }),
        fc.constantFrom(0.001, 0.1, 0.5, 0.75, 0.999),
        fc.boolean(),
        (seed, rows, level, coarse) => {
          const random = stream(seed, 'rows');
          const draw = () => (coarse ? Math.round(normal(random, 0, 1)) : normal(random, 0, 1));
          const first = Array.from({ length: rows }, draw);
          const design = withIntercept(
            matrixFromColumns([first, Array.from({ length: rows }, draw), first.map((value) => 2 * value)]),
          );
          const response = Array.from({ length: rows }, draw);
          const fit = quantileRegression(design, response, level);
          const certificate = checkQuantileFit(design, response, fit);
          expect(certificate.subgradient).toBeLessThan(1e-7);
          expect(Math.abs(certificate.loss - fit.loss)).toBeLessThan(1e-9 * Math.max(1, fit.loss));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not hold for a plane that is moved off the optimum', () => {
    const random = stream(3, 'moved');
    const driver = Array.from({ length: 200 }, () => normal(random, 0, 1));
    const design = withIntercept(matrixFromColumns([driver]));
    const response = driver.map((value) => 1 + value + normal(random, 0, 1));
    const fit = quantileRegression(design, response, 0.5);
    const moved = { level: 0.5, coefficients: [(fit.coefficients[0] ?? 0) + 0.1, fit.coefficients[1] ?? 0] };
    expect(checkQuantileFit(design, response, fit).subgradient).toBeLessThan(1e-9);
    expect(checkQuantileFit(design, response, moved).subgradient).toBeGreaterThan(0.005);
  });
});
