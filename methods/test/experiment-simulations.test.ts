import { describe, expect, it } from 'vitest';
import {
  type ArmSummary,
  adjustedEffect,
  armMoments,
  clusterRobust,
  confidenceSequence,
  gamma,
  interruptedSeries,
  matrixFromColumns,
  matrixFromRows,
  meanDifference,
  meanTest,
  normal,
  permutation,
  type RandomStream,
  randomisationInference,
  staggeredReading,
  stream,
  twoByTwo,
  withIntercept,
} from '../src/index.ts';

/** Share of runs in which something holds, to be read with its Monte Carlo error √(p(1 − p)/runs). */
function shareOf(runs: number, name: string, holds: (random: RandomStream) => boolean): number {
  let count = 0;
  for (let run = 0; run < runs; run += 1) if (holds(stream(run, name))) count += 1;
  return count / runs;
}

const error = (share: number, runs: number) => Math.sqrt((share * (1 - share)) / runs);
const covers = ({ low, high }: { readonly low: number; readonly high: number }, truth: number) =>
  low <= truth && truth <= high;

/** Clusters of six rows with intraclass correlation .2; the first `treatedClusters` are treated, without effect. */
function clusterRows(random: RandomStream, clusters: number, treatedClusters: number) {
  const [outcome, treated, cluster]: [number[], number[], number[]] = [[], [], []];
  for (let g = 0; g < clusters; g += 1) {
    const own = normal(random, 0, Math.sqrt(0.2));
    for (let i = 0; i < 6; i += 1) {
      outcome.push(own + normal(random, 0, Math.sqrt(0.8)));
      treated.push(g < treatedClusters ? 1 : 0);
      cluster.push(g);
    }
  }
  return { outcome, treated, cluster };
}

describe('with ten clusters, three of them treated', () => {
  const runs = 1000;

  it('95 % intervals by CR2 and t hold 95 %, and those by CR0 and the normal far fewer', () => {
    const exact = shareOf(runs, 'cr2', (random) => covers(adjustedEffect(clusterRows(random, 10, 3)), 0));
    const bare = shareOf(runs, 'cr2', (random) => {
      const { outcome, treated, cluster } = clusterRows(random, 10, 3);
      const fit = clusterRobust(withIntercept(matrixFromColumns([treated])), outcome, cluster, 'CR0').effect([0, 1]);
      return Math.abs(fit.estimate) <= 1.96 * fit.standardError;
    });
    expect(Math.abs(exact - 0.95)).toBeLessThan(3 * error(0.95, runs));
    expect(bare).toBeLessThan(0.9);
  });

  it('difference in differences of two periods holds as much', () => {
    const held = shareOf(runs, 'did', (random) => {
      const level = Array.from({ length: 10 }, () => normal(random, 0, 3));
      const after = level.map((value) => value + normal(random));
      const treated = level.map((_, i) => (i < 3 ? 1 : 0));
      return covers(twoByTwo({ before: level, after, treated }), 0);
    });
    expect(Math.abs(held - 0.95)).toBeLessThan(3 * error(0.95, runs));
  });
});

describe('randomisation inference with eight units', () => {
  const runs = 600;
  const drawn = (random: RandomStream, effect: number) => {
    const order = permutation(random, 8);
    const treated = Array.from({ length: 8 }, (_, i) => ((order[i] ?? 0) < 4 ? 1 : 0));
    return { treated, outcome: treated.map((arm) => Math.exp(normal(random)) + effect * arm) };
  };

  it('gives a false alarm no oftener than its level, for outcomes far from normal', () => {
    const alarms = shareOf(runs, 'fisher', (random) => {
      const { treated, outcome } = drawn(random, 0);
      return randomisationInference(outcome, { treated }).pValue <= 0.1;
    });
    expect(alarms).toBeLessThan(0.1 + 2 * error(0.1, runs));
    expect(alarms).toBeGreaterThan(0.1 - 4 * error(0.1, runs));
  });

  it('has 90 % intervals that hold at least 90 %', () => {
    const held = shareOf(runs, 'inversion', (random) => {
      const { treated, outcome } = drawn(random, 2);
      return covers(randomisationInference(outcome, { treated }, { confidence: 0.9 }), 2);
    });
    expect(held).toBeGreaterThan(0.9 - 2 * error(0.9, runs));
  });
});

describe('large-sample errors with few units', () => {
  it('of staggered effects hold too little with five treated of twenty: 84 to 94 %', () => {
    const runs = 400;
    const held = shareOf(runs, 'staggered', (random) => {
      const rows = Array.from({ length: 20 }, () => Array.from({ length: 3 }, () => normal(random)));
      const firstTreated = rows.map((_, i) => (i < 5 ? 1 : null));
      return covers(staggeredReading({ outcomes: matrixFromRows(rows), periods: [0, 1, 2], firstTreated }), 0);
    });
    expect(held).toBeGreaterThan(0.84);
    expect(held).toBeLessThan(0.94);
  });

  it('of a series of thirty with correlation .4 hold 86 to 97 %', () => {
    const runs = 150;
    const held = shareOf(runs, 'series', (random) => {
      let last = normal(random, 0, 1 / Math.sqrt(1 - 0.16));
      const values = Array.from({ length: 30 }, () => {
        last = 0.4 * last + normal(random);
        return last;
      });
      return covers(interruptedSeries(values, 18).levelChange, 0);
    });
    expect(held).toBeGreaterThan(0.86);
    expect(held).toBeLessThan(0.97);
  });
});

describe('over thirty looks without an effect', () => {
  const runs = 3000;
  const PER_LOOK = 250;

  /** Adds the sums of 250 standard normal values: their mean and their squares about it are independent. */
  function grown(arm: ArmSummary, random: RandomStream): ArmSummary {
    const mean = normal(random, 0, 1 / Math.sqrt(PER_LOOK));
    const squares = 2 * gamma(random, (PER_LOOK - 1) / 2) + PER_LOOK * mean * mean;
    return {
      count: arm.count + PER_LOOK,
      sum: arm.sum + PER_LOOK * mean,
      sumOfSquares: arm.sumOfSquares + squares,
    };
  }

  it('a sequence gives about 1.6 % false alarms, and a z test at every look about 28 %', () => {
    const ever = { sequence: 0, z: 0 };
    for (let run = 0; run < runs; run += 1) {
      const random = stream(run, 'looks');
      let [a, b]: [ArmSummary, ArmSummary] = [
        { count: 0, sum: 0, sumOfSquares: 0 },
        { count: 0, sum: 0, sumOfSquares: 0 },
      ];
      const alarmed = { sequence: false, z: false };
      for (let look = 0; look < 30; look += 1) {
        [a, b] = [grown(a, random), grown(b, random)];
        const difference = meanDifference(armMoments(a), armMoments(b), 'absolute');
        alarmed.sequence ||= confidenceSequence(difference).pValue <= 0.05;
        alarmed.z ||= meanTest(difference, { reference: 'z' }).pValue <= 0.05;
      }
      if (alarmed.sequence) ever.sequence += 1;
      if (alarmed.z) ever.z += 1;
    }
    expect(Math.abs(ever.sequence / runs - 0.016)).toBeLessThan(3 * error(0.016, runs));
    // 27.9 % by 100,000 Brownian paths.
    expect(Math.abs(ever.z / runs - 0.279)).toBeLessThan(3 * error(0.279, runs));
  });
});
