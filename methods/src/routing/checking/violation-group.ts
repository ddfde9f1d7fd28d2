import type { Plan, RoutingProblem } from '../problem.ts';
import type { Violation } from './rules.ts';

/** Violations told in one sentence: of one rule at one school, or else of one rule on one bus. Names are ids. */
export type ViolationGroup = {
  readonly violations: readonly Violation[];
  readonly worst: Violation;
  /** Distinct riders; 0 where the rule is not about riders. */
  readonly riders: number;
  /** Ids, the first five and how many more: 'r1, r2, r3, r4, r5 + 2'. */
  readonly riderIds: string;
  readonly stopIds: string;
  readonly school: string;
  readonly bus: string;
  /** Number of the trip in the bus's day, from 1. */
  readonly trip: string;
};

/** Groups in the sequence of their first violation. */
export function violationGroups(
  problem: RoutingProblem,
  plan: Plan,
  violations: readonly Violation[],
): readonly ViolationGroup[] {
  const groups = new Map<string, Violation[]>();
  for (const violation of violations) {
    const { rule, school, bus, limit, amount } = violation;
    const place = school === undefined ? `bus ${bus}` : `school ${school}`;
    const key = [rule, place, rule === 'ride-limit' || rule === 'served' ? limit : '', amount < limit].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), violation]);
  }
  return [...groups.values()].map((members) => violationGroup(problem, plan, members));
}

function violationGroup(problem: RoutingProblem, plan: Plan, violations: readonly Violation[]): ViolationGroup {
  const excess = ({ amount, limit }: Violation): number => Math.abs(amount - limit);
  const worst = violations.reduce((a, b) => (excess(b) > excess(a) ? b : a));
  const riders = distinct(violations.map(({ rider }) => problem.riders[rider ?? -1]?.id));
  const day = plan.days[worst.bus ?? -1];
  return {
    violations,
    worst,
    riders: riders.length,
    riderIds: listed(riders),
    stopIds: listed(distinct(violations.map(({ stop }) => problem.stops[stop ?? -1]?.id))),
    school: problem.schools[worst.school ?? -1]?.id ?? '',
    bus: day === undefined ? '' : `${problem.fleet[day.kind]?.id ?? day.kind} ${day.number + 1}`,
    trip: worst.trip === undefined ? '' : String(worst.trip + 1),
  };
}

const distinct = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== undefined)),
];

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ');
  return ids.length > 5 ? `${shown} + ${ids.length - 5}` : shown;
}
