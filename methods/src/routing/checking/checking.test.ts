import { findingSentence } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { Plan, Rider, RoutingProblem, Trip } from '../problem.ts';
import { at, honestPlan, rider, threeSchools, withTrip } from '../three-schools-fixtures.ts';
import { checkPlan } from './check-plan.ts';
import { PLAN_RULES, type PlanRule } from './rules.ts';
import { verdictFindings } from './verdict-findings.ts';

const broken = (problem: RoutingProblem, plan: Plan): PlanRule[] => [
  ...new Set(checkPlan(problem, plan).violations.map(({ rule }) => rule)),
];
const withRider = (index: number, change: Partial<Rider>): RoutingProblem => ({
  ...threeSchools,
  riders: threeSchools.riders.map((one, i) => (i === index ? { ...one, ...change } : one)),
});
const withRules = (change: Partial<RoutingProblem['rules']>): RoutingProblem => ({
  ...threeSchools,
  rules: { ...threeSchools.rules, ...change },
});
const without = (trip: Trip, gone: number): Trip => ({
  ...trip,
  visits: trip.visits.map((visit) => ({ ...visit, riders: visit.riders.filter((one) => one !== gone) })),
});

describe('an honest plan', () => {
  it('breaks nothing, and every rule that applies has been asked', () => {
    const { violations, checked, cases } = checkPlan(threeSchools, honestPlan);
    expect(violations).toEqual([]);
    expect(cases).toEqual([]);
    expect(checked).toMatchObject({
      served: 16,
      'own-stop': 16,
      'ride-limit': 16,
      seats: 6,
      'arrival-window': 6,
      chain: 4,
    });
    const silent = PLAN_RULES.filter((rule) => checked[rule] === 0);
    expect(silent).toEqual(['shared-trip', 'apart', 'same-trips', 'riders-changed', 'locked']);
  });
});

