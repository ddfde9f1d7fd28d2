import { describe, expect, it } from 'vitest';
import { gtfsFiles, type Service } from './gtfs.ts';
import { oakDegrees, oakTold, townWithHomes } from './oak-fixtures.ts';

const SERVICE: Service = {
  ...{ agencyName: 'Oak Schools', agencyUrl: 'https://oak.example/', timeZone: 'America/Chicago', language: 'en' },
  ...{ startDate: '20260803', endDate: '20270528', daysOff: ['20260907'], withHomes: false },
};

type Table = readonly Readonly<Record<string, string>>[];

/** Reads a table with the quoting of RFC 4180. */
function tableOf(text: string): Table {
  const lines = text
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  const [head = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

/** Fields that the published reference (gtfs.org, schedule) requires of a feed such as ours, and what they may hold. */
const ID = /\S/;
const [TIME, DATE, FLAG] = [/^\d{2,}:[0-5]\d:[0-5]\d$/, /^\d{8}$/, /^[01]$/];
const REQUIRED: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'agency.txt': { agency_id: ID, agency_name: ID, agency_url: /^https?:\/\//, agency_timezone: /^\w+\/\w+/ },
  'stops.txt': { stop_id: ID, stop_name: ID, stop_lat: /^-?\d+(\.\d+)?$/, stop_lon: /^-?\d+(\.\d+)?$/ },
  'routes.txt': { route_id: ID, agency_id: ID, route_long_name: ID, route_type: /^([0-7]|11|12)$/ },
  'trips.txt': { route_id: ID, service_id: ID, trip_id: ID, direction_id: FLAG },
  'stop_times.txt': {
    ...{ trip_id: ID, arrival_time: TIME, departure_time: TIME, stop_id: ID, stop_sequence: /^\d+$/ },
    ...{ pickup_type: /^[0-3]$/, drop_off_type: /^[0-3]$/, timepoint: FLAG },
  },
  'calendar.txt': {
    ...{ service_id: ID, monday: FLAG, tuesday: FLAG, wednesday: FLAG, thursday: FLAG, friday: FLAG },
    ...{ saturday: FLAG, sunday: FLAG, start_date: DATE, end_date: DATE },
  },
  'calendar_dates.txt': { service_id: ID, date: DATE, exception_type: /^[12]$/ },
};
const KEYS = { 'stops.txt': 'stop_id', 'routes.txt': 'route_id', 'trips.txt': 'trip_id' } as const;

describe('a feed', () => {
  it.each([true, false])('holds every field that the published reference requires, with homes %s', (withHomes) => {
    const files = gtfsFiles(townWithHomes(), { ...SERVICE, withHomes });
    expect([...files.keys()].sort()).toEqual(Object.keys(REQUIRED).sort());
    for (const [name, fields] of Object.entries(REQUIRED)) {
      const rows = tableOf(files.get(name) ?? '');
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows)
        for (const [field, form] of Object.entries(fields)) expect(row[field], `${name} ${field}`).toMatch(form);
    }
  });

  it('points to what is there, names nothing twice, and goes forward in time', () => {
    const files = gtfsFiles(townWithHomes(), { ...SERVICE, withHomes: true });
    const of = (name: string): Table => tableOf(files.get(name) ?? '');
    const ids = (name: keyof typeof KEYS): string[] => of(name).map((row) => row[KEYS[name]] ?? '');
    for (const name of ['stops.txt', 'routes.txt', 'trips.txt'] as const)
      expect(new Set(ids(name)).size, name).toBe(ids(name).length);
    for (const { route_id, service_id } of of('trips.txt')) {
      expect(ids('routes.txt')).toContain(route_id);
      expect(of('calendar.txt').map((row) => row.service_id)).toContain(service_id);
    }
    for (const trip of ids('trips.txt')) {
      const calls = of('stop_times.txt').filter(({ trip_id }) => trip_id === trip);
      expect(calls.length).toBeGreaterThanOrEqual(2);
      expect(calls.map(({ stop_sequence }) => Number(stop_sequence))).toEqual(calls.map((_, at) => at + 1));
      const times = calls.flatMap(({ arrival_time, departure_time }) => [arrival_time ?? '', departure_time ?? '']);
      expect([...times].sort()).toEqual(times);
      for (const { stop_id } of calls) expect(ids('stops.txt')).toContain(stop_id);
    }
    for (const { stop_lat, stop_lon } of of('stops.txt'))
      expect([Math.abs(Number(stop_lat)) <= 90, Math.abs(Number(stop_lon)) <= 180]).toEqual([true, true]);
  });

  it('has the times counted by hand', () => {
    const files = gtfsFiles(oakDegrees(), SERVICE);
    // School at 29,000 (8:03:20); near leaves 100 s before and stands 10 + 5 + 85; far leaves 100 s before that and stands 10 + 2 × 5.
    expect(files.get('stop_times.txt')?.trim().split('\n').slice(1)).toEqual([
      'BIG-1-1,07:58:00,07:58:20,stop-far,1,0,1,1',
      'BIG-1-1,08:00:00,08:01:40,stop-near,2,0,1,1',
      'BIG-1-1,08:03:20,08:04:20,school-OAK,3,1,0,1',
    ]);
    expect(files.get('routes.txt')).toContain('OAK,district,,"Oak ""High""",3');
    expect(files.get('trips.txt')).toContain('OAK,school-days,BIG-1-1,"Oak ""High""",0,BIG-1');
    expect(files.get('calendar_dates.txt')).toBe('service_id,date,exception_type\nschool-days,20260907,2\n');
    expect(gtfsFiles(oakDegrees(), { ...SERVICE, daysOff: [] }).has('calendar_dates.txt')).toBe(false);
  });

  it('is refused on a plane', () => {
    expect(() => gtfsFiles(oakTold(), SERVICE)).toThrow(RangeError);
  });
});
