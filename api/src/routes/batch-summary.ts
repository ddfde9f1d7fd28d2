import type { Batch } from '@leeway/model';
import type { ListedBatch, Store } from '@leeway/store';

/** A batch as lists show it. */
export function presentedBatch({ description, findings, fiscalYears, ...batch }: ListedBatch) {
  return { ...batch, fiscalYears: [...fiscalYears], sourceTitle: description.title, findings };
}

/** One batch as lists show it. */
export async function batchSummaryOf(store: Store, { id }: Batch) {
  const listed = (await store.batches()).find((batch) => batch.id === id);
  if (!listed) throw new Error(`Batch ${id} was stored but is not listed.`);
  return presentedBatch(listed);
}
