import { describe, expect, it } from 'vitest';
import { drawnRoutingProblem } from '../../../test/drawn-routing-problem.ts';
import {
  bestPlan,
  checkPlan,
  evaluatePlan,
  groupGap,
  type RoutesRun,
  type RoutingProblem,
  startRoutes,
  stepRoutes,
  stream,
  weighedCents,
} from '../../index.ts';
import { planCost } from '../search/plan-cost.ts';
import { under } from '../search/snapshot.ts';
import { busKind, rider, school, straightRoad } from '../three-schools-fixtures.ts';
import { prepareRoutes } from './prepare-routes.ts';

/**
 * A school with ten riders of “west” 4 minutes to the one side and ten of “east” 3 minutes to the other. A bus costs $10 and a minute 60
 * cents, and it makes one trip. By hand, with w the price of a minute above the mean:
 *
 *   west, then east   10 min, west 6 beyond direct and 3 above the mean   1,600 + 30 w
 *   east, then west   11 min, east 8 beyond direct and 4 above the mean   1,660 + 40 w
 *   a bus for each     7 min, nobody beyond direct                        2,420
 */
function bothSides(gapMinuteCents: number, west = 10): RoutingProblem {
  const riders = Array.from({ length: west + 10 }, (_, i) =>
    rider(`r${i}`, 0, [i < west ? 0 : 1], { group: i < west ? 'west' : 'east' }),
  );
  return {
    ...straightRoad([-4, 3, 0]),
    schools: [{ ...school('OAK', 2, '8:00'), unload: 0 }],
    stops: [0, 1].map((place) => ({ id: `s${place}`, place, needs: [] })),
    riders,
    fleet: [
      busKind('bus', {
        ...{ yard: null, benches: 10, tripsMost: 1, leavesEarliest: 0 },
        ...{ dayCents: 1000, hourCents: 3600, kilometreCents: 0 },
      }),
    ],
    rules: {
      ...{ stopSeconds: 0, riderSeconds: 0, wheelchairSeconds: 0, sharedTrips: [], planQuantile: 0.5 },
      ...{ ridersChangedMost: null, changeSeconds: 300, afternoon: 'none' },
      weights: { rideMinuteCents: 0, gapMinuteCents, walkMinuteCents: 0, changeCents: 0 },
    },
    today: null,
  };
}

function searched(problem: RoutingProblem, turns: number, seed = 1): RoutesRun {
  const run = startRoutes(problem, { seed });
  for (let i = 0; i < 20; i += 1) stepRoutes(run, turns / 20, i / 20);
  return run;
}

const solved = (problem: RoutingProblem, turns = 600) => bestPlan(searched(problem, turns)).plan;
const PAIRS = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].flatMap((b) => (a === b ? [] : [[a, b] as const])));
const GAP_WEIGHED = { rideMinuteCents: 2, gapMinuteCents: 9, walkMinuteCents: 2, changeCents: 0 };

