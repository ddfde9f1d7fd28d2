import type { Place, SnappedPlace } from '@leeway/methods';
import type { TransportStop } from '@leeway/model';
import { type DistrictRoads, isNoStopping } from './district-roads.ts';

/** How far from a street a stop or home, and a school or yard with its grounds, may lie (metres). */
export const STREET_METRES_MOST = { stop: 200, site: 400 } as const;

/** Each place on its street, null where none is near; in the sequence of the problem's places. */
export type PlacedOnRoads = { readonly roads: DistrictRoads; readonly places: readonly (SnappedPlace | null)[] };

/**
 * Sets stops and doors on the street beside which they lie, so that the bus comes by with its door on their side; schools and
 * yards on the nearest street, whichever way. A stop whose file names the left side is served from the left.
 */
export function placedOnRoads(
  roads: DistrictRoads,
  places: readonly Place[],
  stops: readonly (Pick<TransportStop, 'side'> | null)[],
): PlacedOnRoads {
  const excluded = (street: number): boolean => isNoStopping(roads, street);
  return {
    roads,
    places: places.map(({ x, y }, at) => {
      const stop = stops[at];
      const how =
        stop === undefined
          ? { metresMax: STREET_METRES_MOST.site }
          : { metresMax: STREET_METRES_MOST.stop, kerb: stop?.side ?? ('right' as const) };
      const found = roads.index.snap(x, y, { ...how, by: 'bus', excluded });
      return found.kind === 'snapped' ? found : null;
    }),
  };
}
