import type { Hazard, Spot, WalkZone } from '@leeway/model';

const turn = (a: Spot, b: Spot, c: Spot): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

const isWithin = (a: Spot, b: Spot, c: Spot): boolean =>
  Math.min(a.x, b.x) <= c.x && c.x <= Math.max(a.x, b.x) && Math.min(a.y, b.y) <= c.y && c.y <= Math.max(a.y, b.y);

/** True where two segments share a point, ends included. */
export function segmentsMeet(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && isWithin(a, b, c)) ||
    (abd === 0 && isWithin(a, b, d)) ||
    (cda === 0 && isWithin(c, d, a)) ||
    (cdb === 0 && isWithin(c, d, b))
  );
}

/** True where a spot lies in the outline and in none of the holes (parity of a ray's crossings). */
export function isInRings(spot: Spot, rings: WalkZone['rings']): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const corner of ring) {
      if (before && corner.y > spot.y !== before.y > spot.y) {
        const x = corner.x + ((before.x - corner.x) * (spot.y - corner.y)) / (before.y - corner.y);
        if (spot.x < x) inside = !inside;
      }
      before = corner;
    }
  }
  return inside;
}

/** True where the straight way from home to stop meets the hazard, or either end lies in it. */
export function crosses(hazard: Hazard, from: Spot, to: Spot): boolean {
  if (hazard.closed && (isInRings(from, hazard.paths) || isInRings(to, hazard.paths))) return true;
  return hazard.paths.some((path) =>
    path.some((corner, at) => {
      const next = path[at + 1];
      return next !== undefined && segmentsMeet(from, to, corner, next);
    }),
  );
}
