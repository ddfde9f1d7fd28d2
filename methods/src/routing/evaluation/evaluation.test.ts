import { describe, expect, it } from 'vitest';
import { checkPlan } from '../checking/check-plan.ts';
import { at, honestPlan, rider, slowAfternoon, threeSchools, withTrip } from '../three-schools-fixtures.ts';
import { comparePlans } from './compare-plans.ts';
import { distribution } from './distribution.ts';
import { evaluatePlan } from './evaluate-plan.ts';
import { groupGap } from './group-gap.ts';
import { suppressedGroups } from './suppression.ts';
import { weighedCents } from './weighed-cents.ts';

const evaluation = evaluatePlan(threeSchools, honestPlan);

describe('the evaluation of a plan', () => {
  it('counts buses by kind, those out at once, and runs by bus', () => {
    expect(evaluation.fleet).toEqual({
      buses: 2,
      ofKind: [
        { kind: 'big', buses: 1 },
        { kind: 'small', buses: 1 },
      ],
      // The small bus leaves for d at 7:12:50, the big one at 7:33:45; PINE in the afternoon starts first as well.
      peak: { buses: 2, at: at('7:50') - 975 },
      runs: { 'to-school': [0, 1, 1], 'from-school': [0, 1, 1] },
    });
  });

  it('does not count a bus as out with one that leaves when it is back', () => {
    const soon = withTrip(honestPlan, 1, 0, (trip) => ({ ...trip, atSchool: trip.atSchool + 5590 }));
    const days = soon.days.map((day) => ({
      ...day,
      trips: day.trips.filter((trip) => trip.direction === 'to-school'),
    }));
    // The small bus left at 7:50 − 2230 s for its first stop; 5590 s later that is when the big one is back, at 8:46.
    expect(evaluatePlan(threeSchools, { ...soon, days }).fleet.peak?.buses).toBe(1);
  });

  it('measures each way on the roads of its own period', () => {
    const slow = evaluatePlan(slowAfternoon, honestPlan);
    expect(slow.rides['to-school']).toEqual(evaluation.rides['to-school']);
    // Riders 0 and 1 ride 600 + 35 + 600 s home; the direct drive is 1,200 s, so 35 s beyond it.
    expect(slow.rides['from-school'].ride?.most).toBe(1235);
    expect(slow.rides['from-school'].beyondDirect?.most).toBe(evaluation.rides['from-school'].beyondDirect?.most);
    expect(checkPlan(slowAfternoon, honestPlan).violations.map(({ rule, bus, trip }) => [rule, bus, trip])).toEqual([
      ['chain', 0, 3],
    ]);
    // Afternoon metres count twice: 15 + 10 + … as the morning has them once.
    const mornings = {
      ...honestPlan,
      days: honestPlan.days.map((day) => ({
        ...day,
        trips: day.trips.filter(({ direction }) => direction === 'to-school'),
      })),
    };
    const morning = evaluatePlan(threeSchools, mornings).driving;
    expect(slow.driving.loadedMetres).toBe(2 * evaluation.driving.loadedMetres - morning.loadedMetres);
    expect(slow.driving.emptyMetres).toBe(2 * evaluation.driving.emptyMetres - morning.emptyMetres);
  });

  it('counts hours from yard to yard, driving alone, and kilometres loaded and empty', () => {
    // Big: 0–5–10–15–20–25–0 out and back twice is 50 km, then 0–15–10–5–25–20–0 is 15 + 10 + 20 + 5 + 20 = 70 km.
    // Small: 0–30–33–35–0 is 70 km each way.
    expect(evaluation.driving).toEqual({
      drivenSeconds: (50 + 70 + 140) * 60,
      dutySeconds: at('8:46') - at('7:50') + 975 + (4605 + 2 * 4390),
      loadedMetres: (10 + 5 + 10 + 5 + 5 + 5) * 1000,
      emptyMetres: (260 - 40) * 1000,
    });
  });

  it('charges days, hours and kilometres, and the parts add up', () => {
    const { money, driving } = evaluation;
    expect(money.days).toBe(20_000);
    expect(money.hours).toBe(Math.round((driving.dutySeconds * 3000) / 3600));
    expect(money.kilometres).toBe(26_000);
    expect(money.all).toBe(money.days + money.hours + money.kilometres);
  });

  it('charges drivers on standby by the hour beside the buses, and never in them', () => {
    const paid = (spare: number, paidHours: number | null, hourCents: number | null) =>
      evaluatePlan({ ...threeSchools, drivers: { spare, absentShare: null, paidHours, hourCents } }, honestPlan);
    // Three drivers, 4.5 hours each at $20.
    const three = paid(3, 4.5, 2000);
    expect(three.standby).toEqual({ drivers: 3, hours: 13.5, hourCents: 2000, cents: 27_000 });
    expect(three.money).toEqual(evaluation.money);
    const unknown = [paid(3, null, 2000), paid(3, 4.5, null), paid(0, null, null), evaluation];
    expect(unknown.map(({ standby: { hours, cents } }) => [hours, cents])).toEqual([
      [null, null],
      [13.5, null],
      [0, 0],
      [0, 0],
    ]);
    const figures = (one: typeof three) =>
      comparePlans(one, one).flatMap(({ id, after }) => (/tandby/.test(id) ? [[id, after]] : []));
    expect(figures(three)).toEqual([
      ['standbyCents', 27_000],
      ['costWithStandbyCents', three.money.all + 27_000],
    ]);
    expect(unknown.map((one) => figures(one))).toEqual([[], [], [], []]);
  });

  it('tells rides each way, beyond the direct drive, walks, loads and margins', () => {
    const { rides, walkMetres, ridersPerRun, arrivalMargin } = evaluation;
    expect(rides['to-school'].ride).toMatchObject({ count: 8, mean: (635 * 2 + 300 * 4 + 335 + 120) / 8, most: 635 });
    // OAK's first stop stands 35 s longer than the direct drive of 10 minutes, and d waits 35 s at e.
    expect(rides['to-school'].beyondDirect).toMatchObject({ mean: (35 * 3) / 8, most: 35, p50: 0 });
    expect(rides['from-school'].ride).toMatchObject({ count: 8, most: 635 });
    expect(walkMetres).toMatchObject({ count: 8, mean: 100 });
    expect(ridersPerRun).toMatchObject({ count: 6, mean: 16 / 6, most: 3 });
    // 7:50 where 7:54 is the latest, and 8:20 where 8:24 is.
    expect(arrivalMargin).toMatchObject({ count: 3, least: 240, most: 240 });
  });

  it('counts what is new for the riders of today, and cases', () => {
    const today = { ...threeSchools, today: withTrip(honestPlan, 0, 1, (trip) => ({ ...trip, atSchool: at('8:10') })) };
    expect(evaluatePlan(today, honestPlan).changed).toEqual({ any: 3, stop: 0, time: 3, bus: 0 });
    expect(evaluation.changed).toBeNull();
    const riders = threeSchools.riders.map((one, i) => (i === 2 ? { ...one, choices: [] } : one));
    expect(evaluatePlan({ ...threeSchools, riders }, honestPlan).cases).toBe(1);
  });

  it('counts riders carried once, and those whose bus home is another', () => {
    expect([evaluation.carried, evaluation.homeOnAnotherBus]).toEqual([8, 0]);
    const [big, small] = honestPlan.days;
    if (!big || !small) throw new RangeError('The honest plan has two buses.');
    const trips = (of: typeof big, direction: string) => of.trips.filter((trip) => trip.direction === direction);
    const aboard = trips(small, 'from-school').flatMap(({ visits }) => visits.flatMap((visit) => visit.riders)).length;
    // The small bus's riders go home on the big one, where nobody else's bus changes.
    const days = [
      { ...big, trips: [...big.trips, ...trips(small, 'from-school')] },
      { ...small, trips: trips(small, 'to-school') },
    ];
    const other = evaluatePlan(threeSchools, { ...honestPlan, days });
    expect([other.carried, other.homeOnAnotherBus]).toEqual([8, aboard]);
    expect(aboard).toBeGreaterThan(0);
    const morning = honestPlan.days.map((day) => ({ ...day, trips: trips(day, 'to-school') }));
    expect(evaluatePlan(threeSchools, { ...honestPlan, days: morning }).homeOnAnotherBus).toBeNull();
  });

  it('has no figures without buses, and no number is made up', () => {
    const nothing = evaluatePlan(threeSchools, { riderStop: new Int32Array(8).fill(-1), days: [] });
    expect(nothing.fleet).toMatchObject({ buses: 0, peak: null });
    expect([nothing.money.all, nothing.rides['to-school'].ride, nothing.arrivalMargin]).toEqual([0, null, null]);
    expect(() => evaluatePlan(threeSchools, { ...honestPlan, riderStop: new Int32Array(1) })).toThrow(
      'does not belong',
    );
  });
});

