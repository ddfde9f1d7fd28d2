import { straightLineMetres } from './geometry.ts';
import type { RoadPlace } from './road-place.ts';
import type { Streets } from './streets.ts';

type Point = readonly [number, number];

/** Points of a street from one fraction of its length to another; against its order where `from` is the greater. */
export function streetPoints(streets: Streets, street: number, from: number, to: number): Point[] {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const total = streets.metres[street] as number;
  const points: Point[] = [];
  let walked = 0;
  const first = streets.pointStart[street] as number;
  for (let p = first + 1; p < (streets.pointStart[street + 1] as number); p += 1) {
    const [lonA, latA] = [streets.pointLon[p - 1] as number, streets.pointLat[p - 1] as number];
    const [lonB, latB] = [streets.pointLon[p] as number, streets.pointLat[p] as number];
    const length = straightLineMetres(lonA, latA, lonB, latB);
    const [start, end] = [walked / total, (walked + length) / total];
    const at = (fraction: number): Point => {
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, (fraction - start) / (end - start)));
      return [lonA + share * (lonB - lonA), latA + share * (latB - latA)];
    };
    const isLast = p + 1 === streets.pointStart[street + 1];
    if (end >= low || isLast) {
      if (points.length === 0) points.push(at(low));
      if (end >= high || isLast) {
        points.push(at(high));
        break;
      }
      points.push([lonB, latB]);
    }
    walked += length;
  }
  return from <= to ? points : points.reverse();
}

/** The line along directed streets from place to place, without repeated points. */
export function pathPoints(streets: Streets, directed: readonly number[], from: RoadPlace, to: RoadPlace): Point[] {
  const line: Point[] = [];
  directed.forEach((one, i) => {
    const backward = (one & 1) === 1;
    const start = i === 0 ? from.fraction : backward ? 1 : 0;
    const end = i === directed.length - 1 ? to.fraction : backward ? 0 : 1;
    for (const point of streetPoints(streets, one >> 1, start, end)) {
      const last = line[line.length - 1];
      if (!last || last[0] !== point[0] || last[1] !== point[1]) line.push(point);
    }
  });
  return line;
}
