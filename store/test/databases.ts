import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pgliteDialect } from '../src/dialect/pglite-dialect.ts';
import { embeddedDatabase } from '../src/home/embedded.ts';
import { migrate } from '../src/schema/migrate.ts';
import type { Tables } from '../src/schema/tables.ts';
import { type Store, storeOver } from '../src/store.ts';
import { type Cluster, sqlOn, startCluster } from './cluster.ts';

/** An empty store over a database of its own, with the database itself for looking behind the store's back. */
export type FreshStore = { readonly store: Store; readonly database: Kysely<Tables> };

/** One way of keeping records; every promise of the store is held on each. */
export type Keeping = {
  readonly name: string;
  readonly start: () => Promise<void>;
  readonly fresh: () => Promise<FreshStore>;
  readonly stop: () => Promise<void>;
};

/** A clock that moves one second at each look, and ids that count. */
function storeOn(database: Kysely<Tables>): FreshStore {
  let [second, count] = [0, 0];
  const now = (): string => {
    second += 1;
    return new Date(Date.UTC(2026, 0, 5) + second * 1000).toISOString();
  };
  const id = (): string => {
    count += 1;
    return `batch-${count}`;
  };
  return { database, store: storeOver(database, { now, id, lock: null, close: () => database.destroy() }) };
}

export function embedded(): Keeping {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-embedded-'));
  const open = async (home: string) => new Kysely<Tables>({ dialect: pgliteDialect(await embeddedDatabase(home)) });
  let count = 0;
  return {
    name: 'the embedded database',
    async start() {
      const database = await open(join(folder, 'pattern'));
      await migrate(database);
      await database.destroy();
    },
    async fresh() {
      count += 1;
      const home = join(folder, `store-${count}`);
      cpSync(join(folder, 'pattern'), home, { recursive: true });
      return storeOn(await open(home));
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function server(): Keeping {
  let cluster: Cluster | null = null;
  let count = 0;
  const running = (): Cluster => {
    if (!cluster) throw new Error('The cluster has not been started.');
    return cluster;
  };
  const open = (name: string) =>
    new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: running().url(name), max: 4 }) }),
    });
  return {
    name: 'a PostgreSQL server',
    async start() {
      cluster = await startCluster();
      await sqlOn(cluster.url('postgres'), 'create database pattern');
      const database = open('pattern');
      await migrate(database);
      await database.destroy();
    },
    async fresh() {
      count += 1;
      await sqlOn(running().url('postgres'), `create database store_${count} template pattern`);
      return storeOn(open(`store_${count}`));
    },
    stop: async () => cluster?.stop(),
  };
}
