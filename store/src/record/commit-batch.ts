import type { Batch, Reading, RecordRow } from '@leeway/model';
import { type Kysely, sql, type Transaction } from 'kysely';
import { appendPlatformEntry } from '../audit/platform-audit.ts';
import { AlreadyImported, ReadingInvalid } from '../refusals.ts';
import type { Tables } from '../schema/tables.ts';
import { storableJson, storableText } from '../storable.ts';
import { batchOf, byFingerprint } from './batch-rows.ts';
import { keepCrosswalk } from './crosswalks.ts';
import { insertContents } from './insert-contents.ts';

export type ImportMeta = { readonly file: string; readonly sha256: string; readonly importedBy: string };
export type Stamp = { readonly id: string; readonly now: string };

/** Imports and undos wait for one another, so that vintages are counted one at a time. */
export async function oneAtATime(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('leeway.batches'))`.execute(transaction);
}

const rowKey = ({ unitId, fiscalYear, basis }: RecordRow): string => `${unitId} ${fiscalYear} ${basis}`;

function refuseRepeatedRows(rows: readonly RecordRow[]): void {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const key = rowKey(row);
    const earlier = lines.get(key);
    if (earlier !== undefined) {
      throw new ReadingInvalid(
        `A reading has one row per unit, year and basis, but lines ${earlier} and ${row.line} both state ${key}.`,
      );
    }
    lines.set(key, row.line);
  }
}

/** One more than the highest vintage of the same source among batches that share a fiscal year with this one. */
async function nextVintage(
  transaction: Transaction<Tables>,
  source: string,
  years: readonly number[],
): Promise<number> {
  const { rows } = await sql<{ vintage: number }>`
    select coalesce(max(vintage), 0) + 1 as vintage from batch
    where source = ${source} and fiscal_years && ${sql.val([...years])}::integer[]`.execute(transaction);
  return rows[0]?.vintage ?? 1;
}

async function insertBatch(transaction: Transaction<Tables>, reading: Reading, meta: ImportMeta, { id, now }: Stamp) {
  return transaction
    .insertInto('batch')
    .values({
      id,
      source: reading.source,
      vintage: await nextVintage(transaction, reading.source, reading.fiscalYears),
      file: storableText(meta.file),
      sha256: meta.sha256,
      imported_at: now,
      imported_by: storableText(meta.importedBy),
      fiscal_years: [...reading.fiscalYears],
      units: reading.units.length,
      rows_read: reading.rowsRead,
      rows_accepted: reading.rows.length,
      rows_quarantined: reading.quarantined.length,
      synthetic: reading.description.synthetic,
      description: storableJson(reading.description),
      crosswalk_id: await keepCrosswalk(transaction, reading.crosswalk),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/**
 * Stores a reading, whole or not at all.
 * @throws AlreadyImported where the same bytes are there from the same source.
 */
export async function commitBatch(
  database: Kysely<Tables>,
  reading: Reading,
  meta: ImportMeta,
  stamp: Stamp,
): Promise<Batch> {
  refuseRepeatedRows(reading.rows);
  return database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction);
    const earlier = await byFingerprint(transaction, reading.source, meta.sha256);
    if (earlier) throw new AlreadyImported(earlier);
    const inserted = await insertBatch(transaction, reading, meta, stamp);
    await insertContents(transaction, inserted.batch_no, reading);
    const batch = batchOf(inserted);
    const { id, source, vintage, file, sha256, rows } = batch;
    await appendPlatformEntry(transaction, {
      at: stamp.now,
      actor: meta.importedBy,
      action: 'import',
      subject: id,
      detail: { source, vintage, file, sha256, rows },
    });
    return batch;
  });
}
