import { describe, expect, it } from 'vitest';
import { at, honestPlan, slowAfternoon, threeSchools, withTrip } from '../three-schools-fixtures.ts';
import { changedRiders } from './changed-riders.ts';
import { planSchedule } from './plan-schedule.ts';
import { journeys } from './rides.ts';

const schedule = planSchedule(threeSchools, honestPlan);

describe('the times of a plan', () => {
  it('are counted back from the arrival at school, each stop with its own time', () => {
    // b 10 → OAK 15 is 300 s and b takes 30 + 5; a 5 → b 10 is 300 s and a takes 30 + 2 × 5.
    expect(schedule[0]?.trips[0]).toMatchObject({
      schools: [{ arrives: at('7:50'), leaves: at('7:51') }],
      visits: [
        { arrives: at('7:50') - 300 - 35 - 300 - 40, leaves: at('7:50') - 300 - 35 - 300 },
        { arrives: at('7:50') - 300 - 35, leaves: at('7:50') - 300 },
      ],
    });
  });

  it('are counted on from the departure in the afternoon, loading before it, wheelchairs taking longer', () => {
    // PINE 35 → e 33 is 120 s and e takes 35; e → d 30 is 180 s and d takes 30 + 5 + 60.
    expect(schedule[1]?.trips[1]).toMatchObject({
      schools: [{ arrives: at('15:09'), leaves: at('15:10') }],
      visits: [{ arrives: at('15:12') }, { arrives: at('15:10') + 120 + 35 + 180, leaves: at('15:10') + 430 }],
    });
  });

  it('hold two duties, since the bus goes back to its yard between morning and afternoon', () => {
    expect(schedule[0]?.duties).toEqual([
      { first: 0, last: 1, out: at('7:50') - 975, back: at('8:21') + 1500 },
      { first: 2, last: 3, out: at('15:09') - 900, back: at('15:45') + 300 + 45 + 1200 },
    ]);
  });

  it('take each period’s own roads: the trip’s in a trip, the next trip’s on the way to it, the last one’s to the yard', () => {
    const slow = planSchedule(slowAfternoon, honestPlan);
    expect(slow[0]?.trips.slice(0, 2)).toEqual(schedule[0]?.trips.slice(0, 2));
    // OAK 15 → b 10 is 600 s now, b takes 35, b → a 5 is 600 s.
    expect(slow[0]?.trips[2]?.visits.map(({ arrives }) => arrives)).toEqual([at('15:20'), at('15:20') + 35 + 600]);
    // Out of the yard at 0 to OAK at 15 for 15:09, and back from c at 20, both in the slow afternoon.
    expect(slow[0]?.duties).toEqual([
      { first: 0, last: 1, out: at('7:50') - 975, back: at('8:21') + 1500 },
      { first: 2, last: 3, out: at('15:09') - 1800, back: at('15:45') + 600 + 45 + 2400 },
    ]);
  });

  it('hold one duty where the gap is too short for the way to the yard and back', () => {
    const early = withTrip(honestPlan, 1, 1, (trip) => ({ ...trip, atSchool: at('8:30') }));
    expect(planSchedule(threeSchools, early)[1]?.duties).toHaveLength(1);
  });

  it('plan every leg at the quantile asked for: exp(1.2816 × 0.1) times the median at nine tenths', () => {
    const safe = { ...threeSchools, rules: { ...threeSchools.rules, planQuantile: 0.9 } };
    const [, b] = planSchedule(safe, honestPlan)[0]?.trips[0]?.visits ?? [];
    expect(at('7:50') - (b?.leaves ?? 0)).toBeCloseTo(300 * Math.exp(0.12815515655446), 8);
    const never = { ...threeSchools, rules: { ...threeSchools.rules, planQuantile: 1 } };
    expect(() => planSchedule(never, honestPlan)).toThrow('between 0 and 1');
  });

  it('count stopping once where two schools’ riders board at one stop', () => {
    const both = withTrip(honestPlan, 0, 0, (trip) => ({
      ...trip,
      visits: [trip.visits[0], trip.visits[0]].flatMap((v) => v ?? []),
    }));
    const [first, second] = planSchedule(threeSchools, both)[0]?.trips[0]?.visits ?? [];
    expect([(first?.leaves ?? 0) - (first?.arrives ?? 0), (second?.leaves ?? 0) - (second?.arrives ?? 0)]).toEqual([
      40, 10,
    ]);
  });
});

describe('a rider’s day', () => {
  it('has a ride from leaving the stop to arriving at school, and back', () => {
    const seen = journeys(threeSchools, honestPlan, schedule);
    expect([...seen['to-school'].ride]).toEqual([635, 635, 300, 300, 300, 335, 120, 300]);
    expect(seen['from-school'].ride[0]).toBe(300 + 35 + 300);
    expect([...seen['to-school'].day]).toEqual([0, 0, 0, 0, 0, 1, 1, 0]);
  });

  it('has changed where the stop, the bus, or the time by more than the limit is new', () => {
    const today = { ...threeSchools, today: honestPlan };
    expect(changedRiders(today, honestPlan)).toEqual([]);
    const within = withTrip(honestPlan, 0, 1, (trip) => ({ ...trip, atSchool: trip.atSchool - 300 }));
    expect(changedRiders(today, within)).toEqual([]);
    const beyond = withTrip(honestPlan, 0, 1, (trip) => ({ ...trip, atSchool: trip.atSchool - 301 }));
    expect(changedRiders(today, beyond)).toEqual(
      [3, 4, 7].map((rider) => ({ rider, stop: false, time: true, bus: false })),
    );
    const otherBus = { ...honestPlan, days: honestPlan.days.map((day) => ({ ...day, number: 1 })) };
    expect(changedRiders(today, otherBus).every(({ bus, stop, time }) => bus && !stop && !time)).toBe(true);
    const moved = { ...honestPlan, riderStop: Int32Array.from([1, 0, 1, 2, 2, 3, 4, 2]) };
    expect(changedRiders(today, moved)).toEqual([{ rider: 0, stop: true, time: false, bus: false }]);
  });
});
