import { describe, expect, it } from 'vitest';
import { cohortProjection } from './cohort-projection.ts';
import { dwellingYield } from './dwelling-yield.ts';
import { shrunkRatios } from './shrunk-ratios.ts';

const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => Number(value.toFixed(2)));
/** One unit, four periods, three stages: each cohort grows by a tenth, then keeps nine in ten. */
const STEADY = [100, 110, 99, 100, 110, 99, 100, 110, 99, 100, 110, 99];

describe('cohort projection', () => {
  it('ages each cohort by its ratios: a tenth more, then nine in ten', () => {
    const found = cohortProjection({ units: 1, periods: 4, stages: 3, counts: STEADY }, { horizon: 2, recency: 1 });
    // Half a head on either side of 330/300 and 297/330 moves the third digit.
    [100, 110, 99, 100, 110, 99].forEach((heads, i) => {
      expect(found.heads[i]).toBeCloseTo(heads, 0);
    });
    expect(found.assumptions).toContain('entrants-by-damped-trend');
    expect(Math.min(...found.variances.slice(4))).toBeGreaterThan(0);
  });

  it('lets births of the lag before enter, and holds the last ones known', () => {
    const births = { first: -2, periods: 5, lag: 2, counts: [200, 200, 200, 200, 300] };
    const found = cohortProjection(
      { units: 1, periods: 4, stages: 3, counts: STEADY },
      { horizon: 3, recency: 1, births },
    );
    // Half of the births enter: 200 two periods before the first step, 300 before the second, then 300 held.
    expect(Math.abs((found.heads[0] ?? 0) - 150)).toBeLessThan(0.5);
    expect(Math.abs((found.heads[3] ?? 0) - 150)).toBeLessThan(0.5);
    expect(found.assumptions).toContain('births-held');
  });

  it('adds what new dwellings bring, and does not count it in the ratio as well', () => {
    const history = { first: 0, periods: 4, counts: [0, 20, 0, 40] };
    // Stage 1 keeps all heads of stage 0 and gains half a head per dwelling.
    const counts = [100, 100, 100, 110, 100, 100, 100, 120];
    const found = cohortProjection(
      { units: 1, periods: 4, stages: 2, counts },
      { horizon: 1, recency: 1, dwellings: { ...history, periods: 5, counts: [...history.counts, 10] } },
    );
    expect(found.yields[1]).toBeCloseTo(0.5, 9);
    expect(found.heads[1]).toBeCloseTo(105, 9);
  });

  it('refuses a single period, a negative count and a recency outside 0..1', () => {
    const panel = { units: 1, periods: 2, stages: 1, counts: [1, 2] };
    expect(() => cohortProjection({ ...panel, periods: 1, counts: [1] }, { horizon: 1 })).toThrow('no progression');
    expect(() => cohortProjection({ ...panel, counts: [1, -2] }, { horizon: 1 })).toThrow('below zero');
    expect(() => cohortProjection(panel, { horizon: 1, recency: 0 })).toThrow('Recency');
  });
});

describe('shrunk ratios', () => {
  it('draw a small unit to the common ratio and leave a large one', () => {
    const steps = [0, 1, 2].flatMap((age) => [
      ...[1, 2, 3].map((unit) => ({
        unit,
        before: 2000,
        after: ([1800, 2200, 1995][unit - 1] ?? 0) + ([0, 60, -60][age] ?? 0),
        age,
      })),
      { unit: 0, before: 4, after: 4 + (age === 0 ? 2 : age === 1 ? 0 : 1), age },
    ]);
    const { ratios, logVariances, pooled } = shrunkRatios(5, steps, 1);
    expect(Math.abs((ratios[0] ?? 0) - pooled)).toBeLessThan(0.11); // its own ratio is 1.25
    expect(Math.abs((ratios[1] ?? 0) - 0.9)).toBeLessThan(0.01);
    expect(ratios[4]).toBe(pooled); // nobody seen
    expect(logVariances[4]).toBeGreaterThan(logVariances[1] ?? 0);
  });

  it('weigh the latest step most when told to', () => {
    const steps = [
      { unit: 0, before: 1000, after: 1000, age: 1 },
      { unit: 0, before: 1000, after: 1200, age: 0 },
    ];
    // Weights 1 and ½: (1200 + 500 + .5) ÷ (1500 + .5).
    expect(shrunkRatios(1, steps, 0.5).ratios[0]).toBeCloseTo(1700.5 / 1500.5, 12);
  });
});

describe('a dwelling’s yield', () => {
  it('is never below zero and 0 without evidence', () => {
    const losing = [0, 10, 20].map((dwellings) => ({ before: 100, after: 100 - dwellings, dwellings }));
    expect(dwellingYield(losing)).toBe(0);
    expect(dwellingYield(losing.slice(1))).toBe(0);
  });
});

describe('heads ahead', () => {
  it('are all finite where a stage is empty', () => {
    const found = cohortProjection(
      { units: 2, periods: 2, stages: 2, counts: [0, 0, 0, 0, 5, 5, 5, 4] },
      { horizon: 2 },
    );
    expect([...found.heads, ...found.variances].every(Number.isFinite)).toBe(true);
    expect(rounded(found.heads.slice(0, 4))).toEqual([0, 0, 0, 0]);
  });
});
