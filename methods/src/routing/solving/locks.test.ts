import { describe, expect, it } from 'vitest';
import { drawnRoutingProblem } from '../../../test/drawn-routing-problem.ts';
import {
  type BusDay,
  bestPlan,
  checkPlan,
  chooseBells,
  locksOfPlan,
  type Plan,
  type RoutesOptions,
  type RoutingProblem,
  rechooseStops,
  startRoutes,
  stepRoutes,
  stream,
  type Trip,
  type Visit,
} from '../../index.ts';

const SIZE = { schools: 6, stops: 40, riders: 160 };
const drawn = (seed: number, afternoon: RoutingProblem['rules']['afternoon']) =>
  drawnRoutingProblem(stream(seed, 'town'), SIZE, { afternoon });

function solved(problem: RoutingProblem, turns: number, options: Partial<RoutesOptions> = {}) {
  const run = startRoutes(problem, { seed: 1, ...options });
  for (let i = 0; i < 20; i += 1) stepRoutes(run, turns / 20, i / 20);
  return { run, ...bestPlan(run) };
}

const rulesBroken = (problem: RoutingProblem, plan: Plan) =>
  checkPlan(problem, plan).violations.map(({ rule }) => rule);
const dayOf = (plan: Plan, bus: BusDay | undefined) =>
  plan.days.find(({ kind, number }) => kind === bus?.kind && number === bus.number);

/** A hasty plan, and the same problem with its second and third bus locked. */
function locked(seed: number, afternoon: RoutingProblem['rules']['afternoon']) {
  const open = drawn(seed, afternoon);
  const { plan } = solved(open, 40);
  const buses = plan.days.slice(1, 3);
  const { locks, mornings, withoutMorning } = locksOfPlan(open, plan, buses);
  return { problem: { ...open, locks }, plan, buses, mornings, withoutMorning };
}

