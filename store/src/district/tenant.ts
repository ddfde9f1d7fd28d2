import { type Kysely, sql, type Transaction } from 'kysely';
import { auditColumns, storableEvent } from '../audit/audit-rows.ts';
import { nextEntry } from '../audit/chain.ts';
import type { Tables } from '../schema/tables.ts';

/** Who acts, for which district, at what time. */
export type Acting = { readonly district: string; readonly actor: string; readonly now: () => string };

/** Runs work as the tenant role with the district set: the database itself keeps every other district's rows out of reach. */
export async function asTenant<Result>(
  database: Kysely<Tables>,
  district: string,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await sql`set local role leeway_tenant`.execute(transaction);
    await sql`select set_config('app.district', ${district}, true)`.execute(transaction);
    return work(transaction);
  });
}

export const chainOf = (district: string): string => `district ${district}`;

/** Seals what was done into the district's log, in the transaction of the deed itself. */
export async function appendDistrictEntry(
  transaction: Transaction<Tables>,
  { district, actor, now }: Acting,
  event: { readonly action: string; readonly subject: string; readonly detail: Readonly<Record<string, unknown>> },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('leeway.audit'), hashtext(${district}))`.execute(transaction);
  const last = await transaction
    .selectFrom('audit_log')
    .select(['entry_no as entry', 'hash'])
    .where('district_id', '=', district)
    .orderBy('entry_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = nextEntry(chainOf(district), last ?? null, storableEvent({ at: now(), actor, ...event }));
  await transaction
    .insertInto('audit_log')
    .values({ district_id: district, ...auditColumns(entry) })
    .execute();
}
