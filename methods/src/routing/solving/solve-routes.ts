import { stream } from '../../random/stream.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { rechain } from '../search/chaining.ts';
import { adopt, type SearchOptions, type SearchRun, startSearch, stepSearch } from '../search/search.ts';
import type { SearchProblem } from '../search/search-problem.ts';
import { type Snapshot, under } from '../search/snapshot.ts';
import { chooseStops } from '../stop-choice/choose-stops.ts';
import { betterKept, keepFirst, ridersChanged, type Steering, steer } from './few-changes.ts';
import { busDays, joinedDays } from './from-search.ts';
import { keepingBuses, shiftsFrom } from './home-buses.ts';
import { keptStops } from './kept-stops.ts';
import { fewestBuses } from './lower-bound.ts';
import type { RoutesResult } from './routes-result.ts';
import { COST_PER_CENT, type Direction, searchProblem } from './to-search.ts';
import { snapshotOfToday, timely } from './today-snapshot.ts';
import { type VisitGroup, visitGroups } from './visit-groups.ts';

export type RoutesOptions = {
  readonly seed: string | number;
  /** `buses` counts buses first, whatever they cost; `cost` weighs everything in cents. */
  readonly objective?: SearchOptions['objective'];
  /**
   * Start from this plan and keep its stops, as after a small change; otherwise stops are chosen anew. Where
   * `ridersChangedMost` is set and no plan is given, today’s.
   */
  readonly from?: Plan | null;
  /** Change of `from` only what must change: no bus that it leaves in the yard while others have room, and few riders. */
  readonly repair?: boolean;
};

/** A solution in the making; give it iterations with `stepRoutes`, take the best so far with `bestPlan`. */
export type RoutesRun = {
  readonly problem: RoutingProblem;
  readonly riderStop: Int32Array;
  readonly groups: readonly VisitGroup[];
  readonly morning: SearchRun;
  readonly afternoon: SearchRun | null;
  /** Groups that no bus can bring to school within their limits, by number. */
  readonly impossible: readonly number[];
  /** Fewer buses cannot do in the morning; null where no bound can be had. */
  readonly lowerBoundBuses: number | null;
  /** Null where any number of riders may change. */
  readonly steering: Steering | null;
};

const MORNING_SHARE = 0.7;
const FLEET_SHARE = 0.5;

/**
 * Chooses stops, groups riders into visits, and makes a first plan. The same problem, options and calls of `stepRoutes` give
 * the same plan, byte for byte. Throws RangeError where more than 30 different needs are named.
 */
export function startRoutes(problem: RoutingProblem, { from: given = null, ...others }: RoutesOptions): RoutesRun {
  const limited = problem.rules.ridersChangedMost !== null && problem.today !== null;
  const options = { ...others, from: given ?? (limited ? problem.today : null) };
  const riderStop = options.from ? keptStops(problem, options.from) : chooseStops(problem);
  const all = visitGroups(problem, riderStop);
  const whole = searchProblem(problem, all, 'to-school');
  const possible = all.map((_, g) => canBeServed(whole, g));
  const groups = all.filter((_, g) => possible[g]);
  const search = groups.length === all.length ? whole : searchProblem(problem, groups, 'to-school');
  const home = problem.rules.afternoon === 'none' ? null : searchProblem(problem, groups, 'from-school');
  const run: RoutesRun = {
    problem,
    riderStop,
    groups,
    morning: begin(problem, groups, { search, direction: 'to-school' }, options),
    afternoon: home && begin(problem, groups, { search: home, direction: 'from-school' }, options),
    impossible: possible.flatMap((can, g) => (can ? [] : (all[g]?.riders ?? []))),
    lowerBoundBuses: fewestBuses(search),
    steering: limited ? { most: problem.rules.ridersChangedMost ?? 0, kept: null, since: 0 } : null,
  };
  if (run.steering) keepFirst(run.steering, searchesOf(run), { problem, present: () => presentPlan(run) });
  return run;
}

