import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** The whole record is read once, at the start, so a large page cache earns nothing; 128 MB is the default. */
const SETTINGS = ['shared_buffers=16MB', 'wal_buffers=1MB', 'max_connections=10', 'work_mem=4MB', 'jit=off'];

const CREATION = `
const { workerData } = require('node:worker_threads');
const { PGlite } = require(workerData.library);
PGlite.create({ dataDir: workerData.folder, initDbStartParams: workerData.settings })
  .then((database) => database.close())
  .then(() => process.exit(0));
`;

/** In a thread of its own, because creation needs several times the memory that running does, and a thread gives it back. */
function created(folder: string): Promise<void> {
  const library = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const settings = SETTINGS.flatMap((setting) => ['--set', setting]);
  return new Promise((resolve, reject) => {
    const worker = new Worker(CREATION, { eval: true, workerData: { library, folder, settings } });
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The embedded database could not be created in ${folder}.`)),
    );
  });
}

/** Opens the embedded database of a data folder, or first creates it: whole or not at all. */
export async function embeddedDatabase(home: string): Promise<PGlite> {
  const folder = join(home, 'db');
  if (!existsSync(folder)) {
    const unfinished = join(home, 'db.unfinished');
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    await created(unfinished);
    renameSync(unfinished, folder);
  }
  return PGlite.create({ dataDir: folder });
}
