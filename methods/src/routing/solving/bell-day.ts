import type { RoutingProblem } from '../problem.ts';
import { growLinks } from '../search/largest-matching.ts';
import type { SearchState } from '../search/search-state.ts';
import { type Snapshot, under } from '../search/snapshot.ts';
import { COST_PER_CENT } from './search-matrices.ts';
import { afternoonBest, type RoutesRun } from './solve-routes.ts';

const MILLISECONDS_AN_HOUR = 3_600_000;

/** A trip that keeps its stops while its school’s bell moves; times in milliseconds of the search’s clock. */
type TimedTrip = {
  readonly school: number;
  readonly firstPlace: number;
  readonly lastPlace: number;
  readonly duration: number;
  /** Latest arrival less the bell (afternoons: plus it, since their clock runs backwards), and from then to leaving again. */
  readonly sinceBell: number;
  readonly dwell: number;
  /** Buses alike in seats and offers may take over from one another, whatever their yard. */
  readonly sort: number;
  readonly yard: number;
};

/**
 * The buses of a whole day while bells move: the trips of morning and afternoon as the run has them, and which can follow which
 * in each. A bus drives in both, so a sort of bus is needed as often as in the fuller of the two.
 */
export function bellDay(run: RoutesRun) {
  const { problem, morning, afternoon } = run;
  const later = afternoonBest(run);
  const sortOf = sortsOfBuses(problem);
  const halves = [
    halfDay(problem, morning.state, { best: morning.best, clock: 1, sortOf }),
    ...(afternoon && later ? [halfDay(problem, afternoon.state, { best: later, clock: -1, sortOf })] : []),
  ];
  const dayCents = sortOf.dayCents;
  return {
    /** What a bus day costs in the mean, and more than nothing. */
    busCents: Math.max(1, dayCents.reduce((sum, cents) => sum + cents, 0) / Math.max(1, dayCents.length)),
    /** Buses of the day, and the cents of their days, waits and empty ways. */
    reading(): { readonly buses: number; readonly cents: number } {
      const each = halves.map((half) => half.reading());
      const needed = dayCents.map((_, sort) => Math.max(0, ...each.map(({ heads }) => heads[sort] ?? 0)));
      const days = needed.reduce((sum, buses, sort) => sum + buses * (dayCents[sort] ?? 0), 0);
      return {
        buses: needed.reduce((sum, buses) => sum + buses, 0),
        cents: days + each.reduce((sum, { cents }) => sum + cents, 0),
      };
    },
    copy: () => halves.map((half) => half.copy()),
    /** Undoes a move of one school. */
    put: (kept: readonly Links[], school: number, bells: readonly number[]) =>
      halves.forEach((half, h) => {
        const links = kept[h];
        if (links) half.put(links, school, bells);
      }),
    /** Moves the trips of one school, or of all, and links anew what may follow what. */
    retime: (school: number | null, bells: readonly number[]) => {
      for (const half of halves) half.retime(school, bells);
    },
  };
}

type Links = { readonly next: Int32Array; readonly previous: Int32Array };

/** Sort of each kind of bus, and the mean price of a day of each sort. */
function sortsOfBuses({ fleet }: RoutingProblem) {
  const keys = fleet.map(({ benches, wheelchairPlaces, offers }) =>
    [benches, wheelchairPlaces, ...[...offers].sort()].join(' '),
  );
  const names = [...new Set(keys)];
  const dayCents = names.map((name) => {
    const alike = fleet.filter((_, kind) => keys[kind] === name);
    const buses = Math.max(
      1,
      alike.reduce((sum, { count }) => sum + count, 0),
    );
    return alike.reduce((sum, { count, dayCents: cents }) => sum + count * cents, 0) / buses;
  });
  return { ofKind: keys.map((key) => names.indexOf(key)), dayCents };
}

type Half = {
  readonly best: Snapshot;
  readonly clock: 1 | -1;
  readonly sortOf: ReturnType<typeof sortsOfBuses>;
};

