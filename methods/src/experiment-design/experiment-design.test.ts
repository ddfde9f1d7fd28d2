import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentTCdf } from '../distributions/student-t.ts';
import { matrixFromColumns } from '../linear-algebra/matrix.ts';
import { normal, unit } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import {
  assignWithinPairs,
  assignWithinStrata,
  balanceDistance,
  clusterTrialError,
  comparedDesigns,
  matchedPairs,
  minimalDetectableEffect,
  misleadingChance,
  noncentralTCdf,
  nonInferiorityPower,
  parallelWithBaseline,
  perfectMatching,
  periodDesignError,
  powerOf,
  rerandomised,
  simulatedPower,
  steppedWedge,
} from './index.ts';

describe('the noncentral t', () => {
  it('is the t without a shift, and the normal of x − shift with many degrees of freedom', () => {
    for (const df of [1, 3, 8, 98])
      expect(Math.abs(noncentralTCdf(1.3, df, 0) - studentTCdf(1.3, df))).toBeLessThan(1e-12);
    expect(noncentralTCdf(2, 1e7, 2)).toBeCloseTo(0.5, 6);
  });
});

describe('power of a trial with few schools', () => {
  it('is 11 % for a quarter of a standard deviation with 10 schools of 60 and a correlation of .22, and 36 % with 40', () => {
    const power = (clusters: number) => powerOf(clusterTrialError({ clusters, clusterSize: 60, icc: 0.22 }), 0.25);
    expect(power(10)).toBeCloseTo(0.11, 2);
    expect(power(40)).toBeCloseTo(0.36, 2);
  });

  it('without correlation is that of pupils drawn one by one: the error is 2 ÷ √n', () => {
    const { standardError, degreesOfFreedom } = clusterTrialError({ clusters: 10, clusterSize: 10, icc: 0 });
    expect(standardError).toBeCloseTo(0.2, 12);
    expect(degreesOfFreedom).toBe(8);
  });

  it('finds the smallest effect that it can find with nearly the chance asked for', () => {
    const error = clusterTrialError({ clusters: 20, clusterSize: 40, icc: 0.1 });
    expect(powerOf(error, minimalDetectableEffect(error))).toBeCloseTo(0.8, 1);
  });

  it('grows with schools and with what the year before explains, and falls with unequal schools', () => {
    const trial = { clusters: 12, clusterSize: 50, icc: 0.15 };
    const power = (change: object) => powerOf(clusterTrialError({ ...trial, ...change }), 0.3);
    expect(power({ clusters: 14 })).toBeGreaterThan(power({}));
    expect(power({ clusterR2: 0.5, covariates: 1 })).toBeGreaterThan(power({}));
    expect(power({ sizeVariation: 0.6 })).toBeLessThan(power({}));
  });

  it('is refused with no degree of freedom left', () => {
    expect(() => clusterTrialError({ clusters: 4, clusterSize: 50, icc: 0.1, paired: true, covariates: 1 })).toThrow(
      /0 degrees of freedom/,
    );
  });

  it('agrees with simulation within three of its Monte Carlo errors', () => {
    const { power, monteCarloError } = simulatedPower(stream(5, 'power'), 1500, (random) => {
      const arms = [0, 1].map((arm) =>
        Array.from({ length: 6 }, () => 0.8 * arm + normal(random, 0, Math.sqrt(0.3 + 0.7 / 20))),
      );
      const [control = [], treated = []] = arms;
      const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
      const squares = (values: number[]) => values.reduce((sum, one) => sum + (one - mean(values)) ** 2, 0);
      const t = (mean(treated) - mean(control)) / Math.sqrt(((squares(control) + squares(treated)) / 10) * (2 / 6));
      return Math.abs(t) > 2.228138851964939;
    });
    const closed = powerOf(clusterTrialError({ clusters: 12, clusterSize: 20, icc: 0.3 }), 0.8);
    expect(Math.abs(power - closed)).toBeLessThan(3 * monteCarloError);
  });

  it('of a guardrail is half where the true change is the margin less the critical value', () => {
    const error = { standardError: 1, degreesOfFreedom: 1e6 };
    expect(nonInferiorityPower(error, 1.6448536)).toBeCloseTo(0.5, 4);
    expect(nonInferiorityPower(error, 1, { change: -1 })).toBeCloseTo(0.05, 4);
  });
});

