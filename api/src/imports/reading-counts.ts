import type { Reading } from '@leeway/model';
import { lineCounts } from './line-counts.ts';

/** What lists of imports say of a stored batch, said of a reading that is not stored. */
export function readingCounts({ units, rowsRead, rows, quarantined }: Reading) {
  const counted = { read: rowsRead, accepted: rows.length, quarantined: quarantined.length };
  const linesQuarantined = quarantined.filter(({ column }) => column === null).length;
  return { units: units.length, rows: counted, ...lineCounts({ rows: counted, linesQuarantined }) };
}
