import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/** A name for the record's content: another after every import, and the old one again after its undo. */
export async function recordVersion(database: Kysely<Tables> | Transaction<Tables>): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select md5(coalesce(string_agg(id || ' ' || sha256 || ' ' || crosswalk_id, ',' order by batch_no), '')) as version
    from batch`.execute(database);
  return rows[0]?.version ?? '';
}
