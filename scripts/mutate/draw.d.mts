export function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): [string, Item[]][];
export function allotment(counts: readonly number[], size: number): number[];
export function stratifiedSample<Item>(
  items: readonly Item[],
  rule: { readonly stratum: (item: Item) => string; readonly size: number; readonly seed: number },
): Item[];
export function wilson(hits: number, trials: number): { low: number; high: number } | null;
