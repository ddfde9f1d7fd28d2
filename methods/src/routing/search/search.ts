import { rechain } from './chaining.ts';
import { fraction } from './chance.ts';
import { forgetChanges, undoChanges } from './changes.ts';
import { newLateCosts, undoLateCosts } from './late-costs.ts';
import { isOverloaded } from './overload.ts';
import { priceOverload, steerOverload } from './overload-price.ts';
import { planCost } from './plan-cost.ts';
import { recreate } from './recreate.ts';
import { REPRICE_EVERY, repriceGap } from './ride-gap.ts';
import { ruin, ruinBus } from './ruin.ts';
import type { SearchProblem } from './search-problem.ts';
import { type SearchState, searchState } from './search-state.ts';
import { restore, type Snapshot, snapshot } from './snapshot.ts';
import { exchangesTails, exchangeTails } from './tails.ts';

const RECHAIN_EVERY = 500;
/** Turns from one exchange of tails between bus days to the next. */
const EXCHANGE_EVERY = 3;
/** Turns after which, and share of the budget before which, overload is priced: a price needs time to find its height. */
const [PRICED_AFTER, PRICED_BEFORE] = [20_000, 0.1];

/** How a search spends its budget. Temperatures are in units of cost. */
export type SearchOptions = {
  readonly seed: readonly [number, number, number, number];
  /** Few buses whatever the rest costs, or the least cost with buses at their price. */
  readonly objective: 'buses' | 'cost';
  /** The first share of the budget goes into fewer buses, the rest into cost. */
  readonly fleetShare: number;
  /** Stops taken out per turn in the mean, and from one trip at most. */
  readonly average: number;
  readonly longest: number;
  /** Share of strings that are whole trips, up to `longest` stops. */
  readonly whole: number;
  readonly hot: number;
  readonly cold: number;
};

/** A search under way. The same problem, options and calls of `stepSearch` give the same bytes. */
export type SearchRun = {
  readonly state: SearchState;
  readonly options: SearchOptions;
  best: Snapshot;
  readonly outBefore: Int32Array;
  iterations: number;
  fleet: boolean;
};

/** A first plan: what `from` holds, and every other stop inserted in turn. */
export function startSearch(problem: SearchProblem, options: SearchOptions, from: Snapshot | null = null): SearchRun {
  const state = searchState(problem, options.seed);
  if (from === null) {
    for (let i = 0; i < problem.stops; i += 1) state.out[i] = i;
    state.outCount = problem.stops;
  } else restore(state, from);
  recreate(state, true);
  state.cost += newLateCosts(state);
  forgetChanges(state);
  return {
    state,
    options,
    best: snapshot(state),
    outBefore: new Int32Array(problem.stops),
    iterations: 0,
    fleet: false,
  };
}

/** `count` iterations, at a share `done` (0 to 1) of the whole budget. */
export function stepSearch(run: SearchRun, count: number, done: number): void {
  const { state, options, best } = run;
  const fleet = done < options.fleetShare;
  if (run.fleet && !fleet) {
    restore(state, best);
    forgetChanges(state);
    if (options.objective === 'cost') state.busesMax = state.problem.buses.count;
  }
  run.fleet = fleet;
  const progress = Math.min(
    1,
    fleet ? done / options.fleetShare : (done - options.fleetShare) / (1 - options.fleetShare),
  );
  const early = run.iterations >= PRICED_AFTER && progress < PRICED_BEFORE;
  if (early && !fleet && !state.problem.timed && state.overload.price === 0) priceOverload(state);
  const temperature = options.hot * (options.cold / options.hot) ** progress;
  const exchanges = exchangesTails(state);
  for (let i = 0; i < count; i += 1) {
    if (state.gap !== null && (run.iterations + i) % REPRICE_EVERY === 0) repriceGap(state);
    if (fleet && (run.iterations + i) % RECHAIN_EVERY === 0) rechain(state);
    while (fleet && state.outCount <= best.out.length && state.usedCount > 1) {
      keepIfBetter(run);
      if (state.outCount > 0) break;
      state.busesMax = state.usedCount - 1;
      dropBus(state);
      state.cost += newLateCosts(state);
      forgetChanges(state);
    }
    if (state.overload.price > 0) steerOverload(state, run.iterations + i, progress);
    if (exchanges && (run.iterations + i) % EXCHANGE_EVERY === 0) exchangeTails(state, temperature);
    turn(run, temperature);
  }
  run.iterations += count;
}

function turn(run: SearchRun, temperature: number): void {
  const { state, options, outBefore } = run;
  const before = state.cost;
  const outWas = state.outCount;
  let absentBefore = 0;
  for (let i = 0; i < outWas; i += 1) {
    outBefore[i] = state.out[i] as number;
    absentBefore += state.absences[state.out[i] as number] as number;
  }
  ruin(state, options);
  recreate(state, true);
  state.cost += newLateCosts(state);
  let absent = 0;
  for (let i = 0; i < state.outCount; i += 1) absent += state.absences[state.out[i] as number] as number;
  const accepted =
    absent < absentBefore ||
    (state.outCount <= outWas &&
      absent === absentBefore &&
      state.cost < before - temperature * Math.log(fraction(state)));
  for (let i = 0; i < state.outCount; i += 1)
    state.absences[state.out[i] as number] = (state.absences[state.out[i] as number] as number) + 1;
  if (accepted) {
    forgetChanges(state);
    if (!run.fleet) keepIfBetter(run);
    return;
  }
  undoLateCosts(state);
  undoChanges(state);
  state.cost = before;
  state.outCount = outWas;
  for (let i = 0; i < outWas; i += 1) {
    state.out[i] = outBefore[i] as number;
    state.trip[outBefore[i] as number] = -1;
  }
}

type Standing = Pick<Snapshot, 'buses' | 'cost'> & { readonly out: { readonly length: number } };

function better(a: Standing, b: Standing, objective: SearchOptions['objective']): boolean {
  if (a.out.length !== b.out.length) return a.out.length < b.out.length;
  if (objective === 'buses' && a.buses !== b.buses) return a.buses < b.buses;
  return a.cost < b.cost - 1e-6;
}

function keepIfBetter(run: SearchRun): void {
  const { state, best, options } = run;
  const standing = { out: { length: state.outCount }, buses: state.usedCount, cost: state.cost };
  if (!better(standing, best, options.objective)) return;
  if (state.overload.price > 0) {
    if (isOverloaded(state)) return;
    // A price is no whole number, and adding and taking it away leaves crumbs.
    state.cost = planCost(state);
  }
  run.best = snapshot(state);
}

/** Takes out the bus whose stops have been easiest to place so far. */
function dropBus(state: SearchState): void {
  let [least, chosen] = [Number.POSITIVE_INFINITY, -1];
  for (let u = 0; u < state.usedCount; u += 1) {
    const bus = state.used[u] as number;
    let sum = 0;
    for (let k = 0; k < (state.chained[bus] as number); k += 1) {
      const trip = state.chain[bus * state.problem.buses.tripsMax + k] as number;
      for (let i = 0; i < (state.length[trip] as number); i += 1)
        sum += state.absences[state.sequence[trip * state.stopsMax + i] as number] as number;
    }
    if (sum < least) [least, chosen] = [sum, bus];
  }
  if (chosen >= 0) ruinBus(state, chosen);
}
