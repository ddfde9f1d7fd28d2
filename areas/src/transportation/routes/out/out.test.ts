import type { Plan } from '@leeway/methods';
import { planSchedule } from '@leeway/methods';
import { cents, type TransportRecord, type TransportRider } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { planCost } from '../plan/plan-cost.ts';
import { planFile, planFrom } from '../plan/plan-file.ts';
import { routingProblem } from '../problem/routing-problem.ts';
import { clock, clockToSecond } from './clock.ts';
import { costLinesCsv } from './cost-lines.ts';
import { driverSheets } from './driver-sheets.ts';
import { gtfsFiles } from './gtfs.ts';
import { planMapSvg } from './map-svg.ts';
import { planGeojson } from './plan-geojson.ts';
import { rosterFiles } from './rosters.ts';
import type { Told } from './told-trips.ts';

const rider = (id: string, name: string, stopId: string): TransportRider => ({
  ...{ id, name, schoolId: 'OAK', grade: '7', group: null, spot: null, seatSixths: null, wheelchair: id === 'c' },
  ...{ needs: [], walkMetresMost: null, rideLimit: 3600, doorToDoor: false, stopId, apartFrom: [], ridesShare: 1 },
});

/** Stops 1,000 m and 2,000 m east of the school on a plane, at 10 m/s: legs of 100 s. */
function told(ground: TransportRecord['ground'] = { kind: 'planar', norm: 'euclidean', metresPerUnit: 1 }): Told {
  const record: TransportRecord = {
    ...{
      title: 'A & B',
      ground,
      riders: [rider('a', 'Zoe <1>', 'far'), rider('b', '=Ann', 'far'), rider('c', 'Bo', 'near')],
    },
    schools: [
      {
        ...{ id: 'OAK', name: 'Oak "High"', spot: { x: 0, y: 0 }, bell: 30_000, bellChoices: [], dayLength: 20_000 },
        ...{ arriveLeast: 0, arriveMost: 3000, unload: 60, leaveLeast: 0, leaveMost: 3000, sharesTripsWith: [] },
      },
    ],
    stops: [
      { id: 'near', name: 'Near', spot: { x: 1000, y: 0 }, needs: [], side: 'left' },
      { id: 'far', name: 'Far', spot: { x: 2000, y: 0 }, needs: [], side: null },
    ],
    vehicles: [
      {
        ...{ id: 'BIG', count: 1, benches: 9, wheelchairPlaces: 1, offers: [], yard: null, leavesEarliest: 0 },
        ...{ backLatest: 86_400, dayCost: cents(10_000), hourCost: cents(3600), kilometreCents: 50, tripsMost: 2 },
      },
    ],
    settings: {
      ...{ stopSeconds: 10, riderSeconds: 5, wheelchairSeconds: 85, walkMetresMost: 0, rideLimit: 3600, walkDetour: 1 },
      ...{ driveDetour: 1, metresPerSecond: 10, logSpread: 0, travelSource: 'test', planQuantile: 0.5 },
      ...{ ridersChangedMost: null, afternoon: 'none', rideMinuteCents: 0, walkMinuteCents: 0, changeCents: 0 },
    },
    ...{ hazards: [], walkZones: [], boardings: [] },
  };
  const { problem } = routingProblem(record);
  const visits = [
    { stop: 1, riders: [0, 1] },
    { stop: 0, riders: [2] },
  ];
  const plan: Plan = {
    riderStop: Int32Array.of(1, 1, 0),
    days: [{ kind: 0, number: 0, trips: [{ direction: 'to-school', visits, schools: [0], atSchool: 29_000 }] }],
  };
  return { record, problem, plan, times: planSchedule(problem, plan) };
}

const degrees = (): Told => {
  const flat = told();
  return { ...flat, record: { ...flat.record, ground: { kind: 'geographic' } } };
};

describe('times of day', () => {
  it('are shown to the minute before, and to the second in GTFS, beyond 24 hours too', () => {
    expect([clock(27_959), clock(27_960), clock(86_400 + 65)]).toEqual(['7:45', '7:46', '24:01']);
    expect([clockToSecond(27_930.4), clockToSecond(25 * 3600 + 61)]).toEqual(['07:45:30', '25:01:01']);
    expect(() => clockToSecond(-1)).toThrow(RangeError);
  });
});

