import type { Finding, TransportRecord, WhatIfRow } from '@leeway/model';
import { CHANGES, type Changed } from './changes.ts';
import { unknownChange } from './what-if-findings.ts';

/** A record as it would be, the rows that say so for good, and what there is to say. */
export type WhatIf = {
  readonly record: TransportRecord;
  /** The same changes in terms that need nothing else to be known: missing drivers as the buses that are left. */
  readonly rows: readonly WhatIfRow[];
  readonly findings: readonly Finding[];
};

/**
 * Applies a what-if to a record, row by row in their sequence. Rows that cannot be are blocking findings and change nothing.
 * `driven` counts the buses of each vehicle that have a driver today; all of the fleet where it is not known.
 */
export function applyWhatIf(
  record: TransportRecord,
  rows: readonly WhatIfRow[],
  driven: ReadonlyMap<string, number> | null = null,
): WhatIf {
  let now: Changed = { record, rows: [], findings: [] };
  const kept: WhatIfRow[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const change = Object.hasOwn(CHANGES, row.change) ? CHANGES[row.change] : undefined;
    if (!change) {
      findings.push(unknownChange(row, Object.keys(CHANGES)));
      continue;
    }
    now = change(now.record, row, driven);
    kept.push(...now.rows);
    findings.push(...now.findings);
  }
  return { record: now.record, rows: kept, findings };
}
