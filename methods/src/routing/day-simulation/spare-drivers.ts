import type { Cents } from '@leeway/model';
import { standbyCost } from '../evaluation/standby-cost.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { chancesOf, type DaySimulationOptions, drivenDays } from './simulate-days.ts';

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
  const { driverMissing } = { ...chancesOf(problem), ...options.chances };
  const most = enough(plan.days.length, driverMissing);
  const { days, flat, run, begin, drive } = drivenDays(problem, plan, { ...options, spareDrivers: most });
  const nobody = new Uint8Array(flat.buses);
  const late = Array.from({ length: most + 2 }, () => ({ riders: 0, faultless: 0 }));
  for (let day = 0; day < days; day += 1) {
    const drivers = begin();
    // Where one more on standby is missing as well, or nobody is missing any more, the day is the one before.
    let [before, riders] = ['', 0];
    late.forEach((sum, spare) => {
      const missing = spare > most ? nobody : drivers.without(spare);
      const key = missing.join('');
      if (key !== before) {
        drive(day, missing);
        riders = run.lateRiders;
      }
      before = key;
      sum.riders += riders;
      sum.faultless += riders === 0 ? 1 : 0;
    });
  }
  return late.map(({ riders, faultless }, spare) => ({
    drivers: spare > most ? null : spare,
    faultlessShare: faultless / days,
    ridersLateMean: riders / days,
    cents: spare > most ? null : standbyCost(problem, spare).cents,
  }));
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
