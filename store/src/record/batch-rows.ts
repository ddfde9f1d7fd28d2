import type { Batch, ControlTotal, Crosswalk, Finding, FiscalYear, SourceDescription } from '@leeway/model';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { BatchTable, Tables } from '../schema/tables.ts';

type Database = Kysely<Tables> | Transaction<Tables>;

export function batchOf(row: Selectable<BatchTable>): Batch {
  return {
    id: row.id,
    source: row.source,
    vintage: row.vintage,
    file: row.file,
    sha256: row.sha256,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    fiscalYears: row.fiscal_years as FiscalYear[],
    units: row.units,
    rows: { read: row.rows_read, accepted: row.rows_accepted, quarantined: row.rows_quarantined },
    synthetic: row.synthetic,
  };
}

export async function byFingerprint(database: Database, source: string, sha256: string): Promise<Batch | null> {
  const row = await database
    .selectFrom('batch')
    .selectAll()
    .where('source', '=', source)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ? batchOf(row) : null;
}

/** An import with what lists of imports show beside it. */
export type ListedBatch = Batch & {
  readonly description: SourceDescription;
  readonly findings: Readonly<Record<Finding['severity'], number>>;
  /** Of the quarantined entries of `rows`, those that are whole lines; the others are single cells. */
  readonly linesQuarantined: number;
};

const severities = sql<ListedBatch['findings']>`(
  select json_build_object(
    'blocks', count(*) filter (where body->>'severity' = 'blocks'),
    'weakens', count(*) filter (where body->>'severity' = 'weakens'),
    'note', count(*) filter (where body->>'severity' = 'note'))
  from finding where finding.batch_no = batch.batch_no)`;

const wholeLines = sql<number>`(
  select count(*)::int from quarantined_row where quarantined_row.batch_no = batch.batch_no and column_name is null)`;

/** Every import, the newest first. */
export async function listedBatches(database: Database): Promise<ListedBatch[]> {
  const rows = await database
    .selectFrom('batch')
    .selectAll()
    .select([severities.as('severities'), wholeLines.as('whole_lines')])
    .orderBy('batch_no', 'desc')
    .execute();
  return rows.map((row) => ({
    ...batchOf(row),
    description: row.description as SourceDescription,
    findings: row.severities,
    linesQuarantined: row.whole_lines,
  }));
}

/** One import with everything that its page shows, but for the quarantined rows, which are paged. */
export type BatchDetail = {
  readonly batch: Batch;
  readonly description: SourceDescription;
  readonly crosswalk: Crosswalk;
  readonly findings: readonly Finding[];
  readonly controlTotals: readonly ControlTotal[];
};

async function bodies<Body>(database: Database, table: 'finding' | 'control_total', batch: number): Promise<Body[]> {
  const rows = await database
    .selectFrom(table)
    .select('body')
    .where('batch_no', '=', batch)
    .orderBy('row_no')
    .execute();
  return rows.map(({ body }) => body as Body);
}

export async function batchDetail(database: Database, id: string): Promise<BatchDetail | null> {
  const row = await database
    .selectFrom('batch')
    .innerJoin('crosswalk', 'crosswalk.crosswalk_id', 'batch.crosswalk_id')
    .selectAll('batch')
    .select('crosswalk.body as crosswalk')
    .where('batch.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    batch: batchOf(row),
    description: row.description as SourceDescription,
    crosswalk: row.crosswalk as Crosswalk,
    findings: await bodies<Finding>(database, 'finding', row.batch_no),
    controlTotals: await bodies<ControlTotal>(database, 'control_total', row.batch_no),
  };
}
