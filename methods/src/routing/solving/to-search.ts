import type { RoutingProblem } from '../problem.ts';
import { NEVER, type SearchProblem, STOPS_MOST } from '../search/search-problem.ts';
import { drivingPrices } from './driving-prices.ts';
import { directTimes, perMillisecond, rideGap } from './rider-groups.ts';
import { searchBuses } from './search-buses.ts';
import { COST_PER_CENT, type Direction, searchMatrices } from './search-matrices.ts';
import { areApart, type VisitGroup } from './visit-groups.ts';

const MILLISECONDS = 1000;

/** Offered by buses that are not locked and needed by every visit, beside 30 words of the problem. */
const FREE_BUS = 1 << 30;

type Side = {
  readonly direction: Direction;
  /** Visits of both directions: their stops have a place. */
  readonly served: readonly VisitGroup[];
  /** The search of the other direction with the same `served`, where there is one. */
  readonly turnedRound?: SearchProblem;
};

/** The numbers that the search works on, for visits in one direction. */
export function searchProblem(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  { direction, served, turnedRound }: Side,
): SearchProblem {
  const { schools, rules } = problem;
  const yards = [...new Set(problem.fleet.flatMap(({ yard }) => (yard === null ? [] : [yard])))];
  // Many groups wait at one stop, so the matrices have a row for each stop in use, not for each group.
  const stopPlaces = [...new Set(served.map(({ stop }) => problem.stops[stop]?.place ?? 0))];
  const rowOf = new Map(stopPlaces.map((place, row) => [place, row]));
  const firstSchool = stopPlaces.length;
  const place = [...stopPlaces, ...schools.map((school) => school.place), ...yards];
  const matrices = searchMatrices(problem, place, direction, turnedRound ?? null);
  const { time } = matrices;
  const rideCost = perMillisecond(rules.weights.rideMinuteCents);
  const words = wordBits(problem);
  const chairs = groups.some(({ wheelchairs }) => wheelchairs > 0);
  const ends = terminals(problem, firstSchool, time, place.length, direction);
  const vehicles = buses(
    problem,
    { words, chairs, direction },
    (yard) => firstSchool + schools.length + yards.indexOf(yard),
  );
  const service = Int32Array.from(groups, ({ riders, wheelchairs }) =>
    Math.ceil(
      MILLISECONDS * (rules.stopSeconds + rules.riderSeconds * riders.length + rules.wheelchairSeconds * wheelchairs),
    ),
  );
  const placeOf = Int32Array.from(groups, ({ stop }) => rowOf.get(problem.stops[stop]?.place ?? 0) ?? 0);
  const school = Int32Array.from(groups, (group) => group.school);
  const direct = directTimes({ time, places: place.length, placeOf, school, terminals: ends });
  const gap = rideGap(problem, groups, { direct, tail: ends.tail, direction });
  return {
    places: place.length,
    stops: groups.length,
    placeOf,
    ...matrices,
    // What has a price by its time is timed.
    timed:
      rideCost > 0 || gap !== null || vehicles.prices !== null || timeCanBind(groups, time, service, ends, vehicles),
    service,
    dimensions: chairs ? 2 : 1,
    load: Int32Array.from(groups.flatMap(({ seats, wheelchairs }) => (chairs ? [seats, wheelchairs] : [seats]))),
    school,
    rideLimit: Int32Array.from(groups, ({ rideLimit }) => Math.floor(rideLimit * MILLISECONDS)),
    needs: Int32Array.from(groups, ({ needs }) => bits(words, needs) | FREE_BUS),
    rideCost: Float64Array.from(groups, ({ riders }) => riders.length * rideCost),
    home: new Int32Array(groups.length).fill(-1),
    moveCost: new Float64Array(groups.length),
    shifts: null,
    gap,
    apart: apartLists(problem, groups),
    schools: schools.length,
    terminals: ends,
    buses: vehicles,
  };
}

/** False where every bus makes one trip and even the longest imaginable one is within all limits. */
function timeCanBind(
  groups: readonly VisitGroup[],
  time: Int32Array,
  service: Int32Array,
  ends: SearchProblem['terminals'],
  vehicles: SearchProblem['buses'],
): boolean {
  if (vehicles.tripsMax > 1) return true;
  const legs = Math.min(groups.length, STOPS_MOST) + 2;
  const longest = legs * (time.reduce((a, b) => Math.max(a, b), 0) + service.reduce((a, b) => Math.max(a, b), 0));
  const latest = ends.latest.reduce((a, b) => Math.min(a, b), NEVER);
  const earliest = vehicles.leaves.reduce((a, b) => Math.max(a, b), -NEVER);
  return latest - earliest < longest || groups.some(({ rideLimit }) => rideLimit * MILLISECONDS < longest);
}

