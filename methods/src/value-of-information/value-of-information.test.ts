import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metaRegression } from '../pooling/meta-regression.ts';
import { gaussLegendre } from '../quadrature/gauss-legendre.ts';
import { type JointMixture, mixtureInformation, nextPilot } from './mixture-information.ts';
import { normalInformation } from './normal-information.ts';
import { optimalSize } from './optimal-size.ts';
import { expectedGain, unitNormalLoss } from './unit-normal-loss.ts';

const adoption = { worth: 1000, cost: 500 };

function single(mean: number, variance: number, error: number): JointMixture {
  const one = (value: number) => Float64Array.of(value);
  return {
    weight: one(1),
    mean: one(mean),
    effectVariance: one(variance),
    resultVariance: one(variance + error * error),
    covariance: one(variance),
  };
}

/** Expected net benefit when the better action is taken after each result, by quadrature over the result. */
function bruteForce(joint: JointMixture): number {
  const { points, weights } = gaussLegendre(-12, 12, 16, 400);
  let after = 0;
  points.forEach((y, i) => {
    let gain = 0;
    joint.weight.forEach((weight, k) => {
      const [mean, variance, shared] = [joint.mean[k] ?? 0, joint.resultVariance[k] ?? 1, joint.covariance[k] ?? 0];
      const density = (weight * Math.exp((-0.5 * (y - mean) ** 2) / variance)) / Math.sqrt(2 * Math.PI * variance);
      gain += density * (1000 * (mean + (shared / variance) * (y - mean)) - 500);
    });
    after += (weights[i] ?? 0) * Math.max(gain, 0);
  });
  return after;
}

