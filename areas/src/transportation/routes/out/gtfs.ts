import { clockToSecond } from './clock.ts';
import { csvText } from './csv-text.ts';
import { type Told, toldBuses } from './told-trips.ts';

/** When the service runs; dates as GTFS writes them, `20260901`. The clock is the district's, so the time zone is given. */
export type Service = {
  readonly timeZone: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly agencyUrl: string;
};

/** GTFS schedule (the required files): a route for each school set and direction, school buses as route type 712 of the extended list. */
export function gtfsFiles(
  told: Told,
  { timeZone, startDate, endDate, agencyUrl }: Service,
): ReadonlyMap<string, string> {
  if (told.record.ground.kind !== 'geographic')
    throw new RangeError('GTFS holds degrees, but the places lie on a plane.');
  const buses = toldBuses(told);
  const places = new Map<string, readonly (string | number)[]>();
  const routes = new Map<string, readonly (string | number)[]>();
  const trips: (string | number)[][] = [];
  const times: (string | number)[][] = [];
  for (const { label, trips: ofBus } of buses)
    ofBus.forEach((trip) => {
      const route = `${trip.halts
        .filter(({ kind }) => kind === 'school')
        .map(({ id }) => id)
        .join('+')}`;
      routes.set(route, [route, 'district', '', trip.schools.join(' · '), 712]);
      const ends = trip.direction === 'to-school' ? (trip.schools.at(-1) ?? '') : 'Home';
      trips.push([
        route,
        'school-days',
        trip.id,
        ends,
        trip.direction === 'to-school' ? 0 : 1,
        label.replaceAll(' ', '-'),
      ]);
      trip.halts.forEach((halt, sequence) => {
        const id = `${halt.kind}-${halt.id}`;
        places.set(id, [id, halt.name, halt.spot.y, halt.spot.x]);
        const [boards, leaves] = (trip.direction === 'to-school') === (halt.kind === 'stop') ? [0, 1] : [1, 0];
        times.push([
          trip.id,
          clockToSecond(halt.arrives),
          clockToSecond(halt.leaves),
          id,
          sequence + 1,
          boards,
          leaves,
          1,
        ]);
      });
    });
  return new Map([
    [
      'agency.txt',
      csvText([
        ['agency_id', 'agency_name', 'agency_url', 'agency_timezone'],
        ['district', told.record.title, agencyUrl, timeZone],
      ]),
    ],
    ['stops.txt', csvText([['stop_id', 'stop_name', 'stop_lat', 'stop_lon'], ...places.values()])],
    [
      'routes.txt',
      csvText([['route_id', 'agency_id', 'route_short_name', 'route_long_name', 'route_type'], ...routes.values()]),
    ],
    [
      'trips.txt',
      csvText([['route_id', 'service_id', 'trip_id', 'trip_headsign', 'direction_id', 'block_id'], ...trips]),
    ],
    [
      'stop_times.txt',
      csvText([
        [
          'trip_id',
          'arrival_time',
          'departure_time',
          'stop_id',
          'stop_sequence',
          'pickup_type',
          'drop_off_type',
          'timepoint',
        ],
        ...times,
      ]),
    ],
    [
      'calendar.txt',
      csvText([
        [
          'service_id',
          'monday',
          'tuesday',
          'wednesday',
          'thursday',
          'friday',
          'saturday',
          'sunday',
          'start_date',
          'end_date',
        ],
        ['school-days', 1, 1, 1, 1, 1, 0, 0, startDate, endDate],
      ]),
    ],
  ]);
}
