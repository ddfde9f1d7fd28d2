import { type Plan, type RoutingProblem, type SimulatedDays, simulateDays, stream } from '@leeway/methods';
import type { Call } from '../command.ts';
import { numberOption, optional } from '../tables/call-options.ts';

export type Simulation = { readonly seed: string; readonly days: number };

/** How many simulated days were asked for, and their seed. */
export function simulationOf({ options }: Pick<Call, 'options'>, days = 1000): Simulation {
  return {
    seed: optional(options, 'seed') ?? '1',
    days: numberOption(options, 'days', { from: 1, to: 100_000, whole: true }) ?? days,
  };
}

/** The chances of simulated days: one seed gives every plan the same days. */
export const dayChances = (seed: string) => stream(seed, 'route-days');

export function simulated(problem: RoutingProblem, plan: Plan, { seed, days }: Simulation): SimulatedDays {
  return simulateDays(problem, plan, { random: dayChances(seed), days });
}