function terminals(
  problem: RoutingProblem,
  firstSchool: number,
  time: Int32Array,
  places: number,
  direction: Direction,
): SearchProblem['terminals'] {
  const { schools, rules } = problem;
  // Backwards in time, the school that is loaded last comes first.
  const shared = rules.sharedTrips.map(([a, b]) => (direction === 'to-school' ? [a, b] : [b, a]));
  const ends = [...schools.map((_, s) => [s]), ...shared];
  const windows = schools.map((school) => windowOf(school, direction));
  const tail = new Int32Array(ends.length * schools.length).fill(-1);
  const [firstPlace, lastPlace, earliest, latest, dwell]: number[][] = [[], [], [], [], []];
  ends.forEach((end, t) => {
    let since = 0;
    let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    end.forEach((s, k) => {
      const school = schools[s];
      const before = end[k - 1];
      if (before !== undefined)
        since +=
          MILLISECONDS * (schools[before]?.unload ?? 0) +
          (time[(firstSchool + before) * places + firstSchool + s] ?? 0);
      tail[t * schools.length + s] = since;
      from = Math.max(from, (windows[s]?.earliest ?? 0) - since);
      to = Math.min(to, (windows[s]?.latest ?? 0) - since);
      if (k === end.length - 1) since += MILLISECONDS * (school?.unload ?? 0);
    });
    firstPlace?.push(firstSchool + (end[0] ?? 0));
    lastPlace?.push(firstSchool + (end.at(-1) ?? 0));
    // A pair whose windows never meet takes no riders.
    if (from > to) for (const s of end) tail[t * schools.length + s] = -1;
    earliest?.push(from);
    latest?.push(to);
    dwell?.push(since);
  });
  return {
    count: ends.length,
    firstPlace: Int32Array.from(firstPlace ?? []),
    lastPlace: Int32Array.from(lastPlace ?? []),
    earliest: Float64Array.from(earliest ?? []),
    latest: Float64Array.from(latest ?? []),
    dwell: Int32Array.from(dwell ?? [], Math.ceil),
    tail,
    of: openTo(tail, schools.length),
  };
}

/** For each school the terminals whose `tail` lets its riders on the trip. */
export function openTo(tail: Int32Array, schools: number): SearchProblem['terminals']['of'] {
  const ends = Array.from({ length: tail.length / schools }, (_, t) => t);
  return packed(Array.from({ length: schools }, (_, s) => ends.filter((t) => (tail[t * schools + s] as number) >= 0)));
}

/** When a bus may arrive, in milliseconds of the search’s clock, which runs backwards in the afternoon. */
function windowOf(school: RoutingProblem['schools'][number], direction: Direction) {
  if (direction === 'to-school')
    return {
      earliest: MILLISECONDS * (school.bell - school.arriveMost),
      latest: MILLISECONDS * (school.bell - school.arriveLeast - school.unload),
    };
  const out = school.bell + school.dayLength;
  return { earliest: -MILLISECONDS * (out + school.leaveMost), latest: -MILLISECONDS * (out + school.leaveLeast) };
}

function buses(
  problem: RoutingProblem,
  of: { readonly words: ReadonlyMap<string, number>; readonly chairs: boolean; readonly direction: Direction },
  placeOf: (yard: number) => number,
): SearchProblem['buses'] {
  const { words, chairs, direction } = of;
  const { all: numbered } = searchBuses(problem, direction);
  const all = numbered.flatMap(({ kind }) => problem.fleet[kind] ?? []);
  const yards = Int32Array.from(all, ({ yard }) => (yard === null ? -1 : placeOf(yard)));
  return {
    count: all.length,
    capacity: Int32Array.from(
      all.flatMap(({ benches, wheelchairPlaces }) => (chairs ? [benches * 6, wheelchairPlaces] : [benches * 6])),
    ),
    offers: Int32Array.from(all, ({ offers }, bus) => bits(words, offers) | (numbered[bus]?.isFree ? FREE_BUS : 0)),
    fixed: Float64Array.from(all, ({ dayCents }) => dayCents * COST_PER_CENT),
    startPlace: yards,
    endPlace: yards,
    leaves: Float64Array.from(
      all,
      (kind) => MILLISECONDS * (direction === 'to-school' ? kind.leavesEarliest : -kind.backLatest),
    ),
    tripsMost: Int32Array.from(all, ({ tripsMost }) => tripsMost),
    tripsMax: Math.max(1, ...problem.fleet.map(({ tripsMost }) => tripsMost)),
    prices: drivingPrices(problem.fleet),
  };
}

function wordBits(problem: RoutingProblem): Map<string, number> {
  const words = new Map<string, number>();
  const all = [...problem.riders.map(({ needs }) => needs), ...problem.stops.map(({ needs }) => needs)].flat();
  for (const word of all) if (!words.has(word)) words.set(word, 1 << words.size);
  if (words.size > 30) throw new RangeError(`At most 30 different needs can be told apart, but got ${words.size}.`);
  return words;
}

function bits(words: ReadonlyMap<string, number>, named: readonly string[]): number {
  return named.reduce((sum, word) => sum | (words.get(word) ?? 0), 0);
}

function apartLists(problem: RoutingProblem, groups: readonly VisitGroup[]) {
  const careful = groups.map(({ riders }) => riders.filter((i) => (problem.riders[i]?.apartFrom.length ?? 0) > 0));
  const concerned = careful.flatMap((riders, g) => (riders.length > 0 ? [g] : []));
  const lists = groups.map((group, g) => {
    const near: number[] = [];
    const others = (careful[g]?.length ?? 0) > 0 ? groups.map((_, h) => h) : concerned;
    for (const h of others) {
      if (h === g || near.includes(h)) continue;
      const meet = (groups[h]?.riders ?? []).some((b) => group.riders.some((a) => areApart(problem, a, b)));
      if (meet) near.push(h);
    }
    return near;
  });
  return packed(lists);
}

function packed(lists: readonly (readonly number[])[]) {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    from[i + 1] = (from[i] ?? 0) + list.length;
  });
  return { from, list: Int32Array.from(lists.flat()) };
}
