import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusDay, Lock, Plan, RoutingProblem, Trip } from '../problem.ts';
import { at, busKind, rider, school, straightRoad, threeSchools } from '../three-schools-fixtures.ts';
import { checkPlan } from './check-plan.ts';
import type { PlanRule } from './rules.ts';

type Drawn = { readonly schools: readonly number[]; readonly homes: readonly number[]; readonly afternoon: boolean };

/** Yard at 0, schools and stops at whole kilometres; riders take turns among the schools, each with one stop of his own. */
function drawnProblem({ schools, homes, afternoon }: Drawn): RoutingProblem {
  return {
    ...threeSchools,
    ...straightRoad([0, ...schools, ...homes]),
    schools: schools.map((_, i) => school(`s${i}`, i + 1, '9:00')),
    stops: homes.map((_, i) => ({ id: `h${i}`, place: 1 + schools.length + i, needs: [] })),
    riders: homes.map((_, i) => rider(`r${i}`, i % schools.length, [i], { rideLimit: 4 * 3600 })),
    fleet: [busKind('bus', { count: 2 * homes.length, leavesEarliest: 0, backLatest: at('24:00') })],
    rules: { ...threeSchools.rules, afternoon: afternoon ? 'own-trips' : 'none' },
  };
}

/** One bus for each trip, and a trip for every three riders of a school: nobody needs to be clever. */
function naivePlan({ riders, schools, rules }: RoutingProblem): Plan {
  const loads = schools.flatMap((_, own) => {
    const members = riders.flatMap((one, i) => (one.school === own ? [i] : []));
    return Array.from({ length: Math.ceil(members.length / 3) }, (_, k) => ({
      own,
      load: members.slice(3 * k, 3 * k + 3),
    }));
  });
  const directions = rules.afternoon === 'none' ? (['to-school'] as const) : (['to-school', 'from-school'] as const);
  const days = loads.flatMap(({ own, load }) =>
    directions.map((direction) => ({
      trip: {
        direction,
        schools: [own],
        atSchool: direction === 'to-school' ? at('8:50') : at('16:10'),
        visits: load.map((one) => ({ stop: one, riders: [one] })),
      },
    })),
  );
  return {
    riderStop: Int32Array.from(riders, (_, i) => i),
    days: days.map(({ trip }, number): BusDay => ({ kind: 0, number, trips: [trip] })),
  };
}

const drawn = fc
  .record({
    schools: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 3 }),
    homes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 14 }),
    afternoon: fc.boolean(),
  })
  .map(drawnProblem);

const onTrip = (plan: Plan, bus: number, change: (trip: Trip) => Trip): Plan => ({
  ...plan,
  days: plan.days.map((day, d) => (d === bus ? { ...day, trips: day.trips.map(change) } : day)),
});

type Sabotage = {
  readonly rule: PlanRule;
  readonly act: (problem: RoutingProblem, plan: Plan, pick: number) => readonly [RoutingProblem, Plan];
};

