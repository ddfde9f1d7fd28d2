import type { Batch } from '@leeway/model';
import type { ListedBatch, Store } from '@leeway/store';
import { lineCounts } from '../imports/line-counts.ts';

/** A batch as lists show it. */
export function presentedBatch({ description, findings, fiscalYears, linesQuarantined, ...batch }: ListedBatch) {
  const counts = lineCounts({ rows: batch.rows, linesQuarantined });
  return { ...batch, ...counts, fiscalYears: [...fiscalYears], sourceTitle: description.title, findings };
}

/** One batch as lists show it. */
export async function batchSummaryOf(store: Store, { id }: Batch) {
  const listed = (await store.batches()).find((batch) => batch.id === id);
  if (!listed) throw new Error(`Batch ${id} was stored but is not listed.`);
  return presentedBatch(listed);
}