function halfDay(problem: RoutingProblem, state: SearchState, { best, clock, sortOf }: Half) {
  const trips = under(state, best, () =>
    Array.from(state.used.subarray(0, state.usedCount)).flatMap((bus) =>
      Array.from({ length: state.chained[bus] ?? 0 }, (_, k) => timedTrip(problem, state, { bus, k, clock, sortOf })),
    ),
  );
  const { time, cost, places } = state.problem;
  const buses = problem.fleet.reduce((sum, { count }) => sum + count, 0);
  const hourCents = problem.fleet.reduce((sum, kind) => sum + kind.count * kind.hourCents, 0) / Math.max(1, buses);
  const links = linksOf(trips, { time, places, clock });
  const way = (from: number, to: number): number =>
    from < 0 || to < 0 ? 0 : (cost[from * places + to] ?? 0) / COST_PER_CENT;
  return {
    ...links.moves,
    /**
     * Chains begun with each sort of bus, and cents of empty ways and waits. The waits of all links together do not depend on
     * who follows whom, only on which trips begin and end a chain.
     */
    reading() {
      const heads = sortOf.dayCents.map(() => 0);
      let cents = 0;
      trips.forEach((trip, t) => {
        const after = links.next[t] ?? -1;
        const follower = trips[after];
        if ((links.previous[t] ?? -1) < 0) {
          heads[trip.sort] = (heads[trip.sort] ?? 0) + 1;
          cents += way(trip.yard, trip.firstPlace);
        }
        cents += way(trip.lastPlace, follower ? follower.firstPlace : trip.yard);
        if (follower) cents += (hourCents * links.wait(t, after)) / MILLISECONDS_AN_HOUR;
      });
      return { heads, cents };
    },
  };
}

function timedTrip(
  { rules, schools, fleet }: RoutingProblem,
  state: SearchState,
  { bus, k, clock, sortOf }: Omit<Half, 'best'> & { readonly bus: number; readonly k: number },
): TimedTrip {
  const { terminals, buses } = state.problem;
  const slot = state.chain[bus * buses.tripsMax + k] ?? 0;
  const end = state.terminal[slot] ?? 0;
  const school = rules.sharedTrips[end - schools.length]?.[0] ?? end;
  let kind = 0;
  for (let left = bus; left >= (fleet[kind]?.count ?? bus + 1); kind += 1) left -= fleet[kind]?.count ?? 0;
  return {
    school,
    firstPlace: state.problem.placeOf[state.sequence[slot * state.stopsMax] ?? 0] ?? 0,
    lastPlace: terminals.lastPlace[end] ?? 0,
    duration: state.duration[slot] ?? 0,
    sinceBell: (terminals.latest[end] ?? 0) - clock * 1000 * (schools[school]?.bell ?? 0),
    dwell: terminals.dwell[end] ?? 0,
    sort: sortOf.ofKind[kind] ?? 0,
    yard: buses.startPlace[bus] ?? -1,
  };
}

type Ground = { readonly time: Int32Array; readonly places: number; readonly clock: 1 | -1 };

/** From arriving with one trip to arriving with the next, at least, at u × trips + v; never where another sort of bus drives it. */
function betweenArrivals(trips: readonly TimedTrip[], time: Int32Array, places: number): Float64Array {
  const n = trips.length;
  const between = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  trips.forEach((from, u) => {
    trips.forEach((to, v) => {
      if (u === v || from.sort !== to.sort) return;
      between[u * n + v] = from.dwell + (time[from.lastPlace * places + to.firstPlace] ?? 0) + to.duration;
    });
  });
  return between;
}

/** Which trip follows which, kept as large as it can be while bells move. */
function linksOf(trips: readonly TimedTrip[], { time, places, clock }: Ground) {
  const n = trips.length;
  const next = new Int32Array(n).fill(-1);
  const previous = new Int32Array(n).fill(-1);
  const arrives = new Float64Array(n);
  const between = betweenArrivals(trips, time, places);
  /** Milliseconds that a bus has to spare between the two, below zero where it has not. */
  const wait = (u: number, v: number): number =>
    (arrives[v] as number) - (arrives[u] as number) - (between[u * n + v] as number);
  const may = (u: number, v: number): boolean => wait(u, v) >= 0;
  const cut = (u: number): void => {
    const v = next[u] ?? -1;
    if (v < 0 || may(u, v)) return;
    next[u] = -1;
    previous[v] = -1;
  };
  const setTimes = (school: number | null, bells: readonly number[]): void =>
    trips.forEach((trip, t) => {
      if (school === null || trip.school === school)
        arrives[t] = clock * 1000 * (bells[trip.school] ?? 0) + trip.sinceBell;
    });
  const moves = {
    copy: (): Links => ({ next: next.slice(), previous: previous.slice() }),
    put: (kept: Links, school: number, bells: readonly number[]): void => {
      next.set(kept.next);
      previous.set(kept.previous);
      setTimes(school, bells);
    },
    retime: (school: number | null, bells: readonly number[]): void => {
      setTimes(school, bells);
      for (let u = 0; u < n; u += 1) cut(u);
      growLinks({ next, previous }, may, 0);
    },
  };
  return { next, previous, wait, moves };
}
