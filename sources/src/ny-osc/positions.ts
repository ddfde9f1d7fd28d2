import { centsFromDollars } from '../checking/index.ts';
import type { TableRow } from '../contract.ts';
import { TOTALS } from './items.ts';
import { columnNamed, LAYOUTS, type Layout, layoutOf, mayStandFor } from './layout.ts';
import { type Numbers, type Positions, placedBySums, SUM_RULES, shareHolding } from './unnamed-columns.ts';

/** Where every column stands, and how that is known. */
export type Placement = {
  readonly positions: Positions;
  /** `order`: the headings follow a known vintage; `sums`: columns without a name were told by what they add up to; `layout`: no headings. */
  readonly by: 'order' | 'sums' | 'layout';
  readonly layout: Layout | null;
  /** Columns without a heading of their own, placed or not. */
  readonly unnamed: number;
  /** Headings that no known vintage has. */
  readonly unknown: readonly string[];
};

const numbersOf = ({ cells }: TableRow): Numbers =>
  cells.map((cell) => {
    const value = centsFromDollars(cell);
    return typeof value === 'number' ? value : null;
  });

const positionsIn = ({ columns }: Layout): Positions => new Map(columns.map((column, position) => [column, position]));

/** Columns by their headings; those without a heading of their own by order where a known vintage has this order, else by sums. */
export function placedByHeadings(header: TableRow, rows: readonly TableRow[]): Placement {
  const { cells } = header;
  const unnamed = cells.flatMap((heading, position) => (mayStandFor(heading).length > 0 ? [position] : []));
  const unknown = cells.filter((heading) => columnNamed(heading) === null && mayStandFor(heading).length === 0);
  const layout = layoutOf(cells);
  if (layout) return { positions: positionsIn(layout), by: 'order', layout, unnamed: unnamed.length, unknown };
  const named = new Map<string, number>();
  cells.forEach((heading, position) => {
    const column = columnNamed(heading);
    if (column !== null && !named.has(column)) named.set(column, position);
  });
  const positions = placedBySums(rows.map(numbersOf), named, unnamed);
  return { positions, by: 'sums', layout: null, unnamed: unnamed.length, unknown };
}

const ENOUGH = 0.95;
const MUST_HOLD: readonly string[] = [TOTALS.local, TOTALS.revenues, TOTALS.sources, TOTALS.expenditures];

/** The known layout under which rows without headings add up; null where none does. */
export function placedByLayout(rows: readonly TableRow[]): Placement | null {
  const width = rows[0]?.cells.length ?? 0;
  const numbers = rows.map(numbersOf);
  const layout = LAYOUTS.find((candidate) => {
    if (candidate.columns.length !== width) return false;
    const positions = positionsIn(candidate);
    return SUM_RULES.filter(({ total }) => MUST_HOLD.includes(total)).every(
      (rule) => (shareHolding(rule, numbers, positions) ?? 0) >= ENOUGH,
    );
  });
  return layout ? { positions: positionsIn(layout), by: 'layout', layout, unnamed: width, unknown: [] } : null;
}
