import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  `create table route_plan (
    district_id text not null primary key,
    body jsonb not null,
    saved_at text not null,
    saved_by text not null
  )`,
  'grant select, insert, update, delete on route_plan to leeway_tenant',
  'alter table route_plan enable row level security',
  'alter table route_plan force row level security',
  `create policy own_district on route_plan
    using (district_id = nullif(current_setting('app.district', true), ''))
    with check (district_id = nullif(current_setting('app.district', true), ''))`,
];

/** The route plan that a district put on record. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}
