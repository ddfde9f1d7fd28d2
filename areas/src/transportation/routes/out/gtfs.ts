import type { Language } from '@leeway/model';
import { clockToSecond } from './clock.ts';
import { csvText } from './csv-text.ts';
import { withoutHomes } from './public-trips.ts';
import { type Halt, type Told, type ToldTrip, toldBuses } from './told-trips.ts';
import { haltName, ROUTE_WORDS } from './words.ts';

/** When the service runs and who runs it; dates as GTFS writes them, `20260901`. The clock is the district's, so the time zone is given. */
export type Service = {
  readonly agencyName: string;
  readonly agencyUrl: string;
  readonly timeZone: string;
  readonly startDate: string;
  readonly endDate: string;
  /** Weekdays between the two on which there is no school. */
  readonly daysOff: readonly string[];
  readonly language: Language;
  /** Keeps stops that are riders' homes, for use inside the office. */
  readonly withHomes: boolean;
};

type Row = readonly (string | number)[];

const AGENCY = 'district';
const SERVICE = 'school-days';
/** A bus, in the list of the published reference; school buses (712) are in an extension of it alone. */
const BUS = 3;

const routeOf = ({ halts }: ToldTrip): string =>
  halts
    .filter(({ kind }) => kind === 'school')
    .map(({ id }) => id)
    .join('+');

function timesOf({ id, direction, halts }: ToldTrip, placeId: (halt: Halt) => string): Row[] {
  return halts.map((halt, sequence) => {
    const boards = (direction === 'to-school') === (halt.kind === 'stop');
    const calls = [clockToSecond(halt.arrives), clockToSecond(halt.leaves)];
    return [id, ...calls, placeId(halt), sequence + 1, boards ? 0 : 1, boards ? 1 : 0, 1];
  });
}

/** Stops at riders' homes are numbered, so that no id of a rider is in the feed even where homes are kept. */
function placeIds() {
  const homes = new Map<string, string>();
  return (halt: Halt): string => {
    if (!halt.isHome) return `${halt.kind}-${halt.id}`;
    const known = homes.get(halt.id) ?? `door-${homes.size + 1}`;
    homes.set(halt.id, known);
    return known;
  };
}

function calendar({ startDate, endDate, daysOff }: Service): readonly (readonly [string, string])[] {
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const off = daysOff.map((date): Row => [SERVICE, date, 2]);
  return [
    [
      'calendar.txt',
      csvText([
        ['service_id', ...week, 'start_date', 'end_date'],
        [SERVICE, 1, 1, 1, 1, 1, 0, 0, startDate, endDate],
      ]),
    ],
    ...(off.length === 0
      ? []
      : [['calendar_dates.txt', csvText([['service_id', 'date', 'exception_type'], ...off])] as const]),
  ];
}

/** GTFS schedule: a route for each set of schools, a block for each bus, Monday to Friday. Without riders' homes unless asked for. */
export function gtfsFiles(told: Told, service: Service): ReadonlyMap<string, string> {
  if (told.record.ground.kind !== 'geographic')
    throw new RangeError('GTFS holds degrees, but the places lie on a plane.');
  const { language, withHomes, agencyName, agencyUrl, timeZone } = service;
  const words = ROUTE_WORDS[language];
  const all = toldBuses(told);
  const buses = withHomes ? all : withoutHomes(all).buses;
  const placeId = placeIds();
  const places = new Map<string, Row>();
  const routes = new Map<string, Row>();
  const trips: Row[] = [];
  const times: Row[] = [];
  for (const { label, trips: ofBus } of buses)
    for (const trip of ofBus) {
      const [route, toSchool] = [routeOf(trip), trip.direction === 'to-school'];
      routes.set(route, [route, AGENCY, '', trip.schools.join(' · '), BUS]);
      const ends = toSchool ? (trip.schools.at(-1) ?? '') : words.home;
      trips.push([route, SERVICE, trip.id, ends, toSchool ? 0 : 1, label.replaceAll(' ', '-')]);
      for (const halt of trip.halts)
        places.set(placeId(halt), [placeId(halt), haltName(halt, words), halt.spot.y, halt.spot.x]);
      times.push(...timesOf(trip, placeId));
    }
  const table = (head: readonly string[], rows: Iterable<Row>): string => csvText([head, ...rows]);
  return new Map([
    [
      'agency.txt',
      table(
        ['agency_id', 'agency_name', 'agency_url', 'agency_timezone', 'agency_lang'],
        [[AGENCY, agencyName, agencyUrl, timeZone, language]],
      ),
    ],
    ['stops.txt', table(['stop_id', 'stop_name', 'stop_lat', 'stop_lon'], places.values())],
    [
      'routes.txt',
      table(['route_id', 'agency_id', 'route_short_name', 'route_long_name', 'route_type'], routes.values()),
    ],
    ['trips.txt', table(['route_id', 'service_id', 'trip_id', 'trip_headsign', 'direction_id', 'block_id'], trips)],
    [
      'stop_times.txt',
      table(
        [
          ...['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence'],
          ...['pickup_type', 'drop_off_type', 'timepoint'],
        ],
        times,
      ),
    ],
    ...calendar(service),
  ]);
}
