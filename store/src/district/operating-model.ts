import { DEFAULT_OPERATING_MODEL, type OperatingModel } from '@leeway/model';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { storableJson, storableText } from '../storable.ts';
import { type Acting, appendDistrictEntry, asTenant } from './tenant.ts';

async function stored(transaction: Transaction<Tables>, district: string): Promise<OperatingModel> {
  const row = await transaction
    .selectFrom('operating_model')
    .select('body')
    .where('district_id', '=', district)
    .executeTakeFirst();
  return row ? (row.body as OperatingModel) : DEFAULT_OPERATING_MODEL;
}

/** How the district is run; the default where it has not said. */
export function operatingModel(database: Kysely<Tables>, { district }: Acting): Promise<OperatingModel> {
  return asTenant(database, district, (transaction) => stored(transaction, district));
}

export function setOperatingModel(database: Kysely<Tables>, acting: Acting, model: OperatingModel): Promise<void> {
  const { district, actor, now } = acting;
  return asTenant(database, district, async (transaction) => {
    const before = await stored(transaction, district);
    const columns = { body: storableJson(model), saved_at: now(), saved_by: storableText(actor) };
    await transaction
      .insertInto('operating_model')
      .values({ district_id: district, ...columns })
      .onConflict((conflict) => conflict.column('district_id').doUpdateSet(columns))
      .execute();
    await appendDistrictEntry(transaction, acting, {
      action: 'set-operating-model',
      subject: district,
      detail: { before, after: model },
    });
  });
}
