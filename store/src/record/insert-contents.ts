import type { Reading } from '@leeway/model';
import type { Insertable, Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { storableJson, storableText } from '../storable.ts';
import { chunks } from './insert-chunks.ts';
import { rowShapes } from './row-shapes.ts';

/** 400 rows of 262 values are about 2 MB of text, and 9 columns of 400 rows stay far below the limit of 65,535 parameters. */
const ROWS_AT_A_TIME = 400;

async function insertRows<Table extends keyof Tables>(
  transaction: Transaction<Tables>,
  table: Table,
  runs: Iterable<Insertable<Tables[Table]>[]>,
): Promise<void> {
  for (const run of runs) await transaction.insertInto(table).values(run).execute();
}

const orNull = (text: string | null): string | null => (text === null ? null : storableText(text));

/** Everything of a reading but its batch line. */
export async function insertContents(transaction: Transaction<Tables>, batch: number, reading: Reading): Promise<void> {
  const units = chunks(reading.units, ROWS_AT_A_TIME, ({ id, kind, name, state, county, parent }) => ({
    batch_no: batch,
    unit_id: storableText(id),
    kind,
    name: storableText(name),
    state,
    county: orNull(county),
    parent: orNull(parent),
  }));
  const { shapes, shapeOf } = rowShapes(reading.rows);
  const shapeRows = chunks(shapes, ROWS_AT_A_TIME, (items, index) => ({
    batch_no: batch,
    shape_no: index,
    items: storableJson(items),
  }));
  const rows = chunks(reading.rows, ROWS_AT_A_TIME, (row, index) => ({
    batch_no: batch,
    row_no: index,
    unit_id: storableText(row.unitId),
    fiscal_year: row.fiscalYear,
    basis: row.basis,
    line: row.line,
    shape_no: shapeOf(row),
    item_values: JSON.stringify(Object.values(row.values)),
    item_lines: row.lines ? storableJson(row.lines) : null,
  }));
  const quarantined = chunks(reading.quarantined, ROWS_AT_A_TIME, (row, index) => ({
    batch_no: batch,
    row_no: index,
    line: row.line,
    column_name: orNull(row.column),
    value: storableText(row.value),
    reason: storableJson(row.reason),
    raw: storableText(row.raw),
  }));
  const bodies = (items: readonly object[]) =>
    chunks(items, ROWS_AT_A_TIME, (item, index) => ({ batch_no: batch, row_no: index, body: storableJson(item) }));
  await insertRows(transaction, 'unit', units);
  await insertRows(transaction, 'row_shape', shapeRows);
  await insertRows(transaction, 'record_row', rows);
  await insertRows(transaction, 'quarantined_row', quarantined);
  await insertRows(transaction, 'finding', bodies(reading.findings));
  await insertRows(transaction, 'control_total', bodies(reading.controlTotals));
}
