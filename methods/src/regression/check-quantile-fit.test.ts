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

  it('pulls below the plane by one minus the level and above it by the level', () => {
    // At level ¼ the row 3 below costs ¾ × 3 and the row 1 above ¼ × 1; (−¾ + ¼) ÷ 2 is left.
    expect(checkQuantileFit(matrixFromColumns([[1, 1]]), [0, 4], { level: 0.25, coefficients: [3] })).toEqual({
      loss: 2.5,
      subgradient: 0.25,
      touched: 0,
    });
  });

  it('counts a row as often as it weighs', () => {
    // With weights 1, 1, 3 the median is 10: −½ −½ against ±3 × ½. At 2, −½ + 3 × ½ − ½ of 5 is left.
    const weights = [1, 1, 3];
    const at = (coefficient: number) =>
      checkQuantileFit(constant, [1, 2, 10], { level: 0.5, coefficients: [coefficient] }, { weights });
    expect(at(10).loss).toBe(8.5);
    expect(at(10).subgradient).toBeCloseTo(0, 12);
    expect(at(2).loss).toBe(12.5);
    expect(at(2).subgradient).toBeCloseTo(0.1, 12);
  });

  it('counts a row as touched up to the given share of the largest response, the limit included', () => {
    const touched = (coefficient: number, touching?: number) =>
      checkQuantileFit(
        matrixFromColumns([[1, 1]]),
        [0, 4],
        { level: 0.5, coefficients: [coefficient] },
        touching === undefined ? {} : { touching },
      ).touched;
    expect([touched(1, 0.25), touched(1.5, 0.25), touched(2e-9), touched(5e-9)]).toEqual([1, 0, 1, 0]);
  });

  it('reads residuals as they are where every response is zero', () => {
    expect(checkQuantileFit(constant, [0, 0, 0], { level: 0.5, coefficients: [5e-10] }).touched).toBe(3);
  });

  it('asks nothing of a column or a touched row that is all zeros', () => {
    // Row 1 is zero in both columns and on the plane; row 3 pulls ½, which row 2 on the plane gives back.
    const design = matrixFromColumns([
      [0, 1, 1],
      [0, 0, 0],
    ]);
    expect(checkQuantileFit(design, [0, 1, 2], { level: 0.5, coefficients: [1, 0] })).toEqual({
      loss: 0.5,
      subgradient: 0,
      touched: 2,
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
