import type { RoutingProblem } from '../problem.ts';
import { changedRiders, countsAsChange } from '../schedule/changed-riders.ts';
import { forgetChanges } from '../search/changes.ts';
import { planCost } from '../search/plan-cost.ts';
import type { SearchRun } from '../search/search.ts';
import { restore, type Snapshot, snapshot, under } from '../search/snapshot.ts';
import type { RoutesResult } from './routes-result.ts';

/** Iterations between two counts of the riders changed; in large districts fewer counts, since each looks at every rider. */
const COUNT_EVERY = 500;
const RIDERS_PER_ITERATION = 4;
const DEARER = 4;
const CHEAPER = 1.5;
/** Below this share of what may change, changes are made cheaper. */
const ROOM = 0.8;

type Kept = {
  readonly result: RoutesResult;
  readonly snapshots: readonly Snapshot[];
  readonly cost: number;
};

/** Holds a search to at most so many changed riders: the best plan within the limit is kept, and changes are priced to stay there. */
export type Steering = { readonly most: number; kept: Kept | null; since: number };

/** Riders with another stop or time than today, as the checker counts them. */
export function ridersChanged(problem: RoutingProblem, { plan }: RoutesResult): number {
  return changedRiders(problem, plan).filter(countsAsChange).length;
}

type Look = { readonly problem: RoutingProblem; readonly present: () => RoutesResult };

/** Keeps the plan that the search starts from, where it is within the limit. */
export function keepFirst(steering: Steering, searches: readonly SearchRun[], { problem, present }: Look): void {
  const result = present();
  if (ridersChanged(problem, result) <= steering.most) steering.kept = betterKept(steering, searches, result);
}

/** Counts where it is time to, keeps what is within the limit, and returns to it, at a higher price of changes, where it is passed. */
export function steer(
  steering: Steering,
  searches: readonly SearchRun[],
  by: Look & { readonly iterations: number },
): void {
  steering.since += by.iterations;
  if (steering.since < Math.max(COUNT_EVERY, by.problem.riders.length / RIDERS_PER_ITERATION)) return;
  steering.since = 0;
  const result = by.present();
  const count = ridersChanged(by.problem, result);
  if (count > steering.most) {
    for (const [k, run] of searches.entries()) reprice(run, DEARER, steering.kept?.snapshots[k] ?? run.best);
    return;
  }
  steering.kept = betterKept(steering, searches, result);
  if (count < ROOM * steering.most) for (const run of searches) reprice(run, 1 / CHEAPER, null);
}

/** The better of what is kept and a present plan that is within the limit. */
export function betterKept({ kept }: Steering, searches: readonly SearchRun[], result: RoutesResult): Kept {
  const snapshots = searches.map(({ best }) => best);
  const cost = searches.reduce((sum, run) => sum + costWithoutChanges(run), 0);
  if (kept === null || result.leftBehind.length < kept.result.leftBehind.length) return { result, snapshots, cost };
  const better = result.leftBehind.length === kept.result.leftBehind.length && cost < kept.cost;
  return better ? { result, snapshots, cost } : kept;
}

function costWithoutChanges({ state, best }: SearchRun): number {
  return under(state, best, () => planCost(state) - state.shifted.reduce((sum, cost) => sum + cost, 0));
}

/** Other prices of changes from here on, and from plan `back` where one is given. */
function reprice(run: SearchRun, times: number, back: Snapshot | null): void {
  const { state } = run;
  const prices = state.problem.shifts?.cost;
  prices?.forEach((price, stop) => {
    prices[stop] = times * price;
  });
  const best = back ?? run.best;
  run.best = { ...best, cost: under(state, best, () => planCost(state)) };
  restore(state, back ?? snapshot(state));
  forgetChanges(state);
}
