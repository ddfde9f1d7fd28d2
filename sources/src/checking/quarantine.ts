import type { QuarantinedRow, Text } from '@leeway/model';
import type { TableRow } from '../contract.ts';

const RAW_MAX = 2000;
const VALUE_MAX = 200;

/** Rows and cells of one file that could not be used, in order. `column` null means the whole row. */
export type Quarantine = {
  readonly entries: readonly QuarantinedRow[];
  put(row: TableRow, column: string | null, value: string, reason: Text): void;
};

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** An empty quarantine. */
export function openQuarantine(): Quarantine {
  const entries: QuarantinedRow[] = [];
  return {
    entries,
    put(row, column, value, reason) {
      entries.push({ line: row.line, column, value: cut(value, VALUE_MAX), reason, raw: cut(row.raw, RAW_MAX) });
    },
  };
}
