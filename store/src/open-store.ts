import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pgliteDialect } from './dialect/pglite-dialect.ts';
import { embeddedDatabase } from './home/embedded.ts';
import { type HomeLock, takeLock } from './home/lock-file.ts';
import { migrate } from './schema/migrate.ts';
import type { Tables } from './schema/tables.ts';
import { type Store, storeOver } from './store.ts';

export type StoreOptions = {
  /** The data folder; made where it is missing. Its database is used unless `databaseUrl` is given. */
  readonly home?: string | undefined;
  /** A PostgreSQL server, 15 or newer. */
  readonly databaseUrl?: string | undefined;
  /** The present instant in ISO 8601. */
  readonly now: () => string;
  /** A new id for a batch; never the same twice. */
  readonly id?: (() => string) | undefined;
};

type Opened = { readonly database: Kysely<Tables>; readonly lock: HomeLock | null };

const shortId = (): string => randomUUID().replaceAll('-', '').slice(0, 12);

async function openEmbedded(home: string, now: string): Promise<Opened> {
  mkdirSync(home, { recursive: true });
  const lock = takeLock(home, now);
  try {
    const dialect = pgliteDialect(await embeddedDatabase(home));
    return { database: new Kysely<Tables>({ dialect }), lock };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openServer(databaseUrl: string): Opened {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  // An idle connection that the server ends is replaced at the next query; without a listener it would end this process.
  pool.on('error', () => {});
  return { database: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), lock: null };
}

async function opened({ home, databaseUrl, now }: StoreOptions): Promise<Opened> {
  if (databaseUrl) return openServer(databaseUrl);
  if (home) return openEmbedded(resolve(home), now());
  throw new RangeError('A store needs a data folder or the address of a PostgreSQL server.');
}

/**
 * Opens the store and brings its schema up to date.
 * @throws StoreLocked where another process, or this one, has the data folder open; StoreTooNew where a newer version wrote it.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { database, lock } = await opened(options);
  const close = async (): Promise<void> => {
    await database.destroy();
    lock?.release();
  };
  try {
    await migrate(database);
  } catch (error) {
    await close();
    throw error;
  }
  return storeOver(database, { now: options.now, id: options.id ?? shortId, lock, close });
}