const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  'drop a visit': {
    rule: 'served',
    act: (problem, plan, pick) => [
      problem,
      onTrip(plan, pick % plan.days.length, (trip) => ({ ...trip, visits: trip.visits.slice(1) })),
    ],
  },
  'visit a stop twice': {
    rule: 'served',
    act: (problem, plan, pick) => [
      problem,
      onTrip(plan, pick % plan.days.length, (trip) => ({
        ...trip,
        visits: [...trip.visits, ...trip.visits.slice(0, 1)],
      })),
    ],
  },
  'take a trip out': {
    rule: 'served',
    act: (problem, plan, pick) => [
      problem,
      { ...plan, days: plan.days.filter((_, d) => d !== pick % plan.days.length) },
    ],
  },
  'go to another school': {
    rule: 'own-school',
    act: (problem, plan, pick) => [
      problem,
      onTrip(plan, pick % plan.days.length, (trip) => ({
        ...trip,
        schools: trip.schools.map((own) => (own + 1) % problem.schools.length),
      })),
    ],
  },
  'give a rider another’s stop': {
    rule: 'stop-choice',
    act: (problem, plan, pick) => {
      const riderStop = plan.riderStop.slice();
      riderStop[pick % riderStop.length] = (pick + 1) % riderStop.length;
      return [problem, { ...plan, riderStop }];
    },
  },
  'be an hour late': {
    rule: 'arrival-window',
    act: (problem, plan) => [
      problem,
      {
        ...plan,
        days: plan.days.map((day) => ({
          ...day,
          trips: day.trips.map((trip) => ({ ...trip, atSchool: trip.atSchool + 3600 })),
        })),
      },
    ],
  },
  'drive two trips at once': {
    rule: 'chain',
    act: (problem, plan, pick) => {
      const mornings = plan.days.filter((day) => day.trips[0]?.direction === 'to-school');
      const joined = mornings.slice(pick % (mornings.length - 1)).slice(0, 2);
      const rest = plan.days.filter((day) => !joined.includes(day));
      return [
        problem,
        { ...plan, days: [...rest, { kind: 0, number: 999, trips: joined.flatMap((day) => day.trips) }] },
      ];
    },
  },
  'use smaller buses': {
    rule: 'seats',
    act: (problem, plan) => [{ ...problem, fleet: problem.fleet.map((kind) => ({ ...kind, benches: 0 })) }, plan],
  },
  'lose buses': {
    rule: 'buses-of-kind',
    act: (problem, plan) => [
      { ...problem, fleet: problem.fleet.map((kind) => ({ ...kind, count: plan.days.length - 1 })) },
      plan,
    ],
  },
  'promise shorter rides': {
    rule: 'ride-limit',
    act: (problem, plan) => [{ ...problem, riders: problem.riders.map((one) => ({ ...one, rideLimit: -1 })) }, plan],
  },
  'close a road to buses': {
    rule: 'stop-needs',
    act: (problem, plan, pick) => [
      {
        ...problem,
        stops: problem.stops.map((stop, i) =>
          i === pick % problem.stops.length ? { ...stop, needs: ['small-bus'] } : stop,
        ),
      },
      plan,
    ],
  },
  'number two buses alike': {
    rule: 'one-day-per-bus',
    act: (problem, plan) => [problem, { ...plan, days: plan.days.map((day) => ({ ...day, number: 0 })) }],
  },
  'give a locked bus an earlier trip': {
    rule: 'locked',
    act: (problem, plan, pick) => {
      const bus = pick % plan.days.length;
      const locks = plan.days.slice(bus, bus + 1).map(
        (day): Lock => ({
          ...day,
          direction: day.trips[0]?.direction ?? 'to-school',
        }),
      );
      return [{ ...problem, locks }, onTrip(plan, bus, (trip) => ({ ...trip, atSchool: trip.atSchool - 60 }))];
    },
  },
  'send everybody home in the middle of the night': {
    rule: 'yard-back',
    act: (problem, plan) => [{ ...problem, fleet: problem.fleet.map((kind) => ({ ...kind, backLatest: 0 })) }, plan],
  },
};

describe('the checker, over drawn districts', () => {
  it('accepts what one bus for each trip does', () => {
    fc.assert(
      fc.property(drawn, (problem) => {
        expect(checkPlan(problem, naivePlan(problem)).violations).toEqual([]);
      }),
    );
  });

  it.each(Object.entries(SABOTAGES))('rejects a plan sabotaged so: %s', (_, { rule, act }) => {
    fc.assert(
      fc.property(drawn, fc.nat({ max: 1000 }), (problem, pick) => {
        const verdict = checkPlan(...act(problem, naivePlan(problem), pick));
        expect(verdict.violations.map((violation) => violation.rule)).toContain(rule);
      }),
    );
  });

  it('gives the same verdict whatever the sequence of the buses', () => {
    fc.assert(
      fc.property(drawn, (problem) => {
        const plan = onTrip(naivePlan(problem), 0, (trip) => ({ ...trip, visits: trip.visits.slice(1) }));
        const backwards = { ...plan, days: [...plan.days].reverse() };
        expect(checkPlan(problem, backwards)).toEqual(checkPlan(problem, plan));
      }),
    );
  });
});
