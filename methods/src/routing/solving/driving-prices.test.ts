import { describe, expect, it } from 'vitest';
import { drawnRoutingProblem } from '../../../test/drawn-routing-problem.ts';
import {
  type BusKind,
  bestPlan,
  checkPlan,
  evaluatePlan,
  integerBelow,
  type Plan,
  planDriving,
  planSchedule,
  type RoutingProblem,
  startRoutes,
  stepRoutes,
  stream,
} from '../../index.ts';
import { planCost } from '../search/plan-cost.ts';
import { under } from '../search/snapshot.ts';
import { busKind, rider, school, threeSchools } from '../three-schools-fixtures.ts';
import { prepareRoutes } from './prepare-routes.ts';

function searched(problem: RoutingProblem, turns: number, seed = 1) {
  const run = startRoutes(problem, { seed });
  for (let i = 0; i < 20; i += 1) stepRoutes(run, turns / 20, i / 20);
  return run;
}

type Leg = { readonly seconds: number; readonly metres: number };

/** A stop for each way to the one school, last of the places; each stop’s ten riders fill a bus, which makes one trip. */
function ways(legs: readonly Leg[], fleet: readonly BusKind[]): RoutingProblem {
  const size = legs.length + 1;
  const between = (of: (leg: Leg) => number) =>
    Float64Array.from({ length: size * size }, (_, k) => {
      const [from, to] = [Math.floor(k / size), k % size];
      if (from === to) return 0;
      return (legs[from] ? of(legs[from]) : 0) + (legs[to] ? of(legs[to]) : 0);
    });
  return {
    places: Array.from({ length: size }, (_, i) => ({ id: `p${i}`, x: i, y: 0 })),
    travel: {
      ...{ coordinates: 'planar', basis: { kind: 'given', source: 'made for tests' }, logSpread: 0.1 },
      ...{ seconds: between(({ seconds }) => seconds), metres: between(({ metres }) => metres) },
    },
    schools: [school('OAK', legs.length, '8:00')],
    stops: legs.map((_, place) => ({ id: `s${place}`, place, needs: [] })),
    riders: legs.flatMap((_, s) =>
      Array.from({ length: 10 }, (_r, i) => rider(`r${s}-${i}`, 0, [s], { rideLimit: 1e6 })),
    ),
    fleet,
    rules: { ...threeSchools.rules, afternoon: 'none' },
    today: null,
  };
}

const one = (id: string, more: Partial<BusKind>): BusKind =>
  busKind(id, { count: 1, benches: 4, tripsMost: 1, yard: null, leavesEarliest: -1e6, ...more });
const BY_HOUR = one('dear by the hour', { hourCents: 6000, kilometreCents: 10 });
const BY_KILOMETRE = one('dear by the kilometre', { hourCents: 3000, kilometreCents: 100 });

/** Which kind serves each stop. */
const served = ({ fleet }: RoutingProblem, plan: Plan): Record<number, string> =>
  Object.fromEntries(
    plan.days.flatMap(({ kind, trips }) =>
      trips.flatMap(({ visits }) => visits.map(({ stop }) => [stop, fleet[kind]?.id ?? ''])),
    ),
  );

/** Every way to give each stop a bus of its own, none twice. */
function assignments(stops: number, buses: readonly { readonly kind: number; readonly number: number }[]) {
  const all: (readonly number[])[] = [];
  const choose = (taken: readonly number[]): void => {
    if (taken.length === stops) all.push(taken);
    else for (let b = 0; b < buses.length; b += 1) if (!taken.includes(b)) choose([...taken, b]);
  };
  choose([]);
  return all;
}

