import type { RecordRow, Unit } from '@leeway/model';

/** Rows kept so far, one for each unit, fiscal year and basis, and their units. */
export type AcceptedRows = {
  readonly rows: () => readonly RecordRow[];
  readonly units: () => readonly Unit[];
  /** Later rows that were not kept: their lines, and how many were the same as the first or other than it. */
  readonly duplicates: { readonly lines: ReadonlySet<number>; readonly identical: number; readonly different: number };
  /** Null where the row was kept; else the line of the earlier row and whether it says the same. */
  put(unit: Unit, record: RecordRow): { readonly line: number; readonly identical: boolean } | null;
};

function sameValues(a: RecordRow['values'], b: RecordRow['values']): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Nothing kept yet. */
export function acceptedRows(): AcceptedRows {
  const rows = new Map<string, RecordRow>();
  const units = new Map<string, Unit>();
  const duplicates = { lines: new Set<number>(), identical: 0, different: 0 };
  return {
    rows: () => [...rows.values()],
    units: () => [...units.values()],
    duplicates,
    put(unit, record) {
      const key = `${record.unitId}|${record.fiscalYear}|${record.basis}`;
      const earlier = rows.get(key);
      if (!earlier) {
        rows.set(key, record);
        units.set(unit.id, unit);
        return null;
      }
      const identical = sameValues(earlier.values, record.values);
      duplicates[identical ? 'identical' : 'different'] += 1;
      duplicates.lines.add(record.line);
      return { line: earlier.line, identical };
    },
  };
}
