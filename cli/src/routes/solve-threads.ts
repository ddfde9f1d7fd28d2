import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { prepareRoutes, rechooseStops } from '@leeway/methods';
import { type Progress, type Solved, type SolveRequest, solveHere } from './solving.ts';

type Message =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'solved'; readonly solved: Solved };

const THREAD = new URL('./solve-thread.mjs', import.meta.url);

function inThread(request: SolveRequest, progress: (made: Progress) => void): Promise<Solved> {
  const worker = new Worker(THREAD, { workerData: request, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if (message.kind === 'solved') resolve(message.solved);
      else progress(message.progress);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread of the search ended with ${code} and no plan.`)));
  });
}

type How = {
  readonly threads: number;
  readonly score: (plan: Solved['plan']) => number;
  readonly progress: (made: Progress) => void;
};

/** Visits for a second, and turns for a visit, that half of a budget must allow before its trips tell what a stop costs. */
const VISITS_A_SECOND = 150;
const TURNS_A_VISIT = 40;

/** Whether half of the budget is better spent on other stops: not where they are given, nor before trips have settled. */
function stopsMayMove(
  { problem, objective, from, repair, seconds, iterations }: SolveRequest,
  visits: number,
): boolean {
  if (from !== null || repair || objective === 'buses' || problem.rules.ridersChangedMost !== null) return false;
  if (!problem.riders.some(({ choices }) => choices.length > 1)) return false;
  return iterations === null ? visits <= VISITS_A_SECOND * seconds : iterations >= TURNS_A_VISIT * visits;
}

/**
 * Solves with several seeds at once and keeps the best by riders served, then by `score`; the earlier where two are alike. Where riders
 * may be given other stops and the budget allows, in two rounds: the second with stops chosen by what they cost beside the trips of the
 * first. Where the program of the thread is not beside us (not bundled), seeds run one after the other and share the budget of time.
 */
export async function solveInThreads(request: SolveRequest, how: How): Promise<Solved> {
  const { problem, seed, iterations, from } = request;
  const start = performance.now();
  const prepared = prepareRoutes(problem, from, { isQuick: request.repair === true });
  const seconds = how.threads > 1 ? request.seconds - (performance.now() - start) / 1000 : request.seconds;
  const ready = { ...request, seconds, prepared };
  if (!stopsMayMove(request, prepared.groups['to-school'].length)) return oneRound(ready, how);
  const half = iterations === null ? null : Math.floor(iterations / 2);
  const first = await oneRound(
    { ...ready, seconds: seconds / 2, iterations: half },
    { ...how, progress: within(how, 0) },
  );
  const again = {
    ...ready,
    seed: `${seed}/stops`,
    seconds: seconds / 2,
    iterations: half === null || iterations === null ? null : iterations - half,
    prepared: prepareRoutes(problem, null, { stops: rechooseStops(problem, first.plan) }),
  };
  const second = await oneRound(again, { ...how, progress: within(how, 0.5) });
  return { ...best([first, second], how), iterations: first.iterations + second.iterations };
}

/** Progress of one of two rounds as that of both. */
const within =
  ({ progress }: How, from: number) =>
  (made: Progress): void =>
    progress({ ...made, share: from + made.share / 2 });

async function oneRound(request: SolveRequest, how: How): Promise<Solved> {
  const { threads, progress } = how;
  const apart = threads > 1 && existsSync(fileURLToPath(THREAD));
  const requests = Array.from({ length: threads }, (_, at) =>
    at === 0 ? request : { ...request, seed: `${request.seed}/${at}` },
  );
  const found: Solved[] = apart
    ? await Promise.all(requests.map((one, at) => inThread(one, at === 0 ? progress : () => {})))
    : requests.map((one) => solveHere({ ...one, seconds: one.seconds / threads }, progress));
  return { ...best(found, how), iterations: found.reduce((sum, { iterations }) => sum + iterations, 0) };
}

function best(found: readonly Solved[], { score }: How): Solved {
  const [only, ...rivals] = found;
  if (!only) throw new RangeError('A solution needs one thread at least.');
  if (rivals.length === 0) return only;
  const scored = (solved: Solved) => ({ solved, unserved: solved.leftBehind.length, score: score(solved.plan) });
  const least = rivals
    .map(scored)
    .reduce(
      (kept, one) =>
        one.unserved < kept.unserved || (one.unserved === kept.unserved && one.score < kept.score) ? one : kept,
      scored(only),
    );
  return least.solved;
}
