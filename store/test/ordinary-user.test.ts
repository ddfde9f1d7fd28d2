import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pgliteDialect } from '../src/dialect/pglite-dialect.ts';
import { asTenant } from '../src/district/tenant.ts';
import { embeddedDatabase } from '../src/home/embedded.ts';
import { migrate } from '../src/schema/migrate.ts';
import type { Tables } from '../src/schema/tables.ts';

// Since PostgreSQL 16 the maker of a role may not take it before granting it to itself. The server in the other tests may be
// older, so this runs on the embedded one, which is newer, with its super user's powers laid down.

const home = mkdtempSync(join(tmpdir(), 'leeway-ordinary-'));
let database: Kysely<Tables>;

beforeAll(async () => {
  database = new Kysely<Tables>({ dialect: pgliteDialect(await embeddedDatabase(home)) });
});
afterAll(async () => {
  await database.destroy();
  rmSync(home, { recursive: true, force: true });
});

const run = async (...statements: string[]) => {
  for (const statement of statements) await sql.raw(statement).execute(database);
};

const districtSeen = () =>
  asTenant(database, '0100001', async (transaction) => {
    const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(transaction);
    return rows[0]?.role;
  });

it('works for an ordinary user who may make roles', async () => {
  await run('create role maker login createrole', 'create schema made authorization maker');
  await run('set session authorization maker', 'set search_path = made');
  await migrate(database);
  expect(await districtSeen()).toBe('leeway_tenant');
  await run('set session authorization postgres');
});

it('works for one who may not, where an administrator made the role and granted it', async () => {
  await run('create role plain login', 'grant leeway_tenant to plain', 'create schema plain authorization plain');
  await run('drop schema made cascade', 'set session authorization plain', 'set search_path = plain');
  await migrate(database);
  expect(await districtSeen()).toBe('leeway_tenant');
  await run('set session authorization postgres');
});
