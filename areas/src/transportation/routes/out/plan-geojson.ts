import type { Spot } from '@leeway/model';
import { clock } from './clock.ts';
import { type Told, toldBuses } from './told-trips.ts';

const at = ({ x, y }: Spot): [number, number] => [x, y];
const feature = (geometry: object, properties: object) => ({ type: 'Feature', geometry, properties });

/**
 * Trips as lines, stops and schools as points, for any map program. Lines join halts straight where no street is known. Without
 * names of riders; throws RangeError on a plane, which GeoJSON has no place for.
 */
export function planGeojson(told: Told): string {
  if (told.record.ground.kind !== 'geographic')
    throw new RangeError('GeoJSON holds degrees, but the places lie on a plane.');
  const buses = toldBuses(told);
  const lines = buses.flatMap(({ label, trips }) =>
    trips.map(({ id, direction, schools, halts, riders }) =>
      feature(
        { type: 'LineString', coordinates: halts.map(({ spot }) => at(spot)) },
        { kind: 'trip', id, bus: label, direction, schools, riders, begins: clock(halts[0]?.arrives ?? Number.NaN) },
      ),
    ),
  );
  const stops = buses.flatMap(({ label, trips }) =>
    trips.flatMap(({ id, direction, halts }) =>
      halts
        .filter(({ kind }) => kind === 'stop')
        .map((halt, sequence) =>
          feature(
            { type: 'Point', coordinates: at(halt.spot) },
            {
              kind: 'stop',
              id: halt.id,
              name: halt.name,
              bus: label,
              trip: id,
              direction,
              sequence: sequence + 1,
              time: clock(halt.arrives),
              riders: halt.riders.length,
            },
          ),
        ),
    ),
  );
  const schools = told.record.schools.map(({ id, name, spot, bell }) =>
    feature({ type: 'Point', coordinates: at(spot) }, { kind: 'school', id, name, bell: clock(bell) }),
  );
  return `${JSON.stringify({ type: 'FeatureCollection', features: [...lines, ...stops, ...schools] })}\n`;
}
