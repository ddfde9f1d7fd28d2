import type { Batch, Crosswalk, RecordRow, SourceDescription, Unit } from '@leeway/model';

/** One unit-year as published, with the import and the format that it came by. */
export type PublishedRow = RecordRow & { readonly batch: string; readonly source: string };

/** Everything that agencies have published and someone has imported. The only input of the loop's public side. */
export type PublicRecord = {
  readonly batches: readonly Batch[];
  readonly units: readonly Unit[];
  readonly rows: readonly PublishedRow[];
  /** By source id. */
  readonly crosswalks: Readonly<Record<string, Crosswalk>>;
  /** By source id; a source without one is called by its id. */
  readonly descriptions?: Readonly<Record<string, SourceDescription>>;
};
