import type { BusDay, BusKind, Plan, Rider, RoutingProblem, School, Stop, TravelTables, Trip } from './problem.ts';

/**
 * A district on one straight road, for tests: a kilometre takes a minute, places are named for their kilometre. Two buses take
 * eight riders to three schools; every time of the plan can be counted on one's fingers.
 *
 *   yard 0 · a 5 · b 10 · OAK 15 · c 20 · ELM 25 · d 30 · e 33 · PINE 35 · f 40
 */
export const ROAD = { yard: 0, a: 5, b: 10, oak: 15, c: 20, elm: 25, d: 30, e: 33, pine: 35, f: 40 } as const;

const NAMES = Object.keys(ROAD) as (keyof typeof ROAD)[];
const place = (name: keyof typeof ROAD): number => NAMES.indexOf(name);

/** Seconds after midnight of a time of day such as '7:50'. */
export function at(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}

/** Travel matrices of points on a line at one minute and one kilometre for each unit. */
export function straightRoad(
  positions: readonly number[],
): Pick<RoutingProblem, 'places'> & { readonly travel: TravelTables } {
  const gaps = positions.flatMap((from) => positions.map((to) => Math.abs(from - to)));
  return {
    places: positions.map((x, i) => ({ id: `p${i}`, x, y: 0 })),
    travel: {
      coordinates: 'planar',
      seconds: Float64Array.from(gaps, (gap) => gap * 60),
      metres: Float64Array.from(gaps, (gap) => gap * 1000),
      basis: { kind: 'given', source: 'made for tests' },
      logSpread: 0.1,
    },
  };
}

export function school(id: string, where: number, bell: string): School {
  const start = at(bell);
  return {
    id,
    place: where,
    bell: start,
    arriveLeast: 300,
    arriveMost: 1800,
    unload: 60,
    bellChoices: [start],
    dayLength: 7 * 3600,
    leaveLeast: 300,
    leaveMost: 1200,
  };
}

export function rider(id: string, ofSchool: number, stops: readonly number[], more: Partial<Rider> = {}): Rider {
  return {
    id,
    school: ofSchool,
    group: 'elementary',
    seatSixths: 2,
    wheelchair: false,
    needs: [],
    rideLimit: 3600,
    choices: stops.map((stop, i) => ({ stop, walkMetres: 100 * (i + 1) })),
    apartFrom: [],
    rides: 1,
    ...more,
  };
}

export function busKind(id: string, more: Partial<BusKind> = {}): BusKind {
  return {
    id,
    count: 2,
    benches: 1,
    wheelchairPlaces: 0,
    offers: [],
    yard: 0,
    leavesEarliest: at('7:10'),
    backLatest: at('18:00'),
    dayCents: 10_000,
    hourCents: 3_000,
    kilometreCents: 100,
    tripsMost: 4,
    ...more,
  };
}

const stop = (name: keyof typeof ROAD, needs: readonly string[] = []): Stop => ({
  id: name,
  place: place(name),
  needs,
});

/** Schools: 0 OAK and 2 PINE at 8:00, 1 ELM at 8:30. Stops: 0 a, 1 b, 2 c, 3 d, 4 e (small buses only), 5 f. */
export const threeSchools: RoutingProblem & { readonly travel: TravelTables } = {
  ...straightRoad(NAMES.map((name) => ROAD[name])),
  schools: [
    school('OAK', place('oak'), '8:00'),
    school('ELM', place('elm'), '8:30'),
    school('PINE', place('pine'), '8:00'),
  ],
  stops: [stop('a'), stop('b'), stop('c'), stop('d'), stop('e', ['small-bus']), stop('f')],
  riders: [
    rider('r0', 0, [0, 1]),
    rider('r1', 0, [0, 1]),
    rider('r2', 0, [1, 0]),
    rider('r3', 1, [2]),
    rider('r4', 1, [2]),
    rider('r5', 2, [3], { wheelchair: true, needs: ['lift'] }),
    rider('r6', 2, [4]),
    rider('r7', 1, [2, 5]),
  ],
  fleet: [
    busKind('big'),
    busKind('small', { wheelchairPlaces: 1, offers: ['lift', 'small-bus'], leavesEarliest: at('6:30') }),
  ],
  rules: {
    stopSeconds: 30,
    riderSeconds: 5,
    wheelchairSeconds: 60,
    sharedTrips: [],
    planQuantile: 0.5,
    ridersChangedMost: null,
    changeSeconds: 300,
    afternoon: 'own-trips',
    weights: { rideMinuteCents: 0, gapMinuteCents: 0, walkMinuteCents: 0, changeCents: 0 },
  },
  today: null,
};

/** The same where every leg takes twice as long, and leads twice as far, on the way home. */
export const slowAfternoon: RoutingProblem = {
  ...threeSchools,
  travel: {
    ...threeSchools.travel,
    fromSchool: {
      seconds: threeSchools.travel.seconds.map((seconds) => 2 * seconds),
      metres: threeSchools.travel.metres.map((metres) => 2 * metres),
    },
  },
};

const trip = (
  direction: Trip['direction'],
  schoolIndex: number,
  time: string,
  visits: readonly (readonly [number, readonly number[]])[],
): Trip => ({
  direction,
  schools: [schoolIndex],
  atSchool: at(time),
  visits: visits.map(([where, riders]) => ({ stop: where, riders })),
});

const big: BusDay = {
  kind: 0,
  number: 0,
  trips: [
    trip('to-school', 0, '7:50', [
      [0, [0, 1]],
      [1, [2]],
    ]),
    trip('to-school', 1, '8:20', [[2, [3, 4, 7]]]),
    trip('from-school', 0, '15:10', [
      [1, [2]],
      [0, [0, 1]],
    ]),
    trip('from-school', 1, '15:45', [[2, [3, 4, 7]]]),
  ],
};

const small: BusDay = {
  kind: 1,
  number: 0,
  trips: [
    trip('to-school', 2, '7:50', [
      [3, [5]],
      [4, [6]],
    ]),
    trip('from-school', 2, '15:10', [
      [4, [6]],
      [3, [5]],
    ]),
  ],
};

/** Breaks nothing: the big bus runs OAK then ELM, the small one PINE, and back in the afternoon. */
export const honestPlan: Plan = { riderStop: Int32Array.from([0, 0, 1, 2, 2, 3, 4, 2]), days: [big, small] };

/** The same plan with one trip changed. */
export function withTrip(plan: Plan, bus: number, index: number, change: (trip: Trip) => Trip): Plan {
  return {
    ...plan,
    days: plan.days.map((day, d) =>
      d === bus ? { ...day, trips: day.trips.map((one, t) => (t === index ? change(one) : one)) } : day,
    ),
  };
}
