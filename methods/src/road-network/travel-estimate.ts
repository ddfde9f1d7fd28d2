import { MethodError } from '../errors/method-error.ts';
import { sampleQuantile } from '../rank/sample-quantile.ts';
import { straightLineMetres } from './geometry.ts';
import { type TravelMatrix, UNREACHABLE } from './road-matrix.ts';

/** A place in degrees. */
export type Coordinates = { readonly lon: number; readonly lat: number };

/** How road distance was made from the straight line: measured on roads that we have, or a figure from elsewhere. */
export type Detour =
  | {
      readonly kind: 'measured';
      /** Road metres per straight metre: the slope through the origin. */
      readonly factor: number;
      /** Pairs that it was measured on. */
      readonly pairs: number;
      /** Tenth and ninetieth percentile of single pairs' factors. */
      readonly low: number;
      readonly high: number;
      /** Root mean squared error of the slope’s prediction, as a share of the mean road distance. */
      readonly errorShare: number;
      /** Metres per second along the roads, over all pairs. */
      readonly metresPerSecond: number;
    }
  | {
      readonly kind: 'stated';
      readonly factor: number;
      readonly metresPerSecond: number;
      /** Since when it is held to be so (ISO date or year), and by whom it was published. */
      readonly from: string;
      readonly source: string;
    };

/** A matrix and what it rests on; 'roads' where it was measured on a road file. */
export type TravelEstimate = { readonly matrix: TravelMatrix; readonly basis: Detour };

/**
 * Measures the detour where roads are known: regresses road metres on straight metres through the origin, and adds up the speed, over every reachable
 * pair of different places. Throws `shape`, and `too-few-rows` below 30 pairs.
 */
export function measuredDetour(places: readonly Coordinates[], matrix: TravelMatrix): Detour & { kind: 'measured' } {
  if (matrix.rows !== places.length || matrix.columns !== places.length) {
    throw new MethodError('shape', `A ${matrix.rows} × ${matrix.columns} matrix for ${places.length} places.`);
  }
  const pairs: { straight: number; road: number; seconds: number }[] = [];
  places.forEach((a, r) => {
    places.forEach((b, c) => {
      const road = matrix.metres[r * places.length + c] as number;
      const straight = straightLineMetres(a.lon, a.lat, b.lon, b.lat);
      const seconds = (matrix.deciseconds[r * places.length + c] as number) / 10;
      if (r !== c && road !== UNREACHABLE && straight > 0) pairs.push({ straight, road, seconds });
    });
  });
  if (pairs.length < 30) throw new MethodError('too-few-rows', `${pairs.length} reachable pairs; a detour needs 30.`);
  const sum = (of: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((total, one) => total + of(one), 0);
  const factor = sum(({ straight, road }) => straight * road) / sum(({ straight }) => straight * straight);
  const factors = pairs.map(({ straight, road }) => road / straight);
  const squared = sum(({ straight, road }) => (road - factor * straight) ** 2) / pairs.length;
  return {
    kind: 'measured',
    factor,
    pairs: pairs.length,
    low: sampleQuantile(factors, 0.1),
    high: sampleQuantile(factors, 0.9),
    errorShare: Math.sqrt(squared) / (sum(({ road }) => road) / pairs.length),
    metresPerSecond: sum(({ road }) => road) / sum(({ seconds }) => seconds),
  };
}

/** Travel without roads: straight line times detour, at one speed. What it rests on goes with it. Throws `out-of-range`. */
export function straightLineMatrix(
  origins: readonly Coordinates[],
  destinations: readonly Coordinates[],
  detour: Detour,
): TravelEstimate {
  if (!(detour.factor >= 1 && Number.isFinite(detour.factor) && detour.metresPerSecond > 0)) {
    throw new MethodError('out-of-range', `Detour ${detour.factor} at ${detour.metresPerSecond} m/s.`);
  }
  const columns = destinations.length;
  const deciseconds = new Int32Array(origins.length * columns);
  const metres = new Int32Array(origins.length * columns);
  origins.forEach((a, r) => {
    destinations.forEach((b, c) => {
      const road = detour.factor * straightLineMetres(a.lon, a.lat, b.lon, b.lat);
      metres[r * columns + c] = Math.round(road);
      deciseconds[r * columns + c] = Math.round((10 * road) / detour.metresPerSecond);
    });
  });
  return { matrix: { rows: origins.length, columns, deciseconds, metres }, basis: detour };
}
