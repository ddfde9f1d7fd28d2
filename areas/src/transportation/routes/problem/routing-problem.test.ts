import { type Cents, cents, type TransportRecord, type TransportRider, type TransportSettings } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { routingProblem } from './routing-problem.ts';

const SILENT: TransportSettings = {
  ...{ stopSeconds: null, riderSeconds: null, wheelchairSeconds: null, walkMetresMost: 500, rideLimit: 3600 },
  ...{
    walkDetour: 1,
    driveDetour: 1,
    metresPerSecond: 10,
    logSpread: 0,
    travelSource: null,
    morningSpeedShare: null,
    afternoonSpeedShare: null,
    planQuantile: null,
  },
  ...{
    ridersChangedMost: null,
    spareDrivers: null,
    driverAbsenceShare: null,
    spareDriverHours: null,
    spareDriverHourCost: null,
    afternoon: 'none',
    rideMinuteCents: null,
    gapMinuteCents: null,
    walkMinuteCents: null,
    changeCents: null,
  },
};

const rider = (id: string, x: number | null, more: Partial<TransportRider> = {}): TransportRider => ({
  ...{
    id,
    name: null,
    schoolId: 'OAK',
    grade: '3',
    group: null,
    spot: x === null ? null : { x, y: 0 },
    seatSixths: null,
  },
  ...{ wheelchair: false, needs: [], walkMetresMost: null, rideLimit: null, doorToDoor: false, stopId: null },
  ...{ apartFrom: [], ridesShare: null, ...more },
});

/** A street along the x-axis in metres: stops at 0 and 1,000, the school at 10,000. */
const street = (riders: readonly TransportRider[], more: Partial<TransportRecord> = {}): TransportRecord => ({
  ...{ title: 'street', ground: { kind: 'planar', norm: 'euclidean', metresPerUnit: 1 }, riders },
  schools: [
    {
      ...{ id: 'OAK', name: 'Oak', spot: { x: 10_000, y: 0 }, bell: 28_000, bellChoices: [], dayLength: null },
      ...{ arriveLeast: null, arriveMost: null, unload: null, leaveLeast: null, leaveMost: null, sharesTripsWith: [] },
    },
  ],
  stops: [0, 1000].map((x) => ({ id: `S${x}`, name: '', spot: { x, y: 0 }, needs: [], side: null })),
  vehicles: [
    {
      ...{ id: 'BIG', count: 1, benches: 12, wheelchairPlaces: 0, offers: [], yard: null, leavesEarliest: null },
      ...{ backLatest: null, dayCost: cents(1), hourCost: cents(0), kilometreCents: 0, tripsMost: null },
    },
  ],
  ...{ settings: SILENT, hazards: [], walkZones: [], boardings: [], ...more },
});

const choices = (record: TransportRecord, limit?: number) => {
  const { problem, cases } = routingProblem(record, limit === undefined ? {} : { rideLimit: limit });
  return {
    choices: problem.riders.map((one) =>
      one.choices.map(({ stop, walkMetres }) => [problem.stops[stop]?.id, walkMetres]),
    ),
    cases: cases.map((one) => [one.riderId, one.case]),
  };
};

describe('the stops that a rider may be given', () => {
  it('are those within the walk, nearest first, up to the limit itself', () => {
    expect(
      choices(street([rider('a', 500), rider('b', 499), rider('c', 501, { walkMetresMost: 501 })])).choices,
    ).toEqual([
      [
        ['S0', 500],
        ['S1000', 500],
      ],
      [['S0', 499]],
      [
        ['S1000', 499],
        ['S0', 501],
      ],
    ]);
  });

  it('lie on this side of a hazard', () => {
    const rail = {
      name: 'rail',
      closed: false,
      paths: [
        [
          { x: 300, y: -50 },
          { x: 300, y: 50 },
        ],
      ],
    };
    expect(choices(street([rider('a', 400), rider('b', 250)], { hazards: [rail] }))).toEqual({
      choices: [[], [['S0', 250]]],
      cases: [['a', 'hazard-in-the-way']],
    });
  });

  it('are the home itself at the door, one for siblings, and the stop on file where there is one', () => {
    const door = { doorToDoor: true };
    const record = street([rider('a', 5000, door), rider('b', 5000, door), rider('c', 9000, { stopId: 'S0' })]);
    expect(choices(record).choices).toEqual([[['home-a', 0]], [['home-a', 0]], [['S0', 0]]]);
  });
});

