import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../distributions/normal.ts';
import { stream } from '../../random/stream.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { at, honestPlan, slowAfternoon, threeSchools, withTrip } from '../three-schools-fixtures.ts';
import type { DayChances } from './chances.ts';
import { flatPlan } from './flat-plan.ts';
import { nextNormal, polarNormal } from './polar-normal.ts';
import { simulateDays } from './simulate-days.ts';
import { chainDay, dayChains } from './stand-ins.ts';

/** Nothing is left to chance but what a test names. */
const CALM: DayChances = { dayShare: 0, dwellSpread: 0, noShowShare: 0, noShowWaitSeconds: 0, driverMissing: 0 };
const calmRoads: RoutingProblem = { ...threeSchools, travel: { ...threeSchools.travel, logSpread: 0 } };
const random = stream(7, 'test');
const simulated = (problem: RoutingProblem, plan: Plan, chances: Partial<DayChances> = {}, days = 200) =>
  simulateDays(problem, plan, { days, random, chances: { ...CALM, ...chances } });
const withBell = (problem: RoutingProblem, bells: Readonly<Record<string, number>>): RoutingProblem => ({
  ...problem,
  schools: problem.schools.map((one) => ({ ...one, bell: bells[one.id] ?? one.bell })),
});

describe('days on which nothing varies', () => {
  it('are the plan itself', () => {
    const days = simulated(calmRoads, honestPlan, {}, 3);
    expect(days.trips.map(({ bus, trip, onTimeShare, latenessP95 }) => [bus, trip, onTimeShare, latenessP95])).toEqual([
      [0, 0, 1, -600],
      [0, 1, 1, -600],
      // The latest departures are 15:20 and 15:50; PINE’s and OAK’s buses leave at 15:10, ELM’s at 15:45.
      [0, 2, 1, -600],
      [0, 3, 1, -300],
      [1, 0, 1, -600],
      [1, 1, 1, -600],
    ]);
    const home = at('15:45') + 300 + 45;
    expect(days.lastDropOff).toEqual({ p50: home, p95: home, most: home });
    expect(days).toMatchObject({ ridersLate: { mean: 0, p95: 0, most: 0 }, faultlessShare: 1, breaksFirst: [] });
  });

  it('take the afternoon’s own roads on the way home', () => {
    const calm = { ...slowAfternoon, travel: { ...slowAfternoon.travel, logSpread: 0 } };
    // The bus leaves OAK at 15:10, a at 15:10 + 600 + 35 + 600 + 40, and is at ELM 2,400 s later, so that it leaves after a minute.
    const elm = at('15:10') + 1275 + 2400 + 60;
    const { trips, lastDropOff } = simulated(calm, honestPlan, {}, 3);
    expect(trips.find(({ bus, trip }) => bus === 0 && trip === 3)?.latenessP95).toBe(elm - at('15:50'));
    expect(lastDropOff?.most).toBe(elm + 600 + 45);
  });

  it('have no last drop-off without an afternoon', () => {
    const days = honestPlan.days.map((day) => ({
      ...day,
      trips: day.trips.filter((trip) => trip.direction === 'to-school'),
    }));
    expect(simulated(calmRoads, { ...honestPlan, days }).lastDropOff).toBeNull();
  });

  it('make every rider of a trip late when the bell is rung before it', () => {
    const days = simulated(withBell(calmRoads, { OAK: at('7:50') - 60 }), honestPlan);
    expect(days.ridersLate).toEqual({ mean: 3, p95: 3, most: 3 });
    expect(days.trips[0]).toMatchObject({ onTimeShare: 0, latenessP95: 60 });
  });
});

