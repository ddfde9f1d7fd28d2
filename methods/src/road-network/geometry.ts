/** Mean radius of the earth (IUGG). */
export const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres of one degree of latitude on the sphere of mean radius (IUGG). */
export const METRES_PER_DEGREE = EARTH_RADIUS_METRES * RADIANS;

/** Great-circle distance in metres between two points in degrees (haversine on the mean sphere; within 0.6 % of the ellipsoid). */
export function straightLineMetres(lonA: number, latA: number, lonB: number, latB: number): number {
  const s = Math.sin(((latB - latA) * RADIANS) / 2);
  const t = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const h = s * s + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * t * t;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Metres of one degree of longitude at a latitude in degrees. */
export function metresPerDegreeOfLongitude(lat: number): number {
  return METRES_PER_DEGREE * Math.cos(lat * RADIANS);
}
