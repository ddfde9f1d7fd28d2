import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../src/index.ts';
import { from, largeReading } from '../test/readings.ts';

/** One thing worth timing: `run` answers the seconds, and `goal` is in seconds. */
export type BenchCase = {
  readonly name: string;
  readonly goal: number;
  readonly run: () => Promise<number>;
};

let number = 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Each case has the embedded database to itself, in a temporary folder that is gone when the figure is known. */
async function inStore(work: (store: Store) => Promise<number>): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'leeway-bench-'));
  const store = await openStore({ home, now: () => new Date().toISOString() });
  try {
    return await work(store);
  } finally {
    await store.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function committed(store: Store, rows: number, items: number): Promise<number> {
  number += 1;
  const reading = largeReading(rows, items);
  return timed(() => store.commitBatch({ ...reading, source: `source-${number}` }, from(`file ${number}`)));
}

const afterFirst = (rows: number, items: number) =>
  inStore(async (store) => {
    await committed(store, 100, items);
    return committed(store, rows, items);
  });

export const CASES: readonly BenchCase[] = [
  { name: 'commit 4,766 rows of 72 values', goal: 1, run: () => afterFirst(4766, 72) },
  { name: 'commit 18,000 rows of 262 values', goal: 5, run: () => afterFirst(18_000, 262) },
  {
    name: 'load 20,000 rows of 72 values in force',
    goal: 1.5,
    run: () =>
      inStore(async (store) => {
        await committed(store, 20_000, 72);
        return timed(store.currentRecord);
      }),
  },
  {
    name: 'open a data folder that is there',
    goal: 1,
    run: async () => {
      const home = mkdtempSync(join(tmpdir(), 'leeway-bench-'));
      const options = { home, now: () => new Date().toISOString() };
      await (await openStore(options)).close();
      const seconds = await timed(async () => (await openStore(options)).close());
      rmSync(home, { recursive: true, force: true });
      return seconds;
    },
  },
];
