import {
  bestPlan,
  leftTogether,
  type Plan,
  type PreparedRoutes,
  type RoutesOptions,
  type RoutesRun,
  type RoutingProblem,
  startRoutes,
  stepRoutes,
} from '@leeway/methods';

/** What one thread is asked to do. Iterations, where given, are the whole budget, so that the same words give the same plan. */
export type SolveRequest = {
  readonly problem: RoutingProblem;
  readonly objective: 'buses' | 'cost';
  readonly seed: string;
  readonly seconds: number;
  readonly iterations: number | null;
  /** Plan to start from, whose stops are kept. */
  readonly from: Plan | null;
  /** Whoever gets another time than in `from` weighs `changeCents`. */
  readonly stable?: boolean;
  /** Change of `from` only what must change. */
  readonly repair?: boolean;
  /** What is the same for every seed, made once for all threads. */
  readonly prepared?: PreparedRoutes;
};

export type Solved = {
  readonly plan: Plan;
  readonly lowerBoundBuses: number | null;
  readonly iterations: number;
  readonly leftBehind: readonly number[];
};

export type Progress = { readonly share: number; readonly buses: number; readonly unserved: number };

/** Shares of the budget at which riders left behind together board one by one from then on: late in the morning's, late in all. */
const ALONE_AT = [0.6, 0.9];
const STEP = 500;
/** Steps of a budget of iterations, at least: a search that is not told how far it is does not cool. */
const STEPS_LEAST = 20;
const PROGRESS_MILLISECONDS = 2_000;

/** Solves here and now; the only place that knows the search. Calls `progress` every two seconds. */
export function solveHere(request: SolveRequest, progress: (made: Progress) => void): Solved {
  const { problem, iterations, ...options } = request;
  const start = performance.now();
  let run = startRoutes(problem, options);
  let splits = 0;
  const limit = request.seconds * 1000;
  let [done, told] = [0, start];
  for (;;) {
    const share = iterations === null ? (performance.now() - start) / limit : iterations === 0 ? 1 : done / iterations;
    if (share >= 1) break;
    const count = iterations === null ? STEP : Math.min(STEP, Math.ceil(iterations / STEPS_LEAST), iterations - done);
    if (share >= (ALONE_AT[splits] ?? 1)) {
      splits += 1;
      run = oneByOne(run, options);
    }
    stepRoutes(run, count, share);
    done += count;
    if (performance.now() - told < PROGRESS_MILLISECONDS) continue;
    told = performance.now();
    const { plan, leftBehind } = bestPlan(run);
    progress({ share: Math.min(1, share), buses: plan.days.length, unserved: leftBehind.length });
  }
  const { plan, lowerBoundBuses, leftBehind } = bestPlan(run);
  return { plan, lowerBoundBuses, leftBehind, iterations: done };
}

/** The run with riders who are left behind together as visits of their own; itself where there are none. */
function oneByOne(run: RoutesRun, { prepared, ...options }: Omit<RoutesOptions, 'alone' | 'resume'>): RoutesRun {
  const alone = leftTogether(run);
  return alone.length === 0 ? run : startRoutes(run.problem, { ...options, alone, resume: bestPlan(run).plan });
}
