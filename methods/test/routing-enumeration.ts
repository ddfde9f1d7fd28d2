import type { SearchProblem } from '../src/index.ts';

/** Least cost of a capacitated problem of at most ten stops, by all sequences of all sets (Held and Karp 1962). */
export function leastCost({ stops, places, cost, load, buses, terminals }: SearchProblem): number {
  const depot = terminals.firstPlace[0] ?? 0;
  const sets = 1 << stops;
  const leg = (a: number, b: number) => cost[a * places + b] ?? 0;
  const tour = new Float64Array(sets).fill(Number.POSITIVE_INFINITY);
  const ending = new Float64Array(sets * stops).fill(Number.POSITIVE_INFINITY);
  for (let set = 1; set < sets; set += 1) {
    let weight = 0;
    for (let i = 0; i < stops; i += 1) if (set & (1 << i)) weight += load[i] ?? 0;
    if (weight > (buses.capacity[0] ?? 0)) continue;
    for (let last = 0; last < stops; last += 1) {
      if (!(set & (1 << last))) continue;
      const rest = set ^ (1 << last);
      let best = rest === 0 ? leg(depot, last) : Number.POSITIVE_INFINITY;
      for (let i = 0; i < stops; i += 1)
        if (rest & (1 << i)) best = Math.min(best, (ending[rest * stops + i] ?? 0) + leg(i, last));
      ending[set * stops + last] = best;
      tour[set] = Math.min(tour[set] ?? 0, best + leg(last, depot));
    }
  }
  const cover = new Float64Array(sets).fill(Number.POSITIVE_INFINITY);
  cover[0] = 0;
  for (let set = 1; set < sets; set += 1)
    for (let part = set; part > 0; part = (part - 1) & set)
      cover[set] = Math.min(cover[set] ?? 0, (cover[set ^ part] ?? 0) + (tour[part] ?? 0));
  return cover[sets - 1] ?? 0;
}

type Run = { readonly school: number; readonly first: number; readonly takes: number };

/** Fewest buses of a problem with fixed bells and few stops: every way to make trips, and the best chain of each. */
export function fewestByEnumeration(problem: SearchProblem): number {
  const { schools, stops, school } = problem;
  const perSchool = Array.from({ length: schools }, (_, s) =>
    waysToMakeTrips(
      problem,
      Array.from({ length: stops }, (_, i) => i).filter((i) => school[i] === s),
    ),
  );
  let best = Number.POSITIVE_INFINITY;
  const choose = (s: number, runs: readonly Run[]): void => {
    if (s === schools) best = Math.min(best, fewestChains(problem, runs));
    else for (const way of perSchool[s] ?? []) choose(s + 1, [...runs, ...way]);
  };
  choose(0, []);
  return best;
}

function waysToMakeTrips(problem: SearchProblem, members: readonly number[]): Run[][] {
  const [first, ...others] = members;
  if (first === undefined) return [[]];
  const ways: Run[][] = [];
  for (let mask = 0; mask < 1 << others.length; mask += 1) {
    const together = [first, ...others.filter((_, k) => mask & (1 << k))];
    const rest = others.filter((_, k) => !(mask & (1 << k)));
    const runs = sequences(together).flatMap((sequence) => runOf(problem, sequence));
    // Of the sequences that begin at one stop, only the quickest matters.
    const kept = runs.filter((run) => !runs.some((other) => other.first === run.first && other.takes < run.takes));
    if (kept.length > 0)
      for (const way of waysToMakeTrips(problem, rest)) for (const run of kept) ways.push([run, ...way]);
  }
  return ways;
}

function sequences(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, k) =>
    sequences([...items.slice(0, k), ...items.slice(k + 1)]).map((rest) => [item, ...rest]),
  );
}

function runOf(problem: SearchProblem, sequence: readonly number[]): Run[] {
  const { time, places, service, load, rideLimit, school, terminals, buses } = problem;
  const own = school[sequence[0] ?? 0] ?? 0;
  if (sequence.reduce((sum, i) => sum + (load[i] ?? 0), 0) > (buses.capacity[0] ?? 0)) return [];
  let next = terminals.firstPlace[own] ?? 0;
  let since = 0;
  for (const stop of [...sequence].reverse()) {
    since += time[stop * places + next] ?? 0;
    if (since > (rideLimit[stop] ?? 0)) return [];
    since += service[stop] ?? 0;
    next = stop;
  }
  return [{ school: own, first: sequence[0] ?? 0, takes: since }];
}

function fewestChains({ time, places, terminals }: SearchProblem, runs: readonly Run[]): number {
  const sorted = [...runs].sort((a, b) => (terminals.latest[a.school] ?? 0) - (terminals.latest[b.school] ?? 0));
  const ends: number[] = [];
  let best = sorted.length;
  const place = (k: number): void => {
    if (ends.length >= best && k < sorted.length) return;
    const run = sorted[k];
    if (run === undefined) {
      best = Math.min(best, ends.length);
      return;
    }
    for (let chain = 0; chain < ends.length; chain += 1) {
      const before = ends[chain] ?? 0;
      const leaves = (terminals.latest[before] ?? 0) + (terminals.dwell[before] ?? 0);
      const way = time[(terminals.lastPlace[before] ?? 0) * places + run.first] ?? 0;
      if (leaves + way + run.takes > (terminals.latest[run.school] ?? 0)) continue;
      ends[chain] = run.school;
      place(k + 1);
      ends[chain] = before;
    }
    ends.push(run.school);
    place(k + 1);
    ends.pop();
  };
  place(0);
  return best;
}
