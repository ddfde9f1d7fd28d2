import { describe, expect, it } from 'vitest';
import { stream } from '../../random/stream.ts';
import { honestPlan, threeSchools } from '../three-schools-fixtures.ts';
import type { DayChances } from './chances.ts';
import { simulateDays } from './simulate-days.ts';
import { spareDriverRows } from './spare-drivers.ts';

/** Nothing is left to chance but drivers; the plan is on time where all are there. Nobody but its own bus may drive PINE. */
const calm = { ...threeSchools, travel: { ...threeSchools.travel, logSpread: 0 } };
const chances = (driverMissing: number): DayChances => ({
  ...{ dayShare: 0, dwellSpread: 0, noShowShare: 0, noShowWaitSeconds: 0, driverMissing },
});
const days = (spareDrivers: number, driverMissing: number, problem = calm) =>
  simulateDays(problem, honestPlan, { random: stream(3), days: 4000, chances: chances(driverMissing), spareDrivers });

describe('drivers on standby', () => {
  it('drive for who is missing, unless they are missing themselves', () => {
    // All are there with a chance of 0.81; one of two is missing with 0.18, and the one on standby comes with 0.9.
    expect(days(1, 0.1).faultlessShare - days(0, 0.1).faultlessShare).toBeGreaterThan(0.05);
    expect(days(9, 0.1).faultlessShare).toBe(1);
    expect(days(1, 1).ridersLate).toEqual({ mean: 8, p95: 8, most: 8 });
  });

  it('take the bus with most riders first', () => {
    // Six riders board the big bus and two the small one, so that of two without drivers the small one stays in the yard.
    const problem = { ...calm, schools: calm.schools.map((one) => ({ ...one, arriveMost: 3600 })) };
    const both = simulateDays(problem, honestPlan, {
      random: stream(3),
      days: 4000,
      chances: chances(0.5),
      spareDrivers: 1,
    });
    const notRun = (bus: number): number =>
      Math.max(...both.trips.filter((trip) => trip.bus === bus).map(({ notRunShare }) => notRunShare));
    // All three are missing with 1/8. The small bus also where both lack a driver and the one on standby takes the big one.
    expect(notRun(0)).toBeCloseTo(1 / 8, 1);
    expect(notRun(1)).toBeCloseTo(3 / 8, 1);
  });

  it('never make a day worse, and leave the days as they are for everybody else', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const few = [0, 1, 2, 3].map(
        (spareDrivers) =>
          simulateDays(calm, honestPlan, { random: stream(seed), days: 4, chances: chances(0.4), spareDrivers })
            .faultlessShare,
      );
      expect(
        [...few].sort((a, b) => a - b),
        `seed ${seed}`,
      ).toEqual(few);
    }
    const rough = { ...calm, travel: { ...calm.travel, logSpread: 0.3 } };
    // Where nobody is missing, standby changes nothing, not even the chances of the road.
    expect({ ...days(4, 0, rough), spareDrivers: 0 }).toEqual(days(0, 0, rough));
  });

  it('are those of the problem, and so is how often a driver is missing, where nothing else is said', () => {
    const drivers = { spare: 2, absentShare: 0.25 };
    const found = simulateDays({ ...calm, drivers }, honestPlan, { random: stream(3), days: 5 });
    expect([found.spareDrivers, found.chances.driverMissing]).toEqual([2, 0.25]);
    const unsaid = simulateDays(calm, honestPlan, { random: stream(3), days: 5 });
    expect([unsaid.spareDrivers, unsaid.chances.driverMissing]).toEqual([0, 0.02]);
    expect(() => days(-1, 0)).toThrow('-1 drivers cannot be on standby');
    expect(() => days(0.5, 0)).toThrow('0.5 drivers');
  });
});

describe('how many on standby bring how much', () => {
  it('is told from nobody to as many as are needed on 99 days of 100, beside days on which nobody is missing', () => {
    // Of two buses with 0.2: none missing 0.64, one at most 0.96, two at most 1.
    const rows = spareDriverRows(calm, honestPlan, { random: stream(3), days: 2000, chances: chances(0.2) });
    expect(rows.map(({ drivers }) => drivers)).toEqual([0, 1, 2, null]);
    expect(rows[0]?.faultlessShare).toBe(
      simulateDays(calm, honestPlan, { random: stream(3), days: 2000, chances: chances(0.2) }).faultlessShare,
    );
    const rough = { ...calm, travel: { ...calm.travel, logSpread: 0.3 } };
    const how = { random: stream(3), days: 300, chances: chances(0.2) };
    const each = [0, 1, 2].map((spareDrivers) => simulateDays(rough, honestPlan, { ...how, spareDrivers }));
    const nobody = simulateDays(rough, honestPlan, { ...how, chances: chances(0) });
    // As many days for each, on the same weather, as if each were driven by itself.
    expect(spareDriverRows(rough, honestPlan, how).map((row) => [row.faultlessShare, row.ridersLateMean])).toEqual(
      [...each, nobody].map(({ faultlessShare, ridersLate }) => [faultlessShare, ridersLate.mean]),
    );
    expect(rows.at(-1)).toEqual({ drivers: null, faultlessShare: 1, ridersLateMean: 0, cents: null });
    expect(rows.map(({ cents }) => cents)).toEqual([0, null, null, null]);
    // Six hours a day at $25.
    const drivers = { spare: 1, absentShare: null, paidHours: 6, hourCents: 2500 };
    const paid = { random: stream(3), days: 10, chances: chances(0.2) };
    const known = spareDriverRows({ ...calm, drivers }, honestPlan, paid).map(({ cents }) => cents);
    expect(known).toEqual([0, 15_000, 30_000, null]);
    const some = spareDriverRows(calm, honestPlan, { random: stream(3), days: 10, chances: chances(0.005) });
    expect(some.map(({ drivers }) => drivers)).toEqual([0, null]);
  });
});
