import { describe, expect, it } from 'vitest';
import { tiered } from '../../../test/small-routing-problems.ts';
import { integerBelow } from '../../random/draws.ts';
import { stream } from '../../random/stream.ts';
import { planCost } from './plan-cost.ts';
import type { SearchProblem } from './search-problem.ts';
import { type SearchState, searchState } from './search-state.ts';
import { restore } from './snapshot.ts';
import { exchangesTails, exchangeTails } from './tails.ts';

const RULES = { seats: 40, rideLimit: 900 };
const COLD = 1e-3;

/** Early schools at both ends of a road of 1,000 s, late ones at the same ends, a stop 100 s inside of each. */
function road(lateBell: number): SearchProblem {
  const ends = [0, 1000, 0, 1000];
  return tiered(
    ends.map((end, school) => ({ at: end === 0 ? 100 : 900, school, riders: 1 })),
    ends.map((at, school) => ({ at, bell: school < 2 ? 28_800 : lateBell })),
    RULES,
  );
}

function planned(problem: SearchProblem, days: readonly number[]): SearchState {
  const state = searchState(problem, [1, 2, 3, 4]);
  restore(state, { days: Int32Array.from(days), out: new Int32Array(), cost: 0, buses: 0 });
  return state;
}

function exchanged(state: SearchState, times: number, temperature = COLD): SearchState {
  for (let i = 0; i < times; i += 1) exchangeTails(state, temperature);
  return state;
}

/** Bus 0 drives to the first school and then to the fourth, bus 1 to the second and then to the third. */
const CROSSED = [0, 2, 0, 1, 0, 3, 1, 3, 1, 2, 1, 1, 1, 2, 1, 2];

