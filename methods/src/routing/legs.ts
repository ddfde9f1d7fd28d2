import { EARTH_RADIUS_METRES } from '../road-network/geometry.ts';

/** A figure for each leg between places: row-major by place, or straight lines on the sphere, counted where they are asked for. */
export type LegFigures = Float64Array | StraightLines;

/** Great-circle metres times `detour`, over `over`: metres of driving where that is 1, seconds where it is metres a second. */
export type StraightLines = {
  readonly detour: number;
  readonly over: number;
  /** Degrees of each place, and the cosine of its latitude. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly cosine: Float64Array;
};

/** True of figures that are the same both ways, whatever the places. */
export const isStraight = (figures: LegFigures): boolean => !(figures instanceof Float64Array);

/** Figure of the leg from one place to another; NaN where there is no such place. */
export type LegFigure = (from: number, to: number) => number;

const RADIANS = Math.PI / 180;

/** Straight lines between places in degrees (x east, y north). */
export function straightLines(
  places: readonly { readonly x: number; readonly y: number }[],
  { detour, over }: Pick<StraightLines, 'detour' | 'over'>,
): StraightLines {
  return {
    ...{ detour, over },
    longitude: Float64Array.from(places, ({ x }) => x),
    latitude: Float64Array.from(places, ({ y }) => y),
    cosine: Float64Array.from(places, ({ y }) => Math.cos(y * RADIANS)),
  };
}

/** Both figures of a leg; straight lines with the same ends are counted once for both. */
export function legFigures(
  { seconds, metres }: { readonly seconds: LegFigures; readonly metres: LegFigures },
  size: number,
): { readonly seconds: (from: number, to: number, metres: number) => number; readonly metres: LegFigure } {
  const far = legFigure(metres, size);
  if (seconds instanceof Float64Array || metres instanceof Float64Array || !isSameLine(seconds, metres))
    return { metres: far, seconds: legFigure(seconds, size) };
  return { metres: far, seconds: (_from, _to, length) => length / seconds.over };
}

const isSameLine = (seconds: StraightLines, metres: StraightLines): boolean =>
  metres.over === 1 &&
  seconds.detour === metres.detour &&
  seconds.longitude === metres.longitude &&
  seconds.latitude === metres.latitude;

/** Reads the figures of `size` places. A straight line (haversine) takes less time than a look into a matrix that fills the memory. */
export function legFigure(figures: LegFigures, size: number): LegFigure {
  if (figures instanceof Float64Array) return (from, to) => figures[from * size + to] as number;
  const { longitude, latitude, cosine, detour, over } = figures;
  const half = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  return (from, to) => {
    const h =
      half((latitude[to] as number) - (latitude[from] as number)) +
      (cosine[from] as number) * (cosine[to] as number) * half((longitude[to] as number) - (longitude[from] as number));
    return (detour * (2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h))))) / over;
  };
}
