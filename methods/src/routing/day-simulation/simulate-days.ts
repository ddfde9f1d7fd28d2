import { MethodError } from '../../errors/method-error.ts';
import type { RandomStream } from '../../random/stream.ts';
import { requireWellFormed } from '../checking/require-well-formed.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { ASSUMED_CHANCES, type DayChances, requireChances } from './chances.ts';
import { type DayRun, dayRun, runDay } from './day-run.ts';
import { flatPlan } from './flat-plan.ts';
import { nextNormal, polarNormal } from './polar-normal.ts';
import { type SimulatedDays, simulatedDays } from './simulated-days.ts';
import { chainDay, dayChains } from './stand-ins.ts';

export type DaySimulationOptions = {
  readonly random: RandomStream;
  /** 1,000 where not said. */
  readonly days?: number;
  /** Those not said are assumed (`ASSUMED_CHANCES`). */
  readonly chances?: Partial<DayChances>;
};

/**
 * Drives a plan through many days: legs of log-normal time around the matrix's median with a factor that the whole day shares,
 * riders who stay at home, times to board that vary, drivers who are missing. A bus never leaves a stop before its published
 * time, and a trip without its bus is driven by the bus that makes it least late. The same seed gives the same days. Throws
 * `shape` for a plan that points nowhere, `out-of-range` for days below 1 or a chance outside 0..1.
 */
export function simulateDays(problem: RoutingProblem, plan: Plan, options: DaySimulationOptions): SimulatedDays {
  const days = options.days ?? 1000;
  const chances = { ...ASSUMED_CHANCES, ...options.chances };
  if (!(Number.isInteger(days) && days >= 1))
    throw new MethodError('out-of-range', `${days} days cannot be simulated.`);
  requireChances(chances);
  requireWellFormed(problem, plan);
  const flat = flatPlan(problem, plan);
  const run = dayRun(problem, flat, { chances, normal: polarNormal(options.random.branch('travel')) });
  const attendance = options.random.branch('attendance');
  const drivers = options.random.branch('drivers');
  const common = polarNormal(options.random.branch('day'));
  const chains = dayChains(flat);
  const missing = new Uint8Array(flat.buses);
  const lateness = new Float32Array(flat.trips * days);
  const lateRiders = new Float64Array(days);
  const lastDropOff = new Float64Array(days);
  const limits = attendanceLimits(problem, chances.noShowShare);
  for (let day = 0; day < days; day += 1) {
    run.dayLog = problem.travel.logSpread * Math.sqrt(chances.dayShare) * nextNormal(common);
    drawAttendance(run, limits, attendance.bits);
    for (let bus = 0; bus < flat.buses; bus += 1)
      missing[bus] = drivers.bits() < chances.driverMissing * 2 ** 32 ? 1 : 0;
    chainDay(flat, chains, missing);
    runDay(run, chains);
    for (let trip = 0; trip < flat.trips; trip += 1) lateness[trip * days + day] = run.lateness[trip] as number;
    lateRiders[day] = run.lateRiders;
    lastDropOff[day] = run.lastDropOff;
  }
  return simulatedDays(run, { days, lateness, lateRiders, lastDropOff });
}

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
