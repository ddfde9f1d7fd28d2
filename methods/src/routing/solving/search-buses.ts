import type { RoutingProblem } from '../problem.ts';
import type { Direction } from './search-matrices.ts';

/** A bus of the fleet; `isFree` where the search may give it trips. */
export type SearchBus = { readonly kind: number; readonly number: number; readonly isFree: boolean };

/**
 * Buses as the search numbers them in one direction: kind by kind, locked ones last, since the search takes neighbours that are
 * alike for one another. `at` finds a bus, −1 where the fleet lacks it.
 */
export function searchBuses({ fleet, locks = [] }: RoutingProblem, direction: Direction) {
  const key = (kind: number, number: number): string => `${kind}/${number}`;
  const locked = new Set(
    locks.filter((lock) => lock.direction === direction).map(({ kind, number }) => key(kind, number)),
  );
  const all = fleet.flatMap(({ count }, kind): SearchBus[] => {
    const ofKind = Array.from({ length: count }, (_, number) => ({
      ...{ kind, number },
      isFree: !locked.has(key(kind, number)),
    }));
    return [...ofKind.filter(({ isFree }) => isFree), ...ofKind.filter(({ isFree }) => !isFree)];
  });
  const places = new Map(all.map(({ kind, number }, bus) => [key(kind, number), bus]));
  return { all, at: (kind: number, number: number): number => places.get(key(kind, number)) ?? -1 };
}
