import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { prepareRoutes } from '@leeway/methods';
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

/** The request with all that is the same for every seed; what that took is taken off the budget of time. */
function prepared(request: SolveRequest): SolveRequest {
  const start = performance.now();
  const made = prepareRoutes(request.problem, request.from);
  return { ...request, prepared: made, seconds: request.seconds - (performance.now() - start) / 1000 };
}

/**
 * Solves with several seeds at once and keeps the best by riders served, then by `score`; the earlier seed where two are alike.
 * Where the program of the thread is not beside us (not bundled), seeds run one after the other and share the budget of time.
 */
export async function solveInThreads(
  request: SolveRequest,
  how: {
    readonly threads: number;
    readonly score: (plan: Solved['plan']) => number;
    readonly progress: (made: Progress) => void;
  },
): Promise<Solved> {
  const { threads, score, progress } = how;
  const apart = threads > 1 && existsSync(fileURLToPath(THREAD));
  const shared = threads > 1 ? prepared(request) : request;
  const requests = Array.from({ length: threads }, (_, at) =>
    at === 0 ? shared : { ...shared, seed: `${request.seed}/${at}` },
  );
  const found: Solved[] = apart
    ? await Promise.all(requests.map((one, at) => inThread(one, at === 0 ? progress : () => {})))
    : requests.map((one) => solveHere({ ...one, seconds: one.seconds / threads }, progress));
  const [only, ...rivals] = found;
  if (!only) throw new RangeError('A solution needs one thread at least.');
  if (rivals.length === 0) return only;
  const scored = (solved: Solved) => ({ solved, unserved: solved.leftBehind.length, score: score(solved.plan) });
  const [first, others] = [scored(only), rivals.map(scored)];
  const best = others.reduce(
    (kept, one) =>
      one.unserved < kept.unserved || (one.unserved === kept.unserved && one.score < kept.score) ? one : kept,
    first,
  );
  return { ...best.solved, iterations: found.reduce((sum, { iterations }) => sum + iterations, 0) };
}
