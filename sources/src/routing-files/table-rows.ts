import type { QuarantinedTransportRow, Text } from '@leeway/model';
import { type Cells, cellsOf, RowFault } from './cells.ts';
import type { KnownTable } from './recognise.ts';

const VALUE_MAX = 200;
const RAW_MAX = 2000;

/** Rows and cells of all files that could not be used. */
export type FileQuarantine = {
  readonly entries: QuarantinedTransportRow[];
  put(file: string, cells: Cells, fault: { column: string | null; value: string; reason: Text }): void;
};

export function fileQuarantine(): FileQuarantine {
  const entries: QuarantinedTransportRow[] = [];
  return {
    entries,
    put(file, { row }, { column, value, reason }) {
      entries.push({
        ...{ file, line: row.line, column, reason },
        value: value.slice(0, VALUE_MAX),
        raw: row.raw.slice(0, RAW_MAX),
      });
    },
  };
}

/** Each row of a table as `read` makes it; rows that it cannot make go to quarantine. */
export async function rowsOf<Row>(
  known: KnownTable,
  quarantine: FileQuarantine,
  read: (cells: Cells) => Row,
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of known.table.rows()) {
    if (row.line <= known.headerLine) continue;
    const cells = cellsOf(row, known.columns);
    try {
      rows.push(read(cells));
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      quarantine.put(known.table.name, cells, error);
    }
  }
  return rows;
}

/** A guard that lets every id through once. */
export function onceEach(heading: string): (id: string) => string {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id))
      throw new RowFault(heading, id, {
        en: `${heading} ${id} stands on an earlier row too, so this row was left out; give every row its own id.`,
        es: `${heading} ${id} ya está en una fila anterior, así que esta se dejó fuera; dé a cada fila su propio id.`,
      });
    seen.add(id);
    return id;
  };
}

/** A guard for an id that another table must have. */
export function known(heading: string, ids: ReadonlySet<string>, table: string): (id: string) => string {
  return (id) => {
    if (ids.has(id)) return id;
    throw new RowFault(heading, id, {
      en: `${heading} “${id}” is not in the table of ${table}, so the row leads nowhere; add it there or mend the id.`,
      es: `${heading} «${id}» no está en la tabla ${table}, así que la fila no lleva a nada; añádalo allí o corrija el id.`,
    });
  };
}
