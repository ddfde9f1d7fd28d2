import { straightLineMetres } from './geometry.ts';
import type { PreparedRoads } from './prepared-roads.ts';
import { RoadRouter } from './road-route.ts';
import type { SnappedPlace, StreetIndex } from './snapping.ts';

/** Where a vehicle was, and when, in seconds from any fixed instant. */
export type TracePoint = { readonly seconds: number; readonly lon: number; readonly lat: number };

/** What a vehicle did from one position to the next, against what was expected of it. */
export type ObservedLeg = {
  readonly trip: string;
  readonly seconds: number;
  readonly observedSeconds: number;
  readonly expectedSeconds: number;
  readonly metres: number;
  /** Streets driven, and the share of the leg's expected time that each takes. */
  readonly streets: readonly number[];
  readonly expectedShare: readonly number[];
};

/** Legs of one trip, and how many pairs of positions gave none, by reason. */
export type MatchedTrace = {
  readonly legs: readonly ObservedLeg[];
  readonly dropped: {
    /** Too close or too far apart in time. */
    readonly gap: number;
    readonly offRoad: number;
    /** Moved less than a position's error: at a stop, or parked. */
    readonly standing: number;
    /** The roads lead round too far for the vehicle to have driven so: a position on the wrong street. */
    readonly detour: number;
  };
};

const GAP_SECONDS = { least: 5, most: 120 };
const SNAP_METRES = 35;
const MOVED_METRES = 40;

/**
 * Sets positions on the nearest street and takes the fastest way between neighbours as driven. Good for positions every few seconds to two minutes;
 * longer gaps are left out, since the way between is then a guess. Positions must rise in time.
 */
export function matchedTrace(
  roads: PreparedRoads,
  index: StreetIndex,
  trip: string,
  points: readonly TracePoint[],
  router: RoadRouter = new RoadRouter(roads),
): MatchedTrace {
  const dropped = { gap: 0, offRoad: 0, standing: 0, detour: 0 };
  const legs: ObservedLeg[] = [];
  const placed = points.map(({ lon, lat }) => index.snap(lon, lat, { metresMax: SNAP_METRES, by: 'bus' }));
  for (let i = 0; i + 1 < points.length; i += 1) {
    const [a, b] = [points[i] as TracePoint, points[i + 1] as TracePoint];
    const [from, to] = [placed[i], placed[i + 1]];
    const observedSeconds = b.seconds - a.seconds;
    const straight = straightLineMetres(a.lon, a.lat, b.lon, b.lat);
    if (!(observedSeconds >= GAP_SECONDS.least && observedSeconds <= GAP_SECONDS.most)) dropped.gap += 1;
    else if (from?.kind !== 'snapped' || to?.kind !== 'snapped') dropped.offRoad += 1;
    else if (straight < MOVED_METRES) dropped.standing += 1;
    else {
      const leg = driven(roads, router, from, to);
      if (!leg || leg.metres > 2 * straight + 100) dropped.detour += 1;
      else legs.push({ trip, seconds: a.seconds, observedSeconds, ...leg });
    }
  }
  return { legs, dropped };
}

type Driven = Omit<ObservedLeg, 'trip' | 'seconds' | 'observedSeconds'>;

function driven({ costs }: PreparedRoads, router: RoadRouter, from: SnappedPlace, to: SnappedPlace): Driven | null {
  const route = router.route(from, to);
  if (!route || route.seconds <= 0) return null;
  const last = route.directed.length - 1;
  const parts = route.directed.map((directed, i) => {
    const along = (fraction: number): number => (directed & 1 ? 1 - fraction : fraction);
    const share = (i === last ? along(to.fraction) : 1) - (i === 0 ? along(from.fraction) : 0);
    return (costs[directed >> 1] as number) * share;
  });
  const total = parts.reduce((sum, part) => sum + part, 0);
  return {
    expectedSeconds: route.seconds,
    metres: route.metres,
    streets: route.directed.map((directed) => directed >> 1),
    expectedShare: parts.map((part) => part / total),
  };
}
