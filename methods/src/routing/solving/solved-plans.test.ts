import { describe, expect, it } from 'vitest';
import { drawnRoutingProblem } from '../../../test/drawn-routing-problem.ts';
import {
  bestPlan,
  checkPlan,
  chooseBells,
  type RoutesOptions,
  type RoutingProblem,
  startRoutes,
  stepRoutes,
  stream,
  withBells,
} from '../../index.ts';

const SIZE = { schools: 6, stops: 40, riders: 160 };

function solved(problem: RoutingProblem, options: Partial<RoutesOptions> = {}, turns = 300) {
  const run = startRoutes(problem, { seed: 1, ...options });
  for (let i = 0; i < 20; i += 1) stepRoutes(run, turns / 20, i / 20);
  return { run, ...bestPlan(run) };
}

/** What the checker, which shares no code with the search, has to say. */
function complaints(problem: RoutingProblem, found: ReturnType<typeof solved>): string[] {
  const verdict = checkPlan(problem, found.plan);
  const missing = new Set(found.leftBehind);
  return verdict.violations
    .filter(({ rider }) => rider === undefined || !missing.has(rider))
    .map(({ rule, amount, limit }) => `${rule}: ${amount} against ${limit}`);
}

describe('solved plans', () => {
  for (const afternoon of ['none', 'own-trips', 'same-trips'] as const)
    it(`break no promise with ${afternoon} in the afternoon`, () => {
      for (let seed = 1; seed <= 4; seed += 1) {
        const problem = drawnRoutingProblem(stream(seed, 'town'), SIZE, { afternoon });
        const found = solved(problem);
        expect(complaints(problem, found), `seed ${seed}`).toEqual([]);
        expect(found.leftBehind).toEqual([]);
        expect(found.lowerBoundBuses).toBeLessThanOrEqual(found.plan.days.length);
      }
    });

  it('break no promise where the roads are slower on the way home', () => {
    for (const afternoon of ['own-trips', 'same-trips'] as const) {
      const problem = drawnRoutingProblem(stream(6, 'town'), SIZE, { afternoon });
      const { travel } = problem;
      const fromSchool = { seconds: travel.seconds.map((seconds) => 1.3 * seconds), metres: travel.metres };
      const slow = { ...problem, travel: { ...travel, fromSchool } };
      expect(complaints(slow, solved(slow)), afternoon).toEqual([]);
    }
  });

  it('leave nobody behind in the afternoon where the way home is another than the way there', () => {
    const problem = drawnRoutingProblem(stream(11, 'town'), SIZE, { afternoon: 'same-trips' });
    const { travel, places } = problem;
    // East and south of a diagonal every street leads the long way round in one direction.
    const seconds = travel.seconds.map((own, leg) => {
      const [from, to] = [Math.floor(leg / places.length), leg % places.length];
      return from < to ? 1.5 * own : own;
    });
    const direct = (from: number, to: number): number => seconds[from * places.length + to] ?? 0;
    const riders = problem.riders.map((rider) => {
      const there = rider.choices.map(({ stop }) => direct(problem.stops[stop]?.place ?? 0, rider.school));
      const back = rider.choices.map(({ stop }) => direct(rider.school, problem.stops[stop]?.place ?? 0));
      return { ...rider, rideLimit: 1.1 * Math.max(...there, ...back) };
    });
    const oneWay = { ...problem, riders, travel: { ...travel, seconds } };
    const found = solved(oneWay);
    expect(complaints(oneWay, found)).toEqual([]);
    expect(found.leftBehind).toEqual([]);
  });

  it('leave nobody behind and keep every limit where trips that two schools share are driven back', () => {
    let shared = 0;
    for (let seed = 1; seed <= 4; seed += 1) {
      const drawn = drawnRoutingProblem(stream(seed, 'shared'), SIZE, {
        afternoon: 'same-trips',
        sharedTrips: [0, 1, 2, 3, 4, 5].flatMap((a) => (a === 5 ? [[5, 0] as const] : [[a, a + 1] as const])),
      });
      // Bells ring together, but two schools are out so late that no bus could wait for them.
      const schools = drawn.schools.map((one, s) => ({
        ...one,
        bell: 28_800,
        dayLength: 23_400 + (s % 3 === 0 ? 7200 : 0),
      }));
      const problem = { ...drawn, schools };
      const found = solved(problem);
      expect([complaints(problem, found), found.leftBehind], `seed ${seed}`).toEqual([[], []]);
      shared += found.plan.days.flatMap(({ trips }) => trips.filter(({ schools: at }) => at.length > 1)).length;
    }
    expect(shared).toBeGreaterThan(0);
  });

  it('are the same whether or not one looks at the best so far on the way', () => {
    for (const afternoon of ['own-trips', 'same-trips'] as const) {
      const problem = drawnRoutingProblem(stream(5, 'town'), SIZE, { afternoon });
      const [watched, left] = [startRoutes(problem, { seed: 1 }), startRoutes(problem, { seed: 1 })];
      for (let i = 0; i < 20; i += 1) {
        stepRoutes(watched, 15, i / 20);
        bestPlan(watched);
        stepRoutes(left, 15, i / 20);
      }
      expect(bestPlan(watched), afternoon).toEqual(bestPlan(left));
    }
  });

  it('break no promise where schools share trips', () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const drawn = drawnRoutingProblem(stream(seed, 'shared'), SIZE, {
        sharedTrips: [
          [0, 1],
          [2, 3],
        ],
      });
      const bell = drawn.schools[0]?.bell ?? 0;
      const problem = { ...drawn, schools: drawn.schools.map((school) => ({ ...school, bell, arriveMost: 2700 })) };
      const found = solved(problem, {}, 600);
      expect(complaints(problem, found), `seed ${seed}`).toEqual([]);
    }
  });

  it('give each kind of bus as many trips as it may make, from a plan that gives it more too', () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const town = drawnRoutingProblem(stream(seed, 'town'), SIZE);
      const problem = { ...town, fleet: town.fleet.map((kind, k) => ({ ...kind, tripsMost: k === 0 ? 3 : 1 })) };
      for (const from of [null, solved(town).plan])
        for (const objective of ['cost', 'buses'] as const) {
          const found = solved(problem, { from, objective });
          expect([complaints(problem, found), found.leftBehind], `seed ${seed}`).toEqual([[], []]);
        }
    }
  });

  it('start from a plan and stay whole when a bus is missing', () => {
    const problem = drawnRoutingProblem(stream(7, 'town'), SIZE);
    const { plan } = solved(problem);
    const short = { ...plan, days: plan.days.slice(1) };
    const again = solved(problem, { from: short }, 100);
    expect(complaints(problem, again)).toEqual([]);
    expect(again.leftBehind).toEqual([]);
    expect(again.plan.riderStop).toEqual(plan.riderStop);
  });

  it('take everybody home by the same trips when a bus is missing', () => {
    const problem = drawnRoutingProblem(stream(7, 'town'), SIZE, { afternoon: 'same-trips' });
    const { plan } = solved(problem);
    const short = { ...plan, days: plan.days.filter((_, bus) => bus % 4 > 0) };
    const again = solved(problem, { from: short, repair: true }, 100);
    expect([complaints(problem, again), again.leftBehind]).toEqual([[], []]);
  });

  it('take a trip home by another kind of bus where its own has none left that could', () => {
    const town = drawnRoutingProblem(stream(7, 'town'), SIZE, { afternoon: 'same-trips' });
    // A bus of the first kind makes two trips in the morning; schools are out at once, so that it makes one on the way home.
    const schools = town.schools.map((one) => ({ ...one, dayLength: 54_000 - one.bell }));
    const few = {
      ...town,
      schools,
      fleet: town.fleet.map((kind, k) => (k === 0 ? { ...kind, count: 2, dayCents: 100 } : kind)),
    };
    const found = solved(few);
    expect([complaints(few, found), found.leftBehind]).toEqual([[], []]);
    expect(found.plan.days.some(({ kind }) => kind === 0)).toBe(true);
  });

  it('name the riders whom no bus can bring within their limit', () => {
    const drawn = drawnRoutingProblem(stream(8, 'town'), SIZE);
    const problem = { ...drawn, riders: drawn.riders.map((rider, i) => (i < 2 ? { ...rider, rideLimit: 1 } : rider)) };
    expect(solved(problem).leftBehind).toEqual(expect.arrayContaining([0, 1]));
  });

  it('cost no more with the bells that were chosen, and the plan solved for them holds', () => {
    const problem = drawnRoutingProblem(stream(9, 'town'), SIZE);
    const { run, plan } = solved(problem);
    const choice = chooseBells(run, { seed: 1, iterations: 400 });
    expect(choice.centsAfter).toBeLessThanOrEqual(choice.centsBefore);
    const moved = withBells(problem, choice.bells);
    const again = solved(moved, { from: plan });
    expect(complaints(moved, again)).toEqual([]);
  });
});
