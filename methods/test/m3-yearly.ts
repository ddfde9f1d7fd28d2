import { publishedTable } from './published.ts';

/** One yearly series of the M3 competition: what was known, and the six values that came. */
export type M3Series = { readonly known: readonly number[]; readonly came: readonly number[] };

export function m3Yearly(): M3Series[] {
  const numbers = (text = ''): number[] => text.split(' ').map(Number);
  return publishedTable('data_m3_yearly.csv').map((row) => ({ known: numbers(row.x), came: numbers(row.xx) }));
}
