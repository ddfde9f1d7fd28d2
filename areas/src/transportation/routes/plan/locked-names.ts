import type { PlanBus, RoutingProblem } from '@leeway/methods';

/** `BIG 2`: vehicle by its id and number, counted from 1 as on the sheets. */
export const busName = ({ fleet }: RoutingProblem, { kind, number }: PlanBus): string =>
  `${fleet[kind]?.id ?? ''} ${number + 1}`;

/** Buses that are locked in every direction that is run, and those locked in the morning alone. */
export function lockedNames(problem: RoutingProblem) {
  const name = (bus: PlanBus): string => busName(problem, bus);
  const both = new Set((problem.locks ?? []).filter(({ direction }) => direction === 'from-school').map(name));
  const mornings = [...new Set((problem.locks ?? []).filter(({ direction }) => direction === 'to-school').map(name))];
  if (problem.rules.afternoon === 'none') return { buses: mornings, mornings: [] };
  return { buses: [...both], mornings: mornings.filter((one) => !both.has(one)) };
}
