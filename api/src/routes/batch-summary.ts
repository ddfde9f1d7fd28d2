import type { Batch, Text } from '@leeway/model';
import { FORMATS } from '@leeway/sources';
import type { Store } from '@leeway/store';

const TITLES = new Map(FORMATS.map((format) => [format.id, format.description.title]));

/** A source's title for people; a mapped table's from its mapping. */
export async function sourceTitle(store: Store, source: string): Promise<Text> {
  const known = TITLES.get(source);
  if (known) return known;
  const mapping = (await store.mappings()).find((candidate) => source === `district-table:${candidate.id}`);
  return mapping ? mapping.title : { en: source, es: source };
}

/** A batch as lists show it. */
export async function batchSummaryOf(store: Store, batch: Batch) {
  const findings = await store.findings(batch.id);
  const having = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    ...batch,
    fiscalYears: [...batch.fiscalYears],
    sourceTitle: await sourceTitle(store, batch.source),
    findings: { blocks: having('blocks'), weakens: having('weakens'), note: having('note') },
  };
}
