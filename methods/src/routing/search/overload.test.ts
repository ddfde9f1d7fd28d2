import { describe, expect, it } from 'vitest';
import { capacitated } from '../../../test/small-routing-problems.ts';
import { integerBelow } from '../../random/draws.ts';
import { stream } from '../../random/stream.ts';
import { isOverloaded, lacking, overloadBy } from './overload.ts';
import { priceOverload, steerOverload } from './overload-price.ts';
import { planCost } from './plan-cost.ts';
import { startSearch, stepSearch } from './search.ts';
import { type SearchState, searchState } from './search-state.ts';
import { restore } from './snapshot.ts';

/** Stops of 4, 5 and 6 riders in a line from the yard, all on one bus of ten seats, or the last on a bus of its own. */
function inLine(days: readonly number[]): SearchState {
  const line = [
    [0, 0],
    [0, 10],
    [0, 20],
    [0, 30],
  ] as const;
  const state = searchState(capacitated(line, [4, 5, 6], 10), [1, 2, 3, 4]);
  restore(state, { days: Int32Array.from(days), out: new Int32Array(), cost: 0, buses: 0 });
  return state;
}

const TOGETHER = [0, 1, 0, 3, 0, 1, 2];
const APART = [0, 1, 0, 2, 0, 1, 1, 1, 0, 1, 2];

describe('overload', () => {
  it('is the riders beyond the seats, and costs its price in the plan', () => {
    const state = inLine(TOGETHER);
    expect([lacking(state, 0), isOverloaded(state), planCost(state)]).toEqual([5, true, 60]);
    state.overload = { price: 3, looks: 0, within: 0 };
    expect(planCost(state)).toBe(75);
    expect([lacking(inLine(APART), 0), isOverloaded(inLine(APART))]).toEqual([0, false]);
  });

  it('forbids a stop where capacity is strict, and else prices what it adds', () => {
    const state = inLine(APART);
    const tripOfTwo = state.trip[0] ?? -1;
    expect(overloadBy(state, 2, tripOfTwo, 0)).toBe(Number.POSITIVE_INFINITY);
    state.overload = { price: 3, looks: 0, within: 0 };
    // Nine riders of ten seats, and six more: five stand. To a bus that is full already, all six are beyond.
    expect(overloadBy(state, 2, tripOfTwo, 0)).toBe(15);
    const full = inLine(TOGETHER);
    full.overload = state.overload;
    expect(overloadBy(full, 2, full.trip[0] ?? -1, 0)).toBe(18);
    expect(overloadBy(state, 0, state.trip[2] ?? -1, 1)).toBe(0);
  });

  it('rises in price while plans are overloaded, and falls while none is', () => {
    const [over, within] = [inLine(TOGETHER), inLine(APART)];
    over.overload = within.overload = { price: 100, looks: 0, within: 0 };
    within.overload = { ...over.overload };
    for (let turn = 1; turn <= 500; turn += 1) for (const state of [over, within]) steerOverload(state, turn, 0);
    expect(over.overload.price).toBeCloseTo(100 * Math.exp(0.04 * 0.4), 9);
    expect(within.overload.price).toBeCloseTo(100 * Math.exp(0.04 * -0.6), 9);
    expect(over.cost).toBeCloseTo(60 + 5 * over.overload.price, 9);
  });

  it('is not priced from a plan that has it already', () => {
    const [over, within] = [inLine(TOGETHER), inLine(APART)];
    for (const state of [over, within]) priceOverload(state);
    // A tenth of the longest leg, 30, for each of six riders.
    expect([over.overload.price, within.overload.price]).toEqual([0, 0.5]);
  });

  it('is priced from turn 20,000 on, where a tenth of the budget is not spent by then, and where no clock binds', () => {
    const problem = capacitated(
      [
        [0, 0],
        [0, 10],
        [0, 20],
      ],
      [4, 5],
      10,
    );
    const options = {
      seed: [1, 2, 3, 4],
      objective: 'cost',
      average: 8,
      longest: 10,
      whole: 0,
      hot: 30,
      cold: 1,
    } as const;
    const priced = (turns: number, done: number, { fleetShare = 0, timed = false } = {}): boolean => {
      const run = startSearch({ ...problem, timed }, { ...options, fleetShare });
      run.iterations = turns;
      stepSearch(run, 0, done);
      return run.state.overload.price > 0;
    };
    expect([priced(19_999, 0), priced(20_000, 0), priced(20_001, 0)]).toEqual([false, true, true]);
    expect([priced(20_000, 0.0999), priced(20_000, 0.1), priced(1e6, 0.5)]).toEqual([true, false, false]);
    expect(priced(20_000, 0, { timed: true })).toBe(false);
    // Never while buses are taken away; then by the share of what is left: 0.2 + 0.8 × 0.1 = 0.28.
    const late = (done: number): boolean => priced(20_000, done, { fleetShare: 0.2 });
    expect([late(0.01), late(0.2), late(0.27), late(0.28)]).toEqual([false, true, true, false]);
    const budget = (turns: number): boolean =>
      [...Array(turns / 1000).keys()].some((thousand) => priced(thousand * 1000, (thousand * 1000) / turns));
    expect([budget(200_000), budget(201_000)]).toEqual([false, true]);
  });

  it('is passed through by the search, whose best plan never has it', () => {
    const random = stream(7, 'tight');
    const points = Array.from({ length: 31 }, () => [integerBelow(random, 100), integerBelow(random, 100)] as const);
    const demand = points.slice(1).map(() => 3 + integerBelow(random, 8));
    const run = startSearch(capacitated(points, demand, 20), {
      seed: [1, 2, 3, 4],
      objective: 'cost',
      fleetShare: 0,
      average: 8,
      longest: 10,
      whole: 0,
      hot: 30,
      cold: 1,
    });
    run.iterations = 20_000;
    let overloaded = 0;
    for (let i = 0; i < 40; i += 1) {
      stepSearch(run, 50, i / 40);
      if (isOverloaded(run.state)) overloaded += 1;
      expect(run.state.cost).toBeCloseTo(planCost(run.state), 6);
    }
    expect(overloaded).toBeGreaterThan(0);
    restore(run.state, run.best);
    expect(isOverloaded(run.state)).toBe(false);
  });
});
