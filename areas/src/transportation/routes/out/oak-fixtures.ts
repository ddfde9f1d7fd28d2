import { type Plan, planSchedule } from '@leeway/methods';
import { cents, type TransportRecord, type TransportRider } from '@leeway/model';
import { routingProblem } from '../problem/routing-problem.ts';
import type { Told } from './told-trips.ts';

const rider = (id: string, name: string, stopId: string): TransportRider => ({
  ...{ id, name, schoolId: 'OAK', grade: '7', group: null, spot: null, seatSixths: null, wheelchair: id === 'c' },
  ...{ needs: [], walkMetresMost: null, rideLimit: 3600, doorToDoor: false, stopId, apartFrom: [], ridesShare: 1 },
});

/** Stops 1,000 m and 2,000 m east of the school on a plane, at 10 m/s: legs of 100 s. */
export function oakTold(
  ground: TransportRecord['ground'] = { kind: 'planar', norm: 'euclidean', metresPerUnit: 1 },
): Told {
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
      ...{ morningSpeedShare: null, afternoonSpeedShare: null },
      ...{
        ridersChangedMost: null,
        spareDrivers: null,
        driverAbsenceShare: null,
        spareDriverHours: null,
        spareDriverHourCost: null,
        afternoon: 'none',
        rideMinuteCents: 0,
        gapMinuteCents: 0,
        walkMinuteCents: 0,
        changeCents: 0,
      },
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

/** The same on the globe, where 1,000 degrees are no place for a test of a feed. */
export const oakDegrees = (): Told => {
  const flat = oakTold();
  return { ...flat, record: { ...flat.record, ground: { kind: 'geographic' } } };
};

const HOMES = { door: { x: -90.03123, y: 35.01234 }, corner: { x: -90.04321, y: 35.00987 } } as const;
export const HOME_TRACES = ['SECRET', '90.0312', '35.0123', '90.0432', '35.0098'] as const;

/**
 * A town in degrees with two homes: SECRET1 is served at the door, SECRET2 at a stop on file that is his home. In the morning
 * one trip halts at both homes and at two corners; in the afternoon one at the corners and one at the homes alone.
 */
export function townWithHomes(): Told {
  const { record } = oakTold({ kind: 'geographic' });
  const corner = (id: string, x: number) => ({ id, name: `${id} & Oak`, spot: { x, y: 35 }, needs: [], side: null });
  const town: TransportRecord = {
    ...record,
    schools: record.schools.map((school) => ({ ...school, spot: { x: -90, y: 35 } })),
    stops: [
      corner('near', -90.01),
      corner('far', -90.02),
      { ...corner('S9', 0), name: 'Corner 9', spot: HOMES.corner },
    ],
    riders: [
      ...['far', 'far', 'near'].map((stop, at) => rider(`r${at}`, `Rider ${at}`, stop)),
      { ...rider('SECRET1', 'Ada', ''), stopId: null, doorToDoor: true, spot: HOMES.door },
      { ...rider('SECRET2', 'Ben', 'S9'), spot: HOMES.corner },
    ],
    settings: { ...record.settings, afternoon: 'own-trips' },
  };
  const { problem } = routingProblem(town);
  const [near, far, corner9, door] = [0, 1, 2, 3];
  const corners = [
    { stop: far, riders: [0, 1] },
    { stop: near, riders: [2] },
  ];
  const homes = [
    { stop: door, riders: [3] },
    { stop: corner9, riders: [4] },
  ];
  const home = (visits: Plan['days'][number]['trips'][number]['visits'], atSchool: number) => ({
    ...{ direction: 'from-school' as const, visits, schools: [0], atSchool },
  });
  const morning = { direction: 'to-school' as const, visits: [...homes, ...corners], schools: [0], atSchool: 29_000 };
  const plan: Plan = {
    riderStop: Int32Array.of(far, far, near, door, corner9),
    days: [{ kind: 0, number: 0, trips: [morning, home([...corners].reverse(), 51_000), home(homes, 53_000)] }],
  };
  return { record: town, problem, plan, times: planSchedule(problem, plan) };
}
