import { suppressedGroups } from '../evaluation/suppression.ts';
import type { RoutingProblem } from '../problem.ts';
import type { RideGap } from '../search/search-problem.ts';
import { COST_PER_CENT } from './search-matrices.ts';
import type { VisitGroup } from './visit-groups.ts';

const MILLISECONDS_PER_MINUTE = 60_000;

/** A group's minute, in cents, as the search's cost of a millisecond. */
export const perMillisecond = (minuteCents: number): number => (minuteCents * COST_PER_CENT) / MILLISECONDS_PER_MINUTE;

/**
 * The groups that the visits' riders form, where a gap between them has a price and two or more may be told; null otherwise. `direct` is
 * how many milliseconds a visit is from its school.
 */
export function rideGap(
  { riders, rules }: RoutingProblem,
  visits: readonly VisitGroup[],
  direct: (visit: number) => number,
): RideGap | null {
  const { gapMinuteCents, rideMinuteCents } = rules.weights;
  if (gapMinuteCents === 0) return null;
  const sizes = new Map<string, number>();
  const groupOf = (rider: number): string => riders[rider]?.group ?? '';
  for (const visit of visits)
    for (const rider of visit.riders) sizes.set(groupOf(rider), (sizes.get(groupOf(rider)) ?? 0) + 1);
  const hidden = suppressedGroups(sizes);
  const told = [...sizes.keys()].filter((group) => !hidden.has(group)).sort();
  if (told.length < 2) return null;
  const width = told.length + 1;
  const column = new Map(told.map((group, g) => [group, g]));
  const at = new Int32Array(visits.length * width);
  visits.forEach((visit, i) => {
    for (const rider of visit.riders) {
      const g = i * width + (column.get(groupOf(rider)) ?? told.length);
      at[g] = (at[g] ?? 0) + 1;
    }
  });
  return {
    groups: told.length,
    riders: Float64Array.from(told, (group) => sizes.get(group) ?? 0),
    everyone: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    at,
    direct: Int32Array.from(visits, (_, i) => direct(i)),
    ridePrice: perMillisecond(rideMinuteCents),
    price: perMillisecond(gapMinuteCents),
  };
}
