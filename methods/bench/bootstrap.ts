import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { bootstrapInference, bootstrapPlan, bootstrapReplicates, rankUncertainty, stream } from '../src/index.ts';
import { frontierSample } from '../test/frontier-samples.ts';
import type { BenchCase } from './cases.ts';

type Range = { readonly bootstrap: 'replicates'; readonly from: number; readonly to: number };

const REPLICATES = 2000;
const middle = REPLICATES / 2;

const district = { returns: 'variable', orientation: 'input', inefficiency: 'half-normal', spread: 0.4 } as const;
const peers = frontierSample(
  { ...district, inputs: 1, outputs: 3, units: 300, sizes: 'lognormal', leastShare: 0.1 },
  0,
);
const alike = frontierSample(
  { ...district, inputs: 1, outputs: 3, units: 145, sizes: 'lognormal', leastShare: 0.1 },
  0,
);

const planOf = ({ inputs, outputs }: typeof peers) =>
  bootstrapPlan(inputs, outputs, { returns: 'variable', orientation: 'input', random: stream(1, 'bench') });

function isRange(data: unknown): data is Range {
  return typeof data === 'object' && data !== null && 'bootstrap' in data && data.bootstrap === 'replicates';
}

if (!isMainThread && isRange(workerData)) {
  parentPort?.postMessage(bootstrapReplicates(planOf(peers), workerData.from, workerData.to));
}

/** The second half of the replicates in a thread of its own, which makes the same plan from the same data and seed. */
function inThread(from: number, to: number): Promise<Float64Array> {
  const range: Range = { bootstrap: 'replicates', from, to };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: range });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function onTwoThreads(): Promise<object> {
  const second = inThread(middle, REPLICATES);
  const plan = planOf(peers);
  const first = bootstrapReplicates(plan, 0, middle);
  const replicates = new Float64Array(REPLICATES * plan.scores.length);
  replicates.set(first);
  replicates.set(await second, first.length);
  // One replicate of the other thread, made again here: the bytes must be the same.
  const again = bootstrapReplicates(plan, REPLICATES - 1, REPLICATES);
  if (again.some((score, i) => score !== replicates[(REPLICATES - 1) * again.length + i]))
    throw new Error('The thread’s replicates are not those of one thread.');
  return bootstrapInference(plan, replicates);
}

export const BOOTSTRAP_CASES: readonly BenchCase[] = [
  { name: 'bootstrap of 300 units × (1 in, 3 out), 2,000 replicates, two threads', goal: 5, run: onTwoThreads },
  {
    name: 'range and places of one district among 145, 200 replicates',
    goal: 0.3,
    run: () => {
      const plan = planOf(alike);
      const found = bootstrapInference(plan, bootstrapReplicates(plan, 0, 200));
      return rankUncertainty(found.plausibleScores, alike.inputs.rows, { best: 'highest' });
    },
  },
];
