import { type Hazards, type SnappedPlace, type WalkingGraph, walkingDistances, walkingGraph } from '@leeway/methods';
import type { Hazard, Spot } from '@leeway/model';
import { crosses } from '../problem/geometry.ts';
import { CHOICES_MOST, type StopReach } from '../problem/stop-choices.ts';
import type { DistrictRoads } from './district-roads.ts';
import { STREET_METRES_MOST } from './placed-on-roads.ts';

const TRIES = 4;

/** Hazards as a walking graph knows them: rings that are entered by nobody, lines that nobody crosses. */
export function walkingHazards(hazards: readonly Hazard[]): Hazards {
  const paths = (closed: boolean) =>
    hazards
      .filter((hazard) => hazard.closed === closed)
      .flatMap((hazard) => hazard.paths.map((path) => path.map(({ x, y }) => [x, y] as const)));
  return { areas: paths(true), lines: paths(false) };
}

/** The nearest street that is reached from the door without crossing a hazard; null where there is none near. */
function onFoot({ index }: DistrictRoads, { x, y }: Spot, hazards: readonly Hazard[]): SnappedPlace | null {
  const barred = new Set<number>();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = index.snap(x, y, {
      metresMax: STREET_METRES_MOST.stop,
      by: 'walk',
      excluded: (street) => barred.has(street),
    });
    if (found.kind === 'unsnapped') return null;
    const there = { x: found.lon, y: found.lat };
    if (!hazards.some((hazard) => crosses(hazard, { x, y }, there))) return found;
    barred.add(found.street);
  }
  return null;
}

type Asked = { readonly home: Spot; readonly metresMost: number };

/**
 * Stops within an exact walk along streets, for all homes at once: nearest first, eight at most. `offStreets` where no street
 * can be reached from the door; `barred` counts stops that would be in reach were it not for hazards.
 */
export function walksOnRoads(
  roads: DistrictRoads,
  stops: readonly Spot[],
  hazards: readonly Hazard[],
): (asked: readonly Asked[]) => readonly StopReach[] {
  const graph = walkingGraph(roads.morning.graph, walkingHazards(hazards));
  const free = hazards.length === 0 ? graph : walkingGraph(roads.morning.graph);
  const placed = stops.flatMap((spot, stop) => {
    const place = onFoot(roads, spot, []);
    return place ? [{ place, stop }] : [];
  });
  const reachOn = (on: WalkingGraph, homes: readonly SnappedPlace[], metresMost: number) => {
    const found = walkingDistances(
      on,
      homes,
      placed.map(({ place }) => place),
      metresMost,
    );
    return homes.map((_, h) =>
      Array.from({ length: (found.start[h + 1] ?? 0) - (found.start[h] ?? 0) }, (_unused, k) => {
        const at = (found.start[h] ?? 0) + k;
        return { stop: placed[found.stop[at] ?? 0]?.stop ?? 0, walkMetres: found.metres[at] ?? 0 };
      }),
    );
  };
  return (asked) => {
    const homes = asked.map(({ home }) => onFoot(roads, home, hazards));
    const farthest = asked.reduce((most, { metresMost }) => Math.max(most, metresMost), 0);
    const known = homes.flatMap((home) => (home ? [home] : []));
    const walks = reachOn(graph, known, farthest);
    let next = 0;
    return homes.map((home, at): StopReach => {
      const metresMost = asked[at]?.metresMost ?? 0;
      if (!home) return { choices: [], barred: 0, offStreets: true };
      const within = (walks[next++] ?? []).filter(({ walkMetres }) => walkMetres <= metresMost);
      const choices = within.sort((a, b) => a.walkMetres - b.walkMetres || a.stop - b.stop).slice(0, CHOICES_MOST);
      const barred = choices.length > 0 ? 0 : (reachOn(free, [home], metresMost)[0]?.length ?? 0);
      return { choices, barred, offStreets: false };
    });
  };
}
