import type { StateMap } from '@leeway/api/client';
import { geoConicEqualArea, geoIdentity, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countiesAddress from 'us-atlas/counties-10m.json?url';
import { STATE_FIPS } from './state-fips-data.ts';

export const WIDTH = 620;
export const HEIGHT = 460;

export type CountyShape = { name: string; path: string; middle: [number, number] };
type Named = { name: string };
type Shapes = GeoJSON.FeatureCollection<GeoJSON.Geometry, Named>;

async function censusCounties(state: string): Promise<Shapes> {
  const fips = STATE_FIPS[state];
  const response = await fetch(countiesAddress);
  const atlas = (await response.json()) as Topology<{ counties: GeometryCollection<Named> }>;
  const all = feature(atlas, atlas.objects.counties);
  return { type: 'FeatureCollection', features: all.features.filter(({ id }) => String(id).slice(0, 2) === fips) };
}

/** Counties of a state as SVG paths: our own plane shapes where the server sends them, else the Census Bureau's. */
export async function countyShapes(state: string, own: unknown): Promise<CountyShape[]> {
  const shapes = (own ?? (await censusCounties(state))) as Shapes;
  if (shapes.features.length === 0) return [];
  const room: [[number, number], [number, number]] = [
    [6, 6],
    [WIDTH - 6, HEIGHT - 6],
  ];
  const path = own
    ? geoPath(geoIdentity().reflectY(true).fitExtent(room, shapes))
    : geoPath(projectionFor(shapes).fitExtent(room, shapes));
  return shapes.features.map((shape) => ({
    name: shape.properties.name,
    path: path(shape) ?? '',
    middle: path.centroid(shape),
  }));
}

/** Equal area around the state's own middle, so that north is up everywhere. */
function projectionFor(shapes: Shapes) {
  const [west, south, east, north] = edges(shapes);
  return geoConicEqualArea()
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .rotate([-(west + east) / 2, 0]);
}

function edges(shapes: Shapes): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [longitude, latitude] = part;
    if (typeof longitude === 'number' && typeof latitude === 'number') {
      // Islands beyond the date line stay with the mainland's middle.
      const lon = longitude > 0 ? longitude - 360 : longitude;
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
    } else for (const inner of part) visit(inner);
  };
  for (const { geometry } of shapes.features) if ('coordinates' in geometry) visit(geometry.coordinates);
  return [west, south, east, north];
}

type County = StateMap['counties'][number];

/** Five tints by rank of median spending a pupil; one tint where it is not on record. */
export function shadesOf(counties: readonly County[]): {
  shadeOf: (county: County) => number;
  legend: { low: number; high: number } | null;
} {
  const medians = counties
    .map((one) => one.medianCostPerPupil)
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  const [low, high] = [medians[0], medians.at(-1)];
  if (low === undefined || high === undefined) return { shadeOf: () => 2, legend: null };
  const shadeOf = ({ medianCostPerPupil }: County): number => {
    if (medianCostPerPupil === null) return 0;
    const rank = medians.findIndex((value) => value >= medianCostPerPupil);
    return 1 + Math.min(4, Math.floor((rank / medians.length) * 5));
  };
  return { shadeOf, legend: { low, high } };
}