describe('a launch that went wrong elsewhere', () => {
  it('ridership guessed a fifth too low: more riders than seats', () => {
    const problem = { ...threeSchools, riders: [...threeSchools.riders, rider('r8', 0, [0])] };
    const crowd = (trip: Trip): Trip => ({
      ...trip,
      visits: trip.visits.map((visit) => (visit.stop === 0 ? { ...visit, riders: [...visit.riders, 8] } : visit)),
    });
    const plan = withTrip(withTrip(honestPlan, 0, 0, crowd), 0, 2, crowd);
    const full = { ...plan, riderStop: Int32Array.from([...plan.riderStop, 0]) };
    expect(checkPlan(problem, full).violations).toEqual([
      { rule: 'seats', bus: 0, trip: 0, amount: 8, limit: 6 },
      { rule: 'seats', bus: 0, trip: 2, amount: 8, limit: 6 },
    ]);
  });

  it('stops added without re-timing: the bus is still on its way when the trip must start', () => {
    const added = withTrip(honestPlan, 0, 1, (trip) => ({
      ...trip,
      visits: [
        { stop: 2, riders: [3, 4] },
        { stop: 5, riders: [7] },
      ],
    }));
    const plan = { ...added, riderStop: Int32Array.from([0, 0, 1, 2, 2, 3, 4, 5]) };
    // ELM 8:20 less 15 min, 35 s, 20 min and 40 s is 7:43:45 at c; the bus leaves OAK at 7:51 and is there at 7:56.
    expect(checkPlan(threeSchools, plan).violations).toContainEqual({
      rule: 'chain',
      bus: 0,
      trip: 1,
      amount: at('7:56'),
      limit: at('8:20') - 900 - 35 - 1200 - 40,
    });
  });

  it('a missing yard run: the first stop is in reach only without the drive from the yard', () => {
    const fleet = threeSchools.fleet.map((kind) => ({ ...kind, leavesEarliest: at('7:35') }));
    const onlyBig = { ...threeSchools, fleet };
    expect(checkPlan(onlyBig, honestPlan).violations).toContainEqual({
      rule: 'yard-out',
      bus: 0,
      trip: 0,
      amount: at('7:50') - 975,
      limit: at('7:35'),
    });
    const noYard = { ...threeSchools, fleet: fleet.map((kind) => ({ ...kind, yard: null })) };
    expect(broken(noYard, honestPlan)).toEqual([]);
    const home = { ...threeSchools, fleet: threeSchools.fleet.map((kind) => ({ ...kind, backLatest: at('16:00') })) };
    expect(broken(home, honestPlan)).toEqual(['yard-back']);
  });

  it('bells moved on the same day: every bus of the school is outside its window', () => {
    const moved = (bell: string): RoutingProblem => ({
      ...threeSchools,
      schools: threeSchools.schools.map((one) => (one.id === 'OAK' ? { ...one, bell: at(bell) } : one)),
    });
    expect(broken(moved('7:40'), honestPlan)).toEqual(['arrival-window', 'departure-window']);
    expect(broken(moved('9:00'), honestPlan)).toEqual(['arrival-window', 'departure-window']);
    // Arrival at 7:50 with a minute to unload is still five minutes before 7:56.
    expect(broken(moved('7:56'), honestPlan)).toEqual([]);
    expect(broken(moved('7:55'), honestPlan)).toEqual(['arrival-window']);
  });

  it('two trips on one bus at once', () => {
    const soon = withTrip(honestPlan, 0, 1, (trip) => ({ ...trip, atSchool: at('8:01') }));
    // c at 8:01 less 5 min 45 s is 7:55:15; the bus is there at 7:56.
    expect(checkPlan(threeSchools, soon).violations).toEqual([
      { rule: 'chain', bus: 0, trip: 1, amount: at('7:56'), limit: at('8:01') - 345 },
    ]);
    const atLimit = withTrip(honestPlan, 0, 1, (trip) => ({ ...trip, atSchool: at('7:56') + 345 }));
    expect(broken(threeSchools, atLimit)).toEqual([]);
  });

  it('a wheelchair rider on a bus without a lift, at a stop that it may not reach', () => {
    const swapped = { ...honestPlan, days: honestPlan.days.map((day) => ({ ...day, kind: 0, number: day.kind })) };
    const early = { ...threeSchools, fleet: threeSchools.fleet.map((kind) => ({ ...kind, leavesEarliest: 0 })) };
    expect(broken(early, swapped)).toEqual(['wheelchair-places', 'rider-needs', 'stop-needs']);
  });

  it('a stop on a road that the bus may not use', () => {
    const stops = threeSchools.stops.map((stop) => (stop.id === 'c' ? { ...stop, needs: ['small-bus'] } : stop));
    expect(checkPlan({ ...threeSchools, stops }, honestPlan).violations).toEqual(
      [1, 3].map((trip) => ({ rule: 'stop-needs', bus: 0, trip, stop: 2, amount: 1, limit: 0 })),
    );
  });

  it('riders dropped from the plan, or listed twice', () => {
    const dropped = withTrip(honestPlan, 0, 0, (trip) => without(trip, 2));
    expect(checkPlan(threeSchools, dropped).violations).toEqual([
      { rule: 'served', rider: 2, school: 0, amount: 0, limit: 1 },
    ]);
    const twice = withTrip(honestPlan, 0, 0, (trip) => ({
      ...trip,
      visits: [...trip.visits, { stop: 1, riders: [2] }],
    }));
    expect(broken(threeSchools, twice)).toEqual(['served', 'seats']);
    expect(broken(withRules({ afternoon: 'none' }), honestPlan)).toEqual(['served']);
  });
});

