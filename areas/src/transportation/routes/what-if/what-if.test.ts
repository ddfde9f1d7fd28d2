import { cents, type TransportRecord, type TransportRider, type TransportVehicle } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { applyWhatIf } from './apply-what-if.ts';

const rider = (id: string, x: number, schoolId = 'OAK'): TransportRider => ({
  ...{ id, name: null, schoolId, grade: '3', group: null, spot: { x, y: 0 }, seatSixths: null, wheelchair: false },
  ...{
    needs: [],
    walkMetresMost: null,
    rideLimit: null,
    doorToDoor: false,
    stopId: null,
    apartFrom: [],
    ridesShare: null,
  },
});
const vehicle = (id: string, count: number): TransportVehicle => ({
  ...{ id, count, benches: 12, wheelchairPlaces: 0, offers: [], yard: null, leavesEarliest: null, backLatest: null },
  ...{ dayCost: cents(1), hourCost: null, kilometreCents: null, tripsMost: null },
});
const school = (id: string, bell: number) => ({
  ...{
    id,
    name: id,
    spot: { x: 0, y: 0 },
    bell,
    bellChoices: [],
    dayLength: null,
    arriveLeast: null,
    arriveMost: null,
  },
  ...{ unload: null, leaveLeast: null, leaveMost: null, sharesTripsWith: [] },
});
const record: TransportRecord = {
  ...{
    title: 't',
    ground: { kind: 'planar', norm: 'euclidean', metresPerUnit: 1 },
    stops: [],
    hazards: [],
    boardings: [],
  },
  riders: [rider('near', 1000), rider('far', 2000), rider('elm', 100, 'ELM')],
  schools: [school('OAK', 28_800), school('ELM', 30_600)],
  vehicles: [vehicle('BIG', 6), vehicle('SMALL', 3)],
  walkZones: [{ schoolId: 'OAK', rings: [] }],
  settings: {
    ...{ stopSeconds: null, riderSeconds: null, wheelchairSeconds: null, walkMetresMost: null, rideLimit: null },
    ...{ walkDetour: 1.2, driveDetour: null, metresPerSecond: null, logSpread: null, travelSource: null },
    ...{
      morningSpeedShare: null,
      afternoonSpeedShare: null,
      planQuantile: null,
      ridersChangedMost: null,
      spareDrivers: null,
      driverAbsenceShare: null,
      spareDriverHours: null,
      spareDriverHourCost: null,
    },
    ...{ afternoon: 'none', rideMinuteCents: null, gapMinuteCents: null, walkMinuteCents: null, changeCents: null },
  },
};
const what = (change: string, of: string, value: string, driven: ReadonlyMap<string, number> | null = null) =>
  applyWhatIf(record, [{ change, of, value }], driven);

describe('a what-if', () => {
  it('moves the bell of one school, and limits of one school or of all', () => {
    expect(what('bell', 'OAK', '8:30').record.schools.map(({ bell }) => bell)).toEqual([30_600, 30_600]);
    expect(what('walkMetersMax', 'ELM', '600').record.riders.map((one) => one.walkMetresMost)).toEqual([
      null,
      null,
      600,
    ]);
    expect(what('rideMinutesMax', '', '45').record.riders.map((one) => one.rideLimit)).toEqual([2700, 2700, 2700]);
  });

  it('gives no seat nearer than the eligibility distance, at which a rider still has one, and lifts that school’s zone', () => {
    // 1,000 m times 1.2 are 1,200 m.
    const ids = (metres: string) => what('eligibleBeyondMeters', 'OAK', metres).record.riders.map(({ id }) => id);
    expect([ids('1200'), ids('1201')]).toEqual([
      ['near', 'far', 'elm'],
      ['far', 'elm'],
    ]);
    expect(what('eligibleBeyondMeters', 'OAK', '0').record.walkZones).toEqual([]);
  });

  it('leaves buses without drivers in the yard, shared out by how many are driven', () => {
    const counts = (found: ReturnType<typeof what>) => found.record.vehicles.map(({ count }) => count);
    expect(counts(what('driversMissing', '', '3'))).toEqual([4, 2]);
    expect(counts(what('driversMissing', '', '2', new Map([['BIG', 4]])))).toEqual([2, 0]);
    expect(what('driversMissing', 'SMALL', '1').rows).toEqual([
      { change: 'buses', of: 'BIG', value: '6' },
      { change: 'buses', of: 'SMALL', value: '2' },
    ]);
  });

  it.each([
    ['kites', '', '1', 'There is no change “kites”.'],
    ['bell', 'ASH', '8:00', 'bell names the school “ASH”, which the files lack.'],
    ['bell', 'OAK', '25:00', 'bell is “25:00”, not a time of day such as 8:30.'],
    ['buses', 'BIG', '1.5', 'buses is “1.5”, not a whole number from 0 to 10000.'],
    ['driversMissing', '', '10', 'driversMissing is “10”, not a whole number from 0 to 9.'],
    ['rideMinutesMax', '', '', 'rideMinutesMax is “”, not a number from 1 to 300.'],
  ])('that cannot be is said and changes nothing: %s %s %s', (change, of, value, words) => {
    const found = what(change, of, value);
    expect(found.findings.map(({ severity, what: said }) => [severity, said.en])).toEqual([['blocks', words]]);
    expect([found.record, found.rows]).toEqual([record, []]);
  });
});
