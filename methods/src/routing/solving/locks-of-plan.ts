import type { BusDay, Lock, Plan, RoutingProblem, Trip } from '../problem.ts';

export type PlanBus = Pick<BusDay, 'kind' | 'number'>;

export type PlanLocks = {
  readonly locks: readonly Lock[];
  /** Buses locked in the morning alone: where afternoons are mornings turned round, a locked afternoon asks for their trips. */
  readonly mornings: readonly PlanBus[];
  /** Locked afternoon trips that no morning of the plan has the other way round, though the rules ask for that. */
  readonly withoutMorning: readonly (PlanBus & { readonly trip: Trip })[];
};

const DIRECTIONS = ['to-school', 'from-school'] as const;

/** Locks that keep these buses as they are in a plan, in every direction that is run. A bus that the plan lacks stays in the yard. */
export function locksOfPlan({ rules }: RoutingProblem, { days }: Plan, buses: readonly PlanBus[]): PlanLocks {
  const driven = (bus: PlanBus, direction: Trip['direction']): readonly Trip[] =>
    days.filter((day) => isSame(day, bus)).flatMap(({ trips }) => trips.filter((trip) => trip.direction === direction));
  const lock = (bus: PlanBus, direction: Trip['direction']): Lock => ({
    ...{ kind: bus.kind, number: bus.number, direction },
    trips: driven(bus, direction),
  });
  const directions = rules.afternoon === 'none' ? DIRECTIONS.slice(0, 1) : DIRECTIONS;
  const locks = buses.flatMap((bus) => directions.map((direction) => lock(bus, direction)));
  if (rules.afternoon !== 'same-trips') return { locks, mornings: [], withoutMorning: [] };
  const morningOf = new Map(
    days.flatMap((day) =>
      driven(day, 'to-school').map((trip) => [visitsKey([...trip.visits].reverse()), day] as const),
    ),
  );
  const afternoons = buses.flatMap((bus) =>
    driven(bus, 'from-school').map((trip) => ({ ...bus, trip, morning: morningOf.get(visitsKey(trip.visits)) })),
  );
  const mornings = [...new Set(afternoons.flatMap(({ morning }) => morning ?? []))].filter(
    (day) => !buses.some((bus) => isSame(day, bus)),
  );
  return {
    locks: [...locks, ...mornings.map((day) => lock(day, 'to-school'))],
    mornings: mornings.map(({ kind, number }) => ({ kind, number })),
    withoutMorning: afternoons.flatMap(({ morning, ...trip }) => (morning ? [] : [trip])),
  };
}

const isSame = (a: PlanBus, b: PlanBus): boolean => a.kind === b.kind && a.number === b.number;

/** Riders at each stop in sequence, whether they board by one visit or by several, one after the other. */
function visitsKey(visits: Trip['visits']): string {
  const starts = visits.flatMap(({ stop }, v) => (v === 0 || stop !== visits[v - 1]?.stop ? [v] : []));
  const ridersAt = (from: number, to: number | undefined): readonly number[] =>
    visits.slice(from, to).flatMap(({ riders }) => riders);
  return starts
    .map((v, k) => `${visits[v]?.stop}:${[...ridersAt(v, starts[k + 1])].sort((a, b) => a - b).join(',')}`)
    .join(' ');
}
