import { execFile, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { ensurePostgres } from '../../scripts/ensure-postgres.mjs';

const execute = promisify(execFile);

/** A real PostgreSQL, alone in a temporary folder. `url` gives the address of one of its databases, for its ordinary or its super user. */
export type Cluster = {
  readonly url: (database: string, user?: 'leeway' | 'postgres') => string;
  readonly stop: () => Promise<void>;
};

type Account = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root; then it runs as Debian's `postgres`, or as `nobody`. */
async function unprivileged(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async (flag) => Number((await execute('id', [flag, name])).stdout)),
      );
      if (uid && gid) return { uid, gid };
    } catch {}
  }
  throw new Error('Running as root, and there is neither a user postgres nor nobody to run PostgreSQL as.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function untilItAnswers(url: string, lastWords: () => string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`PostgreSQL did not answer within 15 s.\n${lastWords()}`);
}

export async function sqlOn(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

export async function startCluster(): Promise<Cluster> {
  const programs = await ensurePostgres();
  const account = await unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'leeway-postgres-'));
  if (account) chownSync(folder, account.uid, account.gid);
  const as = account ? { ...account, cwd: folder } : { cwd: folder };
  const data = join(folder, 'data');
  const port = await freePort();
  await execute(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    as,
  );
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F'],
    {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let words = '';
  server.stderr.on('data', (chunk) => {
    words = `${words}${chunk}`.slice(-4000);
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url: Cluster['url'] = (database, user = 'leeway') => `postgres://${user}@127.0.0.1:${port}/${database}`;
  await untilItAnswers(url('postgres', 'postgres'), () => words);
  await sqlOn(url('postgres', 'postgres'), 'create role leeway login createdb createrole');
  return {
    url,
    stop: async () => {
      // First the patient way, which lets connections that are closing close; then the quick one.
      server.kill('SIGTERM');
      const hurry = setTimeout(() => server.kill('SIGINT'), 5000);
      await ended;
      clearTimeout(hurry);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
