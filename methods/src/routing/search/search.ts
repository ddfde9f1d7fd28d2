import { rechain } from './chaining.ts';
import { fraction } from './chance.ts';
import { forgetChanges, undoChanges } from './changes.ts';
import { recreate } from './recreate.ts';
import { ruin, ruinBus } from './ruin.ts';
import type { SearchProblem } from './search-problem.ts';
import { type SearchState, searchState } from './search-state.ts';
import { restore, type Snapshot, snapshot } from './snapshot.ts';

const RECHAIN_EVERY = 500;

export type SearchOptions = {
  readonly seed: readonly [number, number, number, number];
  /** Spend the first share of the budget on fewer buses, and the rest on cost. */
  readonly fleetShare: number;
  readonly average: number;
  readonly longest: number;
  /** First and last temperature, in units of cost. */
  readonly hot: number;
  readonly cold: number;
};

export type SearchRun = {
  readonly state: SearchState;
  readonly options: SearchOptions;
  best: Snapshot;
  readonly outBefore: Int32Array;
  iterations: number;
  fleet: boolean;
};

/** A first plan: every stop inserted in turn. */
export function startSearch(problem: SearchProblem, options: SearchOptions): SearchRun {
  const state = searchState(problem, options.seed);
  for (let i = 0; i < problem.stops; i += 1) state.out[i] = i;
  state.outCount = problem.stops;
  recreate(state, true);
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
  const { state, options } = run;
  const fleet = done < options.fleetShare;
  run.fleet = fleet;
  if (!fleet && state.outCount > 0) restore(state, run.best);
  if (!fleet && run.state.cost > run.best.cost * 2) restore(state, run.best);
  const progress = fleet ? done / options.fleetShare : (done - options.fleetShare) / (1 - options.fleetShare);
  const temperature = options.hot * (options.cold / options.hot) ** Math.min(1, progress);
  for (let i = 0; i < count; i += 1) {
    if (fleet && (run.iterations + i) % RECHAIN_EVERY === 0) rechain(state);
    while (fleet && state.outCount === 0) {
      keepIfBetter(run);
      state.busesMax = state.usedCount - 1;
      dropBus(state);
      forgetChanges(state);
    }
    turn(run, temperature, true);
  }
  run.iterations += count;
}

function turn(run: SearchRun, temperature: number, open: boolean): void {
  const { state, options, outBefore } = run;
  const before = state.cost;
  const outWas = state.outCount;
  let absentBefore = 0;
  for (let i = 0; i < outWas; i += 1) {
    outBefore[i] = state.out[i] as number;
    absentBefore += state.absences[state.out[i] as number] as number;
  }
  ruin(state, options.average, options.longest);
  recreate(state, open);
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
  undoChanges(state);
  state.cost = before;
  state.outCount = outWas;
  for (let i = 0; i < outWas; i += 1) {
    state.out[i] = outBefore[i] as number;
    state.trip[outBefore[i] as number] = -1;
  }
}

function keepIfBetter(run: SearchRun): void {
  const { state, best } = run;
  if (state.outCount > best.out.length) return;
  if (
    state.outCount < best.out.length ||
    (state.usedCount < best.buses && run.options.fleetShare > 0) ||
    (state.cost < best.cost - 1e-6 && (run.options.fleetShare === 0 || state.usedCount <= best.buses))
  )
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
