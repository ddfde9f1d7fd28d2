import { matrixFromRows } from '@leeway/methods';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amounts } from './amounts.ts';
import { changesOfFirst } from './changes.ts';
import { scoredFirst } from './scored.ts';

/** One row per district: dollars, then what it does. */
const amounts = (...rows: readonly (readonly [dollars: number, ...work: number[]])[]): Amounts => ({
  inputs: matrixFromRows(rows.map(([dollars]) => [dollars])),
  outputs: matrixFromRows(rows.map(([, ...work]) => work)),
});

describe('the score of a district', () => {
  it('is half where one mixture of two others does its work for half', () => {
    // Half of (10 → 8, 2) and half of (20 → 16, 6) is 15 → 12, 4; the district spends 30 for that.
    const { score, lookAlikes, targets } = scoredFirst(amounts([30, 12, 4], [10, 8, 2], [20, 16, 6]), 0);
    expect(score).toBeCloseTo(0.5, 9);
    expect(targets).toEqual([expect.closeTo(15, 9)]);
    expect(lookAlikes.toSorted((a, b) => a.row - b.row)).toEqual([
      { row: 1, weight: expect.closeTo(0.5, 9) },
      { row: 2, weight: expect.closeTo(0.5, 9) },
    ]);
  });

  it('is one where nobody does as much for less, and the district is its own look-alike', () => {
    const { score, lookAlikes } = scoredFirst(amounts([10, 8, 2], [30, 12, 4], [20, 16, 6]), 0.1);
    expect(score).toBeCloseTo(1, 9);
    expect(lookAlikes).toEqual([{ row: 0, weight: expect.closeTo(1, 9) }]);
  });

  it('lets no measure be ignored: a district that does one thing well and nothing else is no model', () => {
    // The other does nearly as much of the first and ten times the second, for half the dollars.
    const two = amounts([10, 11, 1], [5, 10, 10]);
    expect(scoredFirst(two, 0).score).toBeCloseTo(1, 9);
    expect(scoredFirst(two, 0.1).score).toBeCloseTo(0.5, 9);
  });

  it('says which work brings the credit, in shares that add up to one', () => {
    const { credit } = scoredFirst(amounts([30, 12, 4], [10, 8, 2], [20, 16, 6]), 0.1);
    expect(credit).toHaveLength(2);
    expect((credit[0] ?? 0) + (credit[1] ?? 0)).toBeCloseTo(1, 9);
    expect(Math.min(...credit)).toBeGreaterThan(0);
  });

  it('gives no credit where a district does more of everything for less', () => {
    expect(scoredFirst(amounts([30, 4, 2], [10, 8, 3]), 0.1).credit).toEqual([]);
  });

  it('asks a mixture to spend the score’s part of the dollars, and is the same in dollars and in cents', () => {
    const district = fc.tuple(
      fc.double({ min: 1, max: 100, noNaN: true }),
      fc.double({ min: 1, max: 100, noNaN: true }),
      fc.double({ min: 1, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(district, { minLength: 3, maxLength: 12 }), (rows) => {
        const { score, targets } = scoredFirst(amounts(...rows), 0.1);
        const inCents = scoredFirst(
          amounts(...rows.map(([dollars, ...work]): [number, ...number[]] => [dollars * 100, ...work])),
          0.1,
        );
        expect(targets[0]).toBeCloseTo(score * (rows[0]?.[0] ?? 0), 6);
        expect(inCents.score).toBeCloseTo(score, 9);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('the change of a district between two years', () => {
  it('is catching up where it comes to spend what the best already did', () => {
    const changes = changesOfFirst([amounts([20, 10, 10], [10, 10, 10]), amounts([10, 10, 10], [10, 10, 10])], 0.1);
    expect(changes).toEqual([
      { index: expect.closeTo(2, 9), catchingUp: expect.closeTo(2, 9), frontierShift: expect.closeTo(1, 9) },
    ]);
  });

  it('is a shift of the frontier where all come to spend half', () => {
    const changes = changesOfFirst([amounts([20, 10, 10], [10, 10, 10]), amounts([10, 10, 10], [5, 10, 10])], 0.1);
    expect(changes).toEqual([
      { index: expect.closeTo(2, 9), catchingUp: expect.closeTo(1, 9), frontierShift: expect.closeTo(2, 9) },
    ]);
  });
});
