import type { Batch } from '@leeway/model';
import type { Kysely } from 'kysely';
import { appendPlatformEntry } from '../audit/platform-audit.ts';
import { BatchUnknown } from '../refusals.ts';
import type { Tables } from '../schema/tables.ts';
import { batchOf } from './batch-rows.ts';
import { oneAtATime } from './commit-batch.ts';
import { dropUnusedCrosswalk } from './crosswalks.ts';

/** Takes an import back, whole; everything else stands as it stood. Only the audit log remembers. */
export async function undoBatch(
  database: Kysely<Tables>,
  id: string,
  { actor, now }: { readonly actor: string; readonly now: string },
): Promise<Batch> {
  return database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction);
    const removed = await transaction.deleteFrom('batch').where('id', '=', id).returningAll().executeTakeFirst();
    if (!removed) throw new BatchUnknown(id);
    await dropUnusedCrosswalk(transaction, removed.crosswalk_id);
    const batch = batchOf(removed);
    const { source, vintage, file, sha256 } = batch;
    await appendPlatformEntry(transaction, {
      at: now,
      actor,
      action: 'undo',
      subject: id,
      detail: { source, vintage, file, sha256 },
    });
    return batch;
  });
}