describe('the chance that a design misleads', () => {
  const error = { standardError: 1, degreesOfFreedom: 1e9 };

  it('is Gelman and Carlin’s own example: effect 2, error 8.1, power .06, sign wrong in .24, size 9.7 times', () => {
    const { power, wrongSign, exaggeration } = misleadingChance({ ...error, standardError: 8.1 }, 2);
    expect(power).toBeCloseTo(0.06, 2);
    expect(wrongSign).toBeCloseTo(0.24, 2);
    // They simulate the last; half a tenth is the error of their 10,000 draws.
    expect(Math.abs(exaggeration - 9.7)).toBeLessThan(0.2);
  });

  it('goes away with power', () => {
    const { wrongSign, exaggeration } = misleadingChance(error, 5);
    expect(wrongSign).toBeLessThan(1e-10);
    expect(exaggeration).toBeCloseTo(1, 2);
  });

  it('is refused for no effect at all', () => {
    expect(() => misleadingChance(error, 0)).toThrow(/no sign/);
  });
});

describe('designs over periods', () => {
  /** Hussey and Hughes (2007), the variance in their section 4, for any plan without autocorrelation. */
  function closedForm(plan: readonly (readonly number[])[], clusterSize: number, icc: number): number {
    const [clusters, periods] = [plan.length, plan[0]?.length ?? 0];
    const sigma = (1 - icc) / clusterSize;
    const rows = plan.map((row) => row.reduce((a, b) => a + b, 0));
    const columns = Array.from({ length: periods }, (_, t) => plan.reduce((sum, row) => sum + (row[t] ?? 0), 0));
    const u = rows.reduce((a, b) => a + b, 0);
    const w = columns.reduce((sum, one) => sum + one * one, 0);
    const v = rows.reduce((sum, one) => sum + one * one, 0);
    const within = (clusters * u - w) * sigma;
    const between = (u * u + clusters * periods * u - periods * w - clusters * v) * icc;
    return (clusters * sigma * (sigma + periods * icc)) / (within + between);
  }

  it('have Hussey and Hughes’ variance where a school keeps its level', () => {
    for (const plan of [steppedWedge(stream(1), 12, 4), parallelWithBaseline(10, 1, 2)]) {
      const { standardError } = periodDesignError(plan, { clusterSize: 30, icc: 0.1 });
      expect(standardError ** 2).toBeCloseTo(closedForm(plan, 30, 0.1), 12);
    }
  });

  it('cross every school over once, in steps of equal size', () => {
    const plan = steppedWedge(stream(2), 12, 4);
    expect(plan.map((row) => row.join('')).sort()).toEqual(
      ['00001', '00011', '00111', '01111'].flatMap((row) => [row, row, row]),
    );
  });

  it('say less where a school’s level drifts', () => {
    const plan = parallelWithBaseline(10, 1, 1);
    const error = (clusterAutocorrelation: number) =>
      periodDesignError(plan, { clusterSize: 30, icc: 0.1, clusterAutocorrelation }).standardError;
    expect(error(0.5)).toBeGreaterThan(error(1));
  });
});

/** The lightest pairing by trying all. */
function lightest(distances: readonly number[], units: number): number {
  const from = (free: readonly number[]): number => {
    const [first, ...rest] = free;
    if (first === undefined) return 0;
    return Math.min(
      ...rest.map((one) => (distances[first * units + one] ?? 0) + from(rest.filter((other) => other !== one))),
    );
  };
  return from(Array.from({ length: units }, (_, i) => i));
}

