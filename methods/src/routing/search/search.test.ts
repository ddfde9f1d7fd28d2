import { describe, expect, it } from 'vitest';
import { fewestByEnumeration, leastCost } from '../../../test/routing-enumeration.ts';
import { capacitated, tiered } from '../../../test/small-routing-problems.ts';
import { integerBelow } from '../../random/draws.ts';
import { stream } from '../../random/stream.ts';
import { fewestBuses } from '../solving/lower-bound.ts';
import { planCost } from './plan-cost.ts';
import { type SearchOptions, type SearchRun, startSearch, stepSearch } from './search.ts';
import type { SearchProblem } from './search-problem.ts';
import { restore } from './snapshot.ts';

const COST: SearchOptions = {
  seed: [1, 2, 3, 4],
  objective: 'cost',
  fleetShare: 0,
  average: 4,
  longest: 6,
  whole: 0,
  hot: 30,
  cold: 1,
};
const BUSES: SearchOptions = { ...COST, objective: 'buses', fleetShare: 1, hot: 60_000, cold: 3000 };

function searched(problem: SearchProblem, options: SearchOptions, turns: number): SearchRun {
  const run = startSearch(problem, options);
  for (let i = 0; i < 20; i += 1) stepSearch(run, turns / 20, i / 20);
  return run;
}

function drawnTiers(seed: number): SearchProblem {
  const random = stream(seed, 'tiers');
  const schools = [0, 1, 2].map((s) => ({ at: integerBelow(random, 1200), bell: 28_800 + 900 * s }));
  const stops = Array.from({ length: 9 }, (_, i) => ({
    at: integerBelow(random, 1500),
    school: i % 3,
    riders: 5 + integerBelow(random, 20),
  }));
  return tiered(stops, schools, { seats: 40, rideLimit: 1600 });
}

describe('the search', () => {
  it('drives one bus round a square when one bus holds all', () => {
    const square = capacitated(
      [
        [0, 0],
        [0, 10],
        [10, 10],
        [10, 0],
      ],
      [1, 1, 1],
      3,
    );
    expect(searched(square, COST, 200).best.cost).toBe(40);
  });

  it('finds the least cost of small capacitated problems, as enumeration proves it', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = stream(seed, 'points');
      const points = Array.from({ length: 9 }, () => [integerBelow(random, 100), integerBelow(random, 100)] as const);
      const demand = points.slice(1).map(() => 1 + integerBelow(random, 9));
      const problem = capacitated(points, demand, 18);
      expect(searched(problem, COST, 2000).best.cost, `seed ${seed}`).toBe(leastCost(problem));
    }
  });

  it('finds the fewest buses of small problems with bells, as enumeration proves it', () => {
    const found: number[] = [];
    for (let seed = 1; seed <= 8; seed += 1) {
      const problem = drawnTiers(seed);
      const fewest = fewestByEnumeration(problem);
      const { best } = searched(problem, BUSES, 3000);
      expect([best.buses, best.out.length], `seed ${seed}`).toEqual([fewest, 0]);
      expect(fewestBuses(problem) ?? 0, `bound of seed ${seed}`).toBeLessThanOrEqual(fewest);
      found.push(fewest);
    }
    // The draws are not all alike, or the test would say little.
    expect(new Set(found).size).toBeGreaterThan(1);
  });

  it('keeps its running cost equal to the cost of the plan', () => {
    const run = startSearch(drawnTiers(3), { ...BUSES, objective: 'cost', fleetShare: 0.3 });
    for (let i = 0; i < 10; i += 1) {
      stepSearch(run, 100, i / 10);
      expect(run.state.cost).toBeCloseTo(planCost(run.state), 3);
    }
    restore(run.state, run.best);
    expect(planCost(run.state)).toBeCloseTo(run.best.cost, 3);
  });

  it('gives the same bytes for the same seed and budget, and other ones for another seed', () => {
    const [a, b] = [searched(drawnTiers(5), BUSES, 500), searched(drawnTiers(5), BUSES, 500)];
    expect(a.best).toEqual(b.best);
    expect(a.state.words).toEqual(b.state.words);
    expect(searched(drawnTiers(5), { ...BUSES, seed: [9, 9, 9, 9] }, 500).state.words).not.toEqual(a.state.words);
  });

  it('puts two stops that must be apart on different trips', () => {
    const problem = tiered(
      [
        { at: 100, school: 0, riders: 1 },
        { at: 110, school: 0, riders: 1 },
      ],
      [{ at: 0, bell: 28_800 }],
      { seats: 40, rideLimit: 900 },
    );
    const apart = { ...problem, apart: { from: Int32Array.from([0, 1, 2]), list: Int32Array.from([1, 0]) } };
    expect([searched(problem, BUSES, 100).best.buses, searched(apart, BUSES, 100).best.buses]).toEqual([1, 2]);
  });

  it('sends a stop that needs a lift only to a bus that has one', () => {
    const problem = tiered([{ at: 100, school: 0, riders: 1 }], [{ at: 0, bell: 28_800 }], {
      seats: 40,
      rideLimit: 900,
    });
    const lift = { ...problem, needs: Int32Array.of(1) };
    expect(searched(lift, BUSES, 50).best.out.length).toBe(1);
    expect(searched({ ...lift, buses: { ...lift.buses, offers: Int32Array.of(1) } }, BUSES, 50).best.out.length).toBe(
      0,
    );
  });
});
