import { describe, expect, it } from 'vitest';
import { clusterRobust } from '../experiment-reading/cluster-robust.ts';
import { matrixFromColumns, matrixFromRows } from '../linear-algebra/matrix.ts';
import { normal, unit } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { aggregateEffects } from './effect-aggregation.ts';
import { groupTimeEffects } from './group-time-effects.ts';
import { multiplierBootstrap } from './multiplier-bootstrap.ts';
import { preTrendTest } from './pre-trend-test.ts';
import { staggeredReading } from './staggered-reading.ts';
import { twoByTwo } from './two-by-two.ts';
import { twoWayFixedEffects } from './two-way-fixed-effects.ts';

/** Two units start in 2, one in 3, three never; effects grow by 4 a period in the first group and are 10 in the second. */
const panel = {
  outcomes: matrixFromRows([
    [1, 2, 7, 12],
    [3, 4, 9, 14],
    [5, 6, 7, 18],
    [0, 1, 2, 3],
    [2, 3, 4, 5],
    [4, 5, 6, 7],
  ]),
  periods: [0, 1, 2, 3],
  firstTreated: [2, 2, 3, null, null, null],
};

const estimates = (kind: 'simple' | 'dynamic' | 'group' | 'calendar') => {
  const { overall, parts } = aggregateEffects(groupTimeEffects(panel), kind);
  return { overall: overall.estimate, parts: parts.map(({ at, estimate }) => [at, Number(estimate.toFixed(9))]) };
};

describe('group-time effects', () => {
  it('are the change of the group less that of the untreated', () => {
    const cells = groupTimeEffects(panel).effects.map(({ group, time, estimate }) => [
      group,
      time,
      Math.round(estimate * 1e9) / 1e9,
    ]);
    expect(cells).toEqual([
      [2, 1, 0],
      [2, 2, 4],
      [2, 3, 8],
      [3, 1, 0],
      [3, 2, 0],
      [3, 3, 10],
    ]);
  });

  it('name each group with its share of all units', () => {
    expect(groupTimeEffects(panel).groups).toEqual([
      { group: 2, share: 2 / 6 },
      { group: 3, share: 1 / 6 },
    ]);
  });

  it('aggregate by size of group, time since treatment, group and period', () => {
    expect(estimates('simple').overall).toBeCloseTo((2 * 4 + 2 * 8 + 1 * 10) / 5, 12);
    expect(estimates('dynamic')).toEqual({
      overall: expect.closeTo((6 + 8) / 2, 9),
      parts: [
        [-2, 0],
        [-1, 0],
        [0, 6],
        [1, 8],
      ],
    });
    expect(estimates('group')).toEqual({
      overall: expect.closeTo((2 * 6 + 10) / 3, 9),
      parts: [
        [2, 6],
        [3, 10],
      ],
    });
    expect(estimates('calendar').parts).toEqual([
      [2, 4],
      [3, Number(((2 * 8 + 10) / 3).toFixed(9))],
    ]);
  });

  it('use units not treated yet where asked, and drop a group without past by name', () => {
    const all = { ...panel, firstTreated: [2, 2, 3, 3, 3, 0] };
    const cells = groupTimeEffects(all, { control: 'not-yet-treated' });
    expect(cells.leftOut).toEqual([0]);
    expect(cells.effects.find(({ group, time }) => group === 2 && time === 2)?.controlUnits).toBe(3);
    expect(cells.effects.some(({ time }) => time === 3)).toBe(false);
    expect(() => groupTimeEffects(all)).toThrow('control unit');
  });

  it('have the error of two independent means of changes', () => {
    const noisy = {
      outcomes: matrixFromRows([
        [0, 1],
        [0, 3],
        [0, 2],
        [0, 6],
      ]),
      periods: [1, 2],
      firstTreated: [2, 2, null, null],
    };
    const [cell] = groupTimeEffects(noisy).effects;
    expect(cell?.estimate).toBeCloseTo(2 - 4, 12);
    expect(cell?.standardError).toBeCloseTo(Math.sqrt(1 / 2 + 4 / 2), 12);
  });

  it('undo a trend that goes with a covariate, by regression, weights or both', () => {
    const random = stream(12, 'covariate');
    const x = Array.from({ length: 1500 }, () => normal(random));
    const starts = x.map((value) => unit(random) < 1 / (1 + Math.exp(0.5 - value)));
    const rows = x.map((value, i) => [0, 2 * value + (starts[i] ? 1 : 0) + normal(random, 0, 0.5)]);
    const given = {
      outcomes: matrixFromRows(rows),
      periods: [1, 2],
      firstTreated: starts.map((start) => (start ? 2 : null)),
    };
    const covariates = matrixFromColumns([x]);
    const naive = groupTimeEffects(given).effects[0]?.estimate ?? 0;
    expect(naive).toBeGreaterThan(2);
    const [regression, weighting, both] = (['outcome-regression', 'weighting', 'doubly-robust'] as const).map(
      (method) => groupTimeEffects({ ...given, covariates }, { method }).effects[0],
    );
    expect(Math.abs((regression?.estimate ?? 0) - 1)).toBeLessThan(4 * (regression?.standardError ?? 0));
    expect(Math.abs((weighting?.estimate ?? 0) - 1)).toBeLessThan(4 * (weighting?.standardError ?? 0));
    expect(Math.abs((both?.estimate ?? 0) - 1)).toBeLessThan(4 * (both?.standardError ?? 0));
    expect(both?.standardError ?? 0).toBeLessThan(weighting?.standardError ?? 0);
  });

  it('refuse arms that covariates separate', () => {
    const covariates = matrixFromColumns([[1, 1, 1, 0, 0, 0]]);
    expect(() => groupTimeEffects({ ...panel, covariates }, { method: 'weighting' })).toThrow('separate');
  });
});

