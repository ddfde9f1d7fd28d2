import { describe, expect, it } from 'vitest';
import { beta, integerBelow, lognormal, normal, pert, triangular, uniform, unit } from './draws.ts';
import { foldAssignment, permutation, sampleWithoutReplacement } from './permutation.ts';
import { stream, xoshiro128 } from './stream.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe('a random stream', () => {
  it('gives the same numbers for the same seed and labels, for ever', () => {
    const first = stream(42, 'budget', 3);
    const again = stream(42, 'budget', 3);
    expect(draws(5, first.bits)).toEqual(draws(5, again.bits));
    expect(draws(3, stream(1).bits)).toEqual([3472821036, 2978198663, 3219472203]);
  });

  it('follows the published recurrence: state 1, 2, 3, 4 gives 11520, 0, 5927040, 70819200', () => {
    expect(draws(4, xoshiro128([1, 2, 3, 4]))).toEqual([11520, 0, 5927040, 70819200]);
  });

  it('differs by seed, by label and between the label 1 and the label "1"', () => {
    const starts = [stream(1), stream(2), stream(1, 'a'), stream(1, 'b'), stream(1, 1), stream(1, '1'), stream('1')];
    expect(new Set(starts.map((random) => random.bits())).size).toBe(starts.length);
  });

  it('branches by name only: what was drawn before does not matter', () => {
    const parent = stream(9, 'x');
    const early = parent.branch('child').bits();
    parent.bits();
    expect(parent.branch('child').bits()).toBe(early);
    expect(stream(9, 'x', 'child').bits()).toBe(early);
  });

  it('has no correlation between neighbouring streams', () => {
    const pairs = Array.from({ length: 20_000 }, (_, i) => [unit(stream(5, i)) - 0.5, unit(stream(5, i + 1)) - 0.5]);
    const covariance = mean(pairs.map(([a = 0, b = 0]) => a * b));
    expect(Math.abs(covariance * 12)).toBeLessThan(0.03);
  });
});

describe('draws', () => {
  it('fill their range and have the mean of their distribution', () => {
    const random = stream(3, 'means');
    const n = 40_000;
    const units = draws(n, () => unit(random));
    expect(Math.min(...units)).toBeGreaterThan(0);
    expect(Math.max(...units)).toBeLessThan(1);
    expect(mean(units)).toBeCloseTo(0.5, 2);
    expect(mean(draws(n, () => uniform(random, 10, 20)))).toBeCloseTo(15, 1);
    const normals = draws(n, () => normal(random, 2, 3));
    expect(mean(normals)).toBeCloseTo(2, 1);
    expect(Math.sqrt(mean(normals.map((x) => (x - 2) ** 2)))).toBeCloseTo(3, 1);
    expect(mean(draws(n, () => lognormal(random, 0, 0.5)))).toBeCloseTo(Math.exp(0.125), 1);
    expect(mean(draws(n, () => triangular(random, 0, 3, 6)))).toBeCloseTo(3, 1);
    expect(mean(draws(n, () => beta(random, 2, 6)))).toBeCloseTo(0.25, 2);
    expect(mean(draws(n, () => beta(random, 0.5, 0.5)))).toBeCloseTo(0.5, 2);
    expect(mean(draws(n, () => pert(random, 0, 1, 8)))).toBeCloseTo((0 + 4 + 8) / 6, 1);
  });

  it('of whole numbers are all equally likely', () => {
    const random = stream(4);
    const counts = [0, 0, 0];
    for (let i = 0; i < 30_000; i += 1) {
      const value = integerBelow(random, 3);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(300);
  });

  it('of a range without width are that value, and a range out of order is refused', () => {
    expect(triangular(stream(1), 5, 5, 5)).toBe(5);
    expect(pert(stream(1), 5, 5, 5)).toBe(5);
    expect(() => triangular(stream(1), 2, 1, 3)).toThrow('low ≤ mode ≤ high');
  });
});

describe('orders', () => {
  it('of a permutation hold every number once, and all six orders of three come about equally', () => {
    expect([...permutation(stream(1), 50)].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i += 1) {
      const key = permutation(stream(2, i), 3).join('');
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('of a sample repeat nothing, and folds differ in size by at most one', () => {
    expect(new Set(sampleWithoutReplacement(stream(1), 20, 8)).size).toBe(8);
    const fold = [...foldAssignment(stream(1), 11, 4)];
    expect([0, 1, 2, 3].map((k) => fold.filter((value) => value === k).length)).toEqual([3, 3, 3, 2]);
  });
});
