import type { ListedBatch } from '@leeway/store';

type Counted = Pick<ListedBatch, 'rows' | 'linesQuarantined'>;

/** How the lines of a file became district-years: lines read = used + quarantined; single cells are of lines that are used. */
export function lineCounts({ rows, linesQuarantined }: Counted) {
  return {
    lines: { used: rows.read - linesQuarantined, quarantined: linesQuarantined },
    cellsQuarantined: rows.quarantined - linesQuarantined,
    districtYears: rows.accepted,
  };
}
