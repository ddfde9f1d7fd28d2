import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { storableJson, storableText } from '../storable.ts';
import { type Acting, appendDistrictEntry, asTenant } from './tenant.ts';

/** How much each driver counts when peers are chosen: driver → weight, zero or more. */
export type PeerWeights = Readonly<Record<string, number>>;

async function stored(transaction: Transaction<Tables>, district: string, area: string): Promise<PeerWeights | null> {
  const row = await transaction
    .selectFrom('peer_weights')
    .select('body')
    .where('district_id', '=', district)
    .where('area', '=', area)
    .executeTakeFirst();
  return row ? (row.body as PeerWeights) : null;
}

/** The weights that the district set for an area, or null where it set none. */
export function peerWeights(database: Kysely<Tables>, { district }: Acting, area: string): Promise<PeerWeights | null> {
  return asTenant(database, district, (transaction) => stored(transaction, district, area));
}

/** Sets an area's weights; null takes them back to the default. */
export function setPeerWeights(
  database: Kysely<Tables>,
  acting: Acting,
  area: string,
  weights: PeerWeights | null,
): Promise<void> {
  const { district, actor, now } = acting;
  return asTenant(database, district, async (transaction) => {
    const before = await stored(transaction, district, area);
    if (weights === null) {
      await transaction
        .deleteFrom('peer_weights')
        .where('district_id', '=', district)
        .where('area', '=', area)
        .execute();
    } else {
      const columns = { body: storableJson(weights), saved_at: now(), saved_by: storableText(actor) };
      await transaction
        .insertInto('peer_weights')
        .values({ district_id: district, area, ...columns })
        .onConflict((conflict) => conflict.columns(['district_id', 'area']).doUpdateSet(columns))
        .execute();
    }
    await appendDistrictEntry(transaction, acting, {
      action: 'set-peer-weights',
      subject: area,
      detail: { before, after: weights },
    });
  });
}
