import type { Batch } from '@leeway/model';
import type { LockHolder } from './home/lock-holder.ts';

/** The data folder is open already: in the process that `holder` names, or in this one. */
export class StoreLocked extends Error {
  readonly holder: LockHolder;
  constructor(home: string, holder: LockHolder) {
    const where = holder.port === null ? '' : `, answering on port ${holder.port}`;
    super(`The data folder ${home} is open in process ${holder.pid}${where}, since ${holder.started}.`);
    this.name = 'StoreLocked';
    this.holder = holder;
  }
}

/** The same bytes were imported before, from the same source; `batch` is that import. */
export class AlreadyImported extends Error {
  readonly batch: Batch;
  constructor(batch: Batch) {
    super(`This file was imported already: ${batch.file}, batch ${batch.id}, on ${batch.importedAt}.`);
    this.name = 'AlreadyImported';
    this.batch = batch;
  }
}

export class BatchUnknown extends Error {
  readonly batch: string;
  constructor(batch: string) {
    super(`There is no batch ${batch}.`);
    this.name = 'BatchUnknown';
    this.batch = batch;
  }
}

/** The database was written by a newer version of the program. Nothing was changed. */
export class StoreTooNew extends Error {
  constructor(newest: string) {
    super(
      `The database was last opened by a newer version (its schema has '${newest}', which this one does not know).`,
    );
    this.name = 'StoreTooNew';
  }
}

/** A reading that breaks its own contract: a wrong program, not a wrong file. */
export class ReadingInvalid extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'ReadingInvalid';
  }
}