describe('prices by kind of bus', () => {
  it('send the bus that is cheap by the kilometre the long fast way, and the one cheap by the hour the short slow one', () => {
    // Both ways take 20 minutes. Dear by the hour on 30 km: 2,000 + 300 cents, the other on 5 km: 1,000 + 500. The other way about
    // 2,000 + 50 and 1,000 + 3,000.
    const legs = [
      { seconds: 1200, metres: 30_000 },
      { seconds: 1200, metres: 5000 },
    ];
    for (const fleet of [
      [BY_HOUR, BY_KILOMETRE],
      [BY_KILOMETRE, BY_HOUR],
    ]) {
      const problem = ways(legs, fleet);
      const { plan } = bestPlan(searched(problem, 400));
      expect(served(problem, plan)).toEqual({ 0: BY_HOUR.id, 1: BY_KILOMETRE.id });
      const { money } = evaluatePlan(problem, plan);
      // Standing 80 s at the stop and 60 s at school: 140 s at 1 2/3 and at 5/6 cents.
      expect([money.kilometres, money.hours]).toEqual([800, Math.round(3000 + 140 * 2.5)]);
    }
  });

  it('keep the bus whose hour is dear from where one stands long', () => {
    // Two ways alike; 4 riders take 30 + 4 × 90 s, ten 30 + 10 × 90 s: 650 + 775 cents, or 1,550 + 325 the other way about.
    const dear = { ...BY_HOUR, kilometreCents: 100 };
    for (const fleet of [
      [dear, BY_KILOMETRE],
      [BY_KILOMETRE, dear],
    ]) {
      const way = { seconds: 600, metres: 5000 };
      const all = ways([way, way], fleet);
      const riders = all.riders.filter((_, i) => i % 10 < 4 || i >= 10);
      const problem = { ...all, riders, rules: { ...all.rules, riderSeconds: 90 } };
      expect(served(problem, bestPlan(searched(problem, 400)).plan)).toEqual({ 0: dear.id, 1: BY_KILOMETRE.id });
    }
  });

  it('give the least that enumeration finds, standing included', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const random = stream(seed, 'ways');
      const legs = Array.from({ length: 4 }, () => ({
        seconds: 300 + integerBelow(random, 3000),
        metres: 1000 + integerBelow(random, 50_000),
      }));
      const fleet = [
        { ...BY_HOUR, hourCents: 3000 + integerBelow(random, 5000), count: 2 },
        { ...BY_KILOMETRE, kilometreCents: integerBelow(random, 2) * integerBelow(random, 200), count: 2 },
        { ...BY_HOUR, id: 'third', hourCents: 3000, kilometreCents: 60 },
      ];
      // Four riders at the first stop, ten at the last, a minute and a half each: where a bus stands long, its hour is dear.
      const all = ways(legs, fleet);
      const riders = all.riders.filter((_, i) => i % 10 < 4 + 2 * Math.floor(i / 10));
      const problem = { ...all, riders, rules: { ...all.rules, riderSeconds: 90 } };
      const buses = fleet.flatMap(({ count }, kind) =>
        Array.from({ length: count }, (_, number) => ({ kind, number })),
      );
      const cost = (plan: Plan): number => evaluatePlan(problem, plan).money.all;
      const least = Math.min(
        ...assignments(4, buses).map((taken) =>
          cost({
            riderStop: Int32Array.from(riders, ({ choices }) => choices[0]?.stop ?? -1),
            days: taken.map((b, stop) => ({
              ...(buses[b] ?? { kind: 0, number: 0 }),
              trips: [
                {
                  ...{ direction: 'to-school', schools: [0], atSchool: 28_800 - 900 },
                  visits: [
                    { stop, riders: riders.flatMap(({ choices }, i) => (choices[0]?.stop === stop ? [i] : [])) },
                  ],
                },
              ],
            })),
          }),
        ),
      );
      expect(cost(bestPlan(searched(problem, 2000, seed)).plan), `seed ${seed}`).toBeLessThanOrEqual(least + 1);
    }
  });

  it('are in the cost of the search what driving costs in the evaluation', () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const drawn = drawnRoutingProblem(
        stream(seed, 'kinds'),
        { schools: 4, stops: 30, riders: 120 },
        {
          ...{ afternoon: 'none', stopSeconds: 0, riderSeconds: 0, wheelchairSeconds: 0 },
          weights: { ...threeSchools.rules.weights },
        },
      );
      const [big, small] = drawn.fleet;
      if (!big || !small) throw new RangeError('Two kinds are drawn.');
      const fleet = [
        { ...big, hourCents: 5000, kilometreCents: 40 },
        { ...small, hourCents: 2500, kilometreCents: 150 },
        { ...big, id: 'free by the kilometre', hourCents: 4000, kilometreCents: 0, yard: null },
      ];
      const town = { ...drawn, fleet };
      const { morning, ...run } = searched(town, 1500, seed);
      const { plan, leftBehind } = bestPlan({ morning, ...run });
      expect([checkPlan(town, plan).violations, leftBehind], `seed ${seed}`).toEqual([[], []]);
      expect(Math.abs(morning.state.cost - planCost(morning.state)), `seed ${seed}`).toBeLessThan(1e-3);
      const driving = planDriving(town, plan.days, planSchedule(town, plan));
      const cents = plan.days.reduce((sum, { kind }, d) => {
        const [bus, way] = [fleet[kind], driving[d]];
        if (!bus || !way) return Number.NaN;
        // A bus stands 120 s at each school; the mean hour of 60 buses of each kind is 3,833 1/3 cents.
        const standing = (plan.days[d]?.trips.length ?? 0) * 120 * (bus.hourCents - 11_500 / 3);
        const hours = (bus.hourCents * way.drivenSeconds + standing) / 3600;
        return sum + bus.dayCents + hours + (bus.kilometreCents * (way.loadedMetres + way.emptyMetres)) / 1000;
      }, 0);
      const cost = under(morning.state, morning.best, () => planCost(morning.state));
      // A leg is rounded to a hundredth of a cent before the price of its kind multiplies it.
      expect(Math.abs(cost / 100 - cents), `seed ${seed}`).toBeLessThan(2);
    }
  });

  it('are counted by the clock even where no clock binds', () => {
    const timed = (fleet: readonly BusKind[]) =>
      prepareRoutes(ways([{ seconds: 600, metres: 5000 }], fleet), null).morning.timed;
    expect([timed([BY_HOUR]), timed([BY_HOUR, BY_KILOMETRE])]).toEqual([false, true]);
  });

  it('are left out where all buses cost the same to drive', () => {
    expect(prepareRoutes(threeSchools, null).morning.buses.prices).toBeNull();
    const [big, small] = threeSchools.fleet;
    if (!big || !small) throw new RangeError('Two kinds are there.');
    const absent = { ...small, hourCents: 9999, count: 0 };
    expect(prepareRoutes({ ...threeSchools, fleet: [big, small, absent] }, null).morning.buses.prices).toBeNull();
    const dear = { ...small, hourCents: 9999 };
    expect(prepareRoutes({ ...threeSchools, fleet: [big, dear] }, null).morning.buses.prices).not.toBeNull();
  });
});
