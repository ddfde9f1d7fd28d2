import { unit } from '../../random/draws.ts';
import { stream } from '../../random/stream.ts';
import type { RoutingProblem } from '../problem.ts';
import { growLinks } from '../search/largest-matching.ts';
import type { SearchState } from '../search/search-state.ts';
import { under } from '../search/snapshot.ts';
import type { RoutesRun } from './solve-routes.ts';

export type BellChoice = {
  /** Start of each school, seconds after midnight. */
  readonly bells: readonly number[];
  /** Buses that the present trips need with today’s bells, and with these. */
  readonly busesBefore: number;
  readonly busesAfter: number;
  readonly schoolsMoved: number;
};

/**
 * Start times, among each school’s `bellChoices`, under which the best trips so far need the fewest buses: simulated annealing
 * over bells, each judged by the largest matching of trips that can follow one another, mended rather than solved anew. Of two
 * equal answers the one that moves fewer riders counts. Schools that share trips keep their bells.
 */
export function chooseBells(
  run: RoutesRun,
  options: {
    readonly seed: string | number;
    readonly iterations: number;
    /** Bells from which moves are counted, where some have been moved before; else those of the problem. */
    readonly today?: readonly number[];
  },
): BellChoice {
  const { problem, morning } = run;
  const trips = tripsOf(run);
  const bells = problem.schools.map(({ bell }) => bell);
  const today = options.today ?? problem.schools.map(({ bell }) => bell);
  const riders = ridersBySchool(problem);
  const all = riders.reduce((sum, count) => sum + count, 0) + 1;
  const movable = problem.schools.flatMap((school, s) =>
    school.bellChoices.length > 1 && !problem.rules.sharedTrips.some((pair) => pair.includes(s)) ? [s] : [],
  );
  const links = linksOf(trips, morning.state.problem.time, morning.state.problem.places);
  const random = stream(options.seed, 'bells');
  const score = () =>
    trips.length -
    links.count() +
    bells.reduce((sum, bell, s) => sum + (bell === today[s] ? 0 : (riders[s] ?? 0)), 0) / all;
  links.retime(null, bells);
  let now = score();
  const busesBefore = Math.floor(now + 1e-9);
  let best = { score: now, bells: [...bells] };
  for (let i = 0; movable.length > 0 && i < options.iterations; i += 1) {
    const s = movable[Math.floor(unit(random) * movable.length)] ?? 0;
    const choices = problem.schools[s]?.bellChoices ?? [];
    const was = bells[s] ?? 0;
    const other = choices[Math.floor(unit(random) * choices.length)] ?? was;
    if (other === was) continue;
    const kept = links.copy();
    bells[s] = other;
    links.retime(s, bells);
    const next = score();
    const temperature = 0.6 * (1 - i / options.iterations) + 0.01;
    if (next <= now || unit(random) < Math.exp((now - next) / temperature)) {
      now = next;
      if (now < best.score - 1e-9) best = { score: now, bells: [...bells] };
    } else {
      bells[s] = was;
      links.put(kept, s, bells);
    }
  }
  return {
    bells: best.bells,
    busesBefore,
    busesAfter: Math.floor(best.score + 1e-9),
    schoolsMoved: best.bells.filter((bell, s) => bell !== today[s]).length,
  };
}

/** The same problem with other start times; arrival windows and afternoons move along. */
export function withBells(problem: RoutingProblem, bells: readonly number[]): RoutingProblem {
  return { ...problem, schools: problem.schools.map((school, s) => ({ ...school, bell: bells[s] ?? school.bell })) };
}

function ridersBySchool({ schools, riders }: RoutingProblem): number[] {
  const counts = schools.map(() => 0);
  for (const { school } of riders) counts[school] = (counts[school] ?? 0) + 1;
  return counts;
}

type TimedTrip = {
  readonly school: number;
  readonly firstPlace: number;
  readonly lastPlace: number;
  readonly duration: number;
  /** Latest arrival less the bell, and from then to leaving again, in milliseconds. */
  readonly arrivesAfterBell: number;
  readonly dwell: number;
};

function tripsOf({ morning, problem }: RoutesRun): TimedTrip[] {
  const { state, best } = morning;
  return under(state, best, () =>
    Array.from(state.used.subarray(0, state.usedCount)).flatMap((bus) =>
      Array.from({ length: state.chained[bus] ?? 0 }, (_, k) => timedTrip(problem, state, bus, k)),
    ),
  );
}

function timedTrip({ rules, schools }: RoutingProblem, state: SearchState, bus: number, k: number): TimedTrip {
  const { terminals, buses } = state.problem;
  const slot = state.chain[bus * buses.tripsMax + k] ?? 0;
  const end = state.terminal[slot] ?? 0;
  const school = rules.sharedTrips[end - schools.length]?.[0] ?? end;
  return {
    school,
    firstPlace: state.problem.placeOf[state.sequence[slot * state.stopsMax] ?? 0] ?? 0,
    lastPlace: terminals.lastPlace[end] ?? 0,
    duration: state.duration[slot] ?? 0,
    arrivesAfterBell: (terminals.latest[end] ?? 0) - 1000 * (schools[school]?.bell ?? 0),
    dwell: terminals.dwell[end] ?? 0,
  };
}

/** Which trip follows which, kept as large as it can be while bells move. */
function linksOf(trips: readonly TimedTrip[], time: Int32Array, places: number) {
  const n = trips.length;
  const next = new Int32Array(n).fill(-1);
  const previous = new Int32Array(n).fill(-1);
  const arrives = new Float64Array(n);
  const gap = (u: TimedTrip, v: TimedTrip) => u.dwell + (time[u.lastPlace * places + v.firstPlace] ?? 0) + v.duration;
  const may = (u: number, v: number) => {
    const [from, to] = [trips[u], trips[v]];
    return from !== undefined && to !== undefined && u !== v && (arrives[u] ?? 0) + gap(from, to) <= (arrives[v] ?? 0);
  };
  const cut = (u: number) => {
    const v = next[u] ?? -1;
    if (v < 0 || may(u, v)) return;
    next[u] = -1;
    previous[v] = -1;
  };
  const setTimes = (school: number | null, bells: readonly number[]) =>
    trips.forEach((trip, t) => {
      if (school === null || trip.school === school)
        arrives[t] = 1000 * (bells[trip.school] ?? 0) + trip.arrivesAfterBell;
    });
  return {
    count: () => next.reduce((sum, v) => sum + (v >= 0 ? 1 : 0), 0),
    copy: () => ({ next: next.slice(), previous: previous.slice() }),
    put: (kept: { next: Int32Array; previous: Int32Array }, school: number, bells: readonly number[]) => {
      next.set(kept.next);
      previous.set(kept.previous);
      setTimes(school, bells);
    },
    retime: (school: number | null, bells: readonly number[]) => {
      setTimes(school, bells);
      for (let u = 0; u < n; u += 1) cut(u);
      growLinks({ next, previous }, may, 0);
    },
  };
}
