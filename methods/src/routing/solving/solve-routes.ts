import { stream } from '../../random/stream.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { planSchedule } from '../schedule/plan-schedule.ts';
import { journeys } from '../schedule/rides.ts';
import { rechain } from '../search/chaining.ts';
import { type SearchOptions, type SearchRun, startSearch, stepSearch } from '../search/search.ts';
import type { SearchProblem } from '../search/search-problem.ts';
import { type Snapshot, under } from '../search/snapshot.ts';
import { betterKept, keepFirst, ridersChanged, type Steering, steer } from './few-changes.ts';
import { busDays, joinedDays, lockedDays } from './from-search.ts';
import { keepingBuses, type Seen, shiftsFrom } from './home-buses.ts';
import { lockedTrips } from './locked-riders.ts';
import { begunWith, type PreparedRoutes, prepareRoutes } from './prepare-routes.ts';
import type { RoutesResult } from './routes-result.ts';
import { searchBuses } from './search-buses.ts';
import { COST_PER_CENT, type Direction } from './search-matrices.ts';
import { temperatures } from './temperatures.ts';
import { fits, snapshotOfToday, terminalOf, timely } from './today-snapshot.ts';
import type { VisitGroup } from './visit-groups.ts';

export type RoutesOptions = {
  readonly seed: string | number;
  /** `buses` counts buses first, whatever they cost; `cost` weighs everything in cents. */
  readonly objective?: SearchOptions['objective'];
  /**
   * Start from this plan and keep its stops, as after a small change; otherwise stops are chosen anew. Where
   * `ridersChangedMost` is set and no plan is given, today’s.
   */
  readonly from?: Plan | null;
  /** Begin with this plan, made from `from` on the way; what is kept and changed is still counted from `from`. */
  readonly resume?: Plan | null;
  /** Whoever gets another time than in `from` weighs `changeCents`. */
  readonly stable?: boolean;
  /** Change of `from` only what must change: no bus that it leaves in the yard while others have room, and few riders. */
  readonly repair?: boolean;
  /** Riders who board by themselves, whoever waits beside them, as after a search that found no bus with room for all of a stop. */
  readonly alone?: readonly number[];
  /** What `prepareRoutes` made of this problem and `from`, where several threads begin with the same; else it is made here. */
  readonly prepared?: PreparedRoutes;
};

