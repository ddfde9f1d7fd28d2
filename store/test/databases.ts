import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { emptyHome } from '../../testkit/test/pattern-homes.ts';
import { pgliteDialect } from '../src/dialect/pglite-dialect.ts';
import { embeddedDatabase } from '../src/home/embedded.ts';
import { migrate } from '../src/schema/migrate.ts';
import type { Tables } from '../src/schema/tables.ts';
import { type Store, storeOver } from '../src/store.ts';
import { type Cluster, sqlOn, startCluster } from './cluster.ts';

/** An empty store, with the database itself for looking behind the store's back. */
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

const AUDIT = ['platform_audit_log', 'audit_log'];
const OTHERS = ['batch', 'crosswalk', 'table_mapping', 'operating_model', 'peer_weights', 'route_plan', 'saved_view'];

/** Empties every table. The audit logs refuse that, so their triggers stand aside for the moment, as only the owner can have them. */
async function emptied(database: Kysely<Tables>): Promise<void> {
  const triggers = (state: string) => AUDIT.map((table) => `alter table ${table} ${state} trigger user`);
  const truncate = `truncate ${[...AUDIT, ...OTHERS].join(', ')} restart identity cascade`;
  await database.transaction().execute(async (transaction) => {
    for (const statement of [...triggers('disable'), truncate, ...triggers('enable')]) {
      await sql.raw(statement).execute(transaction);
    }
  });
}

function keeping(name: string, open: () => Promise<Kysely<Tables>>, cleanUp: () => Promise<void>): Keeping {
  let database: Kysely<Tables> | null = null;
  return {
    name,
    async start() {
      database = await open();
      await migrate(database);
    },
    async fresh() {
      if (!database) throw new Error('The database has not been started.');
      await emptied(database);
      return storeOn(database);
    },
    async stop() {
      await database?.destroy();
      await cleanUp();
    },
  };
}

export function embedded(): Keeping {
  const home = mkdtempSync(join(tmpdir(), 'leeway-embedded-'));
  const open = async () => {
    await emptyHome(home);
    return new Kysely<Tables>({ dialect: pgliteDialect(await embeddedDatabase(home)) });
  };
  return keeping('the embedded database', open, async () => rmSync(home, { recursive: true, force: true }));
}

/** The store's user is an ordinary one, as a managed server gives it: owner of its database, not a super user. */
export function server(): Keeping {
  let cluster: Cluster | null = null;
  const open = async () => {
    cluster = await startCluster();
    await sqlOn(cluster.url('postgres'), 'create database leeway');
    const pool = new pg.Pool({ connectionString: cluster.url('leeway'), max: 4 });
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  };
  return keeping('a PostgreSQL server', open, async () => cluster?.stop());
}
