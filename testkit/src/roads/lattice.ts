import { type RandomStream, unit } from '@leeway/methods';
import type { CountyPlan } from './county-plan.ts';

/** What a stretch of road between two neighbouring cells is. */
export type CountyEdge = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'local' | 'secondary' | 'primary' | 'country';
};

/** The cells of a county that carry a road node, and which stretches between them are missing. */
export type Lattice = {
  readonly plan: CountyPlan;
  /** row × size + column of each node. */
  readonly cells: readonly number[];
  readonly isTown: readonly boolean[];
  readonly nodeAt: ReadonlyMap<number, number>;
  /** Cells from which the stretch to the next row, or the next column, is missing. */
  readonly gaps: { readonly row: ReadonlySet<number>; readonly column: ReadonlySet<number> };
};

/** Lays the county out. */
export function latticeOf(plan: CountyPlan, random: RandomStream): Lattice {
  const cells: number[] = [];
  const isTown: boolean[] = [];
  const nodeAt = new Map<number, number>();
  const gaps = { row: new Set<number>(), column: new Set<number>() };
  for (let row = 0; row < plan.size; row += 1) {
    for (let column = 0; column < plan.size; column += 1) {
      const town = plan.towns.some((one) => (row - one.row) ** 2 + (column - one.column) ** 2 <= one.radius ** 2);
      if (!town && row % plan.countryEvery !== 0 && column % plan.countryEvery !== 0) continue;
      const cell = row * plan.size + column;
      nodeAt.set(cell, cells.length);
      cells.push(cell);
      isTown.push(town);
      if (town && row % plan.countryEvery !== 0 && unit(random) < 0.14) gaps.row.add(cell);
      if (town && column % plan.countryEvery !== 0 && unit(random) < 0.14) gaps.column.add(cell);
    }
  }
  return { plan, cells, isTown, nodeAt, gaps };
}

/** The stretch of a line from one step to the next, or null. A `row` line runs along its row. */
export function edgeBetween(
  { plan, isTown, nodeAt, gaps }: Lattice,
  direction: 'row' | 'column',
  line: number,
  step: number,
): CountyEdge | null {
  const cell = direction === 'row' ? line * plan.size + step : step * plan.size + line;
  const from = nodeAt.get(cell);
  const to = nodeAt.get(direction === 'row' ? cell + 1 : cell + plan.size);
  if (from === undefined || to === undefined || gaps[direction].has(cell)) return null;
  const main = line % plan.countryEvery === 0;
  if (!isTown[from] || !isTown[to]) return main ? { from, to, kind: 'country' } : null;
  if (main) return { from, to, kind: line % (2 * plan.countryEvery) === 0 ? 'primary' : 'secondary' };
  return { from, to, kind: 'local' };
}