describe('simulated days', () => {
  it('are the same for the same seed, and others for another', () => {
    const once = simulateDays(threeSchools, honestPlan, { days: 50, random: stream(7) });
    expect(simulateDays(threeSchools, honestPlan, { days: 50, random: stream(7) })).toEqual(once);
    expect(simulateDays(threeSchools, honestPlan, { days: 50, random: stream(8) })).not.toEqual(once);
  });

  it('arrive in time as often as the normal curve says, for a trip of one leg', () => {
    // c → ELM takes 300 s in the median with a spread of .1; the bus waits at c, and the bell is 330 s after it leaves.
    const days = simulated(withBell(threeSchools, { ELM: at('8:20') + 30 }), honestPlan, {}, 4000);
    const expected = normalCdf(Math.log(1.1) / 0.1);
    expect(Math.abs((days.trips[1]?.onTimeShare ?? 0) - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / 4000),
    );
    expect(days.trips[1]?.latenessP95).toBeCloseTo(300 * Math.exp(0.16449) - 330, -1);
    expect(days.breaksFirst[0]).toMatchObject({ bus: 0, trip: 1, cause: { kind: 'leg', from: 4, to: 5 } });
    const [worst] = days.breaksFirst;
    expect(worst?.share).toBeGreaterThan(0.95);
    expect((worst?.lateRidersPerDay ?? 0) / days.ridersLate.mean).toBeCloseTo(worst?.share ?? 0, 10);
  });

  it('go wrong together where legs share the day’s factor, and by themselves where they do not', () => {
    // Two trips of one leg each, both on time with chance .83: together .83 where they share all, .69 where they share nothing.
    const near = { ...threeSchools.rules, afternoon: 'none' as const };
    const problem = { ...withBell(threeSchools, { ELM: at('8:20') + 30, PINE: at('7:50') + 12 }), rules: near };
    const days = honestPlan.days.map((day) => ({
      ...day,
      trips:
        day.kind === 0
          ? day.trips.slice(1, 2)
          : day.trips.slice(0, 1).map((trip) => ({ ...trip, visits: trip.visits.slice(1) })),
    }));
    const roomy = { ...problem, fleet: problem.fleet.map((kind) => ({ ...kind, yard: null })) };
    const one = normalCdf(Math.log(1.1) / 0.1);
    const plan = { ...honestPlan, days };
    expect(simulated(roomy, plan, { dayShare: 1 }, 4000).faultlessShare).toBeCloseTo(one, 1);
    expect(Math.abs(simulated(roomy, plan, { dayShare: 0 }, 4000).faultlessShare - one * one)).toBeLessThan(0.03);
  });

  it('count nobody late who stays at home, and wait only for those whom nobody announced', () => {
    const away = { ...calmRoads, riders: calmRoads.riders.map((one) => ({ ...one, rides: 0 })) };
    const announced = simulated(away, honestPlan, { noShowWaitSeconds: 3600 });
    expect(announced.trips[0]?.onTimeShare).toBe(1);
    expect(announced.lastDropOff).toBeNull();
    const unannounced = simulated(away, honestPlan, { noShowShare: 1, noShowWaitSeconds: 3600 });
    expect(unannounced.trips[0]?.onTimeShare).toBe(0);
    expect(unannounced.ridersLate.most).toBe(0);
  });

  it('take as long to board on average whatever the spread', () => {
    // With 100 s a rider OAK’s bus is 3 × 95 s late on the plan of 5 s, were it not planned: only the spread can move it.
    const slow = { ...calmRoads, rules: { ...calmRoads.rules, riderSeconds: 100 } };
    expect(simulated(slow, honestPlan).trips[0]?.onTimeShare).toBe(1);
    const spread = simulated(withBell(slow, { OAK: at('7:50') }), honestPlan, { dwellSpread: 0.5 }, 1000);
    expect(spread.trips[0]?.onTimeShare).toBeGreaterThan(0.3);
    expect(spread.trips[0]?.onTimeShare).toBeLessThan(0.7);
    expect(spread.breaksFirst[0]?.cause).toMatchObject({ kind: 'stop' });
  });

  it('refuse a chance that is none and a plan of another problem', () => {
    expect(() => simulated(threeSchools, honestPlan, { driverMissing: 1.1 })).toThrow('driverMissing');
    expect(() => simulated(threeSchools, honestPlan, { dwellSpread: -1 })).toThrow('dwellSpread');
    expect(() => simulated(threeSchools, honestPlan, {}, 0)).toThrow('0 days');
    expect(() => simulated(threeSchools, { ...honestPlan, riderStop: new Int32Array(2) })).toThrow('does not belong');
  });
});

