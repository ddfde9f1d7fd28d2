import { standbyCost } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import { planCost } from '../plan/plan-cost.ts';
import { costLinesCsv } from './cost-lines.ts';
import { gtfsFiles } from './gtfs.ts';
import { homeStops } from './home-stops.ts';
import { planMapSvg } from './map-svg.ts';
import { HOME_TRACES, oakTold, townWithHomes } from './oak-fixtures.ts';
import { planGeojson } from './plan-geojson.ts';
import { withoutHomes } from './public-trips.ts';
import { toldBuses } from './told-trips.ts';

const SERVICE = {
  ...{ agencyName: 'Oak', agencyUrl: 'https://oak.example/', timeZone: 'America/Chicago', language: 'en' as const },
  ...{ startDate: '20260803', endDate: '20270528', daysOff: [] },
};

/** Everything that may leave the office, by name. */
function publicFiles(withHomes: boolean): ReadonlyMap<string, string> {
  const told = townWithHomes();
  const map = (by: 'school' | 'bus', direction: 'to-school' | 'from-school') =>
    planMapSvg(told, { language: 'en', direction, by, withHomes });
  return new Map([
    ...gtfsFiles(told, { ...SERVICE, withHomes }),
    ['plan.geojson', planGeojson(told, { language: 'en', withHomes })],
    ...(['school', 'bus'] as const).map((by) => [`${by}.svg`, map(by, 'to-school')] as const),
    ['home.svg', map('bus', 'from-school')],
    ['costs.csv', costLinesCsv(planCost(told.problem, told.plan, told.times), standbyCost(told.problem))],
  ]);
}

describe('what may leave the office', () => {
  it.each([...publicFiles(false)])('holds no rider and no exact home: %s', (_, text) => {
    for (const trace of HOME_TRACES) expect(text).not.toContain(trace);
    expect(text).not.toMatch(/\br[012]\b/);
  });

  it('keeps the other stops of a trip, and drops a trip that halts at homes alone', () => {
    const { buses, homesLeftOut, tripsLeftOut } = withoutHomes(toldBuses(townWithHomes()));
    expect([homesLeftOut, tripsLeftOut]).toEqual([2, 1]);
    expect(buses[0]?.trips.map(({ halts }) => halts.map(({ id }) => id))).toEqual([
      ['far', 'near', 'OAK'],
      ['OAK', 'near', 'far'],
    ]);
  });

  it('has homes where they are asked for, without the id of a rider', () => {
    const files = publicFiles(true);
    expect(files.get('stops.txt')).toContain('door-1,At the door,35.01234,-90.03123');
    expect(files.get('plan.geojson')).toContain('-90.03123');
    for (const text of files.values()) expect(text).not.toContain('SECRET');
  });

  it('draws no dot where a rider lives', () => {
    const dots = (withHomes: boolean) =>
      publicFiles(withHomes)
        .get('school.svg')
        ?.match(/class="stop"/g)?.length;
    expect([dots(false), dots(true)]).toEqual([2, 4]);
  });

  it('tells no count of riders below ten', () => {
    const riders = (withHomes: boolean) =>
      JSON.parse(publicFiles(withHomes).get('plan.geojson') ?? '').features.flatMap(
        ({ properties }: { properties: { riders?: number | null } }) => properties.riders ?? [],
      );
    expect(riders(false)).toEqual([]);
    // Three trips of 5, 3 and 2 riders; stops of 1, 1, 2, 1 and 1, 2 and 1, 1.
    expect(riders(true)).toEqual([5, 3, 2, 1, 1, 2, 1, 1, 2, 1, 1]);
  });
});

describe('a stop on file', () => {
  const plan = (lives: boolean, boarders: number) => {
    const told = oakTold();
    const [first] = told.record.riders;
    const spot = { x: lives ? 1000 : 1001, y: 0 };
    const record = {
      ...told.record,
      riders: first ? Array.from({ length: boarders }, (_, at) => ({ ...first, id: `k${at}`, spot })) : [],
    };
    const [one] = told.problem.riders;
    const problem = { ...told.problem, riders: one ? record.riders.map(({ id }) => ({ ...one, id })) : [] };
    return homeStops(record, problem, { riderStop: new Int32Array(boarders).fill(0), days: [] });
  };

  it('is a home where one who boards lives there and fewer than ten board', () => {
    expect([plan(true, 1).has(0), plan(true, 9).has(0), plan(true, 10).has(0), plan(false, 1).has(0)]).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('differs from a door, which is a home however many live behind it', () => {
    const { record, problem } = townWithHomes();
    const [, , , ada] = problem.riders;
    const riders = ada ? Array.from({ length: 10 }, () => ada) : [];
    const found = homeStops(record, { ...problem, riders }, { riderStop: new Int32Array(10).fill(3), days: [] });
    expect([...found]).toEqual([3]);
  });
});
