import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naive } from './damped-trend.ts';
import { linearDrift } from './drift.ts';
import { forecastQuantile, panelScores } from './forecast-bands.ts';
import { chooseMethod } from './method-choice.ts';
import { panelForecast } from './panel-forecast.ts';

const NAIVE = { name: 'naive', fewestValues: 1, method: naive };
const DRIFT = { name: 'linear-drift', fewestValues: 2, method: linearDrift };
const rows = (id: string, values: readonly number[], first = 2000) =>
  values.map((value, t) => ({ id, time: first + t, value }));

describe('bands from a back-test', () => {
  // Nine series of the same size whose last step is a log error of −.4, −.3, … .4 for the naive forecast.
  const panel = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((tenths) => [100, 100 * Math.exp(tenths / 10)]);
  const [scores] = panelScores(panel, naive, { horizon: 1, fewestValues: 1 });

  it('take the rank that a tenth error would have among nine', () => {
    const at = (level: number) =>
      scores === undefined ? 0 : forecastQuantile({ forecast: 50, size: 100 }, scores, level);
    expect(at(0.1)).toBeCloseTo(50 * Math.exp(-0.4), 10); // (9 + 1) × .1 = first
    expect(at(0.9)).toBeCloseTo(50 * Math.exp(0.4), 10);
    expect(at(0.25)).toBeCloseTo(50 * Math.exp(-0.3), 10); // second of ten: outward
    expect(at(0.5)).toBe(50);
    expect([at(0.05), at(0.95)]).toEqual([0, Number.POSITIVE_INFINITY]);
  });

  it('are wider for small units where small units erred more', () => {
    const forty = <Value>(value: Value) => new Array<Value>(20).fill(value);
    const [found] = panelScores(
      [0.2, -0.2].flatMap((e) => [...forty([25, 25 * Math.exp(e)]), ...forty([2500, 2500 * Math.exp(e / 10)])]),
      naive,
      { horizon: 1, fewestValues: 1 },
    );
    expect(Array.from(found?.spreads ?? [], (spread) => Number(spread.toFixed(9)))).toEqual([0.2, 0.02]);
    // All scores are ±1, so a band's half width in logarithms is the spread: halfway in log size, halfway between.
    const half = (size: number) =>
      found === undefined ? 0 : Math.log(forecastQuantile({ forecast: size, size }, found, 0.9) / size);
    expect(half(25)).toBeCloseTo(0.2, 9);
    expect(half(250)).toBeCloseTo(0.11, 9);
    expect(half(9999)).toBeCloseTo(0.02, 9);
  });

  it('widen with the share that they should hold', () => {
    const level = fc.double({ min: 0.11, max: 0.89, noNaN: true });
    fc.assert(
      fc.property(level, level, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) =>
          scores === undefined ? 0 : forecastQuantile({ forecast: 50, size: 100 }, scores, one),
        );
        expect(low).toBeLessThanOrEqual(high ?? 0);
      }),
      { seed: 11 },
    );
  });
});

describe('the choice of a method', () => {
  it('is the one that erred least where the difference is plain, on the same forecasts', () => {
    const rising = [1, 2, 3].map((slope) => [100, 100 + slope, 100 + 2 * slope, 100 + 3 * slope]);
    const { chosen, because, scores } = chooseMethod(rising, [NAIVE, DRIFT], { horizon: 1, fewestValues: 2 });
    expect([chosen.name, because]).toEqual(['linear-drift', 'least-error']);
    expect(scores.map(({ forecasts }) => forecasts)).toEqual([6, 6]);
    expect(scores[1]?.errorShare).toBeCloseTo(0, 12);
  });

  it('is the simplest where the best is not surely better', () => {
    // Drift gains a little on the first series and loses about as much on the second.
    const mixed = [
      [100, 110, 121],
      [100, 110, 101],
    ];
    const { chosen, because } = chooseMethod(mixed, [NAIVE, DRIFT], { horizon: 1, fewestValues: 2 });
    expect(chosen.name).toBe('naive');
    expect(because).toBe('simplest-within-one-standard-error');
  });
});

describe('the forecast of a table', () => {
  it('names what it leaves out and why', () => {
    const { forecasts, leftOut } = panelForecast(
      [
        ...rows('b', [30, 31, 32]).reverse(),
        ...rows('a', [10, 11, 12]),
        ...rows('zero', [1, 0, 2]),
        { id: 'gap', time: 2000, value: 1 },
        { id: 'gap', time: 2002, value: 1 },
        { id: 'twice', time: 2000, value: 1 },
        { id: 'twice', time: 2000, value: 1 },
      ],
      { horizon: 2 },
    );
    expect(forecasts.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(forecasts[0]?.steps.map(({ time }) => time)).toEqual([2003, 2004]);
    expect(leftOut).toEqual([
      { id: 'zero', why: 'not-positive' },
      { id: 'gap', why: 'gap-in-time' },
      { id: 'twice', why: 'repeated-time' },
    ]);
  });

  it('promises no band where nothing was back-tested', () => {
    const { method, because, forecasts } = panelForecast(rows('a', [7]), { horizon: 1 });
    expect([method, because]).toEqual(['naive', 'too-short-to-back-test']);
    expect(forecasts[0]?.steps).toEqual([{ time: 2001, value: 7, low: 0, high: Number.POSITIVE_INFINITY }]);
    expect(() => panelForecast([], { horizon: 1 })).toThrow('No series');
  });

  it('stays above zero where a line would cross it', () => {
    const falling = [...rows('a', [100, 60, 20]), ...rows('b', [90, 55, 18])];
    const { forecasts } = panelForecast(falling, { horizon: 2, candidates: [DRIFT] });
    expect(forecasts[0]?.steps.map(({ value }) => value)).toEqual([0.2, 0.2]);
  });
});