/** A solution in the making; give it iterations with `stepRoutes`, take the best so far with `bestPlan`. */
export type RoutesRun = {
  readonly problem: RoutingProblem;
  readonly riderStop: Int32Array;
  readonly groups: PreparedRoutes['groups'];
  readonly morning: SearchRun;
  readonly afternoon: SearchRun | null;
  /** Riders whom no bus can bring to school within their limits. */
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
  const options = { ...others, from: begunWith(problem, given) };
  const prepared =
    options.prepared ??
    prepareRoutes(problem, options.resume ?? options.from, {
      alone: options.alone ?? [],
      isQuick: options.repair === true || options.alone !== undefined,
    });
  const { riderStop, groups, impossible, lowerBoundBuses } = prepared;
  const isLimited = problem.rules.ridersChangedMost !== null;
  const plan =
    isLimited && !options.repair
      ? (problem.today ?? options.from)
      : options.repair || options.stable
        ? options.from
        : null;
  const kept = plan && { plan, seen: journeys(problem, plan, planSchedule(problem, plan)) };
  const run: RoutesRun = {
    ...{ problem, riderStop, groups, impossible, lowerBoundBuses },
    morning: begin(problem, groups['to-school'], { search: prepared.morning, direction: 'to-school', kept }, options),
    afternoon:
      prepared.afternoon &&
      begin(problem, groups['from-school'], { search: prepared.afternoon, direction: 'from-school', kept }, options),
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

/**
 * Riders who are left behind though others wait with them: no bus had room for all of their stop, and one may have for some.
 * Give them to `startRoutes` as `alone`, with the best plan to `resume`.
 */
export function leftTogether(run: RoutesRun): readonly number[] {
  const left = new Set(bestPlan(run).leftBehind);
  const together = Object.values(run.groups).flatMap((groups) =>
    groups.filter(({ riders }) => riders.length > 1 && riders.some((rider) => left.has(rider))),
  );
  return [...new Set(together.flatMap(({ riders }) => riders))].sort((a, b) => a - b);
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
  const there = under(state, best, () => busDays(problem, groups['to-school'], state, 'to-school'));
  const back = afternoon === null ? { days: [], out: [] } : afternoonDays(run, afternoon);
  const missed = (out: Iterable<number>, direction: Direction): number[] =>
    Array.from(out).flatMap((g) => groups[direction][g]?.riders ?? []);
  const left = [...run.impossible, ...missed(best.out, 'to-school'), ...missed(back.out, 'from-school')];
  const locked = lockedDays(problem, 'from-school');
  const days = joinedDays({
    morning: [...there, ...lockedDays(problem, 'to-school')],
    afternoon: [...back.days, ...locked],
    fixed: new Set(locked.map(({ bus }) => bus)),
  });
  return {
    plan: { riderStop, days },
    lowerBoundBuses: run.lowerBoundBuses,
    iterations: morning.iterations + (afternoon?.iterations ?? 0),
    leftBehind: [...new Set(left)].sort((a, b) => a - b),
  };
}

/** The afternoon of the best plan so far, before its trips are linked anew; null where none is run. */
export function afternoonBest(run: RoutesRun): Snapshot | null {
  if (run.afternoon === null) return null;
  return run.problem.rules.afternoon === 'same-trips' ? turnedRound(run, run.afternoon) : run.afternoon.best;
}

function afternoonDays(run: RoutesRun, afternoon: SearchRun) {
  const { state, best } = afternoon;
  return under(state, afternoonBest(run) ?? best, () => {
    if (run.problem.rules.afternoon === 'same-trips') rechain(state);
    return {
      days: busDays(run.problem, run.groups['from-school'], state, 'from-school'),
      out: state.out.slice(0, state.outCount),
    };
  });
}

/**
 * Each trip of the morning the other way round, which a clock that runs backwards shows as it was, on the first free bus of its
 * vehicle, or of one just like it, that can take it in time, else on any that has room for it. Trips that are locked in the
 * afternoon are there already.
 */
function turnedRound(run: RoutesRun, afternoon: SearchRun): Snapshot {
  const { problem, kind } = afternoon.state;
  const { latest } = problem.terminals;
  const { all } = searchBuses(run.problem, 'from-school');
  const sort = (own: number): number => kind[all.findIndex((bus) => bus.isFree && bus.kind === own)] ?? -1;
  const trips = morningTrips(run)
    .map((trip) => ({ ...trip, alike: sort(trip.kind) }))
    .sort((a, b) => (latest[a.trip[0] ?? 0] ?? 0) - (latest[b.trip[0] ?? 0] ?? 0));
  const chains = new Map<number, (readonly number[])[]>();
  const out: number[] = [];
  for (const { kind: own, alike, trip } of trips) {
    const isInTime = (b: number): boolean => {
      const chain = chains.get(b) ?? [];
      return timely(problem, b, [...chain, trip]).length === chain.length + 1;
    };
    const hasRoom = (b: number): boolean =>
      fits(run.problem, run.groups['from-school'], trip.slice(2), all[b]?.kind ?? -1);
    const free = Array.from(kind.keys()).filter((b) => all[b]?.isFree);
    const bus =
      free.find((b) => (kind[b] === alike || all[b]?.kind === own) && isInTime(b)) ??
      free.find((b) => hasRoom(b) && isInTime(b));
    if (bus === undefined) out.push(...trip.slice(2));
    else chains.set(bus, [...(chains.get(bus) ?? []), trip]);
  }
  const days = [...chains].flatMap(([bus, chain]) => [bus, chain.length, ...chain.flat()]);
  return { days: Int32Array.from(days), out: Int32Array.from(out), cost: 0, buses: chains.size };
}

/** Trips of the morning, found or locked, in visits of the afternoon; without those who are on a locked trip then. */
function morningTrips({ problem, groups, morning }: RoutesRun) {
  const visitOf = new Map(groups['from-school'].flatMap(({ riders }, g) => riders.map((rider) => [rider, g] as const)));
  const { all } = searchBuses(problem, 'to-school');
  const found = tripsOf(morning.best).map(({ bus, trip: [end = 0, , ...visits] }) => ({
    ...{ kind: all[bus]?.kind ?? 0, end },
    riders: visits.map((g) => groups['to-school'][g]?.riders[0] ?? -1),
  }));
  const locked = lockedTrips(problem, 'to-school').map(({ kind, trip }) => ({
    ...{ kind, end: terminalOf(problem, trip.schools) },
    riders: trip.visits.flatMap((visit) => visit.riders),
  }));
  return [...found, ...locked].flatMap(({ kind, end, riders }) => {
    const visits = [...new Set(riders.flatMap((rider) => visitOf.get(rider) ?? []))];
    return visits.length === 0 ? [] : [{ kind, trip: [end, visits.length, ...visits] }];
  });
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

/** What a search begins with; `kept` is the plan whose riders should keep what they have. */
type Begun = {
  readonly search: SearchProblem;
  readonly direction: Direction;
  readonly kept: { readonly plan: Plan; readonly seen: Seen } | null;
};

function begin(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  { search: whole, direction, kept }: Begun,
  { seed, objective = 'cost', from: given = null, resume = null, repair = false }: RoutesOptions,
): SearchRun {
  const from = resume ?? given;
  const { bits } = stream(seed, 'routes', direction);
  const dearest = Math.max(1, ...problem.fleet.map(({ dayCents }) => dayCents));
  // Where changes are limited they have a price, however small, for the search to steer by.
  const least = problem.rules.ridersChangedMost === null ? 0 : 1;
  const price = COST_PER_CENT * (repair ? dearest : Math.max(least, problem.rules.weights.changeCents));
  const keeping = kept && { ...kept, direction, price };
  const timed = keeping && whole.timed ? { ...whole, shifts: shiftsFrom(problem, groups, keeping) } : whole;
  const held = keeping && repair ? keepingBuses(problem, groups, timed, keeping) : timed;
  // A search sets prices of its own, and what was prepared may be another's too.
  const search = held.gap === null ? held : { ...held, rideCost: held.rideCost.slice() };
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
    average: objective === 'buses' ? 7 : 8,
    longest: 10,
    whole: objective === 'buses' ? 0.5 : 0,
    ...temperatures(search, objective),
  };
  return startSearch(search, options, from ? snapshotOfToday(problem, groups, search, from, direction) : null);
}
