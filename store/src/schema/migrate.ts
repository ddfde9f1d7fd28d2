import { type Kysely, Migrator, sql } from 'kysely';
import { StoreTooNew } from '../refusals.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Tables } from './tables.ts';

async function refuseNewer(database: Kysely<Tables>): Promise<void> {
  const { rows: found } = await sql<{
    there: boolean;
  }>`select to_regclass('kysely_migration') is not null as there`.execute(database);
  if (!found[0]?.there) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(
    database,
  );
  const newest = rows[0]?.name;
  if (newest !== undefined && !(newest in MIGRATIONS)) throw new StoreTooNew(newest);
}

/** Brings the schema up to date, in one transaction. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  await refuseNewer(database);
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
