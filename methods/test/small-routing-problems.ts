import type { SearchProblem } from '../src/index.ts';

/** A capacitated problem on given points, the first of them the depot: rounded straight lines, one trip a bus. */
export function capacitated(
  points: readonly (readonly [number, number])[],
  demand: readonly number[],
  capacity: number,
): SearchProblem {
  const stops = points.length - 1;
  const order = [...points.slice(1), points[0] ?? [0, 0]];
  const cost = Int32Array.from(
    order.flatMap(([x, y]) => order.map(([a, b]) => Math.round(Math.hypot(x - (a ?? 0), y - (b ?? 0))))),
  );
  return {
    ...plain(stops, stops + 1, cost),
    timed: false,
    load: Int32Array.from(demand),
    schools: 1,
    school: new Int32Array(stops),
    terminals: ends([stops], [1e9], 0),
    buses: fleet(stops, capacity, { place: stops, tripsMax: 1, fixed: 0 }),
  };
}

/** Stops of several schools on a line of seconds, each school with one bell; a bus costs so much that fewer are always better. */
export function tiered(
  stops: readonly { readonly at: number; readonly school: number; readonly riders: number }[],
  schools: readonly { readonly at: number; readonly bell: number }[],
  rules: { readonly seats: number; readonly rideLimit: number },
): SearchProblem {
  const at = [...stops, ...schools].map((place) => place.at);
  const time = Int32Array.from(at.flatMap((a) => at.map((b) => 1000 * Math.abs(a - b))));
  const bells = schools.map(({ bell }) => 1000 * bell);
  return {
    ...plain(stops.length, at.length, time),
    timed: true,
    service: new Int32Array(stops.length).fill(10_000),
    rideLimit: new Int32Array(stops.length).fill(1000 * rules.rideLimit),
    load: Int32Array.from(stops, ({ riders }) => riders),
    schools: schools.length,
    school: Int32Array.from(stops, ({ school }) => school),
    terminals: ends(
      schools.map((_, s) => stops.length + s),
      bells,
      60_000,
    ),
    buses: fleet(stops.length, rules.seats, { place: -1, tripsMax: 4, fixed: 1e7 }),
  };
}

function plain(stops: number, places: number, time: Int32Array) {
  return {
    places,
    stops,
    placeOf: Int32Array.from({ length: stops }, (_, i) => i),
    time,
    cost: time,
    service: new Int32Array(stops),
    dimensions: 1,
    rideLimit: new Int32Array(stops).fill(1e9),
    needs: new Int32Array(stops),
    rideCost: new Float64Array(stops),
    home: new Int32Array(stops).fill(-1),
    moveCost: new Float64Array(stops),
    shifts: null,
    gap: null,
    apart: { from: new Int32Array(stops + 1), list: new Int32Array(0) },
  };
}

function ends(places: readonly number[], bells: readonly number[], dwell: number): SearchProblem['terminals'] {
  const count = places.length;
  const tail = new Int32Array(count * count).fill(-1);
  for (let s = 0; s < count; s += 1) tail[s * count + s] = 0;
  return {
    count,
    firstPlace: Int32Array.from(places),
    lastPlace: Int32Array.from(places),
    earliest: Float64Array.from(bells, (bell) => (bell === 1e9 ? -1e9 : bell)),
    latest: Float64Array.from(bells),
    dwell: new Int32Array(count).fill(dwell),
    tail,
    of: {
      from: Int32Array.from({ length: count + 1 }, (_, s) => s),
      list: Int32Array.from({ length: count }, (_, s) => s),
    },
  };
}

function fleet(
  count: number,
  capacity: number,
  { place, tripsMax, fixed }: { readonly place: number; readonly tripsMax: number; readonly fixed: number },
): SearchProblem['buses'] {
  return {
    count,
    capacity: new Int32Array(count).fill(capacity),
    offers: new Int32Array(count),
    fixed: new Float64Array(count).fill(fixed),
    startPlace: new Int32Array(count).fill(place),
    endPlace: new Int32Array(count).fill(-1),
    leaves: new Float64Array(count).fill(-1e9),
    tripsMost: new Int32Array(count).fill(tripsMax),
    tripsMax,
    prices: null,
  };
}