describe('small groups', () => {
  it('are hidden below ten, with the next smallest where one alone or fewer than ten could be subtracted', () => {
    const hidden = (sizes: Record<string, number>) => [...suppressedGroups(new Map(Object.entries(sizes)))].sort();
    expect(hidden({ a: 10, b: 20 })).toEqual([]);
    expect(hidden({ a: 9, b: 20, c: 30 })).toEqual(['a', 'b']);
    expect(hidden({ a: 4, b: 5, c: 30, d: 40 })).toEqual(['a', 'b', 'c']);
    expect(hidden({ a: 5, b: 5, c: 30 })).toEqual(['a', 'b']);
    expect(hidden({ a: 0, b: 20 })).toEqual([]);
  });

  it('have no figures in the evaluation, nor in a comparison', () => {
    const riders = Array.from({ length: 31 }, (_, i) =>
      rider(`r${i}`, 0, [0], { group: i < 9 ? 'small' : i < 19 ? 'middle' : 'large' }),
    );
    const everyone = riders.map((_, i) => i);
    const plan = {
      riderStop: new Int32Array(31),
      days: [
        {
          kind: 0,
          number: 0,
          trips: [
            {
              direction: 'to-school' as const,
              schools: [0],
              atSchool: at('7:50'),
              visits: [{ stop: 0, riders: everyone }],
            },
          ],
        },
      ],
    };
    const told = evaluatePlan({ ...threeSchools, riders }, plan);
    expect(told.groups.map(({ group, figures }) => [group, figures?.['to-school'].ride?.count ?? null])).toEqual([
      ['large', 12],
      ['middle', null],
      ['small', null],
    ]);
    const ids = comparePlans(told, told).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('group'))).toEqual(['groupRide.large']);
  });
});

