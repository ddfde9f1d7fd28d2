import { type Kysely, sql } from 'kysely';
import { appendPlatformEntry } from '../audit/platform-audit.ts';
import type { Tables } from '../schema/tables.ts';
import { storableJson, storableText } from '../storable.ts';

/** How one agency's table is read, as a person stated it. The store keeps it whole and looks only at its id. */
export type StoredMapping = {
  readonly id: string;
  readonly body: unknown;
  readonly savedAt: string;
  readonly savedBy: string;
};

/** Keeps a mapping under its id, in place of an earlier one. */
export async function saveMapping(
  database: Kysely<Tables>,
  mapping: { readonly id: string },
  { actor, now }: { readonly actor: string; readonly now: string },
): Promise<void> {
  const columns = { body: storableJson(mapping), saved_at: now, saved_by: storableText(actor) };
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('table_mapping')
      .values({ mapping_id: mapping.id, ...columns })
      .onConflict((conflict) => conflict.column('mapping_id').doUpdateSet(columns))
      .execute();
    await appendPlatformEntry(transaction, {
      at: now,
      actor,
      action: 'save-mapping',
      subject: mapping.id,
      detail: { mapping },
    });
  });
}

export async function mappings(database: Kysely<Tables>): Promise<StoredMapping[]> {
  const rows = await database.selectFrom('table_mapping').selectAll().orderBy(sql`mapping_id collate "C"`).execute();
  return rows.map(({ mapping_id, body, saved_at, saved_by }) => ({
    id: mapping_id,
    body,
    savedAt: saved_at,
    savedBy: saved_by,
  }));
}

export async function mapping(database: Kysely<Tables>, id: string): Promise<StoredMapping | null> {
  return (await mappings(database)).find((stored) => stored.id === id) ?? null;
}
