import { parentPort, workerData } from 'node:worker_threads';
import { type SolveRequest, solveHere } from './solving.ts';

/** One thread of a solution: sends progress, then what it found. */
const solved = solveHere(workerData as SolveRequest, (progress) =>
  parentPort?.postMessage({ kind: 'progress', progress }),
);
parentPort?.postMessage({ kind: 'solved', solved });
