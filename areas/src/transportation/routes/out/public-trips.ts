import type { ToldBus, ToldTrip } from './told-trips.ts';

/** What may leave the office of a plan, and what stays there. */
export type PublicTrips = {
  readonly buses: readonly ToldBus[];
  /** Home stops that are left out, each once. */
  readonly homesLeftOut: number;
  /** Trips that halt at homes alone, which are left out whole. */
  readonly tripsLeftOut: number;
};

/** Buses without halts at homes: a trip keeps its other stops, and goes where none is left. */
export function withoutHomes(buses: readonly ToldBus[]): PublicTrips {
  const homes = new Set<string>();
  let tripsLeftOut = 0;
  const open = (trip: ToldTrip): ToldTrip[] => {
    for (const { isHome, id } of trip.halts) if (isHome) homes.add(id);
    const halts = trip.halts.filter(({ isHome }) => !isHome);
    if (halts.some(({ kind }) => kind === 'stop')) return [{ ...trip, halts }];
    tripsLeftOut += 1;
    return [];
  };
  const kept = buses.map((bus) => ({ ...bus, trips: bus.trips.flatMap(open) }));
  return { buses: kept.filter(({ trips }) => trips.length > 0), homesLeftOut: homes.size, tripsLeftOut };
}
