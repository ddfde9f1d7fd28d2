import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unit } from '../random/draws.ts';
import { permutation } from '../random/permutation.ts';
import { stream } from '../random/stream.ts';
import { type Range, rangeQuantile } from './range.ts';
import { sampleSummary } from './sample-summary.ts';
import { simulatedOutcome, simulatedProduct, stratifiedSample } from './simulated-outcome.ts';

const refusal = (code: string) => expect.objectContaining({ code });

const factor = (name: string, kind: 'p10-p50-p90' | 'triangular' | 'pert', low: number, mid: number, high: number) => ({
  name,
  range: { kind, low, mid, high } as Range,
});

describe('a range', () => {
  it('read as percentiles has exactly those percentiles, even when lopsided', () => {
    const range: Range = { kind: 'p10-p50-p90', low: 1, mid: 2, high: 10 };
    expect([0.1, 0.5, 0.9].map((p) => Number(rangeQuantile(range, p).toFixed(9)))).toEqual([1, 2, 10]);
  });

  it('read as percentiles is cut where it would leave what is possible', () => {
    const share: Range = { kind: 'p10-p50-p90', low: 0.1, mid: 0.5, high: 0.95, minimum: 0, maximum: 1 };
    expect(rangeQuantile(share, 0.999)).toBe(1);
    expect(rangeQuantile(share, 0.001)).toBe(0);
  });

  it('read as a triangle never leaves its ends', () => {
    // Triangle 0, 1, 2: half lies below 1, an eighth below 1/2.
    const triangle: Range = { kind: 'triangular', low: 0, mid: 1, high: 2 };
    expect(rangeQuantile(triangle, 0.5)).toBeCloseTo(1, 12);
    expect(rangeQuantile(triangle, 0.125)).toBeCloseTo(0.5, 12);
    expect(rangeQuantile(triangle, 1e-12)).toBeGreaterThanOrEqual(0);
  });

  it('read as percentiles may be cut on one side only, or on both to a point', () => {
    const range = { kind: 'p10-p50-p90', low: 1, mid: 2, high: 3 } as const;
    const ends = (cut: { minimum?: number; maximum?: number }) =>
      [0.1, 0.9].map((p) => Number(rangeQuantile({ ...range, ...cut }, p).toFixed(9)));
    expect(ends({ maximum: 2.5 })).toEqual([1, 2.5]);
    expect(ends({ minimum: 1.5 })).toEqual([1.5, 3]);
    expect(ends({ minimum: 2, maximum: 2 })).toEqual([2, 2]);
  });

  it('read as a lopsided triangle has its quantiles by hand', () => {
    // Triangle 2, 3, 6: below 2.5 lies 0.5² ÷ (4 × 1) = 1/16, below 3 a quarter, above 4.5 lies 1.5² ÷ (4 × 3) = 3/16.
    const triangle: Range = { kind: 'triangular', low: 2, mid: 3, high: 6 };
    expect([1 / 16, 1 / 4, 13 / 16].map((p) => rangeQuantile(triangle, p))).toEqual([2.5, 3, 4.5]);
  });

  it('read as PERT is Beta(1, 5) with its mode at the low end and Beta(5, 1) at the high end', () => {
    // Beta(1, 5) lies below x with 1 − (1 − x)⁵, Beta(5, 1) with x⁵; both here on 2..12.
    expect(rangeQuantile({ kind: 'pert', low: 2, mid: 2, high: 12 }, 1 - 0.5 ** 5)).toBeCloseTo(7, 9);
    expect(rangeQuantile({ kind: 'pert', low: 2, mid: 12, high: 12 }, 0.5 ** 5)).toBeCloseTo(7, 9);
  });

  it('that is a point is that point', () => {
    expect(rangeQuantile({ kind: 'triangular', low: 3, mid: 3, high: 3 }, 0.2)).toBe(3);
    expect(rangeQuantile({ kind: 'pert', low: 3, mid: 3, high: 3 }, 0.2)).toBe(3);
  });

  it('out of order or with a number missing is refused', () => {
    const at = (range: Range) => () => rangeQuantile(range, 0.5);
    expect(at({ kind: 'triangular', low: 2, mid: 1, high: 3 })).toThrow(refusal('out-of-range'));
    expect(at({ kind: 'triangular', low: 1, mid: 4, high: 3 })).toThrow(refusal('out-of-range'));
    expect(at({ kind: 'pert', low: Number.NaN, mid: 1, high: 3 })).toThrow(refusal('not-finite'));
    expect(at({ kind: 'known', value: Number.NaN })).toThrow(refusal('not-finite'));
    expect(at({ kind: 'p10-p50-p90', low: 1, mid: 2, high: 3, minimum: 3, maximum: 1 })).toThrow(
      refusal('out-of-range'),
    );
  });
});

