import type { Plan, RoutingProblem } from '../problem.ts';
import type { Violation } from './rules.ts';

/** Violations told in one sentence: of one rule at one school, or else of one rule on one bus. */
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

/** What a person calls a school or stop, by its id; ids where nobody said. */
export type PlanNames = { readonly school: (id: string) => string; readonly stop: (id: string) => string };

export const PLAIN_NAMES: PlanNames = { school: (id) => id, stop: (id) => id };

/** Groups in the sequence of their first violation. */
export function violationGroups(
  problem: RoutingProblem,
  plan: Plan,
  { violations, names }: { readonly violations: readonly Violation[]; readonly names: PlanNames },
): readonly ViolationGroup[] {
  const groups = new Map<string, Violation[]>();
  for (const violation of violations) {
    const { rule, school, bus, limit, amount } = violation;
    const place = school === undefined ? `bus ${bus}` : `school ${school}`;
    const key = [rule, place, rule === 'ride-limit' || rule === 'served' ? limit : '', amount < limit].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), violation]);
  }
  return [...groups.values()].map((members) => violationGroup(problem, plan, { violations: members, names }));
}

function violationGroup(
  problem: RoutingProblem,
  plan: Plan,
  { violations, names }: { readonly violations: readonly Violation[]; readonly names: PlanNames },
): ViolationGroup {
  const excess = ({ amount, limit }: Violation): number => Math.abs(amount - limit);
  const worst = violations.reduce((a, b) => (excess(b) > excess(a) ? b : a));
  const riders = distinct(violations.map(({ rider }) => problem.riders[rider ?? -1]?.id));
  const day = plan.days[worst.bus ?? -1];
  const school = problem.schools[worst.school ?? -1]?.id;
  return {
    violations,
    worst,
    riders: riders.length,
    riderIds: listed(riders),
    stopIds: listed(distinct(violations.map(({ stop }) => problem.stops[stop ?? -1]?.id)).map(names.stop)),
    school: school === undefined ? '' : names.school(school),
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