/** `iterations` more, at a share `done` (0 to 1) of the whole budget: the morning first, then the afternoon. */
export function stepRoutes(run: RoutesRun, iterations: number, done: number): void {
  const { morning, afternoon, problem } = run;
  const own = afternoon !== null && problem.rules.afternoon === 'own-trips';
  const share = own ? MORNING_SHARE : 1;
  if (done < share) stepSearch(morning, iterations, done / share);
  else if (own) stepSearch(afternoon, iterations, (done - share) / (1 - share));
  if (run.steering) steer(run.steering, searchesOf(run), { iterations, problem, present: () => presentPlan(run) });
}

/** The best plan so far; where riders changed are limited, the best within the limit, if there is one. */
export function bestPlan(run: RoutesRun): RoutesResult {
  const present = presentPlan(run);
  const { steering, problem } = run;
  if (steering === null) return present;
  if (ridersChanged(problem, present) > steering.most)
    return { ...(steering.kept?.result ?? present), iterations: present.iterations };
  return { ...betterKept(steering, searchesOf(run), present).result, iterations: present.iterations };
}

const searchesOf = ({ morning, afternoon }: RoutesRun): readonly SearchRun[] =>
  afternoon === null ? [morning] : [morning, afternoon];

function presentPlan(run: RoutesRun): RoutesResult {
  const { problem, groups, morning, afternoon, riderStop } = run;
  const { state, best } = morning;
  const days = under(state, best, () => busDays(problem, groups, state, 'to-school'));
  const later = afternoon === null ? { days: [], out: [] } : afternoonDays(run, afternoon);
  const missed = new Set([...best.out, ...later.out]);
  return {
    plan: { riderStop, days: joinedDays(days, later.days) },
    lowerBoundBuses: run.lowerBoundBuses,
    iterations: morning.iterations + (afternoon?.iterations ?? 0),
    leftBehind: [...run.impossible, ...[...missed].flatMap((g) => groups[g]?.riders ?? [])].sort((a, b) => a - b),
  };
}

/** Takes over what another thread found with the same problem, where it is better. */
export function adoptMorning(run: RoutesRun, plan: Snapshot): void {
  adopt(run.morning, plan);
}

function afternoonDays(run: RoutesRun, afternoon: SearchRun) {
  const { state, best } = afternoon;
  const same = run.problem.rules.afternoon === 'same-trips';
  return under(state, same ? turnedRound(run, afternoon) : best, () => {
    if (same) rechain(state);
    return { days: busDays(run.problem, run.groups, state, 'from-school'), out: state.out.slice(0, state.outCount) };
  });
}

/**
 * Each trip of the morning the other way round, which a clock that runs backwards shows as it was, on the first bus of its
 * kind that can take it in time.
 */
function turnedRound({ morning }: RoutesRun, afternoon: SearchRun): Snapshot {
  const { problem, kind } = afternoon.state;
  const { latest } = problem.terminals;
  const trips = tripsOf(morning.best)
    .map(({ bus, trip }) => ({ kind: kind[bus] ?? 0, trip }))
    .sort((a, b) => (latest[a.trip[0] ?? 0] ?? 0) - (latest[b.trip[0] ?? 0] ?? 0));
  const chains = new Map<number, (readonly number[])[]>();
  const out: number[] = [];
  for (const { kind: own, trip } of trips) {
    const bus = Array.from(kind.keys()).find((b) => {
      const chain = chains.get(b) ?? [];
      return kind[b] === own && timely(problem, b, [...chain, trip]).length === chain.length + 1;
    });
    if (bus === undefined) out.push(...trip.slice(2));
    else chains.set(bus, [...(chains.get(bus) ?? []), trip]);
  }
  const days = [...chains].flatMap(([bus, chain]) => [bus, chain.length, ...chain.flat()]);
  return { days: Int32Array.from(days), out: Int32Array.from(out), cost: 0, buses: chains.size };
}

function tripsOf({ days }: Snapshot): { readonly bus: number; readonly trip: readonly number[] }[] {
  const trips: { bus: number; trip: number[] }[] = [];
  for (let at = 0; at < days.length; ) {
    const bus = days[at] ?? 0;
    let left = days[at + 1] ?? 0;
    for (at += 2; left > 0; left -= 1) {
      const end = at + 2 + (days[at + 1] ?? 0);
      trips.push({ bus, trip: Array.from(days.subarray(at, end)) });
      at = end;
    }
  }
  return trips;
}