describe('the checker', () => {
  it('wants each rider at his own stop, which he may have, on a trip to his school', () => {
    const other = { ...honestPlan, riderStop: Int32Array.from([1, 0, 1, 2, 2, 3, 4, 2]) };
    expect(broken(threeSchools, other)).toEqual(['own-stop']);
    expect(broken(withRider(3, { choices: [{ stop: 5, walkMetres: 1 }] }), honestPlan)).toEqual(['stop-choice']);
    expect(broken(withRider(3, { school: 2 }), honestPlan)).toEqual(['own-school']);
  });

  it('lists a rider without a choice as a case, and does not call it a violation', () => {
    const problem = withRider(2, { choices: [] });
    const bare = withTrip(
      withTrip(honestPlan, 0, 0, (trip) => without(trip, 2)),
      0,
      2,
      (trip) => without(trip, 2),
    );
    const plan = { ...bare, riderStop: Int32Array.from([0, 0, -1, 2, 2, 3, 4, 2]) };
    const verdict = checkPlan(problem, plan);
    expect([verdict.violations, verdict.cases]).toEqual([[], [2]]);
    expect(verdictFindings(problem, plan, verdict).map(({ code }) => code)).toEqual(['routing.case']);
    expect(broken(threeSchools, plan)).toEqual(['served']);
  });

  it('allows a ride that takes just the limit and none longer', () => {
    expect(broken(withRider(0, { rideLimit: 635 }), honestPlan)).toEqual([]);
    expect(checkPlan(withRider(0, { rideLimit: 634 }), honestPlan).violations).toEqual(
      [0, 2].map((trip) => ({
        rule: 'ride-limit',
        bus: 0,
        trip,
        rider: 0,
        stop: 0,
        school: 0,
        amount: 635,
        limit: 634,
      })),
    );
  });

  it('counts rides at the quantile that the plan is made for', () => {
    const safe = { ...withRider(0, { rideLimit: 635 }), rules: { ...threeSchools.rules, planQuantile: 0.9 } };
    // The afternoon’s way of 20 minutes from a to ELM no longer fits either.
    expect(broken(safe, honestPlan)).toEqual(['ride-limit', 'chain']);
  });

  it('keeps a rider in a wheelchair out of the benches but in the wheelchair places', () => {
    expect(broken(withRider(5, { seatSixths: 6 }), honestPlan)).toEqual([]);
    expect(broken(withRider(6, { wheelchair: true }), honestPlan)).toEqual(['wheelchair-places']);
  });

  it('keeps apart who must not ride together', () => {
    expect(broken(withRider(0, { apartFrom: [2] }), honestPlan)).toEqual(['apart']);
    expect(broken(withRider(0, { apartFrom: [3, 5] }), honestPlan)).toEqual([]);
  });

  it('shares trips as the rules allow, first unloaded first', () => {
    const early = { ...threeSchools.schools[1], bell: at('8:10') } as (typeof threeSchools.schools)[number];
    const schools = threeSchools.schools.map((one, i) => (i === 1 ? early : one));
    const stops = threeSchools.stops.map((stop) => (stop.id === 'c' ? { ...stop, place: 2 } : stop));
    const days = honestPlan.days.map((day, d) =>
      d === 1
        ? day
        : {
            ...day,
            trips: day.trips
              .filter((trip) => trip.direction === 'to-school')
              .slice(0, 1)
              .map((trip) => ({ ...trip, schools: [0, 1], visits: [...trip.visits, { stop: 2, riders: [3, 4, 7] }] })),
          },
    );
    const mixed = { ...honestPlan, days: days.map((day) => ({ ...day, trips: day.trips.slice(0, 1) })) };
    const fleet = threeSchools.fleet.map((kind) => ({ ...kind, benches: 2 }));
    const problem = {
      ...threeSchools,
      schools,
      stops,
      fleet,
      rules: { ...threeSchools.rules, afternoon: 'none' as const },
    };
    const allowing = (pair: readonly [number, number]) => ({
      ...problem,
      rules: { ...problem.rules, sharedTrips: [pair] },
    });
    expect(broken(allowing([0, 1]), mixed)).toEqual([]);
    expect(broken(allowing([1, 0]), mixed)).toEqual(['shared-trip']);
    expect(broken(problem, mixed)).toEqual(['shared-trip']);
  });

  it('uses no more buses and trips than there are, each bus once', () => {
    const fleet = (change: object) => ({
      ...threeSchools,
      fleet: threeSchools.fleet.map((kind) => ({ ...kind, ...change })),
    });
    expect(broken(fleet({ tripsMost: 1 }), honestPlan)).toEqual(['trips-per-bus']);
    expect(broken(fleet({ count: 0 }), honestPlan)).toEqual(['buses-of-kind']);
    const split = (number: number): Plan => ({
      ...honestPlan,
      days: honestPlan.days.flatMap((day) =>
        day.kind === 1
          ? [day]
          : [
              { ...day, trips: day.trips.slice(0, 2) },
              { ...day, number, trips: day.trips.slice(2) },
            ],
      ),
    });
    expect(broken(threeSchools, split(0))).toEqual(['one-day-per-bus']);
    expect(broken(threeSchools, split(1))).toEqual([]);
  });

  it('sees whether afternoons are the mornings the other way round', () => {
    expect(broken(withRules({ afternoon: 'same-trips' }), honestPlan)).toEqual([]);
    const straight = withTrip(honestPlan, 1, 1, (trip) => ({ ...trip, visits: [...trip.visits].reverse() }));
    expect(broken(threeSchools, straight)).toEqual([]);
    expect(broken(withRules({ afternoon: 'same-trips' }), straight)).toEqual(['same-trips']);
  });

  it('counts the riders who get another time than today', () => {
    const later = withTrip(honestPlan, 0, 1, (trip) => ({ ...trip, atSchool: trip.atSchool - 600 }));
    const most = (ridersChangedMost: number) => ({ ...withRules({ ridersChangedMost }), today: honestPlan });
    expect(broken(most(3), later)).toEqual([]);
    expect(checkPlan(most(2), later).violations).toEqual([{ rule: 'riders-changed', amount: 3, limit: 2 }]);
  });

  it('says only that a plan points nowhere, where it does', () => {
    const nowhere = withTrip(honestPlan, 0, 0, (trip) => ({ ...trip, schools: [9] }));
    expect(checkPlan(threeSchools, nowhere).violations).toEqual([
      { rule: 'well-formed', bus: 0, trip: 0, amount: 9, limit: 3 },
    ]);
    expect(broken(threeSchools, { ...honestPlan, riderStop: new Int32Array(3) })).toEqual(['well-formed']);
    expect(
      broken(
        threeSchools,
        withTrip(honestPlan, 0, 0, (trip) => ({ ...trip, atSchool: Number.NaN })),
      ),
    ).toEqual(['well-formed']);
    expect(() => checkPlan({ ...threeSchools, today: nowhere }, honestPlan)).toThrow('Today’s plan');
  });

  it('finds a leg with no way by road', () => {
    const seconds = Float64Array.from(threeSchools.travel.seconds);
    seconds[4 * 10 + 5] = Number.POSITIVE_INFINITY; // c → ELM
    const rules = broken({ ...threeSchools, travel: { ...threeSchools.travel, seconds } }, honestPlan);
    expect(rules).toContain('reachable');
    expect(rules).toContain('ride-limit');
  });
});

