import type { Selectable } from 'kysely';
import type { AuditColumns } from '../schema/tables.ts';
import { storableJson, storableText } from '../storable.ts';
import type { AuditEntry, AuditEvent } from './chain.ts';

/** The event as the database will give it back, so that its hash is of what is stored. */
export function storableEvent({ at, actor, action, subject, detail }: AuditEvent): AuditEvent {
  return {
    at,
    actor: storableText(actor),
    action,
    subject: storableText(subject),
    detail: JSON.parse(storableJson(detail)) as AuditEvent['detail'],
  };
}

export function auditColumns(entry: AuditEntry) {
  const { at, actor, action, subject, previousHash, hash } = entry;
  const detail = JSON.stringify(entry.detail);
  return { entry_no: entry.entry, at, actor, action, subject, detail, previous_hash: previousHash, hash };
}

export function auditEntry(row: Selectable<AuditColumns>): AuditEntry {
  const { at, actor, action, subject, hash } = row;
  const detail = row.detail as AuditEvent['detail'];
  return { entry: row.entry_no, at, actor, action, subject, detail, previousHash: row.previous_hash, hash };
}
