import { describe, expect, it } from 'vitest';
import { matrixFromColumns, withIntercept } from '../linear-algebra/matrix.ts';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { leastSquares } from './least-squares.ts';
import { predict } from './linear-prediction.ts';

describe('least squares', () => {
  // y = 1, 3, 4 at x = 0, 1, 2: slope 3/2, intercept 7/6, residuals -1/6, 1/3, -1/6, sum of squares 1/6.
  const design = withIntercept(matrixFromColumns([[0, 1, 2]]));
  const fit = leastSquares(design, [1, 3, 4]);

  it('gives the line, residuals and share explained that one finds by hand', () => {
    expect(fit.coefficients[0]).toBeCloseTo(7 / 6, 12);
    expect(fit.coefficients[1]).toBeCloseTo(3 / 2, 12);
    expect([...fit.residuals].map((r) => Number(r.toFixed(9)))).toEqual([-0.166666667, 0.333333333, -0.166666667]);
    expect(fit.rSquared).toBeCloseTo(1 - 1 / 6 / (14 / 3), 12);
    expect(predict(fit.coefficients, [1, 4])).toBeCloseTo(7 / 6 + 6, 12);
  });

  it('gives classical and HC1 standard errors', () => {
    expect(fit.degreesOfFreedom).toBe(1);
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 6 / 2), 12);
    expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt((1 / 6) * (5 / 6)), 12);
    // slope influences are -1/2, 0, 1/2; HC1 factor 3/1
    expect(fit.robustStandardErrors[1]).toBeCloseTo(Math.sqrt(3 * (1 / 144 + 1 / 144)), 12);
  });

  it('drops a column that earlier ones already express, and says which', () => {
    const shares = withIntercept(
      matrixFromColumns([
        [0.2, 0.5, 0.9, 0.4],
        [0.8, 0.5, 0.1, 0.6],
      ]),
    );
    const both = leastSquares(shares, [1, 2, 3, 5]);
    expect(both.droppedColumns).toEqual([2]);
    expect(both.coefficients[2]).toBe(0);
    expect(both.standardErrors[2]).toBeNull();
  });

  it('treats a weight of 2 as the row written twice', () => {
    const weighted = leastSquares(design, [1, 3, 4], [1, 1, 2]);
    const doubled = leastSquares(withIntercept(matrixFromColumns([[0, 1, 2, 2]])), [1, 3, 4, 4]);
    expect(weighted.coefficients[1]).toBeCloseTo(doubled.coefficients[1] ?? 0, 12);
    expect(weighted.rSquared).toBeCloseTo(doubled.rSquared, 12);
  });

  it('has no errors to report when it passes through every row', () => {
    const exact = leastSquares(withIntercept(matrixFromColumns([[0, 1]])), [1, 3]);
    expect(exact.residualStandardDeviation).toBeNull();
    expect(exact.standardErrors).toEqual([null, null]);
  });

  it('measures the share explained around zero when no constant can be expressed', () => {
    expect(leastSquares(matrixFromColumns([[1, 2]]), [2, 4.5]).rSquared).toBeCloseTo(
      1 - (0.04 + 0.01) / (4 + 20.25),
      10,
    );
  });

  it('keeps full accuracy on a year and its square', () => {
    const random = stream(1, 'years');
    const years = Array.from({ length: 30 }, (_, i) => 1995 + i);
    const noise = years.map(() => normal(random) * 1e-9);
    const curve = withIntercept(matrixFromColumns([years, years.map((year) => (year - 2000) ** 2)]));
    const parabola = leastSquares(
      curve,
      years.map((year, i) => 5 + 2 * year + 0.5 * (year - 2000) ** 2 + (noise[i] ?? 0)),
    );
    expect(parabola.coefficients[1]).toBeCloseTo(2, 8);
    expect(parabola.coefficients[2]).toBeCloseTo(0.5, 8);
  });

  it('refuses a weight of zero, a short response and a missing cell', () => {
    expect(() => leastSquares(design, [1, 3, 4], [1, 0, 1])).toThrow('weights must be positive');
    expect(() => leastSquares(design, [1, 3])).toThrow('Response has 2 entries, but 3 are needed');
    expect(() => leastSquares(matrixFromColumns([[1, Number.NaN]]), [1, 2])).toThrow('Design[1] is NaN');
  });
});
