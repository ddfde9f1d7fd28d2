import type { Language } from '@leeway/model';
import { MAP_WORDS } from './map-words-data.ts';
import type { ToldBus, ToldTrip } from './told-trips.ts';

/** One small map: the trips that it is about, and what stands above it. */
export type Panel = { readonly title: string; readonly note: string; readonly trips: readonly ToldTrip[] };

export type PanelKind = 'school' | 'bus';

/** Longest time on board, from leaving the first stop to the last school or the other way round. */
const longest = (trips: readonly ToldTrip[]): number =>
  Math.max(0, ...trips.map(({ halts }) => (halts.at(-1)?.arrives ?? 0) - (halts[0]?.leaves ?? 0)));

function panel(title: string, trips: readonly ToldTrip[], language: Language): Panel {
  const riders = trips.reduce((sum, trip) => sum + trip.riders, 0);
  return { title, note: MAP_WORDS[language].note(trips.length, riders, Math.round(longest(trips) / 60)), trips };
}

/** A panel for each school by name, or for each bus in the sequence of the plan, with the trips of one direction. */
export function mapPanels(
  buses: readonly ToldBus[],
  {
    by,
    direction,
    language,
  }: { readonly by: PanelKind; readonly direction: ToldTrip['direction']; readonly language: Language },
): readonly Panel[] {
  const running = buses
    .map(({ label, trips }) => ({ label, trips: trips.filter((trip) => trip.direction === direction) }))
    .filter(({ trips }) => trips.length > 0);
  if (by === 'bus') return running.map(({ label, trips }) => panel(label, trips, language));
  const trips = running.flatMap((bus) => bus.trips);
  const schools = [...new Set(trips.flatMap((trip) => trip.schools))].sort();
  return schools.map((school) =>
    panel(
      school,
      trips.filter((trip) => trip.schools.includes(school)),
      language,
    ),
  );
}
