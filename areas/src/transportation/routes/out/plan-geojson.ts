import { LEAST_TOLD } from '@leeway/methods';
import type { Language, Spot } from '@leeway/model';
import { clock } from './clock.ts';
import { withoutHomes } from './public-trips.ts';
import { type Halt, type Told, type ToldTrip, toldBuses } from './told-trips.ts';
import { haltName, ROUTE_WORDS } from './words.ts';

export type GeojsonOptions = {
  readonly language: Language;
  /** Keeps stops that are riders' homes, and riders at each stop, for use inside the office. */
  readonly withHomes: boolean;
};

const at = ({ x, y }: Spot): [number, number] => [x, y];
const feature = (geometry: object, properties: object) => ({ type: 'Feature', geometry, properties });

/** A count below ten is not told outside the office. */
const told = (count: number, { withHomes }: GeojsonOptions): number | null =>
  withHomes || count >= LEAST_TOLD ? count : null;

function lineOf(trip: ToldTrip, bus: string, options: GeojsonOptions) {
  const { id, direction, schools, halts } = trip;
  const riders = told(
    halts.reduce((sum, halt) => sum + halt.riders.length, 0),
    options,
  );
  const begins = clock((direction === 'to-school' ? halts[0]?.arrives : halts[0]?.leaves) ?? Number.NaN);
  return feature(
    { type: 'LineString', coordinates: halts.map(({ spot }) => at(spot)) },
    { kind: 'trip', id, bus, direction, schools, riders, begins },
  );
}

function pointsOf({ id: trip, direction, halts }: ToldTrip, bus: string, options: GeojsonOptions) {
  const words = ROUTE_WORDS[options.language];
  const point = (halt: Halt, sequence: number) =>
    feature(
      { type: 'Point', coordinates: at(halt.spot) },
      {
        ...{ kind: 'stop', id: halt.isHome ? null : halt.id, name: haltName(halt, words), bus, trip, direction },
        ...{ sequence: sequence + 1, time: clock(halt.arrives), riders: told(halt.riders.length, options) },
      },
    );
  return halts.filter(({ kind }) => kind === 'stop').map(point);
}

/**
 * Trips as lines, stops and schools as points, for any map program. Lines join halts straight where no street is known. Without
 * riders, their homes and counts below ten, unless homes are asked for; throws RangeError on a plane, which GeoJSON has no place
 * for.
 */
export function planGeojson(plan: Told, options: GeojsonOptions): string {
  if (plan.record.ground.kind !== 'geographic')
    throw new RangeError('GeoJSON holds degrees, but the places lie on a plane.');
  const all = toldBuses(plan);
  const buses = options.withHomes ? all : withoutHomes(all).buses;
  const lines = buses.flatMap(({ label, trips }) => trips.map((trip) => lineOf(trip, label, options)));
  const stops = buses.flatMap(({ label, trips }) => trips.flatMap((trip) => pointsOf(trip, label, options)));
  const schools = plan.record.schools.map(({ id, name, spot, bell }) =>
    feature({ type: 'Point', coordinates: at(spot) }, { kind: 'school', id, name, bell: clock(bell) }),
  );
  return `${JSON.stringify({ type: 'FeatureCollection', features: [...lines, ...stops, ...schools] })}\n`;
}
