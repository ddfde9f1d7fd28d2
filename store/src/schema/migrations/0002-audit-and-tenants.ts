import { type Kysely, sql } from 'kysely';

const AUDIT_COLUMNS = `
    entry_no integer not null check (entry_no > 0),
    at text not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail jsonb not null,
    previous_hash text not null,
    hash text not null`;

const TABLES = [
  `create table platform_audit_log (${AUDIT_COLUMNS},
    primary key (entry_no)
  )`,
  `create table audit_log (
    district_id text not null,${AUDIT_COLUMNS},
    primary key (district_id, entry_no)
  )`,
  `create table operating_model (
    district_id text not null primary key,
    body jsonb not null,
    saved_at text not null,
    saved_by text not null
  )`,
  `create table peer_weights (
    district_id text not null,
    area text not null,
    body jsonb not null,
    saved_at text not null,
    saved_by text not null,
    primary key (district_id, area)
  )`,
  `create table saved_view (
    district_id text not null,
    view_id text not null,
    name text not null,
    address text not null,
    saved_at text not null,
    saved_by text not null,
    primary key (district_id, view_id)
  )`,
];

const APPEND_ONLY = [
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'The audit log is append-only: % on % was refused.', tg_op, tg_table_name using errcode = 'insufficient_privilege';
  end $$`,
  ...['platform_audit_log', 'audit_log'].flatMap((table) => [
    `create trigger ${table}_rows_stay before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_stays before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
];

/** Roles belong to the whole cluster, so another database of it may have made this one already. */
const ROLE = [
  `do $$ begin
    if not exists (select from pg_roles where rolname = 'leeway_tenant') then
      create role leeway_tenant nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`,
  `do $$ begin
    if not pg_has_role(current_user, 'leeway_tenant',
      case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end) then
      execute format('grant leeway_tenant to %I', current_user);
    end if;
  end $$`,
];

const PUBLIC_RECORD =
  'batch, unit, row_shape, record_row, quarantined_row, finding, control_total, crosswalk, table_mapping';
const TENANT_TABLES = ['operating_model', 'peer_weights', 'saved_view', 'audit_log'];

const RIGHTS = [
  `do $$ begin execute format('grant usage on schema %I to leeway_tenant', current_schema()); end $$`,
  `grant select on ${PUBLIC_RECORD} to leeway_tenant`,
  'grant select, insert, update, delete on operating_model, peer_weights, saved_view to leeway_tenant',
  'grant select, insert on audit_log to leeway_tenant',
  ...TENANT_TABLES.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_district on ${table}
      using (district_id = nullif(current_setting('app.district', true), ''))
      with check (district_id = nullif(current_setting('app.district', true), ''))`,
  ]),
];

/** A district's own: every table keyed by the district first, under forced row-level security. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...APPEND_ONLY, ...ROLE, ...RIGHTS]) await sql.raw(statement).execute(database);
}
