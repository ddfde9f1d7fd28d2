import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../random/stream.ts';
import { type Range, rangeQuantile } from './range.ts';
import { sampleSummary } from './sample-summary.ts';
import { simulatedOutcome, simulatedProduct } from './simulated-outcome.ts';

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

  it('out of order is refused', () => {
    expect(() => rangeQuantile({ kind: 'triangular', low: 2, mid: 1, high: 3 }, 0.5)).toThrow('low ≤ mid ≤ high');
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
    expect(() => seen([one, one])).toThrow('names must differ');
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
});
