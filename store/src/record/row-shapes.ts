import type { RecordRow } from '@leeway/model';

type Values = RecordRow['values'];

/** The items that rows state, in order: most rows of a file share one list, so it is stored once and rows store values only. */
export type RowShapes = {
  readonly shapes: readonly (readonly string[])[];
  /** The number of the list that a row follows. */
  readonly shapeOf: (row: RecordRow) => number;
};

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

export function rowShapes(rows: readonly RecordRow[]): RowShapes {
  const shapes: string[][] = [];
  const numbers = new Map<string, number>();
  let latest = 0;
  const shapeOf = ({ values }: RecordRow): number => {
    const items = Object.keys(values);
    const known = shapes[latest];
    if (known && sameItems(items, known)) return latest;
    const key = JSON.stringify(items);
    latest = numbers.get(key) ?? shapes.push(items) - 1;
    numbers.set(key, latest);
    return latest;
  };
  for (const row of rows) shapeOf(row);
  return { shapes, shapeOf };
}

/** Values back under the names of their items. From entries, because then the engine keeps wide rows compact. */
export function named(items: readonly string[], values: readonly (number | null)[]): Values {
  return Object.fromEntries(items.map((item, index) => [item, values[index] ?? null]));
}
