import type { RoadGraph } from './road-graph.ts';

/** What a child may not cross or walk along. */
export type Hazards = {
  /** Ways, by the source's id, that may be neither walked along nor crossed, such as a four-lane road. */
  readonly wayIds?: readonly number[];
  /** Rings of [longitude, latitude] that no walk may enter or cross, such as a rail yard. Need not be closed. */
  readonly areas?: readonly (readonly (readonly [number, number])[])[];
  /** Lines of [longitude, latitude] that no walk may cross, such as a railway or a river; a street is walked along up to them. */
  readonly lines?: readonly (readonly (readonly [number, number])[])[];
  /** Source ids of nodes at which a hazardous way may be crossed, such as a guarded crossing. */
  readonly crossings?: readonly number[];
};

/** 1 for each street that runs along a hazardous way or touches a hazardous area. */
export function hazardousStreets({ streets }: RoadGraph, hazards: Hazards): Uint8Array {
  const ways = new Set(hazards.wayIds ?? []);
  const barred = new Uint8Array(streets.count);
  for (let s = 0; s < streets.count; s += 1) if (ways.has(streets.wayId[s] as number)) barred[s] = 1;
  for (const ring of hazards.areas ?? []) barTouching(streets, ring, barred);
  return barred;
}

type Ring = readonly (readonly [number, number])[];

function barTouching(streets: RoadGraph['streets'], ring: Ring, barred: Uint8Array): void {
  const [west, east] = [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([x]) => x))];
  const [south, north] = [Math.min(...ring.map(([, y]) => y)), Math.max(...ring.map(([, y]) => y))];
  for (let s = 0; s < streets.count; s += 1) {
    for (let p = streets.pointStart[s] as number; p < (streets.pointStart[s + 1] as number) - 1 && !barred[s]; p += 1) {
      const [ax, ay] = [streets.pointLon[p] as number, streets.pointLat[p] as number];
      const [bx, by] = [streets.pointLon[p + 1] as number, streets.pointLat[p + 1] as number];
      const away =
        Math.max(ax, bx) < west || Math.min(ax, bx) > east || Math.max(ay, by) < south || Math.min(ay, by) > north;
      if (!away && touchesRing([ax, ay], [bx, by], ring)) barred[s] = 1;
    }
  }
}

type Point = readonly [number, number];

function touchesRing(a: Point, b: Point, ring: Ring): boolean {
  return (
    isInside(a, ring) || ring.some((corner, i) => segmentsMeet(a, b, corner, ring[(i + 1) % ring.length] as Point))
  );
}

/** Whether a point lies within a ring, by the parity of crossings of a ray. */
export function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}