describe('locked buses', () => {
  for (const afternoon of ['none', 'own-trips', 'same-trips'] as const)
    it(`drive what they drove while the others are planned anew, with ${afternoon} in the afternoon`, () => {
      for (let seed = 1; seed <= 4; seed += 1) {
        const { problem, plan, buses, withoutMorning } = locked(seed, afternoon);
        for (const from of [null, plan]) {
          const found = solved(problem, 600, { from });
          expect([rulesBroken(problem, found.plan), found.leftBehind], `seed ${seed}`).toEqual([[], []]);
          for (const bus of buses) expect(dayOf(found.plan, bus)).toEqual(bus);
          expect(found.plan.days).not.toEqual(plan.days);
          expect(found.lowerBoundBuses).toBeLessThanOrEqual(found.plan.days.length);
        }
        expect(withoutMorning).toEqual([]);
      }
    });

  it('hold the mornings too whose way home they drive, where afternoons are mornings turned round', () => {
    const { problem, plan, mornings } = locked(1, 'same-trips');
    expect(mornings.length).toBeGreaterThan(0);
    const found = solved(problem, 600);
    const there = (of: Plan, bus: (typeof mornings)[number]) =>
      of.days
        .find(({ kind, number }) => kind === bus.kind && number === bus.number)
        ?.trips.filter(({ direction }) => direction === 'to-school');
    for (const bus of mornings) expect(there(found.plan, bus)).toEqual(there(plan, bus));
  });

  it('are mirrored on the way home also where their riders board one by one, or by one visit whatever they need', () => {
    const together = (trip: Trip): Trip => {
      const visits: Visit[] = [];
      for (const visit of trip.visits) {
        const last = visits.at(-1);
        if (last?.stop === visit.stop) visits.splice(-1, 1, { ...last, riders: [...last.riders, ...visit.riders] });
        else visits.push(visit);
      }
      return { ...trip, visits };
    };
    for (let seed = 1; seed <= 4; seed += 1) {
      const town = drawn(seed, 'same-trips');
      const open = {
        ...town,
        riders: town.riders.map((one, i) => (i % 7 === 0 ? { ...one, needs: ['monitor'] } : one)),
      };
      const { plan } = solved(open, 40, { alone: open.riders.map((_, i) => i) });
      const joined = { ...plan, days: plan.days.map((day) => ({ ...day, trips: day.trips.map(together) })) };
      for (const kept of [plan, joined]) {
        const { locks } = locksOfPlan(open, kept, kept.days.slice(0, 3));
        const found = solved({ ...open, locks }, 100);
        expect([rulesBroken({ ...open, locks }, found.plan), found.leftBehind], `seed ${seed}`).toEqual([[], []]);
      }
    }
  });

  it('take no riders from a plan begun with that drives them otherwise', () => {
    for (const afternoon of ['none', 'own-trips'] as const) {
      const open = drawn(2, afternoon);
      const { plan } = solved(open, 40);
      const { locks } = locksOfPlan(open, { ...plan, days: [] }, plan.days.slice(0, 1));
      const found = solved({ ...open, locks }, 40, { from: plan });
      expect([rulesBroken({ ...open, locks }, found.plan), found.leftBehind], afternoon).toEqual([[], []]);
    }
  });

  it('stay in the yard where they stood', () => {
    const open = drawn(2, 'own-trips');
    const [driven] = solved(open, 40).plan.days;
    if (!driven) throw new Error('A bus is needed.');
    const { locks } = locksOfPlan(open, { riderStop: new Int32Array(), days: [] }, [driven]);
    expect(dayOf(solved({ ...open, locks }, 40).plan, driven)).toBeUndefined();
  });

  it('keep the bells of their schools, and the stops of their riders when stops are chosen again', () => {
    const { problem, plan, buses } = locked(1, 'own-trips');
    const { run, plan: found } = solved(problem, 200);
    const { bells } = chooseBells(run, { seed: 1, iterations: 400 });
    const schools = new Set(buses.flatMap(({ trips }) => trips.flatMap((trip) => trip.schools)));
    for (const s of schools) expect(bells[s]).toBe(problem.schools[s]?.bell);
    const stops = rechooseStops(problem, found);
    for (const { trips } of buses)
      for (const { visits } of trips)
        for (const { stop, riders } of visits)
          for (const rider of riders) {
            expect(found.riderStop[rider]).toBe(stop);
            expect([stop, -1]).toContain(stops[rider]);
          }
    expect(plan.riderStop).not.toEqual(found.riderStop);
  });

  it('hold while another bus is missing and when few riders may change', () => {
    const { problem, plan, buses } = locked(4, 'own-trips');
    const gone = plan.days.at(-1);
    const fleet = problem.fleet.map((kind, k) => (k === gone?.kind ? { ...kind, count: gone.number } : kind));
    const short = { ...problem, fleet };
    const repaired = solved(short, 400, { from: { ...plan, days: plan.days.slice(0, -1) }, repair: true });
    expect([rulesBroken(short, repaired.plan), repaired.leftBehind]).toEqual([[], []]);
    const limited = { ...problem, today: plan, rules: { ...problem.rules, ridersChangedMost: 20 } };
    const few = solved(limited, 1000);
    expect([rulesBroken(limited, few.plan), few.leftBehind]).toEqual([[], []]);
    for (const bus of buses) expect([dayOf(repaired.plan, bus), dayOf(few.plan, bus)]).toEqual([bus, bus]);
  });

  it('are told where they no longer drive as they did', () => {
    const { problem, plan, buses } = locked(1, 'own-trips');
    const moved = (change: (day: BusDay) => BusDay): Plan => ({
      ...plan,
      days: plan.days.map((day) => (day === buses[0] ? change(day) : day)),
    });
    expect(rulesBroken(problem, plan)).toEqual([]);
    const later = moved((day) => ({
      ...day,
      trips: day.trips.map((trip) => ({ ...trip, atSchool: trip.atSchool - 1 })),
    }));
    const gone = { ...plan, days: plan.days.filter((day) => day !== buses[0]) };
    for (const other of [later, gone]) expect(rulesBroken(problem, other)).toContain('locked');
  });
});