describe('a sabotaged plan', () => {
  it('is late from the start where the yard run is missing', () => {
    const fleet = calmRoads.fleet.map((kind) => ({ ...kind, leavesEarliest: at('7:50') }));
    const days = simulated({ ...withBell(calmRoads, { OAK: at('7:54') }), fleet }, honestPlan);
    // From the yard at 7:50 to a at 7:55, where the plan is at 7:38:45; 675 s later at OAK and, with 240 s to spare, 975 − 540.
    expect(days.trips[0]).toMatchObject({ onTimeShare: 0, latenessP95: at('7:50') + 975 - at('7:54') });
    expect(days.breaksFirst.find(({ trip, bus }) => bus === 0 && trip === 0)?.cause).toEqual({
      kind: 'start',
      seconds: 975,
    });
  });

  it('is late where two trips are on one bus at once', () => {
    const soon = withTrip(honestPlan, 0, 1, (trip) => ({ ...trip, atSchool: at('7:51') }));
    const days = simulated(withBell(calmRoads, { ELM: at('7:56') }), soon);
    // From OAK at 7:51 to c at 7:56, 45 s there, five minutes to ELM: 8:01:45.
    expect(days.trips[1]).toMatchObject({ onTimeShare: 0, latenessP95: 345 });
    expect(days.breaksFirst[0]?.cause).toMatchObject({ kind: 'start' });
  });
});

describe('a bus without a driver', () => {
  const flat = flatPlan(threeSchools, honestPlan);
  const chainOf = (missing: readonly number[]) => {
    const chains = dayChains(flat);
    chainDay(flat, chains, Uint8Array.from(missing));
    const trips: number[] = [];
    for (let trip = chains.head[1] as number; trip >= 0; trip = chains.next[trip] as number) trips.push(trip);
    return { small: trips, taken: [...chains.taken], delay: [...chains.delay] };
  };

  it('changes nothing on a day when all are there', () => {
    expect(chainOf([0, 0])).toEqual({ small: [4, 5], taken: [0, 0, 0, 0, 0, 0], delay: [0, 0, 0, 0, 0, 0] });
  });

  it('has its trips driven where they make the fewest seconds late, by a bus that may', () => {
    // OAK goes before PINE: from the yard at 6:30 it is in time, and PINE waits from 7:42:50 to 8:06, 1,390 s; after it OAK would
    // start 2,835 s late. ELM fits after PINE. In the afternoon OAK is late by 15:32:10 − 15:09, ELM by 16:04:25 − 15:44.
    expect(chainOf([1, 0])).toEqual({
      small: [0, 4, 1, 5, 2, 3],
      taken: [1, 1, 1, 1, 0, 0],
      delay: [0, 0, 1390, 1225, 0, 0],
    });
  });

  it('leaves trips undone that no other bus may drive, and all their riders late', () => {
    expect(chainOf([0, 1])).toMatchObject({ taken: [0, 0, 0, 0, 2, 2] });
    const days = simulated(calmRoads, honestPlan, { driverMissing: 1 });
    expect(days.trips.map(({ notRunShare, latenessP95 }) => [notRunShare, latenessP95])).toEqual(
      new Array(6).fill([1, null]),
    );
    expect(days.ridersLate).toEqual({ mean: 8, p95: 8, most: 8 });
    expect(days.breaksFirst[0]?.cause).toEqual({ kind: 'driver', seconds: 3600 });
  });
});

describe('normal draws by the polar method', () => {
  it('have mean 0, variance 1 and a twentieth beyond 1.96', () => {
    const source = polarNormal(stream(3));
    const draws = Array.from({ length: 40_000 }, () => nextNormal(source));
    const mean = draws.reduce((sum, z) => sum + z, 0) / 40_000;
    const variance = draws.reduce((sum, z) => sum + z * z, 0) / 40_000 - mean * mean;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(variance).toBeCloseTo(1, 1);
    expect(draws.filter((z) => Math.abs(z) > 1.96).length / 40_000).toBeCloseTo(0.05, 2);
  });
});
