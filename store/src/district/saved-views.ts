import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { storableText } from '../storable.ts';
import { type Acting, appendDistrictEntry, asTenant } from './tenant.ts';

/** A view that someone of the district wants to find again. The address bar holds all of a view's state. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  /** Path and query inside the web application. */
  readonly address: string;
  readonly savedAt: string;
  readonly savedBy: string;
};

export type NewView = Pick<SavedView, 'id' | 'name' | 'address'>;

/** The district's views, the newest first. */
export function savedViews(database: Kysely<Tables>, { district }: Acting): Promise<SavedView[]> {
  return asTenant(database, district, async (transaction) => {
    const rows = await transaction
      .selectFrom('saved_view')
      .selectAll()
      .where('district_id', '=', district)
      .orderBy('saved_at', 'desc')
      .orderBy('view_id')
      .execute();
    return rows.map(({ view_id, name, address, saved_at, saved_by }) => ({
      id: view_id,
      name,
      address,
      savedAt: saved_at,
      savedBy: saved_by,
    }));
  });
}

/** Keeps a view under its id, in place of an earlier one. */
export function saveView(database: Kysely<Tables>, acting: Acting, view: NewView): Promise<void> {
  const { district, actor, now } = acting;
  return asTenant(database, district, async (transaction) => {
    const [name, address] = [storableText(view.name), storableText(view.address)];
    const columns = { name, address, saved_at: now(), saved_by: storableText(actor) };
    await transaction
      .insertInto('saved_view')
      .values({ district_id: district, view_id: view.id, ...columns })
      .onConflict((conflict) => conflict.columns(['district_id', 'view_id']).doUpdateSet(columns))
      .execute();
    await appendDistrictEntry(transaction, acting, {
      action: 'save-view',
      subject: view.id,
      detail: { name, address },
    });
  });
}

/** Removes a view. False where there was none. */
export function removeView(database: Kysely<Tables>, acting: Acting, id: string): Promise<boolean> {
  return asTenant(database, acting.district, async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('saved_view')
      .where('district_id', '=', acting.district)
      .where('view_id', '=', id)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return false;
    await appendDistrictEntry(transaction, acting, { action: 'remove-view', subject: id, detail: {} });
    return true;
  });
}
