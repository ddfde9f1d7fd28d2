import type { RoutingProblem } from '@leeway/methods';
import type { TransportRecord } from '@leeway/model';

/** A start time that a plan moves, in seconds after midnight, and how many riders it moves. */
export type BellMove = {
  readonly schoolId: string;
  readonly todaySeconds: number;
  readonly bellSeconds: number;
  readonly riders: number;
};

/** The schools whose bell in `after` is another than in `before`, the same schools in the same sequence. */
export function bellMoves(before: RoutingProblem, after: RoutingProblem): readonly BellMove[] {
  return after.schools.flatMap(({ id, bell }, at): BellMove[] => {
    const today = before.schools[at]?.bell ?? bell;
    if (today === bell) return [];
    const riders = after.riders.filter(({ school }) => school === at).length;
    return [{ schoolId: id, todaySeconds: today, bellSeconds: bell, riders }];
  });
}

/** The record with the bells of a plan; schools that it does not name keep theirs. */
export function withMovedBells(record: TransportRecord, moves: readonly BellMove[]): TransportRecord {
  const bells = new Map(moves.map(({ schoolId, bellSeconds }) => [schoolId, bellSeconds]));
  return {
    ...record,
    schools: record.schools.map((school) => ({ ...school, bell: bells.get(school.id) ?? school.bell })),
  };
}