function begin(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  { search: whole, direction }: { readonly search: SearchProblem; readonly direction: Direction },
  { seed, objective = 'cost', from = null, repair = false }: RoutesOptions,
): SearchRun {
  const { bits } = stream(seed, 'routes', direction);
  const limited = problem.rules.ridersChangedMost !== null ? (problem.today ?? from) : null;
  const dearest = Math.max(1, ...problem.fleet.map(({ dayCents }) => dayCents));
  const price = COST_PER_CENT * (repair ? dearest : problem.rules.weights.changeCents);
  const plan = repair ? from : limited;
  const kept = plan && { plan, direction, price };
  const timed = kept && whole.timed ? { ...whole, shifts: shiftsFrom(problem, groups, kept) } : whole;
  const search = kept && repair ? keepingBuses(problem, groups, timed, kept) : timed;
  const options: SearchOptions = {
    seed: [bits(), bits(), bits(), bits() | 1],
    objective,
    // Where a bus costs nothing, there is nothing to be had from fewer of them.
    fleetShare: repair
      ? 0
      : objective === 'buses'
        ? 1
        : search.buses.fixed.some((price) => price > 0)
          ? FLEET_SHARE
          : 0,
    average: objective === 'buses' ? 10 : 8,
    longest: 10,
    ...temperatures(search, objective),
  };
  return startSearch(search, options, from ? snapshotOfToday(problem, groups, search, from, direction) : null);
}

/** Between multiples of a usual step between neighbours, as tried on published instances. */
function temperatures(search: SearchProblem, objective: SearchOptions['objective']): { hot: number; cold: number } {
  const { stops, placeOf } = search;
  const steps = new Map<number, number>();
  let sum = 0;
  for (const place of placeOf) {
    const step = steps.get(place) ?? sixthNearest(search, place);
    steps.set(place, step);
    sum += step;
  }
  const usual = Math.max(1, stops === 0 ? 1 : sum / stops);
  return objective === 'buses' ? { hot: usual / 2, cold: usual / 40 } : { hot: 2 * usual, cold: usual / 5 };
}

/** Cost from a place to the sixth nearest stop, counting those at the place itself; to the farthest where there are fewer. */
function sixthNearest({ stops, places, placeOf, cost }: SearchProblem, place: number): number {
  const nearest: number[] = [];
  for (let j = 0; j < stops; j += 1) {
    const far = cost[place * places + (placeOf[j] as number)] as number;
    if (nearest.length === 6 && far >= (nearest[5] as number)) continue;
    let k = Math.min(nearest.length, 5);
    for (; k > 0 && (nearest[k - 1] as number) > far; k -= 1) nearest[k] = nearest[k - 1] as number;
    nearest[k] = far;
  }
  return nearest.at(-1) ?? 0;
}

/** Could a bus of some kind, all to itself, bring this group to school within its limits? */
function canBeServed(search: SearchProblem, group: number): boolean {
  const { buses, terminals, schools, school, time, places, placeOf, service, rideLimit, needs, dimensions, load } =
    search;
  const own = school[group] ?? 0;
  const here = placeOf[group] ?? 0;
  for (let bus = 0; bus < buses.count; bus += 1) {
    if (((needs[group] ?? 0) & ~(buses.offers[bus] ?? 0)) !== 0) continue;
    let fits = true;
    for (let d = 0; d < dimensions; d += 1)
      fits &&= (load[group * dimensions + d] ?? 0) <= (buses.capacity[bus * dimensions + d] ?? 0);
    if (!fits) continue;
    const yard = buses.startPlace[bus] ?? -1;
    const way = yard < 0 ? 0 : (time[yard * places + here] ?? 0);
    for (const end of terminals.of.list.subarray(terminals.of.from[own] ?? 0, terminals.of.from[own + 1] ?? 0)) {
      const onward = time[here * places + (terminals.firstPlace[end] ?? 0)] ?? 0;
      const inTime = (buses.leaves[bus] ?? 0) + way + (service[group] ?? 0) + onward <= (terminals.latest[end] ?? 0);
      const tail = terminals.tail[end * schools + own] ?? 0;
      if (inTime && onward <= (rideLimit[group] ?? 0) - tail) return true;
    }
  }
  return false;
}
