import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixFromRows } from '../linear-algebra/matrix.ts';
import { integerBelow, normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { checkLinearSolution, type LinearProgramme, solveLinearProgramme } from './index.ts';
import { structuralValues } from './linear-programme.ts';
import { optimise } from './simplex.ts';
import { addColumn, emptyTableau, startFromRows } from './tableau.ts';

const none = Number.POSITIVE_INFINITY;

/** Optimum by trying every vertex: all choices of `columns` tight bounds among rows and variables of a 2-variable programme. */
function bestVertex({ matrix, costs, rowLower, rowUpper, lower, upper }: Required<LinearProgramme>): number {
  const lines: [number, number, number][] = [];
  const bounds: [number, number, number, number][] = [];
  const add = (a: number, b: number, low: number, high: number) => {
    bounds.push([a, b, low, high]);
    if (Number.isFinite(low)) lines.push([a, b, low]);
    if (Number.isFinite(high)) lines.push([a, b, high]);
  };
  for (let i = 0; i < matrix.rows; i += 1)
    add(matrix.values[i] ?? 0, matrix.values[matrix.rows + i] ?? 0, rowLower[i] ?? 0, rowUpper[i] ?? 0);
  add(1, 0, lower[0] ?? 0, upper[0] ?? 0);
  add(0, 1, lower[1] ?? 0, upper[1] ?? 0);
  let best = Number.POSITIVE_INFINITY;
  for (const [a, b, c] of lines)
    for (const [d, e, f] of lines) {
      const size = a * e - b * d;
      if (Math.abs(size) < 1e-9) continue;
      const [x, y] = [(c * e - b * f) / size, (a * f - c * d) / size];
      if (bounds.every(([p, q, low, high]) => p * x + q * y >= low - 1e-7 && p * x + q * y <= high + 1e-7))
        best = Math.min(best, (costs[0] ?? 0) * x + (costs[1] ?? 0) * y);
    }
  return best;
}

describe('linear programmes', () => {
  it('solves a diet of two foods by hand: 2 of bread and 1 of milk cost 10', () => {
    // bread 3, milk 4; x + y ≥ 3 and x + 3 y ≥ 5; the corner is (2, 1)
    const solution = solveLinearProgramme({
      matrix: matrixFromRows([
        [1, 1],
        [1, 3],
      ]),
      costs: [3, 4],
      rowLower: [3, 5],
      rowUpper: [none, none],
    });
    if (solution.status !== 'optimal') throw new Error(solution.status);
    expect(solution.value).toBeCloseTo(10, 12);
    expect([...solution.primal]).toEqual([expect.closeTo(2, 12), expect.closeTo(1, 12)]);
    // 3 = y1 + y2, 4 = y1 + 3 y2
    expect([...solution.dual]).toEqual([expect.closeTo(2.5, 12), expect.closeTo(0.5, 12)]);
    expect(solution.certificate.dualBound).toBeCloseTo(10, 12);
    expect(solution.certificate.worstViolation).toBeLessThan(1e-12);
  });

  it('proves that x + y ≥ 3 and x + y ≤ 1 cannot both hold', () => {
    const solution = solveLinearProgramme({
      matrix: matrixFromRows([
        [1, 1],
        [1, 1],
      ]),
      costs: [1, 1],
      rowLower: [3, -none],
      rowUpper: [none, 1],
    });
    if (solution.status !== 'infeasible') throw new Error(solution.status);
    const [first = 0, second = 0] = solution.dual;
    // weights y ≥ 0 ≥ z of the rows with y + z = 0 need 3 y + z > 0
    expect(first).toBeGreaterThan(0);
    expect(first + second).toBeCloseTo(0, 12);
    expect(3 * first + second).toBeGreaterThan(0);
  });

  it('gives the way down of a programme without end', () => {
    const solution = solveLinearProgramme({
      matrix: matrixFromRows([[1, -1]]),
      costs: [-1, 0],
      rowLower: [0],
      rowUpper: [2],
    });
    if (solution.status !== 'unbounded') throw new Error(solution.status);
    const [x = 0, y = 0] = solution.ray;
    expect(x).toBeGreaterThan(0);
    expect(x - y).toBeCloseTo(0, 12);
  });

  it('does not cycle where Beale (1955) does', () => {
    const solution = solveLinearProgramme({
      matrix: matrixFromRows([
        [0.25, -60, -0.04, 9],
        [0.5, -90, -0.02, 3],
        [0, 0, 1, 0],
      ]),
      costs: [-0.75, 150, -0.02, 6],
      rowLower: [-none, -none, -none],
      rowUpper: [0, 0, 1],
    });
    expect(solution.status === 'optimal' && solution.value).toBeCloseTo(-0.05, 12);
  });

  it('finds the best of all corners, whatever the bounds', () => {
    const entry = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(entry, entry, entry, fc.integer({ min: 0, max: 6 })), { minLength: 1, maxLength: 4 }),
        fc.tuple(entry, entry),
        fc.tuple(
          fc.integer({ min: -3, max: 0 }),
          fc.integer({ min: 0, max: 5 }),
          fc.integer({ min: -3, max: 0 }),
          fc.integer({ min: 0, max: 5 }),
        ),
        (rows, costs, [l1, u1, l2, u2]) => {
          const programme = {
            matrix: matrixFromRows(rows.map(([a, b]) => [a, b])),
            costs,
            rowLower: rows.map(([, , low]) => low),
            rowUpper: rows.map(([, , low, width]) => (width === 6 ? none : low + width)),
            lower: [l1, l2],
            upper: [u1, u2],
          };
          const solution = solveLinearProgramme(programme);
          const expected = bestVertex(programme);
          if (expected === Number.POSITIVE_INFINITY) expect(solution.status).toBe('infeasible');
          else {
            if (solution.status !== 'optimal') throw new Error(solution.status);
            expect(solution.value).toBeCloseTo(expected, 7);
            expect(solution.certificate.dualBound).toBeCloseTo(expected, 7);
            expect(solution.certificate.worstViolation).toBeLessThan(1e-9);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('certifies programmes of 12 rows × 60 columns, many of them degenerate', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const random = stream(seed, 'programmes');
      const inside = Array.from({ length: 60 }, () => (integerBelow(random, 3) === 0 ? 1 : 0));
      const rows = Array.from({ length: 12 }, () => Array.from({ length: 60 }, () => integerBelow(random, 4) - 1));
      const activity = rows.map((row) => row.reduce((sum, entry, j) => sum + entry * (inside[j] ?? 0), 0));
      const solution = solveLinearProgramme({
        matrix: matrixFromRows(rows),
        costs: Array.from({ length: 60 }, () => normal(random, 0, 1)),
        rowLower: activity.map((value, i) => (i % 3 === 0 ? value : value - 1)),
        rowUpper: activity,
        upper: new Array(60).fill(2),
      });
      if (solution.status !== 'optimal') throw new Error(solution.status);
      const { primal, dualBound, worstViolation } = solution.certificate;
      expect(Math.abs(primal - dualBound)).toBeLessThan(1e-9 * Math.max(1, Math.abs(primal)));
      expect(worstViolation).toBeLessThan(1e-9);
    }
  });

  it('reaches the same optimum by the first variable that gains, which is what ends a stall', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const values = [Number.POSITIVE_INFINITY, 0].map((patience) => {
        const random = stream(seed, 'bland');
        const tableau = emptyTableau(5, 12);
        for (let j = 0; j < 12; j += 1)
          addColumn(
            tableau,
            Array.from({ length: 5 }, () => integerBelow(random, 5)),
            -1 - integerBelow(random, 3),
            0,
            3,
          );
        tableau.rowUpper.fill(6);
        startFromRows(tableau);
        expect(optimise(tableau, patience)).toBe('optimal');
        return structuralValues(tableau).reduce((sum, x, j) => sum + x * (tableau.costs[j] ?? 0), 0);
      });
      expect(values[0]).toBeCloseTo(values[1] ?? Number.NaN, 9);
      expect(values[0]).toBeLessThan(-3);
    }
  });

  it('has a certificate that exposes a wrong answer', () => {
    const programme = { matrix: matrixFromRows([[1, 1]]), costs: [1, 2], rowLower: [3], rowUpper: [none] };
    expect(checkLinearSolution(programme, [3, 0], [1])).toEqual({ primal: 3, dualBound: 3, worstViolation: 0 });
    expect(checkLinearSolution(programme, [2, 0], [1]).worstViolation).toBeCloseTo(0.5);
    expect(checkLinearSolution(programme, [3, 0], [1.5]).worstViolation).toBeCloseTo(1 / 3);
    expect(checkLinearSolution(programme, [0, 3], [1])).toMatchObject({ primal: 6, dualBound: 3 });
  });

  it('refuses crossed bounds and wrong lengths', () => {
    const matrix = matrixFromRows([[1, 1]]);
    expect(() => solveLinearProgramme({ matrix, costs: [1, 1], rowLower: [2], rowUpper: [1] })).toThrow(
      'Row 0 has the bounds 2 and 1',
    );
    expect(() => solveLinearProgramme({ matrix, costs: [1], rowLower: [0], rowUpper: [1] })).toThrow(
      'Costs has 1 entries',
    );
  });
});
