import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { metaRegression } from './meta-regression.ts';
import { nestedEffects } from './nested-effects.ts';
import { nestedEffectAt, nestedPosterior } from './nested-posterior.ts';
import { mixtureSummary } from './normal-mixture.ts';
import { randomEffects } from './random-effects.ts';

function nested(seed: number, districts: number, schools: number, spreads: { cluster: number; member: number }) {
  const random = stream(seed, 'nested');
  const [estimates, standardErrors, clusters]: [number[], number[], number[]] = [[], [], []];
  for (let district = 0; district < districts; district += 1) {
    const shared = normal(random, 1, spreads.cluster);
    for (let school = 0; school < schools; school += 1) {
      const error = 0.2 + 0.1 * (school % 3);
      estimates.push(normal(random, shared, spreads.member) + normal(random, 0, error));
      standardErrors.push(error);
      clusters.push(district);
    }
  }
  return { estimates, standardErrors, clusters };
}

describe('three levels by likelihood', () => {
  it('of a balanced set is the analysis of variance that one does by hand', () => {
    // Districts (1, 3), (5, 7), (12, 14), errors 1: within 2 = 1 + member, so member 1; between 62 = 2 + 2 × cluster, cluster 30.
    const fit = nestedEffects({
      estimates: [1, 3, 5, 7, 12, 14],
      standardErrors: [1, 1, 1, 1, 1, 1],
      clusters: ['a', 'a', 'b', 'b', 'c', 'c'],
    });
    expect(fit.memberVariance).toBeCloseTo(1, 8);
    expect(fit.clusterVariance).toBeCloseTo(30, 7);
    expect(fit.coefficients[0]).toBeCloseTo(7, 10);
    // Variance of the mean: 62 ÷ 6. District a lies 5 below, and 60/62 of that is its own.
    expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt(62 / 6), 8);
    expect(fit.clusters[0]?.deviation).toBeCloseTo((-5 * 60) / 62, 8);
  });

  it('equals two levels when each district has one school', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom('reml', 'maximum-likelihood'), (seed, method) => {
        const data = nested(seed, 8, 1, { cluster: 0.5, member: 0.3 });
        const three = nestedEffects(data, method);
        const variances = data.standardErrors.map((error) => error * error);
        const two = randomEffects({ estimates: data.estimates, variances }, method);
        expect(three.clusterVariance + three.memberVariance).toBeCloseTo(two.betweenVariance, 7);
        expect(three.coefficients[0]).toBeCloseTo(two.coefficients[0] ?? 0, 7);
        expect(three.standardErrors[0]).toBeCloseTo(two.standardErrors[0] ?? 0, 7);
        expect(three.assumptions).toContain('levels-not-separable');
      }),
      { numRuns: 40 },
    );
  });

  it('does not care about the order of the estimates', () => {
    const data = nested(5, 6, 4, { cluster: 0.6, member: 0.3 });
    const turned = nestedEffects({
      estimates: [...data.estimates].reverse(),
      standardErrors: [...data.standardErrors].reverse(),
      clusters: [...data.clusters].reverse(),
    });
    const fit = nestedEffects(data);
    expect(turned.clusterVariance).toBeCloseTo(fit.clusterVariance, 8);
    expect(turned.coefficients[0]).toBeCloseTo(fit.coefficients[0] ?? 0, 9);
  });

  it('finds no spread between districts that differ no more than their own schools do', () => {
    const fit = nestedEffects({
      estimates: [0, 10, 10, 0],
      standardErrors: [1, 1, 1, 1],
      clusters: [1, 1, 2, 2],
    });
    expect(fit.clusterVariance).toBe(0);
    expect(fit.memberVariance).toBeGreaterThan(10);
  });

  it('refuses a single district', () => {
    expect(() => nestedEffects({ estimates: [1, 2], standardErrors: [1, 1], clusters: ['a', 'a'] })).toThrow(
      '1 clusters',
    );
  });
});

describe('three levels by quadrature', () => {
  const prior = { kind: 'half-normal', scale: 1 } as const;

  it('equals two levels when schools cannot differ', () => {
    const data = nested(3, 9, 1, { cluster: 0.5, member: 0 });
    const three = nestedPosterior(data, { cluster: prior, member: { kind: 'uniform', high: 1e-7 } });
    const two = metaRegression(data, { tau: prior });
    expect(three.coefficients[0]?.mean).toBeCloseTo(two.coefficients[0]?.mean ?? 0, 9);
    expect(three.coefficients[0]?.standardDeviation).toBeCloseTo(two.coefficients[0]?.standardDeviation ?? 0, 9);
    expect(three.clusterSpread.mean).toBeCloseTo(two.spread.mean, 8);
  });

  it('agrees with the likelihood where there is much evidence', () => {
    const data = nested(7, 60, 5, { cluster: 0.6, member: 0.3 });
    const posterior = nestedPosterior(data, { cluster: prior, member: prior });
    const fit = nestedEffects(data);
    expect(posterior.clusterSpread.mean).toBeCloseTo(Math.sqrt(fit.clusterVariance), 1);
    expect(posterior.memberSpread.mean).toBeCloseTo(Math.sqrt(fit.memberVariance), 1);
    expect(posterior.coefficients[0]?.mean).toBeCloseTo(fit.coefficients[0] ?? 0, 2);
    expect(posterior.clusters[4]?.deviation.mean).toBeCloseTo(fit.clusters[4]?.deviation ?? 0, 1);
  });

  it('is less sure of a new school than of a new district, and of that than of the average', () => {
    const posterior = nestedPosterior(nested(9, 7, 3, { cluster: 0.5, member: 0.5 }), {
      cluster: prior,
      member: prior,
    });
    const [member, cluster] = (['member', 'cluster'] as const).map((level) =>
      mixtureSummary(nestedEffectAt(posterior, [1], level)),
    );
    expect(member?.standardDeviation).toBeGreaterThan(cluster?.standardDeviation ?? 0);
    expect(cluster?.standardDeviation).toBeGreaterThan(posterior.coefficients[0]?.standardDeviation ?? 0);
  });
});
