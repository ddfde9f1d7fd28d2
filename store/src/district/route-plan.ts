import type { RoutePlan } from '@leeway/model';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { storableJson, storableText } from '../storable.ts';
import { type Acting, appendDistrictEntry, asTenant } from './tenant.ts';

async function stored(transaction: Transaction<Tables>, district: string): Promise<RoutePlan | null> {
  const row = await transaction
    .selectFrom('route_plan')
    .select('body')
    .where('district_id', '=', district)
    .executeTakeFirst();
  return row ? (row.body as RoutePlan) : null;
}

/** The district's route plan, or null where it recorded none or took it back. */
export function routePlan(database: Kysely<Tables>, { district }: Acting): Promise<RoutePlan | null> {
  return asTenant(database, district, (transaction) => stored(transaction, district));
}

/** Puts a plan on record in place of an earlier one, which stays in the audit log; null takes it back. */
export function setRoutePlan(database: Kysely<Tables>, acting: Acting, plan: RoutePlan | null): Promise<void> {
  const { district, actor, now } = acting;
  return asTenant(database, district, async (transaction) => {
    const before = await stored(transaction, district);
    if (plan === null && before === null) return;
    if (plan === null) {
      await transaction.deleteFrom('route_plan').where('district_id', '=', district).execute();
    } else {
      const columns = { body: storableJson(plan), saved_at: now(), saved_by: storableText(actor) };
      await transaction
        .insertInto('route_plan')
        .values({ district_id: district, ...columns })
        .onConflict((conflict) => conflict.column('district_id').doUpdateSet(columns))
        .execute();
    }
    await appendDistrictEntry(transaction, acting, {
      action: plan === null ? 'remove-route-plan' : 'record-route-plan',
      subject: plan?.id ?? before?.id ?? '',
      detail: { replaces: before?.id ?? null, plan },
    });
  });
}
