import {
  type Plan,
  type RoutingProblem,
  type SimulatedDays,
  type SpareDriverRow,
  simulateDays,
  spareDriverRows,
  stream,
} from '@leeway/methods';
import type { Call } from '../command.ts';
import { numberOption, optional } from '../tables/call-options.ts';

/** `spareDrivers` are those of the files where a person named none. */
export type Simulation = { readonly seed: string; readonly days: number; readonly spareDrivers?: number };

/** How many simulated days were asked for, and their seed. */
export function simulationOf({ options }: Pick<Call, 'options'>, days = 1000): Simulation {
  const spareDrivers = numberOption(options, 'spare-drivers', { from: 0, to: 1000, whole: true });
  return {
    ...(spareDrivers === undefined ? {} : { spareDrivers }),
    seed: optional(options, 'seed') ?? '1',
    days: numberOption(options, 'days', { from: 1, to: 100_000, whole: true }) ?? days,
  };
}

/** The chances of simulated days: one seed gives every plan the same days. */
export const dayChances = (seed: string) => stream(seed, 'route-days');

/** The problem with as many drivers on standby as a person named, so that their pay is of those who are simulated. */
export const withNamedSpares = (problem: RoutingProblem, { spareDrivers }: Simulation): RoutingProblem =>
  spareDrivers === undefined
    ? problem
    : { ...problem, drivers: { absentShare: null, ...problem.drivers, spare: spareDrivers } };

export function simulated(problem: RoutingProblem, plan: Plan, { seed, ...how }: Simulation): SimulatedDays {
  return simulateDays(problem, plan, { random: dayChances(seed), ...how });
}

/** The same days with nobody on standby, one driver, two, and so on. */
export function withSpareDrivers(
  problem: RoutingProblem,
  plan: Plan,
  { seed, days }: Simulation,
): readonly SpareDriverRow[] {
  return spareDriverRows(problem, plan, { random: dayChances(seed), days });
}
