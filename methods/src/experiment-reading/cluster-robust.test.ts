import { describe, expect, it } from 'vitest';
import { matrixFromColumns, withIntercept } from '../linear-algebra/matrix.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import { clusterRobust } from './cluster-robust.ts';
import { adjustedEffect } from './covariate-adjustment.ts';
import { evidenceStrength } from './evidence.ts';

const line = withIntercept(matrixFromColumns([[0, 1, 2]]));

describe('eigenvalues', () => {
  it('of 2 1 / 1 2 are 1 and 3', () => {
    const { values, vectors } = symmetricEigen(Float64Array.from([2, 1, 1, 2]), 2);
    expect([...values].sort()).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
    expect(Math.abs(vectors[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 12);
  });
});

describe('cluster-robust errors', () => {
  it('are HC2 when every row is its own cluster', () => {
    // Leverages 5/6, 1/3, 5/6; residuals −1/6, 1/3, −1/6; the slope weighs rows −1/2, 0, 1/2.
    const slope = clusterRobust(line, [1, 3, 4], [0, 1, 2]).effect([0, 1]);
    expect(slope.estimate).toBeCloseTo(3 / 2, 12);
    expect(slope.standardError ** 2).toBeCloseTo((2 * (1 / 4) * (1 / 36)) / (1 / 6), 12);
  });

  it('are HC0 without correction, and G/(G − 1) of that under CR1', () => {
    const bare = clusterRobust(line, [1, 3, 4], [0, 1, 2], 'CR0').effect([0, 1]);
    expect(bare.standardError ** 2).toBeCloseTo(2 * (1 / 4) * (1 / 36), 12);
    expect(bare.degreesOfFreedom).toBe(2);
    const first = clusterRobust(line, [1, 3, 4], [0, 1, 2], 'CR1').effect([0, 1]);
    expect(first.standardError ** 2).toBeCloseTo((bare.standardError ** 2 * 3) / 2, 12);
  });

  it('of two arms of whole clusters are those of the cluster means, with the degrees of freedom of Bell and McCaffrey', () => {
    // Means 1, 3, 5 treated and 0, 2, 4, 6, 8, 10 control, each of two rows one below and one above.
    const means = [1, 3, 5, 0, 2, 4, 6, 8, 10];
    const outcome = means.flatMap((mean) => [mean - 1, mean + 1]);
    const cluster = means.flatMap((_, g) => [g, g]);
    const treated = means.flatMap((_, g) => (g < 3 ? [1, 1] : [0, 0]));
    const reading = adjustedEffect({ outcome, treated, cluster });
    expect(reading.estimate).toBeCloseTo(3 - 5, 12);
    expect(reading.standardError ** 2).toBeCloseTo(4 / 3 + 14 / 6, 10);
    expect(reading.degreesOfFreedom).toBeCloseTo((81 * 2 * 5) / (9 * 2 + 36 * 5), 10);
    expect(reading.evidence.design).toBe('randomised');
  });

  it('agree with the definition by whole matrices where leverage differs', () => {
    const x = [1, 2, 4, 7, 3, 0];
    const y = [2, 1, 5, 9, 2, 1];
    const cluster = [0, 0, 1, 1, 2, 2];
    const { standardError } = clusterRobust(withIntercept(matrixFromColumns([x])), y, cluster).effect([0, 1]);
    expect(standardError).toBeCloseTo(byDefinition(x, y, cluster), 10);
  });

  it('need two clusters and name a dropped column', () => {
    expect(() => clusterRobust(line, [1, 3, 4], [0, 0, 0])).toThrow('two clusters');
    const twice = withIntercept(
      matrixFromColumns([
        [0, 1, 2],
        [0, 2, 4],
      ]),
    );
    expect(() => clusterRobust(twice, [1, 3, 4], [0, 1, 2]).effect([0, 0, 1])).toThrow('Column 2 was dropped');
  });
});

describe('an adjusted effect', () => {
  // Outcome = 10 + 2 × before, plus 5 for the treated, whose slope is 1 higher: at the average of before, 2, the effect is 7.
  const before = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4];
  const treated = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
  const outcome = before.map((x, i) => 10 + 2 * x + (treated[i] ?? 0) * (5 + x) + (i % 2) * 0.001);
  const covariates = matrixFromColumns([before]);

  it('is the effect at the average covariate under a slope for each arm', () => {
    expect(adjustedEffect({ outcome, treated, covariates }, { adjustment: 'lin' }).estimate).toBeCloseTo(7, 2);
  });

  it('is more precise with a slope for each arm than without any', () => {
    const plain = adjustedEffect({ outcome, treated }, {});
    const lin = adjustedEffect({ outcome, treated, covariates }, { adjustment: 'lin' });
    expect(lin.standardError).toBeLessThan(plain.standardError / 10);
    expect(() => adjustedEffect({ outcome, treated }, { adjustment: 'lin' })).toThrow('needs covariates');
  });
});

describe('the strength of evidence', () => {
  const facts = { design: 'randomised', halfWidth: 1, effectThatMatters: 1, preTrend: 'untested' } as const;

  it('loses a point for a wide interval and two for a very wide one', () => {
    expect(evidenceStrength(facts).strength).toBe('strong');
    expect(evidenceStrength({ ...facts, halfWidth: 1.5 }).strength).toBe('moderate');
    expect(evidenceStrength({ ...facts, halfWidth: Infinity }).strength).toBe('suggestive');
  });

  it('asks how the arms moved before only where nobody drew lots', () => {
    const compared = { ...facts, design: 'comparison-over-time' } as const;
    expect(evidenceStrength({ ...compared, preTrend: 'alike' }).strength).toBe('moderate');
    expect(evidenceStrength(compared).strength).toBe('suggestive');
    expect(evidenceStrength({ ...compared, preTrend: 'apart' }).strength).toBe('weak');
    expect(evidenceStrength({ ...facts, preTrend: 'apart' }).strength).toBe('strong');
  });
});

/** Error of the slope from (I − H_gg)^(−1/2) as a matrix: two rows a cluster, so that the root is known in closed form. */
function byDefinition(x: readonly number[], y: readonly number[], cluster: readonly number[]): number {
  const n = x.length;
  const mx = x.reduce((a, b) => a + b, 0) / n;
  const my = y.reduce((a, b) => a + b, 0) / n;
  const sxx = x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
  const slope = x.reduce((sum, v, i) => sum + (v - mx) * ((y[i] ?? 0) - my), 0) / sxx;
  const residual = y.map((v, i) => v - my - slope * ((x[i] ?? 0) - mx));
  const leverage = (i: number, j: number) => 1 / n + (((x[i] ?? 0) - mx) * ((x[j] ?? 0) - mx)) / sxx;
  let variance = 0;
  for (const g of new Set(cluster)) {
    const [i = 0, j = 0] = cluster.flatMap((name, row) => (name === g ? [row] : []));
    const [a, b, d] = [1 - leverage(i, i), -leverage(i, j), 1 - leverage(j, j)];
    const s = Math.sqrt(a * d - b * b);
    const t = Math.sqrt(a + d + 2 * s);
    // √M = (M + sI)/t; its inverse is the adjugate over s.
    const [ra, rb, rd] = [(a + s) / t, b / t, (d + s) / t];
    const [ia, ib, id] = [rd / s, -rb / s, ra / s];
    const [ei, ej] = [residual[i] ?? 0, residual[j] ?? 0];
    const score = ((x[i] ?? 0) - mx) * (ia * ei + ib * ej) + ((x[j] ?? 0) - mx) * (ib * ei + id * ej);
    variance += (score / sxx) ** 2;
  }
  return Math.sqrt(variance);
}
