import { ARTERIAL_NORTH, BRIDGES, degrees, HALF, type Point, RIVER_EAST, SIGNALS } from './ground.ts';

const GAP = 60;

function pieces(from: number, to: number, gaps: readonly number[]): readonly (readonly [number, number])[] {
  const ends = [from, ...gaps.flatMap((gap) => [gap - GAP, gap + GAP]), to];
  return ends.flatMap((end, at): (readonly [number, number])[] => (at % 2 === 0 ? [[end, ends[at + 1] ?? to]] : []));
}

const line = (name: string, a: Point, b: Point) => ({
  type: 'Feature',
  properties: { name, synthetic: true },
  geometry: {
    type: 'LineString',
    coordinates: [a, b].map((point) => [degrees(point).longitude, degrees(point).latitude]),
  },
});

/** The river between its bridges and the arterial between its signals, which nobody crosses on foot. */
export function hazardsGeojson(): string {
  const river = pieces(-HALF.north - 500, HALF.north + 500, BRIDGES).map(([south, north]) =>
    line('Synthetic River', { east: RIVER_EAST, north: south }, { east: RIVER_EAST, north }),
  );
  const arterial = pieces(-HALF.east - 500, HALF.east + 500, SIGNALS).map(([west, east]) =>
    line('Synthetic Highway', { east: west, north: ARTERIAL_NORTH }, { east, north: ARTERIAL_NORTH }),
  );
  return `${JSON.stringify({ type: 'FeatureCollection', features: [...river, ...arterial] })}\n`;
}

/** A ring of walkers about a school. */
const ring = ({ east, north }: Point, reach: number) =>
  Array.from({ length: 25 }, (_, at) => {
    const angle = (2 * Math.PI * (at % 24)) / 24;
    const { longitude, latitude } = degrees({
      east: east + reach * Math.cos(angle),
      north: north + reach * Math.sin(angle),
    });
    return [longitude, latitude];
  });

export type Zone = { readonly id: string; readonly point: Point; readonly walkZone: number };

/** Walk zones as circles about schools. */
export function zonesGeojson(schools: readonly Zone[]): string {
  const features = schools.map(({ id, point, walkZone }) => ({
    type: 'Feature',
    properties: { schoolId: id, synthetic: true },
    geometry: { type: 'Polygon', coordinates: [ring(point, walkZone)] },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}