describe('a staggered reading', () => {
  const random = stream(9, 'staggered');
  const rows = Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 5 }, (_, t) => normal(random) + t + (i < 20 && t >= 3 ? 2 : 0)),
  );
  const given = {
    outcomes: matrixFromRows(rows),
    periods: [0, 1, 2, 3, 4],
    firstTreated: rows.map((_, i) => (i < 20 ? 3 : null)),
  };

  it('finds the effect, tests what came before and says how strong it is', () => {
    const reading = staggeredReading(given, { random: stream(1) });
    expect(Math.abs(reading.estimate - 2)).toBeLessThan(3 * reading.standardError);
    expect(reading.preTrend).toMatchObject({ verdict: 'alike', placebos: 2 });
    expect(reading.bandMultiple ?? 0).toBeGreaterThan(1.96);
    expect(reading.evidence.strength).toBe('moderate');
    expect(reading.assumptions).toContain('parallel-trends');
  });

  it('finds groups that moved apart before', () => {
    const bent = rows.map((row, i) => row.map((v, t) => v + (i < 20 && t >= 2 ? 3 : 0)));
    expect(preTrendTest(groupTimeEffects({ ...given, outcomes: matrixFromRows(bent) })).verdict).toBe('apart');
  });

  it('does not test with fewer than two clusters for each placebo', () => {
    const cluster = rows.map((_, i) => i % 3);
    expect(preTrendTest(groupTimeEffects({ ...given, cluster })).verdict).toBe('untested');
  });

  it('has bootstrap errors near those of the influences', () => {
    const cells = groupTimeEffects(given);
    const errors = multiplierBootstrap(
      cells.effects.map(({ influence }) => influence),
      cells.clusters,
      { random: stream(2), draws: 2000 },
    ).standardErrors;
    cells.effects.forEach(({ standardError }, k) => {
      expect(Math.abs((errors[k] ?? 0) / standardError - 1)).toBeLessThan(0.1);
    });
  });
});

describe('two-way fixed effects', () => {
  it('are the difference in differences of two groups and two periods, with the same CR2 errors', () => {
    const [before, after, treated] = [
      [1, 2, 3, 4, 6],
      [4, 7, 5, 4, 7],
      [1, 1, 0, 0, 0],
    ];
    const reading = twoByTwo({ before, after, treated });
    expect(reading.estimate).toBeCloseTo(4 - 1, 12);
    const fit = twoWayFixedEffects({
      outcomes: matrixFromColumns([before, after]),
      periods: [1, 2],
      firstTreated: treated.map((arm) => (arm === 1 ? 2 : null)),
    });
    expect(fit.estimate).toBeCloseTo(3, 12);
    expect(fit.standardError).toBeCloseTo(reading.standardError, 10);
    expect(fit.degreesOfFreedom).toBeCloseTo(reading.degreesOfFreedom, 8);
    expect(fit.warnings).toEqual([]);
    expect(reading.evidence).toMatchObject({ design: 'comparison-over-time', preTrend: 'untested' });
  });

  it('have the CR2 errors of the regression with a dummy for every unit and period', () => {
    const random = stream(14, 'dummies');
    const rows = Array.from({ length: 7 }, () => Array.from({ length: 4 }, () => normal(random)));
    const starts = [1, 2, 2, 3, null, null, null];
    const fit = twoWayFixedEffects({ outcomes: matrixFromRows(rows), periods: [0, 1, 2, 3], firstTreated: starts });
    const cells = rows.flatMap((row, i) => row.map((value, t) => ({ value, i, t })));
    const treated = cells.map(({ i, t }) => (t >= (starts[i] ?? 9) ? 1 : 0));
    const design = matrixFromColumns([
      treated,
      ...rows.map((_, unit) => cells.map(({ i }) => (i === unit ? 1 : 0))),
      ...[1, 2, 3].map((time) => cells.map(({ t }) => (t === time ? 1 : 0))),
    ]);
    const whole = clusterRobust(
      design,
      cells.map(({ value }) => value),
      cells.map(({ i }) => i),
    ).effect([1, ...new Array(10).fill(0)]);
    expect(fit.estimate).toBeCloseTo(whole.estimate, 10);
    expect(fit.standardError).toBeCloseTo(whole.standardError, 10);
    expect(fit.degreesOfFreedom).toBeCloseTo(whole.degreesOfFreedom, 6);
  });

  it('warn where an early group’s growing effect counts with the wrong sign', () => {
    // One unit starts in period 1 of 0, 1, 2 and one in 2, nobody never: the early one’s last period counts as a control.
    const fit = twoWayFixedEffects({
      outcomes: matrixFromRows([
        [0, 1, 5],
        [0, 0, 1],
      ]),
      periods: [0, 1, 2],
      firstTreated: [1, 2],
    });
    expect(fit.warnings).toEqual(['staggered-start', 'negative-weights', 'no-never-treated']);
    // Less unit and period means the dummy is 1/3 and −1/6 for the early unit’s treated periods, 1/6 for the late one’s: sum 1/3.
    expect(fit.negativeCells).toBe(1);
    expect(fit.negativeWeight).toBeCloseTo(1 / 2, 12);
  });
});
