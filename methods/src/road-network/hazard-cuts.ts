import { straightLineMetres } from './geometry.ts';
import type { RoadGraph } from './road-graph.ts';

/** Where lines that nobody may cross meet a street: fractions of its length in rising order, by street. */
export type HazardCuts = ReadonlyMap<number, readonly number[]>;

type Point = readonly [number, number];
type Piece = { readonly street: number; readonly from: Point; readonly to: Point; readonly start: number };

/** The share of a piece at which a line's segment meets it; null where it does not, both ends where one lies on the other. */
function meetings([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, [dx, dy]: Point): readonly number[] {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy];
  const cross = ux * vy - uy * vx;
  const [wx, wy] = [cx - ax, cy - ay];
  if (cross !== 0) {
    const [along, across] = [(wx * vy - wy * vx) / cross, (wx * uy - wy * ux) / cross];
    return along >= 0 && along <= 1 && across >= 0 && across <= 1 ? [along] : [];
  }
  if (wx * uy - wy * ux !== 0) return [];
  const square = ux * ux + uy * uy;
  if (square === 0) return [];
  const [first, second] = [(wx * ux + wy * uy) / square, ((dx - ax) * ux + (dy - ay) * uy) / square];
  const [low, high] = [Math.max(0, Math.min(first, second)), Math.min(1, Math.max(first, second))];
  return low <= high ? [low, high] : [];
}

function eachPiece({ streets }: RoadGraph, take: (piece: Piece) => void): void {
  const { pointStart, pointLon, pointLat } = streets;
  for (let street = 0; street < streets.count; street += 1) {
    let start = 0;
    for (let p = pointStart[street] as number; p + 1 < (pointStart[street + 1] as number); p += 1) {
      const from: Point = [pointLon[p] as number, pointLat[p] as number];
      const to: Point = [pointLon[p + 1] as number, pointLat[p + 1] as number];
      take({ street, from, to, start });
      start += straightLineMetres(...from, ...to);
    }
  }
}

/** Finds where lines of [longitude, latitude] cross streets. A walk along a street ends there, on either side. */
export function hazardCuts(roads: RoadGraph, lines: readonly (readonly Point[])[]): HazardCuts {
  const segments = lines.flatMap((line) =>
    line.slice(1).map((to, at) => {
      const from = line[at] as Point;
      const [west, east] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
      return { from, to, west, east, south: Math.min(from[1], to[1]), north: Math.max(from[1], to[1]) };
    }),
  );
  const found = new Map<number, number[]>();
  if (segments.length === 0) return found;
  eachPiece(roads, ({ street, from, to, start }) => {
    for (const segment of segments) {
      const isFar =
        Math.max(from[0], to[0]) < segment.west ||
        Math.min(from[0], to[0]) > segment.east ||
        Math.max(from[1], to[1]) < segment.south ||
        Math.min(from[1], to[1]) > segment.north;
      if (isFar) continue;
      for (const share of meetings(from, to, segment.from, segment.to)) {
        const metres = start + share * straightLineMetres(...from, ...to);
        const fraction = Math.min(1, metres / (roads.streets.metres[street] as number));
        found.set(street, [...(found.get(street) ?? []), fraction]);
      }
    }
  });
  for (const [street, cuts] of found)
    found.set(
      street,
      cuts.sort((a, b) => a - b),
    );
  return found;
}

/** Whether a line lies between two fractions of a street, or at one of them. */
export function isCut(cuts: HazardCuts, street: number, a: number, b: number): boolean {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return cuts.get(street)?.some((cut) => cut >= low && cut <= high) ?? false;
}
