import { type Kysely, sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asTenant } from '../src/district/tenant.ts';
import type { Tables } from '../src/schema/tables.ts';
import { embedded, type FreshStore, server } from './databases.ts';
import { from, reading, routePlanOf, row } from './readings.ts';

const TENANT_TABLES = ['operating_model', 'peer_weights', 'route_plan', 'saved_view', 'audit_log'] as const;
const PUBLIC_TABLES = [
  'batch',
  'unit',
  'row_shape',
  'record_row',
  'quarantined_row',
  'finding',
  'control_total',
  'crosswalk',
  'table_mapping',
] as const;

type Attack = (transaction: Transaction<Tables>) => Promise<unknown>;

const attempt =
  (statement: string): Attack =>
  (transaction) =>
    sql.raw(statement).execute(transaction);

/** How many rows of each table a transaction sees. */
async function sight(transaction: Kysely<Tables>): Promise<number[]> {
  const counts: number[] = [];
  for (const table of TENANT_TABLES) counts.push((await transaction.selectFrom(table).selectAll().execute()).length);
  return counts;
}

describe.each([embedded(), server()])('districts in $name', (keeping) => {
  let fresh: FreshStore;
  beforeAll(keeping.start);
  afterAll(keeping.stop);
  beforeEach(async () => {
    fresh = await keeping.fresh();
    for (const district of ['0100001', '0100002']) {
      const own = fresh.store.forDistrict(district, 'superintendent');
      await own.setOperatingModel({ default: 'enterprise', exceptions: {} });
      await own.setPeerWeights('transportation', { 'log-pupils': 2 });
      await own.saveView({ id: 'v', name: 'Buses', address: '/areas/transportation' });
      await own.setRoutePlan(routePlanOf(45));
    }
    await fresh.store.commitBatch(reading([row('0100001', 2024, 2, 5)]), from('a'));
  });

  const asFirst = (attack: Attack) => asTenant(fresh.database, '0100001', attack);

  it('gives each district its own, and the default where it has said nothing', async () => {
    const first = fresh.store.forDistrict('0100001', 'superintendent');
    await first.setOperatingModel({ default: 'portfolio', exceptions: { 'buy-buses': 'enterprise' } });
    expect(await first.operatingModel()).toEqual({ default: 'portfolio', exceptions: { 'buy-buses': 'enterprise' } });
    const second = fresh.store.forDistrict('0100002', 'superintendent');
    expect(await second.operatingModel()).toEqual({ default: 'enterprise', exceptions: {} });
    const third = fresh.store.forDistrict('0100003', 'superintendent');
    expect(await third.operatingModel()).toEqual({ default: 'shared', exceptions: {} });
    expect([await third.peerWeights('transportation'), await third.savedViews()]).toEqual([null, []]);
  });

  it('keeps weights per area, and takes them back to the default', async () => {
    const own = fresh.store.forDistrict('0100001', 'finance chief');
    await own.setPeerWeights('nutrition', { 'poverty-share': 0 });
    await own.setPeerWeights('transportation', null);
    expect([await own.peerWeights('nutrition'), await own.peerWeights('transportation')]).toEqual([
      { 'poverty-share': 0 },
      null,
    ]);
  });

  it('keeps, renames and removes views', async () => {
    const own = fresh.store.forDistrict('0100001', 'finance chief');
    await own.saveView({ id: 'v', name: 'Our buses', address: '/areas/transportation?year=2024' });
    expect((await own.savedViews()).map(({ name, savedBy }) => [name, savedBy])).toEqual([
      ['Our buses', 'finance chief'],
    ]);
    expect([await own.removeView('v'), await own.removeView('v'), await own.savedViews()]).toEqual([true, false, []]);
  });

  it('replaces a route plan by the next, keeps the old one in the log, and takes it back', async () => {
    const own = fresh.store.forDistrict('0100001', 'analyst');
    await own.setRoutePlan(routePlanOf(44));
    expect([await own.routePlan(), await fresh.store.forDistrict('0100002', 'analyst').routePlan()]).toEqual([
      routePlanOf(44),
      routePlanOf(45),
    ]);
    await own.setRoutePlan(null);
    await own.setRoutePlan(null);
    const told = (await own.auditLog()).slice(3).map(({ action, detail }) => [action, detail]);
    expect(told).toEqual([
      ['record-route-plan', { replaces: null, plan: routePlanOf(45) }],
      ['record-route-plan', { replaces: 'route-plan-45', plan: routePlanOf(44) }],
      ['remove-route-plan', { replaces: 'route-plan-44', plan: null }],
    ]);
    expect([await own.routePlan(), await own.brokenAuditEntry()]).toEqual([null, null]);
  });

  it('writes down who changed what, from what to what, in a chain of its own', async () => {
    const own = fresh.store.forDistrict('0100001', 'board');
    await own.setOperatingModel({ default: 'shared', exceptions: {} });
    const log = await own.auditLog();
    expect(log.map(({ entry, actor, action }) => [entry, actor, action])).toEqual([
      [1, 'superintendent', 'set-operating-model'],
      [2, 'superintendent', 'set-peer-weights'],
      [3, 'superintendent', 'save-view'],
      [4, 'superintendent', 'record-route-plan'],
      [5, 'board', 'set-operating-model'],
    ]);
    expect(log[4]?.detail).toEqual({
      before: { default: 'enterprise', exceptions: {} },
      after: { default: 'shared', exceptions: {} },
    });
    expect(await own.brokenAuditEntry()).toBeNull();
  });

  it('keeps the chain whole when many write at once', async () => {
    const own = fresh.store.forDistrict('0100001', 'board');
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((area) => own.setPeerWeights(area, { x: 1 })));
    expect((await own.auditLog()).map(({ entry }) => entry)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await own.brokenAuditEntry()).toBeNull();
  });

  it('shows a district no row of another', async () => {
    expect(await asFirst(sight)).toEqual([1, 1, 1, 1, 4]);
    expect(await asTenant(fresh.database, '0100003', sight)).toEqual([0, 0, 0, 0, 0]);
  });

  it('shows the tenant role nothing at all while no district is set', async () => {
    const blank = (transaction: Transaction<Tables>) => sight(transaction);
    expect(await asTenant(fresh.database, '', blank)).toEqual([0, 0, 0, 0, 0]);
    const unset = await fresh.database.transaction().execute(async (transaction) => {
      await sql`set local role leeway_tenant`.execute(transaction);
      return sight(transaction);
    });
    expect(unset).toEqual([0, 0, 0, 0, 0]);
    expect(() => fresh.store.forDistrict('', 'board')).toThrow(RangeError);
  });

  it('forces row-level security on every table that knows a district, and keys it by the district first', async () => {
    const { rows } = await sql<{ name: string; on: boolean; forced: boolean; first: string }>`
      select c.relname::text as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
        (select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c join pg_attribute d on d.attrelid = c.oid and d.attname = 'district_id'
      where c.relkind = 'r' order by 1`.execute(fresh.database);
    expect(rows).toEqual(
      [...TENANT_TABLES].sort().map((name) => ({ name, on: true, forced: true, first: 'district_id' })),
    );
  });

  it('forgets role and district when the transaction ends', async () => {
    await asFirst(sight);
    const { rows } = await sql<{ role: string; district: string }>`
      select current_user::text as role, coalesce(current_setting('app.district', true), '') as district`.execute(
      fresh.database,
    );
    expect([rows[0]?.role === 'leeway_tenant', rows[0]?.district]).toEqual([false, '']);
  });

  it.each(TENANT_TABLES.filter((table) => table !== 'audit_log'))(
    'lets a district change or delete no %s of another, and hand none over',
    async (table) => {
      const changed = await asFirst(async (transaction) => {
        const other = sql.raw(`update ${table} set saved_by = 'intruder' where district_id = '0100002'`);
        const gone = sql.raw(`delete from ${table} where district_id = '0100002'`);
        return [await other.execute(transaction), await gone.execute(transaction)].map(
          ({ numAffectedRows }) => numAffectedRows,
        );
      });
      expect(changed).toEqual([0n, 0n]);
      expect(await asTenant(fresh.database, '0100002', sight)).toEqual([1, 1, 1, 1, 4]);
      await expect(asFirst(attempt(`update ${table} set district_id = '0100002'`))).rejects.toThrow(
        /row-level security/,
      );
    },
  );

  it.each([
    ['operating_model', "'0100009', '{}', 'now', 'me'"],
    ['peer_weights', "'0100009', 'nutrition', '{}', 'now', 'me'"],
    ['route_plan', "'0100009', '{}', 'now', 'me'"],
    ['saved_view', "'0100009', 'v', 'n', '/', 'now', 'me'"],
    ['audit_log', "'0100009', 1, 'now', 'me', 'forge', 's', '{}', '0', '0'"],
  ])('lets a district write no %s in the name of another', async (table, values) => {
    await expect(asFirst(attempt(`insert into ${table} values (${values})`))).rejects.toThrow(/row-level security/);
  });

  it.each(PUBLIC_TABLES)('lets a district read %s and never write it', async (table) => {
    await expect(asFirst(attempt(`select * from ${table}`))).resolves.toBeDefined();
    await expect(asFirst(attempt(`delete from ${table}`))).rejects.toThrow(/permission denied/);
    await expect(
      asFirst(attempt(`insert into ${table} overriding system value select * from ${table}`)),
    ).rejects.toThrow(/permission denied/);
    await expect(asFirst(attempt(`truncate ${table} cascade`))).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['read the platform’s log', 'select * from platform_audit_log'],
    [
      'write the platform’s log',
      "insert into platform_audit_log values (9, 'now', 'me', 'forge', 's', '{}', '0', '0')",
    ],
    ['read what migrations ran', 'select * from kysely_migration'],
    ['make a table', 'create table mine (x integer)'],
    ['switch row-level security off', 'alter table saved_view disable row level security'],
    ['drop the policy', 'drop policy own_district on saved_view'],
    ['drop the trigger', 'drop trigger audit_log_rows_stay on audit_log'],
  ])('does not let a district %s', async (_, statement) => {
    await expect(asFirst(attempt(statement))).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each(['audit_log', 'platform_audit_log'])(
    'refuses everybody who would change, delete or empty %s',
    async (table) => {
      const asOwner = async (statement: string) =>
        fresh.database.transaction().execute(async (transaction) => {
          await sql`select set_config('app.district', '0100001', true)`.execute(transaction);
          await sql.raw(statement).execute(transaction);
        });
      for (const statement of [`update ${table} set actor = 'nobody'`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(asOwner(statement)).rejects.toThrow(/append-only/);
      }
    },
  );

  it('finds the entry that somebody with the owner’s power changed', async () => {
    await fresh.database.transaction().execute(async (transaction) => {
      await sql`select set_config('app.district', '0100001', true)`.execute(transaction);
      await sql.raw('alter table audit_log disable trigger user').execute(transaction);
      await sql
        .raw(`update audit_log set actor = 'nobody' where district_id = '0100001' and entry_no = 2`)
        .execute(transaction);
      await sql.raw('alter table audit_log enable trigger user').execute(transaction);
    });
    expect(await fresh.store.forDistrict('0100001', 'board').brokenAuditEntry()).toBe(2);
    expect(await fresh.store.forDistrict('0100002', 'board').brokenAuditEntry()).toBeNull();
  });
});
