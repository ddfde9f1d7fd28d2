import type { Hazard, Refusal, Spot, WalkZone } from '@leeway/model';
import { refusal } from '../reading/index.ts';

export type Shapes = { readonly hazards: readonly Hazard[]; readonly walkZones: readonly WalkZone[] };

/** Text that is a GeoJSON collection, whatever its name. */
export const isGeojson = (text: string): boolean => /^\s*\{/.test(text) && /"FeatureCollection"/.test(text);

const unusable = (file: string, en: string, es: string): Refusal =>
  refusal('routing.geojson', {
    what: { en: `“${file}” ${en}`, es: `«${file}» ${es}` },
    soWhat: { en: 'No hazard or zone was taken from it.', es: 'No se tomó de él ningún peligro ni zona.' },
    fix: {
      en: 'Save lines and polygons as GeoJSON in degrees (WGS 84); a walk zone carries the property schoolId.',
      es: 'Guarde líneas y polígonos como GeoJSON en grados (WGS 84); una zona a pie lleva la propiedad schoolId.',
    },
  });

type Feature = {
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  readonly properties: Record<string, unknown>;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function featureOf(value: unknown): Feature | null {
  if (!isObject(value) || !isObject(value.geometry) || typeof value.geometry.type !== 'string') return null;
  const properties = isObject(value.properties) ? value.properties : {};
  return { geometry: { type: value.geometry.type, coordinates: value.geometry.coordinates }, properties };
}

function pathOf(value: unknown): readonly Spot[] | null {
  if (!Array.isArray(value) || value.length < 2) return null;
  const spots = value.map((pair: unknown) =>
    Array.isArray(pair) && Math.abs(Number(pair[0])) <= 180 && Math.abs(Number(pair[1])) <= 90
      ? { x: Number(pair[0]), y: Number(pair[1]) }
      : null,
  );
  return spots.every((spot) => spot !== null) ? spots : null;
}

/** Paths of a line or polygon at any depth of nesting: polygons grouped as outline and holes. */
function groupsOf({ type, coordinates }: Feature['geometry']): readonly (readonly (readonly Spot[])[])[] | null {
  const listed = Array.isArray(coordinates) ? coordinates : [];
  const nested: unknown[] =
    type === 'LineString'
      ? [[listed]]
      : type === 'MultiLineString' || type === 'Polygon'
        ? [listed]
        : type === 'MultiPolygon'
          ? listed
          : [];
  const groups = nested.map((group) => (Array.isArray(group) ? group.map(pathOf) : [null]));
  const whole = groups.map((paths) => paths.flatMap((path) => (path ? [path] : [])));
  return nested.length > 0 && groups.every((paths) => paths.every((path) => path !== null)) ? whole : null;
}

/** Walk zones (polygons with the property `schoolId`) and hazards (all other lines and polygons). Whole or not at all. */
export function shapesOf(text: string, file: string): Shapes | Refusal {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return unusable(file, 'breaks off or is no JSON.', 'está cortado o no es JSON.');
  }
  if (!isObject(document) || !Array.isArray(document.features))
    return unusable(file, 'holds no features.', 'no contiene elementos.');
  const hazards: Hazard[] = [];
  const walkZones: WalkZone[] = [];
  for (const [at, value] of document.features.entries()) {
    const feature = featureOf(value);
    const groups = feature && groupsOf(feature.geometry);
    if (!feature || !groups)
      return unusable(
        file,
        `has a feature ${at + 1} that is no line or polygon in degrees.`,
        `tiene un elemento ${at + 1} que no es línea ni polígono en grados.`,
      );
    const { schoolId, name } = feature.properties;
    const closed = feature.geometry.type.endsWith('Polygon');
    if (schoolId !== undefined && closed)
      walkZones.push(...groups.map((rings) => ({ schoolId: String(schoolId), rings })));
    else hazards.push({ name: String(name ?? `${at + 1}`), paths: groups.flat(), closed });
  }
  return { hazards, walkZones };
}
