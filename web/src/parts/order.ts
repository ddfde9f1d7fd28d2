export type Exact = string | number | null;

// One collator for all comparisons: ten thousand rows would each make their own.
const WORDS = new Intl.Collator(undefined, { numeric: true });

/** Rows in order of a key; unknown last either way; equal ones keep their order. `sort` is a column's id, '-' first for falling. */
export function ordered<Row>(
  rows: readonly Row[],
  sort: string | undefined,
  exact: (row: Row, column: string) => Exact,
): Row[] {
  if (!sort) return [...rows];
  const falling = sort.startsWith('-');
  const column = falling ? sort.slice(1) : sort;
  const keyed = rows.map((row, index) => ({ row, index, key: exact(row, column) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.index - b.index;
    const way =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : WORDS.compare(String(a.key), String(b.key));
    return (falling ? -way : way) || a.index - b.index;
  });
  return keyed.map(({ row }) => row);
}

/** The next order when a head is pressed: rising, falling, as given. */
export function nextSort(sort: string | undefined, column: string): string | undefined {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? undefined : column;
}