describe('GTFS', () => {
  it('has the six required files, with the times counted by hand', () => {
    const service = {
      timeZone: 'America/Chicago',
      startDate: '20260801',
      endDate: '20270630',
      agencyUrl: 'https://example.org/',
    };
    const files = gtfsFiles(degrees(), service);
    expect([...files.keys()].sort()).toEqual([
      'agency.txt',
      'calendar.txt',
      'routes.txt',
      'stop_times.txt',
      'stops.txt',
      'trips.txt',
    ]);
    // School at 29,000 (8:03:20); near leaves 100 s before and stands 10 + 5 + 85; far leaves 100 s before that and stands 10 + 2 × 5.
    expect(files.get('stop_times.txt')?.trim().split('\n').slice(1)).toEqual([
      'BIG-1-1,07:58:00,07:58:20,stop-far,1,0,1,1',
      'BIG-1-1,08:00:00,08:01:40,stop-near,2,0,1,1',
      'BIG-1-1,08:03:20,08:04:20,school-OAK,3,1,0,1',
    ]);
    expect(files.get('routes.txt')).toContain('OAK,district,,"Oak ""High""",712');
    expect(files.get('trips.txt')).toContain('OAK,school-days,BIG-1-1,"Oak ""High""",0,BIG-1');
  });

  it('is refused on a plane', () => {
    expect(() => planGeojson(told())).toThrow(RangeError);
  });
});

describe('driver sheets', () => {
  it.each(['en', 'es'] as const)('name every rider once, in the sequence of halts, safely written (%s)', (language) => {
    const html = driverSheets(told(), { language, paper: 'a4', turns: null });
    expect([...html.matchAll(/data-rider="(\w+)"/g)].map(([, id]) => id)).toEqual(['b', 'a', 'c']);
    expect(html).toContain('Zoe &lt;1&gt;');
    expect(html).toContain('size: A4');
    expect(html).toContain(language === 'en' ? 'left side' : 'lado izquierdo');
    expect(html).toContain(language === 'en' ? 'No turn list' : 'Sin lista de giros');
  });

  it('show the turns where streets are known', () => {
    const html = driverSheets(told(), {
      language: 'en',
      paper: 'letter',
      turns: (_, at) => (at === 1 ? ['Left into Elm St'] : []),
    });
    expect(html.match(/Left into Elm St/g)).toHaveLength(1);
    expect(html).not.toContain('No turn list');
  });
});

describe('rosters', () => {
  it('stand by school and by bus, and run no formula', () => {
    const files = rosterFiles(told());
    expect([...files.keys()]).toEqual(['rosters.csv', 'by-school/OAK.csv', 'by-bus/BIG-1.csv']);
    expect(files.get('by-bus/BIG-1.csv')?.trim().split('\n').slice(1)).toEqual([
      "OAK,b,'=Ann,7,to-school,BIG 1,1,far,Far,7:58,8:03,,",
      'OAK,a,Zoe <1>,7,to-school,BIG 1,1,far,Far,7:58,8:03,,',
      'OAK,c,Bo,7,to-school,BIG 1,1,near,Near,8:00,8:03,yes,',
    ]);
  });
});

describe('cost lines', () => {
  it('are a day, hours from first to last halt and distance, and add up', () => {
    const { problem, plan, times } = told();
    const cost = planCost(problem, plan, times);
    // 20 + 100 + 100 + 100 + 60 s = 380 s at $36 an hour = $3.80; 2 km at $0.50 = $1.
    expect(cost).toMatchObject({ driverSeconds: 380, metres: 2000, totalCents: 10_480 });
    expect(costLinesCsv(cost).trim().split('\n').slice(1)).toEqual([
      'BIG 1,1,3,0.11,1.24,100,3.8,1,104.8',
      'total,1,3,0.11,1.24,100,3.8,1,104.8',
    ]);
  });
});

describe('the map', () => {
  it('shows schools, stops and each bus with a sign beside its colour, safely written', () => {
    const one = told();
    const many = {
      ...one,
      plan: { ...one.plan, days: Array.from({ length: 7 }, () => one.plan.days).flat() },
      times: Array.from({ length: 7 }, () => one.times).flat(),
    };
    const svg = planMapSvg(many, { language: 'en', direction: 'to-school' });
    expect(svg.match(/<polyline/g)).toHaveLength(7);
    expect(svg.match(/<circle class="stop"[^>]*><title>/g)).toHaveLength(2);
    expect(svg).toContain('Oak &quot;High&quot;');
    // The seventh bus has the first colour again, and therefore a dash.
    expect(svg).toMatch(/class="bus c0" stroke-dasharray="7 3"><title>/);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});

describe('a plan file', () => {
  it('gives the plan back, and says what the problem lacks', () => {
    const { problem, plan, record } = told();
    const making = { seed: '1', iterations: 1, seconds: null, threads: 1, lowerBoundBuses: 1, rideLimitSeconds: null };
    const file = planFile(record.title, problem, plan, { making, verdict: null });
    expect(planFrom(JSON.parse(JSON.stringify(file)), problem)).toEqual(plan);
    const other = planFrom(file, { ...problem, stops: problem.stops.slice(0, 1) });
    expect('days' in other ? [] : other.map(({ what }) => what.en)).toEqual([
      'The plan names 1 stops that the files lack, such as “far”.',
    ]);
  });
});
