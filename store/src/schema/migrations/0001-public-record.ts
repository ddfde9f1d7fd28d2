import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  `create table crosswalk (
    crosswalk_id text primary key,
    source text not null,
    version text not null,
    body jsonb not null
  )`,
  `create table batch (
    batch_no integer generated always as identity primary key,
    id text not null unique,
    source text not null,
    vintage integer not null check (vintage > 0),
    file text not null,
    sha256 text not null,
    imported_at text not null,
    imported_by text not null,
    fiscal_years integer[] not null,
    units integer not null,
    rows_read integer not null,
    rows_accepted integer not null,
    rows_quarantined integer not null,
    synthetic boolean not null,
    description jsonb not null,
    crosswalk_id text not null references crosswalk,
    unique (source, sha256)
  )`,
  `create table unit (
    batch_no integer not null references batch on delete cascade,
    unit_id text not null,
    kind text not null,
    name text not null,
    state text not null,
    county text,
    parent text,
    primary key (batch_no, unit_id)
  )`,
  `create table row_shape (
    batch_no integer not null references batch on delete cascade,
    shape_no integer not null,
    items json not null,
    primary key (batch_no, shape_no)
  )`,
  `create table record_row (
    batch_no integer not null references batch on delete cascade,
    row_no integer not null,
    unit_id text not null,
    fiscal_year integer not null,
    basis text not null,
    line integer not null,
    shape_no integer not null,
    item_values json not null,
    item_lines json,
    primary key (batch_no, row_no),
    unique (batch_no, unit_id, fiscal_year, basis)
  )`,
  `create table quarantined_row (
    batch_no integer not null references batch on delete cascade,
    row_no integer not null,
    line integer not null,
    column_name text,
    value text not null,
    reason jsonb not null,
    raw text not null,
    primary key (batch_no, row_no)
  )`,
  ...['finding', 'control_total'].map(
    (table) => `create table ${table} (
    batch_no integer not null references batch on delete cascade,
    row_no integer not null,
    body jsonb not null,
    primary key (batch_no, row_no)
  )`,
  ),
  `create table table_mapping (
    mapping_id text primary key,
    body jsonb not null,
    saved_at text not null,
    saved_by text not null
  )`,
];

/** What agencies publish about any district: shared by every tenant. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}
