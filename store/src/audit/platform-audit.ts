import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { auditColumns, auditEntry, storableEvent } from './audit-rows.ts';
import { type AuditEntry, type AuditEvent, brokenEntry, nextEntry } from './chain.ts';

const CHAIN = 'platform';

/** Seals an event into the platform's log, in the transaction of what it tells of: both happen or neither. */
export async function appendPlatformEntry(transaction: Transaction<Tables>, event: AuditEvent): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('leeway.audit'))`.execute(transaction);
  const last = await transaction
    .selectFrom('platform_audit_log')
    .select(['entry_no as entry', 'hash'])
    .orderBy('entry_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = nextEntry(CHAIN, last ?? null, storableEvent(event));
  await transaction.insertInto('platform_audit_log').values(auditColumns(entry)).execute();
}

export async function platformAudit(database: Kysely<Tables>): Promise<AuditEntry[]> {
  const rows = await database.selectFrom('platform_audit_log').selectAll().orderBy('entry_no').execute();
  return rows.map(auditEntry);
}

/** The first platform entry that does not hold, or null. */
export async function brokenPlatformEntry(database: Kysely<Tables>): Promise<number | null> {
  return brokenEntry(CHAIN, await platformAudit(database));
}