describe('a verdict in words', () => {
  it('is one sentence for the riders of one school, with their number, the limit and the ids', () => {
    const riders = threeSchools.riders.map((one) => ({ ...one, rideLimit: one.school === 0 ? 600 : 3600 }));
    const problem = { ...threeSchools, riders, rules: { ...threeSchools.rules, afternoon: 'none' as const } };
    const days = honestPlan.days.map((day) => ({
      ...day,
      trips: day.trips.filter((trip) => trip.direction === 'to-school'),
    }));
    const plan = { ...honestPlan, days };
    const [finding, ...rest] = verdictFindings(problem, plan, checkPlan(problem, plan));
    expect(rest).toEqual([]);
    expect(finding && findingSentence(finding, 'en')).toBe(
      '2 riders cannot ride between stop and OAK in 10 minutes (r0, r1; the longest takes 11). Their ride limit is broken. Serve their stops nearer to the school’s end of the trip, or take stops off it.',
    );
    expect(finding?.evidence).toEqual({
      violations: 2,
      worst: 635,
      limit: 600,
      riders: 'r0, r1',
      stops: 'a',
      school: 'OAK',
      bus: 'big 1',
      trip: '1',
    });
  });

  it('is whole in both languages for every rule', () => {
    const nothing = { ...threeSchools, schools: threeSchools.schools.map((one) => ({ ...one, bell: 0 })) };
    const findings = verdictFindings(nothing, honestPlan, {
      violations: PLAN_RULES.map((rule) => ({
        rule,
        bus: 0,
        trip: 0,
        rider: 0,
        stop: 0,
        school: 0,
        amount: 120,
        limit: 60,
      })),
      cases: [1],
      checked: checkPlan(nothing, honestPlan).checked,
    });
    expect(findings).toHaveLength(PLAN_RULES.length + 1);
    for (const { what, soWhat, fix } of findings)
      for (const part of [what, soWhat, fix]) {
        expect(part.en).toMatch(/^[A-Z0-9].*\.$/);
        expect(part.es).toMatch(/^[A-Z0-9].*\.$/);
        expect(`${part.en}${part.es}`).not.toMatch(/undefined|NaN/);
      }
  });
});
