import { MethodError } from '../../errors/method-error.ts';
import type { RandomStream } from '../../random/stream.ts';
import { requireWellFormed } from '../checking/require-well-formed.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { ASSUMED_CHANCES, type DayChances, requireChances } from './chances.ts';
import { type DayRun, dayRun, runDay } from './day-run.ts';
import { driverDays } from './driver-days.ts';
import { flatPlan } from './flat-plan.ts';
import { nextNormal, polarNormal } from './polar-normal.ts';
import { type SimulatedDays, simulatedDays } from './simulated-days.ts';
import { chainDay, dayChains } from './stand-ins.ts';

export type DaySimulationOptions = {
  readonly random: RandomStream;
  /** 1,000 where not said. */
  readonly days?: number;
  /** Those not said are the problem’s (`drivers`), else assumed (`ASSUMED_CHANCES`). */
  readonly chances?: Partial<DayChances>;
  /** Drivers on standby; those of the problem where not said. */
  readonly spareDrivers?: number;
};

/**
 * Drives a plan through many days: legs of log-normal time around the matrix's median with a factor that the whole day shares,
 * riders who stay at home, times to board that vary, drivers who are missing. A bus never leaves a stop before its published
 * time. A bus without its driver is driven by one on standby, those with most riders first; a trip without any driver by the
 * bus that makes it least late. Drivers on standby are missing as often as others. The same seed gives the same days; with
 * others on standby the same weather, riders and absences, and the same day throughout where it is driven by the same buses.
 * Throws `shape` for a plan that points nowhere, `out-of-range` for days below 1, a chance outside 0..1 or a number of drivers
 * that is none.
 */
export function simulateDays(problem: RoutingProblem, plan: Plan, options: DaySimulationOptions): SimulatedDays {
  const spare = options.spareDrivers ?? problem.drivers?.spare ?? 0;
  const { days, flat, run, begin, drive } = drivenDays(problem, plan, { ...options, spareDrivers: spare });
  const lateness = new Float32Array(flat.trips * days);
  const lateRiders = new Float64Array(days);
  const lastDropOff = new Float64Array(days);
  for (let day = 0; day < days; day += 1) {
    drive(day, begin().without(spare));
    for (let trip = 0; trip < flat.trips; trip += 1) lateness[trip * days + day] = run.lateness[trip] as number;
    lateRiders[day] = run.lateRiders;
    lastDropOff[day] = run.lastDropOff;
  }
  const isAbsenceAssumed = (options.chances?.driverMissing ?? problem.drivers?.absentShare ?? null) === null;
  return simulatedDays(run, { days, isAbsenceAssumed, spareDrivers: spare, lateness, lateRiders, lastDropOff });
}

/**
 * Days to be driven one after the other: `begin` draws what a day is like and who is missing on it, `drive` runs it without the
 * drivers of some buses, as often as one likes and each time on the same weather. Up to `spareDrivers` may be on standby.
 */
export function drivenDays(problem: RoutingProblem, plan: Plan, options: DaySimulationOptions) {
  const { random, days = 1000, spareDrivers = 0 } = options;
  const chances = { ...chancesOf(problem), ...options.chances };
  if (!(Number.isInteger(days) && days >= 1))
    throw new MethodError('out-of-range', `${days} days cannot be simulated.`);
  if (!(Number.isInteger(spareDrivers) && spareDrivers >= 0))
    throw new MethodError('out-of-range', `${spareDrivers} drivers cannot be on standby.`);
  requireChances(chances);
  requireWellFormed(problem, plan);
  const flat = flatPlan(problem, plan);
  const run = dayRun(problem, flat, chances);
  const attendance = random.branch('attendance');
  const drivers = driverDays(flat, spareDrivers, { missing: chances.driverMissing, random });
  const common = polarNormal(random.branch('day'));
  const chains = dayChains(flat);
  const limits = attendanceLimits(problem, chances.noShowShare);
  return {
    ...{ days, chances, flat, run },
    begin(): typeof drivers {
      run.dayLog = problem.travel.logSpread * Math.sqrt(chances.dayShare) * nextNormal(common);
      drawAttendance(run, limits, attendance.bits);
      drivers.next();
      return drivers;
    },
    drive(day: number, missing: Uint8Array): void {
      run.normal = polarNormal(random.branch('travel', day));
      chainDay(flat, chains, missing);
      runDay(run, chains);
    },
  };
}

/** The chances that a problem’s own figures and, where it has none, assumptions give. */
export const chancesOf = ({ drivers }: RoutingProblem): DayChances => ({
  ...ASSUMED_CHANCES,
  driverMissing: drivers?.absentShare ?? ASSUMED_CHANCES.driverMissing,
});

type Limits = { readonly comes: Float64Array; readonly unannounced: Float64Array };

/** Below the first a 32-bit draw means that the rider comes, below the second that he stays away unannounced. */
function attendanceLimits({ riders }: RoutingProblem, noShowShare: number): Limits {
  return {
    comes: Float64Array.from(riders, ({ rides }) => rides * 2 ** 32),
    unannounced: Float64Array.from(riders, ({ rides }) => (rides + (1 - rides) * noShowShare) * 2 ** 32),
  };
}

function drawAttendance({ comes }: DayRun, limits: Limits, bits: () => number): void {
  for (let rider = 0; rider < comes.length; rider += 1) {
    const draw = bits();
    comes[rider] = draw < (limits.comes[rider] as number) ? 1 : draw < (limits.unannounced[rider] as number) ? 2 : 0;
  }
}
