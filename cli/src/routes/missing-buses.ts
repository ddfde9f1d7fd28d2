import type { Plan, PlanBus, RoutingProblem } from '@leeway/methods';
import { UsageError } from '../exit-codes.ts';

/** `BIG 2, SMALL 1`: vehicles by their id in the file and their number, counted from 1 as on the sheets; each once. */
export function namedBuses({ fleet }: RoutingProblem, text: string | null | undefined): readonly PlanBus[] {
  if (!text) return [];
  const named = text.split(',').map((one) => {
    const [, id = '', number = ''] = /^\s*(.*\S)\s+(\d+)\s*$/.exec(one) ?? [];
    const kind = fleet.findIndex((candidate) => candidate.id === id);
    if (kind < 0 || Number(number) < 1 || Number(number) > (fleet[kind]?.count ?? 0))
      throw new UsageError(
        `There is no bus '${one.trim()}'. Name vehicle and number, such as '${fleet[0]?.id ?? 'BIG'} 1'.`,
      );
    return { kind, number: Number(number) - 1 };
  });
  return named.filter(
    ({ kind, number }, at) => named.findIndex((bus) => bus.kind === kind && bus.number === number) === at,
  );
}

/** The problem and plan of a day on which some buses stay in the yard; the others close ranks. */
export function without(problem: RoutingProblem, plan: Plan | null, missing: readonly PlanBus[]) {
  const gone = (kind: number) => new Set(missing.filter((bus) => bus.kind === kind).map(({ number }) => number));
  const fleet = problem.fleet.map((kind, k) => ({ ...kind, count: kind.count - gone(k).size }));
  const present = <Day extends PlanBus>(day: Day): Day[] => {
    const absent = gone(day.kind);
    if (absent.has(day.number)) return [];
    return [{ ...day, number: day.number - [...absent].filter((number) => number < day.number).length }];
  };
  const thinned = (all: Plan | null): Plan | null => all && { ...all, days: all.days.flatMap(present) };
  const locks = problem.locks?.flatMap(present);
  const today = thinned(problem.today);
  return { problem: { ...problem, fleet, today, ...(locks ? { locks } : {}) }, plan: thinned(plan) };
}

/** The numbers that the buses have when all are there. */
export function numberedAgain(plan: Plan, { fleet }: RoutingProblem, missing: readonly PlanBus[]): Plan {
  const present = fleet.map(({ count }, kind) =>
    Array.from({ length: count }, (_, number) => number).filter(
      (number) => !missing.some((bus) => bus.kind === kind && bus.number === number),
    ),
  );
  return { ...plan, days: plan.days.map((day) => ({ ...day, number: present[day.kind]?.[day.number] ?? day.number })) };
}
