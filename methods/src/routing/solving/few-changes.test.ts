import { describe, expect, it } from 'vitest';
import { drawnRoutingProblem } from '../../../test/drawn-routing-problem.ts';
import {
  bestPlan,
  changedRiders,
  checkPlan,
  type Plan,
  type RoutesOptions,
  type RoutingProblem,
  startRoutes,
  stepRoutes,
  stream,
} from '../../index.ts';
import { keptStops } from './kept-stops.ts';

const SIZE = { schools: 6, stops: 40, riders: 160 };
const drawn = (seed: number) => drawnRoutingProblem(stream(seed, 'town'), SIZE, { afternoon: 'own-trips' });

function solved(problem: RoutingProblem, turns: number, options: Partial<RoutesOptions> = {}) {
  const run = startRoutes(problem, { seed: 1, ...options });
  for (let i = 0; i < 20; i += 1) stepRoutes(run, turns / 20, i / 20);
  return bestPlan(run);
}
/** Riders with another stop or time; and those on another bus besides. */
function changed(problem: RoutingProblem, today: Plan, plan: Plan) {
  const all = changedRiders({ ...problem, today }, plan);
  return { told: all.filter(({ stop, time }) => stop || time).length, any: all.length };
}
const violations = (problem: RoutingProblem, plan: Plan) => checkPlan(problem, plan).violations.map(({ rule }) => rule);

describe('a plan from today’s', () => {
  it('changes no more riders than may change, where a free search changes many', () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const problem = drawn(seed);
      const today = solved(problem, 40).plan;
      const free = solved(problem, 2000, { from: today }).plan;
      expect(changed(problem, today, free).told, `seed ${seed}`).toBeGreaterThan(20);
      for (const most of [0, 20]) {
        const limited = { ...problem, today, rules: { ...problem.rules, ridersChangedMost: most } };
        const { plan, leftBehind } = solved(limited, 2000);
        expect([violations(limited, plan), leftBehind], `seed ${seed}, ${most}`).toEqual([[], []]);
        expect(changed(problem, today, plan).told).toBeLessThanOrEqual(most);
      }
    }
  });

  it('changes fewer riders the more each weighs, and as many as it likes where nobody counts them', () => {
    const told = (changeCents: number, stable: boolean) => {
      let sum = 0;
      for (let seed = 1; seed <= 3; seed += 1) {
        const problem = drawn(seed);
        const weighed = { ...problem, rules: { ...problem.rules, weights: { ...problem.rules.weights, changeCents } } };
        const today = solved(problem, 40).plan;
        sum += changed(problem, today, solved(weighed, 1000, { from: today, stable }).plan).told;
      }
      return sum;
    };
    expect(told(100, true)).toBeLessThan(0.9 * told(0, true));
    expect(told(2000, true)).toBeLessThan(0.5 * told(100, true));
    expect(told(2000, false)).toBe(told(0, true));
  });

  it('keeps times of today that are not the earliest: buses wait where riders would else find another', () => {
    const problem = drawn(2);
    const made = solved(problem, 400).plan;
    // Everything a quarter of an hour later in the morning, as the windows allow it, than the search would plan it.
    const days = made.days.map((day) => ({
      ...day,
      trips: day.trips.map((trip) => {
        const bell = problem.schools[trip.schools[0] ?? 0]?.bell ?? 0;
        const isFirst =
          trip.direction === 'to-school' && trip === day.trips.find((one) => one.direction === 'to-school');
        return isFirst && day.trips.filter((one) => one.direction === 'to-school').length === 1
          ? { ...trip, atSchool: bell - 420 }
          : trip;
      }),
    }));
    const today = { ...made, days };
    const limited = { ...problem, today, rules: { ...problem.rules, ridersChangedMost: 0, changeSeconds: 60 } };
    expect(violations(limited, today)).toEqual([]);
    expect(changed(limited, made, today).told).toBeGreaterThan(0);
    const { plan, leftBehind } = solved(limited, 400);
    expect([violations(limited, plan), leftBehind]).toEqual([[], []]);
  });

  it('is repaired without a bus by moving hardly more than its riders', () => {
    let [withRepair, without] = [0, 0];
    for (let seed = 1; seed <= 3; seed += 1) {
      const all = drawn(seed);
      const whole = solved(all, 2000).plan;
      const [days, gone] = [whole.days.slice(0, -1), whole.days.at(-1)];
      // The last bus of the plan is gone, and all of its kind with a higher number.
      const fleet = all.fleet.map((kind, k) => (k === gone?.kind ? { ...kind, count: gone.number } : kind));
      const problem = { ...all, fleet };
      const stranded = new Set(gone?.trips.flatMap(({ visits }) => visits.flatMap(({ riders }) => riders)));
      const from = { ...whole, days };
      const repaired = solved(problem, 500, { from, repair: true }).plan;
      const free = solved(problem, 500, { from }).plan;
      const few = changed(problem, whole, repaired).any;
      expect(violations(problem, repaired), `seed ${seed}`).toEqual([]);
      expect(few).toBeLessThanOrEqual(2 * stranded.size);
      withRepair += few;
      without += changed(problem, whole, free).any;
    }
    expect(withRepair).toBeLessThan(0.9 * without);
  });
});

describe('a plan that names one bus twice', () => {
  it('is mended: the second day’s riders are placed again', () => {
    const problem = drawn(1);
    const { plan } = solved(problem, 100);
    const [first, second, ...others] = plan.days;
    if (!first || !second) throw new Error('Two buses are needed.');
    const twice = { ...plan, days: [first, { ...second, kind: first.kind, number: first.number }, ...others] };
    const mended = solved(problem, 100, { from: twice });
    expect([violations(problem, mended.plan), mended.leftBehind]).toEqual([[], []]);
  });
});

describe('kept stops', () => {
  it('are left only by riders who may not have them any more, for where their school boards', () => {
    const { riders, ...rest } = drawn(1);
    const [one, two, three] = riders;
    if (!one || !two || !three) throw new Error('Three riders are needed.');
    const choices = (...stops: readonly number[]) => stops.map((stop) => ({ stop, walkMetres: 0 }));
    const rows = [
      { ...one, school: 0, choices: choices(1, 2) },
      { ...two, school: 0, choices: choices(3, 2) },
      { ...three, school: 0, choices: [] },
    ];
    const plan = { riderStop: Int32Array.from([2, 4, 4]), days: [] };
    expect([...keptStops({ ...rest, riders: rows }, plan)]).toEqual([2, 2, -1]);
  });
});
