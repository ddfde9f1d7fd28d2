import {
  type PreparedRoads,
  roadMatrix,
  type TravelMatrix,
  type TravelTables,
  travelOnRoads,
  UNREACHABLE,
} from '@leeway/methods';
import type { PlacedOnRoads } from './placed-on-roads.ts';

/** The matrix of all places, in which no way leads from or to a place that is on no street. */
function matrixOf(prepared: PreparedRoads, places: PlacedOnRoads['places']): TravelMatrix {
  const there = places.flatMap((place, at) => (place ? [{ place, at }] : []));
  const small = roadMatrix(
    prepared,
    there.map(({ place }) => place),
  );
  const size = places.length;
  if (there.length === size) return small;
  const deciseconds = new Int32Array(size * size).fill(UNREACHABLE);
  const metres = new Int32Array(size * size).fill(UNREACHABLE);
  for (let at = 0; at < size; at += 1) {
    deciseconds[at * size + at] = 0;
    metres[at * size + at] = 0;
  }
  there.forEach(({ at: row }, r) => {
    there.forEach(({ at: column }, c) => {
      deciseconds[row * size + column] = small.deciseconds[r * there.length + c] ?? UNREACHABLE;
      metres[row * size + column] = small.metres[r * there.length + c] ?? UNREACHABLE;
    });
  });
  return { rows: size, columns: size, deciseconds, metres };
}

/** Exact times between all places: to school on the morning's roads, from school on the afternoon's. */
export function roadTravel({ roads, places }: PlacedOnRoads, logSpread: number): TravelTables {
  const { file, sha256, morning, afternoon } = roads;
  return travelOnRoads(
    matrixOf(morning, places),
    { file, sha256, logSpread },
    morning === afternoon ? undefined : matrixOf(afternoon, places),
  );
}
