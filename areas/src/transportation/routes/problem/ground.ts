import type { Ground, Spot } from '@leeway/model';

const EARTH_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres between two spots as the ground measures them: great circle (haversine) in degrees, else the plane's own norm. */
export function metresApart(ground: Ground, a: Spot, b: Spot): number {
  if (ground.kind === 'geographic') return greatCircle(a, b);
  const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  if (ground.norm === 'manhattan') return (dx + dy) * ground.metresPerUnit;
  const straight = Math.hypot(dx, dy);
  return (ground.norm === 'euclidean' ? straight : Math.floor(straight + 0.5)) * ground.metresPerUnit;
}

function greatCircle(a: Spot, b: Spot): number {
  const half = (angle: number): number => Math.sin((angle * RADIANS) / 2) ** 2;
  const h = half(b.y - a.y) + Math.cos(a.y * RADIANS) * Math.cos(b.y * RADIANS) * half(b.x - a.x);
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