describe('optimal pairs', () => {
  it('are the lightest of all pairings, with a bound that says so, ties or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer(), fc.boolean(), (half, seed, coarse) => {
        const units = 2 * half;
        const random = stream(seed, 'distances');
        const distances = new Array<number>(units * units).fill(0);
        for (let i = 0; i < units; i += 1)
          for (let j = 0; j < i; j += 1) {
            const one = coarse ? Math.round(3 * unit(random)) : unit(random);
            distances[i * units + j] = one;
            distances[j * units + i] = one;
          }
        const { weight, weightBound, partner } = perfectMatching(distances, units);
        expect(Math.abs(weight - lightest(distances, units))).toBeLessThan(1e-9);
        expect(Math.abs(weight - weightBound)).toBeLessThan(1e-9);
        expect(Array.from(partner, (other) => partner[other])).toEqual(Array.from(partner.keys()));
      }),
      { numRuns: 150 },
    );
  });

  it('leave out of five schools the one that nobody is like', () => {
    const plan = matchedPairs(matrixFromColumns([[1, 1.1, 5, 5.1, 40]]));
    expect(plan.leftOut).toBe(4);
    expect(plan.pairs.map(({ units }) => units)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('do not care in which units a covariate is counted', () => {
    const random = stream(4, 'schools');
    const [a, b] = [0, 1].map(() => Array.from({ length: 12 }, () => normal(random, 0, 1))) as [number[], number[]];
    const pairs = (scale: number) =>
      matchedPairs(matrixFromColumns([a, b.map((value) => value * scale)])).pairs.map(({ units }) => units.join());
    expect(pairs(1000).sort()).toEqual(pairs(1).sort());
  });

  it('have one treated each, and half of each stratum is treated', () => {
    const plan = matchedPairs(matrixFromColumns([[1, 1.1, 5, 5.1, 40]]));
    const { treated, stratum } = assignWithinPairs(stream(6), plan, 5);
    for (const { units } of plan.pairs) expect((treated[units[0]] ?? 0) + (treated[units[1]] ?? 0)).toBe(1);
    expect([treated[4], stratum[4]]).toEqual([0, -1]);
    const drawn = assignWithinStrata(stream(7), [1, 1, 1, 1, 2, 2]);
    expect([0, 1, 2, 3].reduce((sum, i) => sum + (drawn.treated[i] ?? 0), 0)).toBe(2);
    expect((drawn.treated[4] ?? 0) + (drawn.treated[5] ?? 0)).toBe(1);
  });
});

describe('rerandomisation', () => {
  it('measures the arms by (difference of means)² ÷ its variance with one covariate', () => {
    // 1, 2, 3, 4 treated 3 and 4: difference 2, variance of a complete draw (5/3)(1/2 + 1/2) = 5/3.
    expect(balanceDistance(matrixFromColumns([[1, 2, 3, 4]]), [0, 0, 1, 1])).toBeCloseTo(4 / (5 / 3), 12);
  });

  it('accepts about the share of draws that it says', () => {
    const random = stream(8, 'schools');
    const covariates = matrixFromColumns([0, 1].map(() => Array.from({ length: 40 }, () => normal(random, 0, 1))));
    const tries = Array.from({ length: 200 }, (_, k) => rerandomised(stream(k, 'draw'), covariates, { accepted: 0.1 }));
    for (const { distance, distanceMax } of tries) expect(distance).toBeLessThanOrEqual(distanceMax);
    // Mean tries of 10 have a standard error of 9.5 ÷ √200 = .67.
    expect(Math.abs(tries.reduce((sum, one) => sum + one.tries, 0) / 200 - 10)).toBeLessThan(2.1);
  });
});

describe('designs compared for the same schools', () => {
  const facts = {
    clusters: 12,
    clusterSize: 40,
    icc: 0.2,
    baselineR2: 0.6,
    pairR2: 0.4,
    clusterAutocorrelation: 0.8,
    steps: 3,
  };

  it('put the stronger first and say what each takes for granted', () => {
    const rows = comparedDesigns(facts, 0.3, { random: stream(9) });
    expect(rows.map(({ power }) => power)).toEqual(rows.map(({ power }) => power).sort((a, b) => b - a));
    expect(rows.at(-1)?.kind).toBe('complete');
    expect(rows.find(({ kind }) => kind === 'matched-pairs')?.assumptions).toContain('pair-r2');
  });

  it('leave out what few schools cannot carry', () => {
    const kinds = comparedDesigns({ ...facts, clusters: 4 }, 0.3, { random: stream(9) }).map(({ kind }) => kind);
    expect(kinds).not.toContain('matched-pairs-with-baseline');
    expect(kinds).toContain('matched-pairs');
  });
});
