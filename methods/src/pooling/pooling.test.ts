import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { panelVariance } from './panel-variance.ts';
import { randomEffects } from './random-effects.ts';
import { shrink, shrunkQuantile } from './shrinkage.ts';

const prior = { kind: 'half-normal', scale: 10 } as const;

describe('shrinkage', () => {
  it('pulls every estimate towards the average, and the noisier one further', () => {
    const pooled = shrink([10, -10, 2, -2], [1, 8, 1, 1], { tau: prior });
    const [sharp, noisy] = pooled.effects;
    expect(sharp?.mean).toBeLessThan(10);
    expect(sharp?.mean).toBeGreaterThan(9);
    expect(Math.abs((noisy?.mean ?? 0) + 10)).toBeGreaterThan(1);
    expect(sharp?.chanceAboveZero).toBeGreaterThan(0.999);
  });

  it('with one estimate and a known average is the textbook normal update when the spread is all but fixed', () => {
    // Prior N(0, 1 + τ²) with τ ≈ 0: effect = average, estimate 2 with error 1: mean 1, variance 1/2.
    const pooled = shrink([2], [1], {
      tau: { kind: 'uniform', high: 1e-6 },
      average: { mean: 0, standardDeviation: 1 },
    });
    expect(pooled.effects[0]?.mean).toBeCloseTo(1, 9);
    expect(pooled.effects[0]?.standardDeviation).toBeCloseTo(Math.SQRT1_2, 9);
  });

  it('finds the spread of 5,000 effects without looking for it by hand', () => {
    const random = stream(8, 'effects');
    const truth = Array.from({ length: 5000 }, () => normal(random, 100, 0.05));
    const estimates = truth.map((effect) => effect + normal(random, 0, 0.1));
    const pooled = shrink(
      estimates,
      truth.map(() => 0.1),
      { tau: { kind: 'half-cauchy', scale: 50 } },
    );
    expect(pooled.spread.mean).toBeCloseTo(0.05, 2);
    expect(pooled.average.mean).toBeCloseTo(100, 2);
    const covered = pooled.effects.filter(
      (effect, i) => Math.abs(effect.mean - (truth[i] ?? 0)) < 1.645 * effect.standardDeviation,
    );
    expect(covered.length / 5000).toBeCloseTo(0.9, 1);
    expect(pooled.effects[0]?.standardDeviation).toBeCloseTo(Math.sqrt((0.0025 * 0.01) / 0.0125), 2);
  });

  it('keeps the five largest of many noisy gaps from being exaggerated', () => {
    const ratios = Array.from({ length: 60 }, (_, trial) => {
      const random = stream(trial, 'gaps');
      const truth = Array.from({ length: 40 }, () => normal(random, 2, 1));
      const pooled = shrink(
        truth.map((gap) => gap + normal(random, 0, 2)),
        truth.map(() => 2),
        { tau: prior },
      );
      const top = pooled.effects
        .map((effect, i) => ({ shrunk: effect.mean, true: truth[i] ?? 0 }))
        .sort((a, b) => b.shrunk - a.shrunk);
      const sum = (key: 'shrunk' | 'true') => top.slice(0, 5).reduce((total, gap) => total + gap[key], 0);
      return [sum('shrunk'), sum('true')] as const;
    });
    const total = ratios.reduce(([a, b], [shrunk, real]) => [a + shrunk, b + real], [0, 0] as readonly [
      number,
      number,
    ]);
    expect(total[0] / total[1]).toBeLessThan(1.1);
    expect(total[0] / total[1]).toBeGreaterThan(0.9);
  });

  it('gives quantiles in order whose median lies by the mean, also for a place not yet seen', () => {
    const pooled = shrink([5, 7, 3], [1, 2, 1], { tau: prior });
    for (const index of [0, 1, 2, 'next'] as const) {
      const [low, middle, high] = [0.1, 0.5, 0.9].map((p) => shrunkQuantile(pooled, index, p));
      expect(low).toBeLessThan(middle ?? 0);
      expect(high).toBeGreaterThan(middle ?? 0);
    }
    expect(pooled.next.standardDeviation).toBeGreaterThan(pooled.average.standardDeviation);
  });

  it('scales and shifts with its input and does not care about order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (seed, factor) => {
          const random = stream(seed);
          const estimates = Array.from({ length: 6 }, () => normal(random, 0, 2));
          const errors = estimates.map((_, i) => 0.5 + i / 5);
          const plain = shrink(estimates, errors, { tau: { kind: 'half-cauchy', scale: 2 } });
          const scaled = shrink(
            estimates.map((e) => 3 + e * factor),
            errors.map((e) => e * factor),
            { tau: { kind: 'half-cauchy', scale: 2 * factor } },
          );
          const backwards = shrink([...estimates].reverse(), [...errors].reverse(), {
            tau: { kind: 'half-cauchy', scale: 2 },
          });
          plain.effects.forEach((effect, i) => {
            expect(((scaled.effects[i]?.mean ?? 0) - 3) / factor).toBeCloseTo(effect.mean, 6);
            expect(backwards.effects[5 - i]?.mean).toBeCloseTo(effect.mean, 9);
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('refuses an error of zero and a lone estimate without a prior on the average', () => {
    expect(() => shrink([1, 2], [1, 0], { tau: prior })).toThrow('Standard errors[1] is 0');
    expect(() => shrink([1], [1], { tau: prior })).toThrow('without a prior');
  });
});

describe('classical pooling', () => {
  it('weighs by precision when all places share one effect', () => {
    // Weights 1 and 1/4: (0 × 1 + 10 × 1/4) ÷ 5/4 = 2.
    expect(randomEffects({ estimates: [0, 10], variances: [1, 4] }, 'fixed').coefficients[0]).toBeCloseTo(2, 12);
  });

  it('by Paule and Mandel leaves exactly as much scatter as chance explains', () => {
    const estimates = [1, 9, 4, 12];
    const variances = [1, 2, 1, 3];
    const { betweenVariance, coefficients } = randomEffects({ estimates, variances }, 'paule-mandel');
    const scatter = estimates.reduce(
      (sum, y, i) => sum + (y - (coefficients[0] ?? 0)) ** 2 / ((variances[i] ?? 0) + betweenVariance),
      0,
    );
    expect(scatter).toBeCloseTo(3, 9);
  });

  it('refuses a negative variance and a single estimate', () => {
    expect(() => randomEffects({ estimates: [1, 2], variances: [1, -1] })).toThrow('Variances[1] is -1');
    expect(() => randomEffects({ estimates: [1], variances: [1] })).toThrow('cannot determine');
  });
});

describe('what lasts in a panel', () => {
  it('of a balanced panel is the analysis of variance that one does by hand', () => {
    // Units a: 1, 3; b: 5, 7; c: 12, 14. Within mean square 2; between mean square 2 × var(2, 6, 13) = 2 × 31 = 62.
    const panel = panelVariance(['a', 'a', 'b', 'b', 'c', 'c'], [1, 3, 5, 7, 12, 14]);
    expect(panel.withinVariance).toBeCloseTo(2, 6);
    expect(panel.betweenVariance).toBeCloseTo((62 - 2) / 2, 4);
    expect(panel.mean).toBeCloseTo(7, 9);
    expect(panel.lastingShare).toBeCloseTo(30 / 32, 6);
    expect(panel.units[0]?.lastingDeviation).toBeCloseTo(-5 * (30 / 31), 5);
    // 30 × 2 ÷ (2 + 2 × 30) left of the unit's own, and 1/31 of the way from a mean whose variance is 31 ÷ 3.
    expect(panel.units[0]?.standardDeviation).toBeCloseTo(Math.sqrt(30 / 31 + (1 / 31) ** 2 * (31 / 3)), 6);
  });

  it('is nothing when units differ no more than their own years do', () => {
    const panel = panelVariance([1, 1, 2, 2], [0, 10, 10, 0]);
    expect(panel.betweenVariance).toBe(0);
    expect(panel.units.map((unit) => unit.lastingDeviation + 0)).toEqual([0, 0]);
  });

  it('recovers both variances from an unbalanced panel and its deviations cover the truth', () => {
    const random = stream(0, 'panel');
    const lasting = Array.from({ length: 1500 }, () => normal(random, 0, 2));
    const units = lasting.flatMap((_, unit) => new Array(1 + (unit % 5)).fill(unit) as number[]);
    const values = units.map((unit) => 50 + (lasting[unit] ?? 0) + normal(random, 0, 3));
    const panel = panelVariance(units, values);
    expect(panel.betweenVariance).toBeCloseTo(4, 0);
    expect(panel.withinVariance).toBeCloseTo(9, 0);
    const covered = panel.units.filter(
      (unit) => Math.abs(unit.lastingDeviation - (lasting[Number(unit.unit)] ?? 0)) < 1.645 * unit.standardDeviation,
    );
    expect(covered.length / 1500).toBeCloseTo(0.9, 1);
  });

  it('without any noise lasts wholly, and with one year per unit is refused', () => {
    expect(panelVariance([1, 1, 2, 2], [3, 3, 5, 5]).lastingShare).toBe(1);
    expect(() => panelVariance([1, 2], [3, 5])).toThrow('cannot separate');
  });
});