describe('a rider without a stop', () => {
  it('stays in the problem as a case with its name', () => {
    const far = [rider('a', null), rider('b', 5000), rider('c', 0, { stopId: 'S7' })];
    expect(choices(street(far))).toEqual({
      choices: [[], [], []],
      cases: [
        ['a', 'no-place'],
        ['b', 'no-stop-in-reach'],
        ['c', 'unknown-stop'],
      ],
    });
  });

  it('is said with the school and the minutes where no drive is short enough', () => {
    // 10,000 m at 10 m/s are 1,000 s: 1,000 is enough, 999 is not.
    expect(choices(street([rider('a', 0)]), 1000).cases).toEqual([]);
    const { cases, findings } = routingProblem(street([rider('a', 0)]), { rideLimit: 999 });
    expect(cases).toEqual([{ riderId: 'a', schoolId: 'OAK', case: 'ride-limit-too-short' }]);
    expect(findings[0]?.what.en).toBe('1 rider cannot reach Oak in 16 minutes.');
  });
});

describe('the problem', () => {
  it('leaves out who lives in the walk zone, but not who is driven from the door', () => {
    const ring = [
      { x: -10, y: -10 },
      { x: 10, y: -10 },
      { x: 10, y: 10 },
      { x: -10, y: 10 },
    ];
    const walkZones = [{ schoolId: 'OAK', rings: [ring] }];
    const built = routingProblem(
      street([rider('a', 0), rider('b', 0, { doorToDoor: true }), rider('c', 20)], { walkZones }),
    );
    expect([built.walkers, built.problem.riders.map(({ id }) => id)]).toEqual([['a'], ['b', 'c']]);
  });

  it('seats three to a bench up to grade 5, two from grade 6, and as the file says where it does', () => {
    const grades = ['PK', '05', '6', '12', 'odd'].map((grade, at) => rider(String(at), 0, { grade }));
    const { problem } = routingProblem(street([...grades, rider('x', 0, { seatSixths: 6 })]));
    expect(problem.riders.map(({ group, seatSixths }) => [group, seatSixths])).toEqual([
      ['elementary', 2],
      ['elementary', 2],
      ['middle', 3],
      ['high', 3],
      ['other', 3],
      ['elementary', 6],
    ]);
  });

  it('tells what it assumed, and nothing where the files say it', () => {
    const told = (settings: Partial<TransportSettings>) =>
      routingProblem(street([rider('a', 0)], { settings: { ...SILENT, ...settings } })).assumed.map(({ en }) => en);
    expect(told({}).some((one) => one.startsWith('a bus stands 19 s at a stop'))).toBe(true);
    expect(told({ stopSeconds: 30 }).some((one) => one.startsWith('a bus stands 19 s at a stop'))).toBe(false);
  });

  it('prices standby as stated, else at the one price of a driver’s hour in the files, and never as assumed', () => {
    const drivers = (settings: Partial<TransportSettings>, ...prices: readonly (Cents | null)[]) => {
      const built = street([rider('a', 0)], { settings: { ...SILENT, spareDrivers: 2, ...settings } });
      const vehicles = prices.flatMap((hourCost) => built.vehicles.map((one) => ({ ...one, hourCost })));
      return routingProblem({ ...built, vehicles }).problem.drivers;
    };
    const own = { spareDriverHours: 5, spareDriverHourCost: cents(1800) };
    expect(drivers(own, cents(3600))).toEqual({ spare: 2, absentShare: null, paidHours: 5, hourCents: 1800 });
    expect(drivers({}, cents(3600), cents(3600))).toMatchObject({ paidHours: null, hourCents: 3600 });
    expect(drivers({}, cents(3600), cents(3000))).toMatchObject({ hourCents: null });
    expect(drivers({}, null)).toMatchObject({ hourCents: null });
  });

  it('reads today’s trips from its boardings', () => {
    const row = { vehicleId: 'BIG', bus: 1, trip: 1, direction: 'to-school' as const, schoolTime: 27_000 };
    const boardings = [
      { ...row, sequence: 2, stopId: 'S1000', riderId: 'b' },
      { ...row, sequence: 1, stopId: 'S0', riderId: 'a' },
    ];
    const { problem } = routingProblem(street([rider('a', 0), rider('b', 1000)], { boardings }));
    const trip = { direction: 'to-school', schools: [0], atSchool: 27_000 };
    const visits = [
      { stop: 0, riders: [0] },
      { stop: 1, riders: [1] },
    ];
    expect(problem.today).toEqual({
      riderStop: Int32Array.of(0, 1),
      days: [{ kind: 0, number: 0, trips: [{ ...trip, visits }] }],
    });
  });
});
