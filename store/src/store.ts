import type { Reading } from '@leeway/model';
import type { Kysely } from 'kysely';
import { brokenPlatformEntry, platformAudit } from './audit/platform-audit.ts';
import { districtStore } from './district/district-store.ts';
import type { HomeLock } from './home/lock-file.ts';
import { batchDetail, byFingerprint, listedBatches } from './record/batch-rows.ts';
import { commitBatch, type ImportMeta } from './record/commit-batch.ts';
import { currentRecord, previousValues, vintages } from './record/current-record.ts';
import { mapping, mappings, saveMapping } from './record/mappings.ts';
import { type Page, quarantinedRows, rawRows } from './record/raw-rows.ts';
import { recordVersion } from './record/record-version.ts';
import { undoBatch } from './record/undo-batch.ts';
import type { Tables } from './schema/tables.ts';

type Surroundings = {
  readonly now: () => string;
  readonly id: () => string;
  readonly lock: HomeLock | null;
  readonly close: () => Promise<void>;
};

/** The store's whole surface. */
export function storeOver(database: Kysely<Tables>, { now, id, lock, close }: Surroundings) {
  let closing: Promise<void> | null = null;
  return {
    commitBatch: (reading: Reading, meta: ImportMeta) => commitBatch(database, reading, meta, { id: id(), now: now() }),
    undoBatch: (batch: string, actor: string) => undoBatch(database, batch, { actor, now: now() }),
    /** The import of these bytes from this source, or null. */
    alreadyImported: (source: string, sha256: string) => byFingerprint(database, source, sha256),
    currentRecord: () => currentRecord(database),
    recordVersion: () => recordVersion(database),
    previousValues: (source: string) => previousValues(database, source),
    vintages: (source: string) => vintages(database, source),
    batches: () => listedBatches(database),
    batch: (batch: string) => batchDetail(database, batch),
    quarantined: (batch: string, page: Page) => quarantinedRows(database, batch, page),
    /** Every row that stands on a line of a file, or has an item there. */
    rawRows: (batch: string, line: number, unitId?: string) => rawRows(database, batch, line, unitId),
    /** The first of them, or null. */
    rawRow: async (batch: string, line: number, unitId?: string) =>
      (await rawRows(database, batch, line, unitId))[0] ?? null,
    saveMapping: (value: { readonly id: string }, actor: string) => saveMapping(database, value, { actor, now: now() }),
    mappings: () => mappings(database),
    mapping: (mappingId: string) => mapping(database, mappingId),
    platformAudit: () => platformAudit(database),
    /** The first entry of the platform's log that does not hold, or null. */
    brokenPlatformEntry: () => brokenPlatformEntry(database),
    forDistrict: (district: string, actor: string) => districtStore(database, { district, actor, now }),
    /** Writes the port of the running server into the lock, for other processes to find it. */
    announce: (port: number): void => lock?.announce(port),
    /** Lets what is under way finish, then closes. May be called again. */
    close: (): Promise<void> => {
      closing ??= close();
      return closing;
    },
  };
}

export type Store = ReturnType<typeof storeOver>;
