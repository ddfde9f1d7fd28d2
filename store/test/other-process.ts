import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const PROGRAM = `
import { openStore } from './store/src/index.ts';
import { from, largeReading } from './store/test/readings.ts';
const [home, task] = process.argv.slice(2);
try {
  const store = await openStore({ home, now: () => new Date().toISOString() });
  store.announce(4321);
  if (task !== 'hold') await store.commitBatch(largeReading(40, 5), from('first'));
  if (task === 'import without end') {
    console.log('importing');
    await store.commitBatch({ ...largeReading(60_000, 60), source: 'second' }, from('second'));
  }
  console.log('ready');
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(error.name);
  process.exit(1);
}
`;

/** Our own packages into one file, as the released program is; packages from the registry stay where they are. */
export async function otherProgram(): Promise<string> {
  const folder = join(ROOT, 'dist', 'test');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `store-${process.pid}.mjs`);
  await build({
    stdin: { contents: PROGRAM, resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    external: ['@electric-sql/pglite', 'kysely', 'pg'],
  });
  return outfile;
}

export type OtherProcess = {
  readonly child: ChildProcess;
  /** Resolves when the process has printed the word; rejects when it ends before. */
  readonly says: (word: string) => Promise<void>;
  readonly ended: Promise<void>;
};

export function otherProcess(program: string, home: string, task: string): OtherProcess {
  const child = spawn(process.execPath, [program, home, task], { stdio: ['ignore', 'pipe', 'inherit'] });
  let words = '';
  child.stdout.on('data', (chunk) => {
    words += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const says = (word: string) =>
    new Promise<void>((resolve, reject) => {
      const heard = () => words.includes(word) && resolve();
      child.stdout.on('data', heard);
      heard();
      ended.then(() => reject(new Error(`The other process ended without '${word}'. It said: ${words}`)));
    });
  return { child, says, ended };
}
