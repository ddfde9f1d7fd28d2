import { createHash } from 'node:crypto';
import type { Crosswalk } from '@leeway/model';
import type { Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { canonicalJson, storableJson } from '../storable.ts';

/** Stores a crosswalk once per content, whatever its version says of itself. Gives its id. */
export async function keepCrosswalk(transaction: Transaction<Tables>, crosswalk: Crosswalk): Promise<string> {
  const id = createHash('sha256').update(canonicalJson(crosswalk)).digest('hex');
  const { source, version } = crosswalk;
  await transaction
    .insertInto('crosswalk')
    .values({ crosswalk_id: id, source, version, body: storableJson(crosswalk) })
    .onConflict((conflict) => conflict.column('crosswalk_id').doNothing())
    .execute();
  return id;
}

/** Removes a crosswalk that no batch uses any more. */
export async function dropUnusedCrosswalk(transaction: Transaction<Tables>, id: string): Promise<void> {
  await transaction
    .deleteFrom('crosswalk')
    .where('crosswalk_id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('batch').select('batch_no').where('crosswalk_id', '=', id))),
    )
    .execute();
}
