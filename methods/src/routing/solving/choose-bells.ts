import { unit } from '../../random/draws.ts';
import { stream } from '../../random/stream.ts';
import type { RoutingProblem } from '../problem.ts';
import { restore, snapshot } from '../search/snapshot.ts';
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
  options: { readonly seed: string | number; readonly iterations: number },
): BellChoice {
  const { problem, morning } = run;
  const trips = tripsOf(run);
  const bells = problem.schools.map(({ bell }) => bell);
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
    problem.schools.reduce((sum, { bell }, s) => sum + (bells[s] === bell ? 0 : (riders[s] ?? 0)), 0) / all;
  links.retime(null, bells);
  let now = score();
  const busesBefore = Math.round(now);
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
    schoolsMoved: best.bells.filter((bell, s) => bell !== problem.schools[s]?.bell).length,
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
  readonly firstStop: number;
  readonly lastPlace: number;
  readonly duration: number;
  /** Latest arrival less the bell, and from then to leaving again, in milliseconds. */
  readonly arrivesAfterBell: number;
  readonly dwell: number;
};

function tripsOf({ morning, problem }: RoutesRun): TimedTrip[] {
  const { state, best } = morning;
  const present = snapshot(state);
  const { busesMax } = state;
  restore(state, best);
  const { terminals, buses } = state.problem;
  const trips: TimedTrip[] = [];
  for (const bus of state.used.subarray(0, state.usedCount))
    for (let k = 0; k < (state.chained[bus] ?? 0); k += 1) {
      const slot = state.chain[bus * buses.tripsMax + k] ?? 0;
      const end = state.terminal[slot] ?? 0;
      const pair = problem.rules.sharedTrips[end - problem.schools.length];
      const school = pair === undefined ? end : pair[0];
      trips.push({
        school,
        firstStop: state.sequence[slot * state.stopsMax] ?? 0,
        lastPlace: terminals.lastPlace[end] ?? 0,
        duration: state.duration[slot] ?? 0,
        arrivesAfterBell: (terminals.latest[end] ?? 0) - 1000 * (problem.schools[school]?.bell ?? 0),
        dwell: terminals.dwell[end] ?? 0,
      });
    }
  restore(state, present);
  state.busesMax = busesMax;
  return trips;
}

/** Which trip follows which, kept as large as it can be while bells move. */
function linksOf(trips: readonly TimedTrip[], time: Int32Array, places: number) {
  const n = trips.length;
  const next = new Int32Array(n).fill(-1);
  const previous = new Int32Array(n).fill(-1);
  const arrives = new Float64Array(n);
  const visited = new Int32Array(n).fill(-1);
  let mark = 0;
  const gap = (u: TimedTrip, v: TimedTrip) => u.dwell + (time[u.lastPlace * places + v.firstStop] ?? 0) + v.duration;
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
  const augment = (v: number): boolean => {
    for (let u = 0; u < n; u += 1) {
      if (visited[u] === mark || !may(u, v)) continue;
      visited[u] = mark;
      const other = next[u] ?? -1;
      if (other === -1 || augment(other)) {
        next[u] = v;
        previous[v] = u;
        return true;
      }
    }
    return false;
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
      // What led nowhere leads nowhere until a path is found, so marks last that long.
      mark += 1;
      for (let v = 0; v < n; v += 1) if (previous[v] === -1 && augment(v)) mark += 1;
    },
  };
}
