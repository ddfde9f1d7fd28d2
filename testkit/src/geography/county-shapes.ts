import { counties } from './counties.ts';
import { type Polygon, signedArea } from './polygon.ts';

/** County shapes as GeoJSON. Rings run clockwise, as spherical drawing libraries such as d3-geo expect of an outer ring. */
export type CountyShapes = {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly id: string;
    readonly properties: { readonly name: string; readonly state: 'ZZ'; readonly synthetic: true };
    readonly geometry: { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] };
  }[];
};

const place = (value: number): number => Math.round(value * 1e5) / 1e5;

function ring(outline: Polygon): readonly (readonly number[])[] {
  const clockwise = signedArea(outline) > 0 ? outline.toReversed() : outline;
  const rounded = clockwise.map(([x, y]) => [place(x), place(y)]);
  return [...rounded, ...rounded.slice(0, 1)];
}

/** The synthetic state's counties for a map. The same seed gives the same shapes; they lie nowhere on Earth. */
export function syntheticCounties(seed: number): CountyShapes {
  return {
    type: 'FeatureCollection',
    features: counties(seed).map(({ id, name, outline }) => ({
      type: 'Feature',
      id,
      properties: { name, state: 'ZZ', synthetic: true },
      geometry: { type: 'Polygon', coordinates: [ring(outline)] },
    })),
  };
}