describe('the unit normal loss', () => {
  it('is φ(0) at zero, falls by z less across zero, and keeps its digits far out', () => {
    expect(unitNormalLoss(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15);
    expect(unitNormalLoss(-1.5) - unitNormalLoss(1.5)).toBeCloseTo(1.5, 14);
    // The integral of the upper tail, by quadrature: ∫ (x − 10) φ(x) dx from 10 to 14.
    const { points, weights } = gaussLegendre(10, 14, 16, 4);
    const integral = points.reduce(
      (sum, x, i) => sum + ((weights[i] ?? 0) * (x - 10) * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
      0,
    );
    expect(unitNormalLoss(10) / integral).toBeCloseTo(1, 10);
    expect(unitNormalLoss(8) / unitNormalLoss(8 - 1e-9)).toBeCloseTo(1, 7);
  });

  it('of a certain quantity is what lies above zero', () => {
    expect([expectedGain(3, 0), expectedGain(-3, 0)]).toEqual([3, 0]);
  });
});

describe('the worth of one more study', () => {
  it('at the break-even point is the mean’s move times φ(0)', () => {
    // Effect 0.5 ± 0.3, error 0.4: the mean moves by 0.3²/0.5 = 0.18, so 1000 × 0.18 × 0.39894.
    const value = normalInformation({ mean: 0.5, standardDeviation: 0.3 }, 0.4, adoption);
    expect(value.sample).toBeCloseTo(180 / Math.sqrt(2 * Math.PI), 10);
    expect(value.perfect).toBeCloseTo(300 / Math.sqrt(2 * Math.PI), 10);
    expect(value.chanceOfChange).toBeCloseTo(0.5, 12);
  });

  it('is never more than perfect information, never less than nothing, and more for a better study', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 3, noNaN: true }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        (mean, standardDeviation, error) => {
          const coarse = normalInformation({ mean, standardDeviation }, error, adoption);
          const fine = normalInformation({ mean, standardDeviation }, error / 2, adoption);
          expect(coarse.sample).toBeGreaterThanOrEqual(0);
          expect(fine.sample).toBeGreaterThanOrEqual(coarse.sample);
          expect(coarse.perfect).toBeGreaterThanOrEqual(fine.sample);
        },
      ),
    );
  });

  it('by the mixture of one component is the closed form', () => {
    for (const [mean, spread, error] of [
      [0.7, 0.3, 0.4],
      [0.2, 0.5, 0.1],
      [-0.5, 0.6, 1],
    ] as const) {
      const closed = normalInformation({ mean, standardDeviation: spread }, error, adoption);
      const mixed = mixtureInformation(single(mean, spread * spread, error), adoption);
      expect(mixed.sample).toBeCloseTo(closed.sample, 8);
      expect(mixed.perfect).toBeCloseTo(closed.perfect, 10);
      expect(mixed.chanceOfChange).toBeCloseTo(closed.chanceOfChange, 10);
      expect(mixed.adoptToday).toBe(closed.adoptToday);
    }
  });

  it('over an unknown spread is the integral that one gets by brute force', () => {
    const { nodes } = metaRegression(
      { estimates: [0.9, 0.1, 0.6, 0.4], standardErrors: [0.3, 0.2, 0.4, 0.3] },
      { tau: { kind: 'half-normal', scale: 0.5 } },
    );
    const joint = nextPilot(nodes, [1], { plannedError: 0.2, decision: 'places-like-it' });
    const { sample, perfect, today } = mixtureInformation(joint, adoption);
    expect(sample).toBeCloseTo(bruteForce(joint) - today, 3);
    expect(perfect).toBeGreaterThan(sample);
  });

  it('over two very different spreads weighs each by how likely it is', () => {
    const joint = {
      weight: Float64Array.of(0.95, 0.05),
      mean: Float64Array.of(0.3, 2),
      effectVariance: Float64Array.of(0.04, 1),
      resultVariance: Float64Array.of(0.4, 1.4),
      covariance: Float64Array.of(0.04, 1),
    };
    const { sample, today } = mixtureInformation(joint, adoption);
    expect(sample).toBeCloseTo(bruteForce(joint) - today, 3);
  });

  it('to the place of the pilot itself is more, for the pilot measures that place', () => {
    const { nodes } = metaRegression(
      { estimates: [0.9, 0.1, 0.6], standardErrors: [0.3, 0.2, 0.4] },
      { tau: { kind: 'half-normal', scale: 0.5 } },
    );
    const value = (decision: 'pilot-place' | 'places-like-it') =>
      mixtureInformation(nextPilot(nodes, [1], { plannedError: 0.2, decision }), adoption).sample;
    expect(value('pilot-place')).toBeGreaterThan(value('places-like-it'));
  });

  it('refuses a decision without worth', () => {
    expect(() => normalInformation({ mean: 0, standardDeviation: 1 }, 1, { worth: 0, cost: 1 })).toThrow(
      'cannot be weighed',
    );
  });
});

describe('the size that pays best', () => {
  const effect = { mean: 0.5, standardDeviation: 0.3 };
  const value = (error: number) => normalInformation(effect, error, adoption).sample;

  it('is the one that trying every size finds', () => {
    const plan = { unitError: 3, fixedCost: 5, costPerUnit: 0.05, smallest: 1, largest: 3000 };
    const all = Array.from({ length: 3000 }, (_, i) => value(3 / Math.sqrt(i + 1)) - 5 - 0.05 * (i + 1));
    const best = optimalSize(value, plan);
    expect(best.size).toBe(all.indexOf(Math.max(...all)) + 1);
    expect(best.netGain).toBeCloseTo(Math.max(...all), 9);
    expect(best.plannedError).toBeCloseTo(3 / Math.sqrt(best.size), 12);
  });

  it('is none where every study costs more than it could tell', () => {
    const none = optimalSize(value, { unitError: 3, fixedCost: 500, costPerUnit: 1, smallest: 1, largest: 1000 });
    expect(none.size).toBe(0);
    expect(none.netGain).toBe(0);
  });

  it('stops growing where the design’s own error is the floor', () => {
    const plan = { unitError: 3, fixedCost: 0, costPerUnit: 0.01, smallest: 1, largest: 100_000 };
    expect(optimalSize(value, { ...plan, floorError: 0.5 }).size).toBeLessThan(optimalSize(value, plan).size);
    expect(() => optimalSize(value, { ...plan, smallest: 0 })).toThrow('can be planned');
  });
});