describe('a product of ranges', () => {
  it('of known factors is that product, whatever the draw', () => {
    const known = [2, 3, 0.5].map((value, i) => ({ name: `k${i}`, range: { kind: 'known', value } as const }));
    expect(simulatedProduct(known, { random: stream(1), draws: 100 })).toMatchObject({
      p10: 3,
      mean: 3,
      p90: 3,
      standardDeviation: 0,
    });
  });

  it('has the product of the means of independent factors as its mean', () => {
    const summary = simulatedProduct([factor('a', 'triangular', 0, 1, 2), factor('b', 'pert', 0, 1, 8)], {
      random: stream(1),
    });
    expect(summary.mean).toBeCloseTo(1 * 2, 1);
  });

  it('gives back the percentiles of its only factor to a thousandth', () => {
    const { p10, p50, p90 } = simulatedProduct([factor('saving', 'p10-p50-p90', -1, 4, 6)], { random: stream(3) });
    expect([p10, p50, p90].map((value) => Number(value.toFixed(2)))).toEqual([-1, 4, 6]);
  });

  it('knows the chance of saving anything', () => {
    const { chanceAboveZero } = simulatedProduct([factor('net', 'triangular', -1, 0, 1)], { random: stream(4) });
    expect(chanceAboveZero).toBeCloseTo(0.5, 2);
  });

  it('does not redraw a factor when another is added beside it', () => {
    const seen = (factors: Parameters<typeof simulatedOutcome>[0]) => [
      ...simulatedOutcome(factors, (values) => values[0] ?? 0, { random: stream(5), draws: 50 }).sample,
    ];
    const one = factor('a', 'triangular', 0, 1, 2);
    expect(seen([one, factor('b', 'triangular', 0, 1, 2)])).toEqual(seen([one]));
    expect(() => seen([one, one])).toThrow(refusal('shape'));
  });

  it('hits each slice of a range exactly once', () => {
    // Triangle 0, 0, 1: below x lies 1 − (1 − x)².
    const sample = stratifiedSample(factor('a', 'triangular', 0, 0, 1), { random: stream(6), draws: 8 });
    const slices = Array.from(sample, (value) => Math.floor(8 * (1 - (1 - value) ** 2)));
    expect(slices.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('draws each factor from the branch that bears its name', () => {
    const { range } = factor('a', 'triangular', 0, 1, 2);
    const own = stream(5).branch('factor', 'a');
    permutation(own, 1);
    const [only] = stratifiedSample({ name: 'a', range }, { random: stream(5), draws: 1 });
    expect(only).toBe(rangeQuantile(range, unit(own)));
  });

  it('calls the outcome once a draw, ten thousand times unless told otherwise', () => {
    let calls = 0;
    const counted = (draws?: number) => {
      calls = 0;
      const options = draws === undefined ? { random: stream(1) } : { random: stream(1), draws };
      const { sample } = simulatedOutcome([factor('a', 'triangular', 0, 1, 2)], () => ++calls, options);
      return [sample.length, calls];
    };
    expect([counted(), counted(3)]).toEqual([
      [10_000, 10_000],
      [3, 3],
    ]);
    expect(() => counted(0)).toThrow(refusal('out-of-range'));
    expect(() => counted(1.5)).toThrow(refusal('out-of-range'));
  });

  it('scales with any factor and keeps its quantiles in order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.1, max: 1e6, noNaN: true }), (seed, k) => {
        const base = [factor('a', 'p10-p50-p90', 1, 2, 5), factor('b', 'triangular', 0, 0.4, 1)];
        const plain = simulatedProduct(base, { random: stream(seed), draws: 200 });
        const scaled = simulatedProduct([...base, { name: 'k', range: { kind: 'known', value: k } }], {
          random: stream(seed),
          draws: 200,
        });
        expect(scaled.p50 / plain.p50 / k).toBeCloseTo(1, 9);
        expect(
          plain.p10 <= plain.p25 && plain.p25 <= plain.p50 && plain.p50 <= plain.p75 && plain.p75 <= plain.p90,
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is summarised by hand: 1, 2, 3, 4 and −5', () => {
    const { mean, p50, chanceAboveZero, standardDeviation } = sampleSummary([1, 2, 3, 4, -5]);
    expect([mean, p50, chanceAboveZero]).toEqual([1, 2, 0.8]);
    expect(standardDeviation).toBeCloseTo(Math.sqrt((0 + 1 + 4 + 9 + 36) / 4), 12);
  });

  it('that is a single zero does not vary and is not above zero; of nothing there is no summary', () => {
    expect(sampleSummary([0])).toMatchObject({ p50: 0, standardDeviation: 0, chanceAboveZero: 0 });
    expect(() => sampleSummary([])).toThrow(refusal('too-few-rows'));
  });
});
