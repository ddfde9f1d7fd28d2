import {
  type BusKind,
  integerBelow,
  type RandomStream,
  type Rider,
  type RoutingProblem,
  type School,
  type TravelTables,
  unit,
} from '../src/index.ts';

const METRES_PER_SECOND = 9;

/**
 * A small town drawn at random, 20 × 20 km: schools with one or several possible bells, stops with some on narrow roads, riders
 * of whom some use a wheelchair, need a monitor or must not ride together, two kinds of buses.
 */
export function drawnRoutingProblem(
  random: RandomStream,
  size: { readonly schools: number; readonly stops: number; readonly riders: number },
  rules: Partial<RoutingProblem['rules']> = {},
): RoutingProblem & { readonly travel: TravelTables } {
  const at = () => 20_000 * unit(random);
  const places = Array.from({ length: size.schools + size.stops + 1 }, (_, i) => ({ id: `p${i}`, x: at(), y: at() }));
  const metres = Float64Array.from(places.flatMap((a) => places.map((b) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y))));
  const schools = Array.from({ length: size.schools }, (_, s) => drawnSchool(random, s));
  const stops = Array.from({ length: size.stops }, (_, i) => ({
    id: `stop ${i}`,
    place: size.schools + i,
    needs: unit(random) < 0.1 ? ['small-bus'] : [],
  }));
  return {
    places,
    travel: {
      coordinates: 'planar',
      metres,
      seconds: metres.map((length) => length / METRES_PER_SECOND),
      basis: { kind: 'straight-line', detour: 1, metresPerSecond: METRES_PER_SECOND, source: 'drawn for tests' },
      logSpread: 0.15,
    },
    schools,
    stops,
    riders: Array.from({ length: size.riders }, (_, i) => drawnRider(random, i, size)),
    fleet: [bus('big', size.schools + size.stops, {}), bus('small', size.schools + size.stops, SMALL)],
    rules: {
      stopSeconds: 20,
      riderSeconds: 4,
      wheelchairSeconds: 90,
      sharedTrips: [],
      planQuantile: 0.7,
      ridersChangedMost: null,
      changeSeconds: 300,
      afternoon: 'own-trips',
      weights: { rideMinuteCents: 2, gapMinuteCents: 0, walkMinuteCents: 5, changeCents: 0 },
      ...rules,
    },
    today: null,
  };
}

const SMALL: Partial<BusKind> = {
  benches: 8,
  wheelchairPlaces: 2,
  offers: ['small-bus', 'lift', 'monitor'],
  dayCents: 15_000,
};

function bus(id: string, yard: number, more: Partial<BusKind>): BusKind {
  return {
    id,
    count: 60,
    benches: 24,
    wheelchairPlaces: 0,
    offers: ['monitor'],
    yard,
    leavesEarliest: 5 * 3600,
    backLatest: 19 * 3600,
    dayCents: 20_000,
    hourCents: 4000,
    kilometreCents: 120,
    tripsMost: 4,
    ...more,
  };
}

function drawnSchool(random: RandomStream, place: number): School {
  const bells = [7.5, 8.25, 9].map((hours) => hours * 3600);
  return {
    id: `school ${place}`,
    place,
    bell: bells[integerBelow(random, 3)] ?? 0,
    bellChoices: bells,
    arriveLeast: 300,
    arriveMost: 1800,
    unload: 120,
    dayLength: 6.5 * 3600,
    leaveLeast: 300,
    leaveMost: 1500,
  };
}

function drawnRider(
  random: RandomStream,
  i: number,
  size: { readonly schools: number; readonly stops: number; readonly riders: number },
): Rider {
  const wheelchair = unit(random) < 0.04;
  const stops = [0, 1, 2].map(() => integerBelow(random, size.stops));
  return {
    id: `rider ${i}`,
    school: integerBelow(random, size.schools),
    group: unit(random) < 0.5 ? 'elementary' : 'secondary',
    seatSixths: unit(random) < 0.5 ? 2 : 3,
    wheelchair,
    needs: [...(wheelchair ? ['lift'] : []), ...(unit(random) < 0.05 ? ['monitor'] : [])],
    rideLimit: 75 * 60,
    choices: [...new Set(stops)].map((stop, k) => ({ stop, walkMetres: 100 + 200 * k })),
    apartFrom: i > 0 && unit(random) < 0.03 ? [i - 1] : [],
    rides: 0.93,
  };
}
