import type { Plan, Trip } from '@leeway/methods';
import type { BuiltProblem } from '../problem/routing-problem.ts';

type Planned = { readonly built: Pick<BuiltProblem, 'problem'>; readonly plan: Pick<Plan, 'days'> };
type Seat = { readonly direction: Trip['direction']; readonly rider: string };

/** Who is in a trip of which direction. */
const seatsOf = ({ built, plan }: Planned): readonly Seat[] =>
  plan.days.flatMap(({ trips }) =>
    trips.flatMap(({ direction, visits }) =>
      visits.flatMap(({ riders }) => riders.map((at) => ({ direction, rider: built.problem.riders[at]?.id ?? '' }))),
    ),
  );

/** Riders, by id and each once, whom one plan drives in a direction in which the other does not. */
export function droppedRiders(before: Planned, after: Planned): ReadonlySet<string> {
  const key = ({ direction, rider }: Seat): string => `${direction} ${rider}`;
  const kept = new Set(seatsOf(after).map(key));
  return new Set(
    seatsOf(before)
      .filter((seat) => !kept.has(key(seat)))
      .map(({ rider }) => rider),
  );
}
