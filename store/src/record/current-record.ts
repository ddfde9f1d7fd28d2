import type { Batch, Crosswalk, RecordRow, SourceDescription, Unit } from '@leeway/model';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { batchOf } from './batch-rows.ts';
import { currentRows } from './current-rows.ts';
import { mergedUnits } from './merged-units.ts';
import { recordVersion } from './record-version.ts';

/** A row in force, with the import that it comes from. */
export type CurrentRow = RecordRow & { readonly batch: string; readonly source: string };

/** The public record as it stands. */
export type CurrentRecord = {
  readonly version: string;
  /** Every import, also those that a later vintage has replaced; in the order of import. */
  readonly batches: readonly Batch[];
  readonly units: readonly Unit[];
  readonly rows: readonly CurrentRow[];
  /** By source, as stored with its latest import. */
  readonly crosswalks: Readonly<Record<string, Crosswalk>>;
  readonly descriptions: Readonly<Record<string, SourceDescription>>;
};

async function storedBatches(transaction: Transaction<Tables>) {
  return transaction
    .selectFrom('batch')
    .innerJoin('crosswalk', 'crosswalk.crosswalk_id', 'batch.crosswalk_id')
    .selectAll('batch')
    .select('crosswalk.body as crosswalk')
    .orderBy('batch_no')
    .execute();
}

/** Reads everything in force, in one snapshot; a page at a time, so that the database's own memory stays small. */
export async function currentRecord(database: Kysely<Tables>): Promise<CurrentRecord> {
  const snapshot = database.transaction().setIsolationLevel('repeatable read');
  return snapshot.execute(async (transaction) => {
    const stored = await storedBatches(transaction);
    const rows: CurrentRow[] = [];
    for (const batch of stored) {
      for await (const page of currentRows(transaction, batch)) {
        for (const row of page) rows.push({ ...row, batch: batch.id, source: batch.source });
      }
    }
    return {
      version: await recordVersion(transaction),
      batches: stored.map(batchOf),
      units: await mergedUnits(transaction),
      rows,
      crosswalks: Object.fromEntries(stored.map(({ source, crosswalk }) => [source, crosswalk as Crosswalk])),
      descriptions: Object.fromEntries(
        stored.map(({ source, description }) => [source, description as SourceDescription]),
      ),
    };
  });
}

/** What reading a restated file is compared with: the rows of a source that are in force. */
export async function previousValues(
  database: Kysely<Tables>,
  source: string,
): Promise<Pick<RecordRow, 'unitId' | 'fiscalYear' | 'basis' | 'values'>[]> {
  return database.transaction().execute(async (transaction) => {
    const stored = await storedBatches(transaction);
    const rows: RecordRow[] = [];
    for (const batch of stored.filter((candidate) => candidate.source === source)) {
      for await (const page of currentRows(transaction, batch)) rows.push(...page);
    }
    return rows.map(({ unitId, fiscalYear, basis, values }) => ({ unitId, fiscalYear, basis, values }));
  });
}

/** One import of a source, and how many of its rows no later vintage has replaced. */
export type Vintage = Batch & { readonly rowsInForce: number };

/** The imports of a source, the newest first. */
export async function vintages(database: Kysely<Tables>, source: string): Promise<Vintage[]> {
  const rows = await database
    .selectFrom('batch')
    .selectAll()
    .select(
      sql<number>`(select count(*)::integer from record_row r where r.batch_no = batch.batch_no and not exists (
        select 1 from batch later join record_row newer on newer.batch_no = later.batch_no
        where later.source = batch.source and later.vintage > batch.vintage and later.fiscal_years && batch.fiscal_years
          and newer.unit_id = r.unit_id and newer.fiscal_year = r.fiscal_year and newer.basis = r.basis))`.as(
        'in_force',
      ),
    )
    .where('source', '=', source)
    .orderBy('batch_no', 'desc')
    .execute();
  return rows.map((row) => ({ ...batchOf(row), rowsInForce: row.in_force }));
}
