import type { Cents } from '@leeway/model';
import { standbyCost } from '../evaluation/standby-cost.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { type DaySimulationOptions, simulateDays } from './simulate-days.ts';

/** Days with so many drivers on standby; `drivers` is null for days on which no driver is ever missing. */
export type SpareDriverRow = {
  readonly drivers: number | null;
  readonly faultlessShare: number;
  readonly ridersLateMean: number;
  /** What they are paid a day; null where not known, and where no driver is ever missing. */
  readonly cents: Cents | null;
};

const ROWS_MOST = 12;
/** Standby is told until more of it would be needed on fewer than one day in a hundred. */
const ENOUGH = 0.99;

/**
 * The same days with nobody on standby, one driver, two, and so on, until on 99 days of 100 no more are missing than are there;
 * last, with no driver ever missing, which no number of them can better. Throws as `simulateDays`.
 */
export function spareDriverRows(
  problem: RoutingProblem,
  plan: Plan,
  options: Omit<DaySimulationOptions, 'spareDrivers'>,
): readonly SpareDriverRow[] {
  const row = (drivers: number | null): SpareDriverRow => {
    const chances = drivers === null ? { ...options.chances, driverMissing: 0 } : options.chances;
    const found = simulateDays(problem, plan, {
      ...options,
      ...(chances ? { chances } : {}),
      spareDrivers: drivers ?? 0,
    });
    const cents = drivers === null ? null : standbyCost(problem, drivers).cents;
    return { drivers, faultlessShare: found.faultlessShare, ridersLateMean: found.ridersLate.mean, cents };
  };
  const { chances } = simulateDays(problem, plan, { ...options, days: 1 });
  const most = enough(plan.days.length, chances.driverMissing);
  return [...Array.from({ length: most + 1 }, (_, drivers) => row(drivers)), row(null)];
}

/** Fewest drivers on standby with whom nobody is missing on `ENOUGH` of days, were all of them there (binomial). */
function enough(buses: number, missing: number): number {
  if (missing >= 1) return ROWS_MOST;
  let [chance, sum, k] = [(1 - missing) ** buses, 0, 0];
  for (; k < Math.min(buses, ROWS_MOST); k += 1) {
    sum += chance;
    if (sum >= ENOUGH) break;
    chance *= ((buses - k) / (k + 1)) * (missing / (1 - missing));
  }
  return k;
}