describe('exchanging tails of bus days', () => {
  it('gives each bus the later trip that begins where its first one ends', () => {
    const state = planned(road(36_000), CROSSED);
    // Four trips of 100 s, and empty ways of 900 s each, which become 100 s; two buses at 10,000 s.
    expect(state.cost).toBe(2e7 + 400_000 + 1_800_000);
    exchanged(state, 50);
    expect([state.cost, planCost(state)]).toEqual([2e7 + 600_000, 2e7 + 600_000]);
    expect([state.trip[0], state.trip[1]].map((trip) => Math.floor((trip ?? -1) / 4))).toEqual(
      [state.trip[2], state.trip[3]].map((trip) => Math.floor((trip ?? -1) / 4)),
    );
  });

  it('joins two days into one where the clock allows it to the second', () => {
    const days = [0, 1, 0, 1, 0, 1, 1, 2, 1, 2];
    // The bus leaves the early school at 28,860, drives 100 s, stands 10 s and drives 100 s.
    expect(exchanged(planned(road(29_070), days), 50).usedCount).toBe(1);
    expect(exchanged(planned(road(29_069), days), 50).usedCount).toBe(2);
  });

  it('gives no day more trips than a bus may have', () => {
    const schools = [28_800, 36_000, 43_200].map((bell) => ({ at: 0, bell }));
    const stops = schools.map((_, school) => ({ at: 100, school, riders: 1 }));
    const problem = tiered(stops, schools, RULES);
    const most = (tripsMax: number) => ({
      ...problem,
      buses: { ...problem.buses, tripsMax, tripsMost: problem.buses.tripsMost.map(() => tripsMax) },
    });
    const less = { ...most(3), buses: { ...most(3).buses, tripsMost: problem.buses.tripsMost.map(() => 2) } };
    const days = [0, 1, 0, 1, 0, 1, 2, 1, 1, 1, 2, 1, 2];
    expect(exchanged(planned(most(3), days), 50).usedCount).toBe(1);
    expect(exchanged(planned(most(2), days), 50).usedCount).toBe(2);
    expect(exchanged(planned(less, days), 50).usedCount).toBe(2);
    expect([2, 1].map((tripsMax) => exchangesTails(planned(most(tripsMax), [])))).toEqual([true, false]);
  });

  it('keeps the cost equal to that of the plan, the clock kept and every stop served, however hot', () => {
    let exchanges = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const problem = withYards(seed);
      const state = planned(
        problem,
        Array.from({ length: problem.stops }, (_, stop) => [stop, 1, stop % 3, 1, stop]).flat(),
      );
      for (let i = 0; i < 80; i += 1) {
        const before = state.cost;
        exchangeTails(state, 1e6);
        if (state.cost !== before) exchanges += 1;
        expect(state.cost, `seed ${seed}`).toBeCloseTo(planCost(state), 3);
        for (let stop = 0; stop < problem.stops; stop += 1) {
          const trip = state.trip[stop] ?? -1;
          expect(state.slack[trip], `seed ${seed}`).toBeGreaterThanOrEqual(0);
          expect(state.sequence[trip * state.stopsMax + (state.position[stop] ?? 0)]).toBe(stop);
        }
      }
      expect(state.usedCount).toBeLessThan(problem.stops);
    }
    expect(exchanges).toBeGreaterThan(30);
  });

  it('prices the empty ways as the kind of bus is driven', () => {
    const problem = road(36_000);
    const all = (price: number) => new Float64Array(problem.buses.count).fill(price);
    const prices = { ofCost: all(1), ofTime: all(0.5), standing: all(0.25) };
    const state = planned({ ...problem, buses: { ...problem.buses, prices } }, CROSSED);
    // Each millisecond driven costs 2.5 instead of one, and each of standing (four stops of 10 s, four schools of 60 s) a quarter.
    const standing = 0.25 * 4 * 70_000;
    expect(state.cost).toBe(2e7 + 2.5 * 2_200_000 + standing);
    exchanged(state, 50);
    expect([state.cost, planCost(state)]).toEqual(Array(2).fill(2e7 + 2.5 * 600_000 + standing));
  });

  it('lets a bus wait for the times of today, and takes an exchange back where it may not and that costs more than is saved', () => {
    const problem = road(36_000);
    const { terminals } = problem;
    const windowed = {
      ...problem,
      terminals: { ...terminals, earliest: terminals.earliest.map((at, s) => (s < 2 ? at : 0)) },
    };
    const home = arrivals(planned(windowed, CROSSED));
    const shifts = { home, most: 0, cost: new Float64Array(4).fill(5e6), backwards: false };
    const waiting = exchanged(planned({ ...windowed, shifts }, CROSSED), 50);
    expect([waiting.cost, planCost(waiting)]).toEqual([2e7 + 600_000, 2e7 + 600_000]);
    // Late schools that close a millisecond before today’s arrival: no wait leads to today’s times.
    const today = planned(windowed, CROSSED);
    const closes = terminals.latest.map((at, s) => {
      const trip = today.trip[s] ?? 0;
      return s < 2 ? at : (today.leaves[trip] ?? 0) - (terminals.dwell[s] ?? 0) - 1;
    });
    const closed = { ...windowed, terminals: { ...windowed.terminals, latest: closes } };
    expect(exchanged(planned(closed, CROSSED), 50).cost).toBe(2e7 + 600_000);
    const state = exchanged(planned({ ...closed, shifts }, CROSSED), 50);
    expect(state.cost).toBe(2e7 + 2_200_000);
    expect(planCost(state)).toBe(state.cost);
  });
});

/** When the bus is done at each stop. */
function arrivals(state: SearchState): Float64Array {
  return Float64Array.from({ length: state.problem.stops }, (_, stop) => {
    const trip = state.trip[stop] ?? 0;
    const at = (state.leaves[trip] ?? 0) - (state.problem.terminals.dwell[state.terminal[trip] ?? 0] ?? 0);
    return at - (state.ride[stop] ?? 0) - (state.problem.service[stop] ?? 0);
  });
}

function withYards(seed: number): SearchProblem {
  const random = stream(seed, 'tails');
  const schools = [0, 1, 2].map((s) => ({ at: integerBelow(random, 1200), bell: 28_800 + 2400 * s }));
  const stops = Array.from({ length: 12 }, (_, i) => ({ at: integerBelow(random, 1500), school: i % 3, riders: 14 }));
  const problem = tiered(stops, schools, { seats: 40, rideLimit: 1600 });
  const { count } = problem.buses;
  const yard = (place: number): Int32Array => new Int32Array(count).fill(place);
  return { ...problem, buses: { ...problem.buses, startPlace: yard(12), endPlace: yard(13) } };
}