describe('a price on the gap between groups', () => {
  it('closes it just where that costs less than the riders’ minutes above the mean weigh', () => {
    const told = (w: number) => {
      const problem = bothSides(w);
      const plan = solved(problem);
      return {
        buses: plan.days.length,
        gap: groupGap(evaluatePlan(problem, plan))?.seconds,
        weighed: weighedCents(problem, plan),
      };
    };
    expect(told(0)).toEqual({ buses: 1, gap: 360, weighed: 1600 });
    expect(told(27)).toEqual({ buses: 1, gap: 360, weighed: 2410 });
    expect(told(28)).toEqual({ buses: 2, gap: 0, weighed: 2420 });
  });

  it('does the same for an afternoon of its own', () => {
    const gap = (w: number) => {
      const problem = bothSides(w);
      const home: RoutingProblem = { ...problem, rules: { ...problem.rules, afternoon: 'own-trips' } };
      const evaluation = evaluatePlan(home, solved(home));
      return (['to-school', 'from-school'] as const).map((direction) => groupGap(evaluation, direction)?.seconds);
    };
    expect(gap(27)).toEqual([360, 360]);
    expect(gap(28)).toEqual([0, 0]);
  });

  it('counts the rides of locked buses, whose riders belong to their groups', () => {
    // A locked bus brings ten more of “west” by one more of “east”: 6 min beyond direct each, 60 in all. Of 31 riders then
    //   west, then east   120 min of west’s 20, and 120 × 20 / 31 at the mean    1,600 + 42.6 w
    //   east, then west   80 min of east’s 11, and 140 × 11 / 31 at the mean     1,660 + 30.3 w
    //   a bus for each    60 min of west’s 20, and 60 × 20 / 31 at the mean      2,420 + 21.3 w
    const buses = (w: number) => {
      const open = bothSides(w);
      const more = Array.from({ length: 11 }, (_, i) =>
        rider(`l${i}`, 0, [i < 10 ? 0 : 1], { group: i < 10 ? 'west' : 'east' }),
      );
      const trip = {
        ...{ direction: 'to-school' as const, schools: [0], atSchool: 28_800 - 300 },
        visits: [
          { stop: 0, riders: Array.from({ length: 10 }, (_, i) => 20 + i) },
          { stop: 1, riders: [30] },
        ],
      };
      const problem: RoutingProblem = {
        ...open,
        riders: [...open.riders, ...more],
        fleet: open.fleet.map((kind) => ({ ...kind, count: 3 })),
        locks: [{ kind: 0, number: 0, direction: 'to-school', trips: [trip] }],
      };
      return solved(problem).days.length;
    };
    expect([buses(84), buses(85)]).toEqual([2, 3]);
  });

  it('takes the direct drive from the same times as the rides, where trips are driven both ways', () => {
    const { travel, ...open } = bothSides(5);
    const fromSchool = { ...travel, seconds: Float64Array.from(travel.seconds as Float64Array, (one) => 2 * one) };
    const rules = { ...open.rules, afternoon: 'same-trips' as const };
    const direct = prepareRoutes({ ...open, rules, travel: { ...travel, fromSchool } }, null).morning.gap?.direct;
    expect(Array.from(direct ?? [])).toEqual([480_000, 360_000]);
  });

  it('is on no group that may not be told', () => {
    expect(solved(bothSides(1000)).days.length).toBe(2);
    expect(solved(bothSides(1000, 9)).days.length).toBe(1);
  });

  it('changes nothing at zero, nor where all riders are of one group', () => {
    const town = drawnRoutingProblem(stream(5, 'gap'), { schools: 4, stops: 30, riders: 120 });
    const weighed = (problem: RoutingProblem, gapMinuteCents: number): RoutingProblem => ({
      ...problem,
      rules: { ...problem.rules, weights: { ...problem.rules.weights, gapMinuteCents } },
    });
    const alike = { ...town, riders: town.riders.map((one) => ({ ...one, group: 'all' })) };
    expect(prepareRoutes(town, null).morning.gap).toBeNull();
    expect(solved(weighed(alike, 50), 1000)).toEqual(solved(town, 1000));
    expect(solved(weighed(town, 50), 1000)).not.toEqual(solved(town, 1000));
  });

  it('counts in the search what the evaluation counts, both ways, with two schools on a trip too', () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const isShared = seed > 2;
      const drawn = drawnRoutingProblem(
        stream(seed, 'gap'),
        { schools: 4, stops: 30, riders: 120 },
        { weights: GAP_WEIGHED, stopSeconds: 0, sharedTrips: isShared ? PAIRS : [] },
      );
      // Two schools can share a trip where their bells ring together.
      const town = { ...drawn, schools: drawn.schools.map((one) => ({ ...one, bell: isShared ? 28_800 : one.bell })) };
      const run = searched(town, 1500, seed);
      const { plan, leftBehind } = bestPlan(run);
      expect([checkPlan(town, plan).violations, leftBehind], `seed ${seed}`).toEqual([[], []]);
      expect(plan.days.some(({ trips }) => trips.some(({ schools }) => schools.length > 1))).toBe(isShared);
      const evaluation = evaluatePlan(town, plan);
      for (const [direction, search] of [
        ['to-school', run.morning],
        ['from-school', run.afternoon],
      ] as const) {
        if (search === null) throw new RangeError('No afternoon.');
        const { state } = search;
        expect(Math.abs(state.cost - planCost(state)), `seed ${seed}`).toBeLessThan(1e-3);
        const cost = under(state, search.best, () => {
          const gap = state.gap;
          return gap === null
            ? 0
            : gap.more.reduce((sum, more, g) => sum + more * (gap.all.ride[g] ?? 0), gap.correction);
        });
        // 9 cents a minute are 900 units of cost.
        expect(cost / 900, `seed ${seed} ${direction}`).toBeCloseTo(
          (groupGap(evaluation, direction)?.aboveMean ?? 0) / 60,
          1,
        );
        expect(cost).toBeGreaterThan(0);
        expect(Math.min(...state.problem.rideCost), 'no longer ride pays').toBe(0);
      }
    }
  });

  it('leaves what was prepared as it is, for another search to begin with', () => {
    const town = drawnRoutingProblem(
      stream(5, 'gap'),
      { schools: 4, stops: 30, riders: 120 },
      { weights: GAP_WEIGHED },
    );
    const prepared = prepareRoutes(town, null);
    const rideCost = prepared.morning.rideCost.slice();
    const run = startRoutes(town, { seed: 1, prepared });
    for (let i = 0; i < 10; i += 1) stepRoutes(run, 100, i / 10);
    expect(run.morning.state.problem.rideCost).not.toEqual(rideCost);
    expect(prepared.morning.rideCost).toEqual(rideCost);
  });

  it('lowers the gap of a town in the mean', () => {
    let [free, priced] = [0, 0];
    for (let seed = 1; seed <= 4; seed += 1) {
      const town = drawnRoutingProblem(stream(seed, 'gap'), { schools: 4, stops: 30, riders: 120 });
      const weighed = { ...town, rules: { ...town.rules, weights: { ...GAP_WEIGHED, gapMinuteCents: 40 } } };
      free += groupGap(evaluatePlan(town, solved(town, 1500)))?.seconds ?? 0;
      priced += groupGap(evaluatePlan(weighed, solved(weighed, 1500)))?.seconds ?? 0;
    }
    expect(priced).toBeLessThan(free / 2);
  });
});
