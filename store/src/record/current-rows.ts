import type { Basis, FiscalYear, RecordRow } from '@leeway/model';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { BatchTable, RecordRowTable, Tables } from '../schema/tables.ts';
import { named } from './row-shapes.ts';

const ROWS_AT_A_TIME = 1000;

type StoredBatch = Pick<Selectable<BatchTable>, 'batch_no' | 'source' | 'vintage' | 'fiscal_years'>;
type StoredRow = Omit<Selectable<RecordRowTable>, 'batch_no'>;
type ItemLists = readonly (readonly string[])[];

/** The item lists of an import's rows, by number. */
export async function itemLists(database: Kysely<Tables> | Transaction<Tables>, batch: number): Promise<ItemLists> {
  const rows = await database
    .selectFrom('row_shape')
    .select('items')
    .where('batch_no', '=', batch)
    .orderBy('shape_no')
    .execute();
  return rows.map(({ items }) => items as string[]);
}

export function recordRow(row: StoredRow, lists: ItemLists): RecordRow {
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

type Place = { readonly batch: number; readonly later: readonly number[]; readonly after: number };
type Cells = [number, string, number, string, number, number, unknown, unknown];

/** One page as one value: a third less work than a thousand rows of eight columns, which the driver would parse one by one. */
async function page(transaction: Transaction<Tables>, { batch, later, after }: Place): Promise<StoredRow[]> {
  const replaced =
    later.length === 0
      ? sql`false`
      : sql`exists (select 1 from record_row newer where newer.batch_no in (${sql.join(later)})
          and newer.unit_id = r.unit_id and newer.fiscal_year = r.fiscal_year and newer.basis = r.basis)`;
  const { rows } = await sql<{ cells: Cells[] | null }>`
    select json_agg(json_build_array(row_no, unit_id, fiscal_year, basis, line, shape_no, item_values, item_lines)
      order by row_no) as cells
    from (select * from record_row r where batch_no = ${batch} and row_no > ${after} and not ${replaced}
      order by row_no limit ${ROWS_AT_A_TIME}) as one_page`.execute(transaction);
  return (rows[0]?.cells ?? []).map(
    ([row_no, unit_id, fiscal_year, basis, line, shape_no, item_values, item_lines]) => ({
      row_no,
      unit_id,
      fiscal_year,
      basis,
      line,
      shape_no,
      item_values: item_values as StoredRow['item_values'],
      item_lines: item_lines as StoredRow['item_lines'],
    }),
  );
}

/** The rows of a batch that no later vintage states anew, page by page. */
export async function* currentRows(transaction: Transaction<Tables>, batch: StoredBatch): AsyncGenerator<RecordRow[]> {
  const later = await laterBatches(transaction, batch);
  const lists = await itemLists(transaction, batch.batch_no);
  for (let after = -1; ; ) {
    const rows = await page(transaction, { batch: batch.batch_no, later, after });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => recordRow(row, lists));
    if (rows.length < ROWS_AT_A_TIME) return;
    after = last.row_no;
  }
}