describe('the gap between groups', () => {
  const sample = (mean: number, count = 10) => ({ count, mean, least: 0, p10: 0, p50: 0, p90: 0, most: 0 });
  const nobody = { ride: null, beyondDirect: null };
  /** Longer ride by as much again as beyond the direct drive, which is what counts. */
  const figures = (beyond: number, count = 10) => ({
    'to-school': { ride: sample(2 * beyond, count), beyondDirect: sample(beyond, count) },
    'from-school': nobody,
  });
  const groups = [
    { group: 'a', figures: figures(600) },
    { group: 'b', figures: null },
    { group: 'c', figures: figures(900, 20) },
    { group: 'd', figures: figures(720) },
  ];
  // 6,000 + 18,000 + 7,200 s of those told and 6,800 s of eight riders of b: 38,000 s of 48 riders.
  const rides = { ...figures(38_000 / 48, 48) };

  it('is between the longest and the shortest mean beyond the direct drive of groups that may be told, and none below two', () => {
    expect(groupGap({ groups, rides })).toMatchObject({
      longest: { group: 'c', seconds: 900 },
      shortest: { group: 'a', seconds: 600 },
      seconds: 300,
    });
    expect(groupGap({ groups: groups.slice(0, 2), rides })).toBeNull();
    expect(groupGap({ groups, rides }, 'from-school')).toBeNull();
  });

  it('counts riders’ time above the mean of all riders, those of untold groups too', () => {
    // Only c lies above: 20 riders by 900 − 791.67 s.
    expect(groupGap({ groups, rides })?.aboveMean).toBeCloseTo(20 * (900 - 38_000 / 48), 9);
  });
});

describe('the weighed sum', () => {
  it('adds each rider’s minute above the mean at its price, both ways', () => {
    // Ten of “near” go straight; ten of “far” go round by them: 10 min from a past b to OAK, with 10 × 5 s and 30 s at b.
    const riders = Array.from({ length: 20 }, (_, i) =>
      rider(`r${i}`, 0, [i < 10 ? 0 : 1], { group: i < 10 ? 'far' : 'near' }),
    );
    const all = riders.map((_, i) => i);
    const trip = (direction: 'to-school' | 'from-school') => ({
      direction,
      schools: [0],
      atSchool: at(direction === 'to-school' ? '7:50' : '15:10'),
      visits: [
        { stop: 0, riders: all.slice(0, 10) },
        { stop: 1, riders: all.slice(10) },
      ],
    });
    const home = { ...trip('from-school'), visits: [...trip('from-school').visits].reverse() };
    const plan = {
      riderStop: Int32Array.from(riders, (_, i) => (i < 10 ? 0 : 1)),
      days: [{ kind: 0, number: 0, trips: [trip('to-school'), home] }],
    };
    const problem = (gapMinuteCents: number) => ({
      ...threeSchools,
      riders,
      rules: { ...threeSchools.rules, weights: { ...threeSchools.rules.weights, gapMinuteCents } },
    });
    // Far rides 80 s beyond direct each way, the mean is 40 s: 10 × 40 s = 6 2/3 min each way.
    expect(weighedCents(problem(30), plan) - weighedCents(problem(0), plan)).toBeCloseTo(2 * 30 * (400 / 60), 6);
  });
});

describe('two plans', () => {
  it('are compared figure by figure', () => {
    const days = honestPlan.days.slice(0, 1);
    const changes = new Map(
      comparePlans(evaluation, evaluatePlan(threeSchools, { ...honestPlan, days })).map((c) => [c.id, c]),
    );
    expect(changes.get('buses')).toEqual({
      id: 'buses',
      unit: 'buses',
      before: 2,
      after: 1,
      change: -1,
      changeShare: -0.5,
    });
    expect(changes.get('drivenSeconds')).toMatchObject({ change: -140 * 60 });
    expect(changes.get('walkMean')?.change).toBe(0);
  });
});

describe('a distribution', () => {
  it('has the quantiles of its sample, and none without one', () => {
    expect(distribution([3, 1, 2, 4, 5])).toEqual({ count: 5, mean: 3, least: 1, p10: 1.4, p50: 3, p90: 4.6, most: 5 });
    expect(distribution([])).toBeNull();
  });
});
