import type { Basis, FiscalYear, RecordRow } from '@leeway/model';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { BatchTable, RecordRowTable, Tables } from '../schema/tables.ts';
import { named } from './row-shapes.ts';

const ROWS_AT_A_TIME = 1000;

type StoredBatch = Pick<Selectable<BatchTable>, 'batch_no' | 'source' | 'vintage' | 'fiscal_years'>;

/** The item lists of an import's rows, by number. */
export async function itemLists(database: Kysely<Tables> | Transaction<Tables>, batch: number): Promise<string[][]> {
  const rows = await database
    .selectFrom('row_shape')
    .select('items')
    .where('batch_no', '=', batch)
    .orderBy('shape_no')
    .execute();
  return rows.map(({ items }) => items as string[]);
}

export function recordRow(row: Selectable<RecordRowTable>, lists: readonly (readonly string[])[]): RecordRow {
  const stated = {
    unitId: row.unit_id,
    fiscalYear: row.fiscal_year as FiscalYear,
    basis: row.basis as Basis,
    line: row.line,
    values: named(lists[row.shape_no] ?? [], row.item_values as (number | null)[]),
  };
  return row.item_lines === null ? stated : { ...stated, lines: row.item_lines as Record<string, number> };
}

/** Later vintages of the same source that share a fiscal year: only these can replace a row. */
async function laterBatches(transaction: Transaction<Tables>, batch: StoredBatch): Promise<number[]> {
  const rows = await transaction
    .selectFrom('batch')
    .select('batch_no')
    .where('source', '=', batch.source)
    .where('vintage', '>', batch.vintage)
    .where(sql<boolean>`fiscal_years && ${sql.val(batch.fiscal_years)}::integer[]`)
    .execute();
  return rows.map(({ batch_no }) => batch_no);
}

/** The rows of a batch that no later vintage states anew, page by page. */
export async function* currentRows(transaction: Transaction<Tables>, batch: StoredBatch): AsyncGenerator<RecordRow[]> {
  const later = await laterBatches(transaction, batch);
  const lists = await itemLists(transaction, batch.batch_no);
  for (let after = -1; ; ) {
    let query = transaction
      .selectFrom('record_row as r')
      .selectAll()
      .where('batch_no', '=', batch.batch_no)
      .where('row_no', '>', after)
      .orderBy('row_no')
      .limit(ROWS_AT_A_TIME);
    if (later.length > 0) {
      query = query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('record_row as newer')
              .select('newer.row_no')
              .where('newer.batch_no', 'in', later)
              .whereRef('newer.unit_id', '=', 'r.unit_id')
              .whereRef('newer.fiscal_year', '=', 'r.fiscal_year')
              .whereRef('newer.basis', '=', 'r.basis'),
          ),
        ),
      );
    }
    const rows = await query.execute();
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => recordRow(row, lists));
    if (rows.length < ROWS_AT_A_TIME) return;
    after = last.row_no;
  }
}
