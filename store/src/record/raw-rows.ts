import type { Batch, Crosswalk, CrosswalkItem, QuarantinedRow, RecordRow, Unit } from '@leeway/model';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { batchOf } from './batch-rows.ts';
import { itemLists, recordRow } from './current-rows.ts';
import { unitOf } from './merged-units.ts';

/** One item of a row as published; `unit` is null where the crosswalk does not name the item. */
export type RawItem = {
  readonly item: string;
  readonly label: string;
  readonly unit: CrosswalkItem['unit'] | null;
  readonly value: number | null;
  readonly line: number;
};

/** What one line of an imported file states of one unit and year. */
export type RawRow = {
  readonly batch: Batch;
  readonly unit: Unit;
  readonly row: RecordRow;
  readonly items: readonly RawItem[];
};

function rawItems(row: RecordRow, crosswalk: Crosswalk): RawItem[] {
  const known = new Map(crosswalk.items.map((item) => [item.item, item]));
  return Object.entries(row.values).map(([item, value]) => ({
    item,
    label: known.get(item)?.label ?? item,
    unit: known.get(item)?.unit ?? null,
    value,
    line: row.lines?.[item] ?? row.line,
  }));
}

/**
 * The rows that stand on a line of an imported file, or have an item on it. More than one where a line states several
 * years; `unitId` narrows them to one unit.
 */
export async function rawRows(database: Kysely<Tables>, id: string, line: number, unitId?: string): Promise<RawRow[]> {
  const batch = await database
    .selectFrom('batch')
    .innerJoin('crosswalk', 'crosswalk.crosswalk_id', 'batch.crosswalk_id')
    .selectAll('batch')
    .select('crosswalk.body as crosswalk')
    .where('batch.id', '=', id)
    .executeTakeFirst();
  if (!batch) return [];
  let query = database
    .selectFrom('record_row')
    .selectAll()
    .where('batch_no', '=', batch.batch_no)
    .where(
      sql<boolean>`(line = ${line}::integer or exists (
        select 1 from json_each_text(item_lines) as part where part.value = ${String(line)}::text))`,
    )
    .orderBy('row_no');
  if (unitId !== undefined) query = query.where('unit_id', '=', unitId);
  const lists = await itemLists(database, batch.batch_no);
  const found: RawRow[] = [];
  for (const stored of await query.execute()) {
    const unit = await database
      .selectFrom('unit')
      .selectAll()
      .where('batch_no', '=', batch.batch_no)
      .where('unit_id', '=', stored.unit_id)
      .executeTakeFirst();
    const row = recordRow(stored, lists);
    const items = rawItems(row, batch.crosswalk as Crosswalk);
    if (unit) found.push({ batch: batchOf(batch), unit: unitOf(unit), row, items });
  }
  return found;
}

export type Page = { readonly offset: number; readonly limit: number };
export type QuarantinedPage = { readonly total: number; readonly items: readonly QuarantinedRow[] };

/** The rows of an import that could not be used, in the order of the file. */
export async function quarantinedRows(
  database: Kysely<Tables>,
  id: string,
  { offset, limit }: Page,
): Promise<QuarantinedPage> {
  const batch = await database
    .selectFrom('batch')
    .select(['batch_no', 'rows_quarantined'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!batch) return { total: 0, items: [] };
  const rows = await database
    .selectFrom('quarantined_row')
    .selectAll()
    .where('batch_no', '=', batch.batch_no)
    .orderBy('row_no')
    .offset(offset)
    .limit(limit)
    .execute();
  const items = rows.map((row) => ({
    line: row.line,
    column: row.column_name,
    value: row.value,
    reason: row.reason as QuarantinedRow['reason'],
    raw: row.raw,
  }));
  return { total: batch.rows_quarantined, items };
}
