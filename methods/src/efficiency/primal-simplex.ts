import { type Basis, exchange, isArtificial, THETA, writeColumn, writeWeights } from './basis.ts';
import { NOISE, type Outcome, type Search } from './dual-simplex.ts';
import { innerMagnitude, innerProduct } from './inner-product.ts';
import type { Technology } from './technology.ts';

/** A column may earn this share of its own terms before it counts as cheaper, and cost this share and still be a tie. */
export const CHEAPER = 1e-11;
export const TIE = 1e-10;

/** From a feasible basis to the best θ over the frame: the column that earns most at the prices of row 0 enters. */
export function minimiseTheta(problem: Technology, search: Search, unit: number, basis: Basis): Outcome {
  const { order } = problem;
  for (let step = 0; step < 60 * order + 300; step += 1) {
    const entering = cheaperColumn(problem, search, basis, step > 20 * order);
    if (entering === null) return 'optimal';
    if (!entered(problem, unit, basis, entering)) return 'stalled';
  }
  return 'stalled';
}

function cheaperColumn(problem: Technology, search: Search, basis: Basis, first: boolean): number | null {
  const { order, sign, slackSign } = problem;
  const { columns, units, size } = search.frame;
  const { inverse } = basis;
  let best: number | null = null;
  let most = NOISE * largestPrice(basis);
  for (let f = 0; f < size; f += 1) {
    const price = sign * innerProduct(inverse, 0, columns, f * order, order);
    if (price <= most || units[f] === search.banned) continue;
    if (price <= CHEAPER * innerMagnitude(inverse, 0, columns, f * order, order)) continue;
    best = units[f] as number;
    if (first) return best;
    most = price;
  }
  for (let i = 0; i < order; i += 1) {
    const price = sign * (inverse[i] as number) * (slackSign[i] as number);
    if (price <= most || isBasic(basis, -2 - i)) continue;
    best = -2 - i;
    if (first) return best;
    most = price;
  }
  return best;
}

function largestPrice({ order, inverse }: Basis): number {
  let largest = 0;
  for (let i = 0; i < order; i += 1) largest = Math.max(largest, Math.abs(inverse[i] as number));
  return largest;
}

function isBasic({ names, order }: Basis, name: number): boolean {
  for (let k = 0; k < order; k += 1) if (names[k] === name) return true;
  return false;
}

/**
 * With θ at its best, makes the weighted sum of slacks as large as possible over the columns that tie at the present prices, so
 * that a unit is compared only with units that cannot themselves be improved. `slackWeights` are per row in scaled units.
 */
export function maximiseSlacks(
  problem: Technology,
  search: Search,
  unit: number,
  basis: Basis,
  slackWeights: Float64Array,
): void {
  const { order } = problem;
  const ties = tiedColumns(problem, search, basis);
  const duals = new Float64Array(order);
  for (let step = 0; step < 60 * order + 300; step += 1) {
    duals.fill(0);
    for (let k = 0; k < order; k += 1) {
      const gain = gainOf(basis.names[k] as number, order, slackWeights);
      if (gain === 0) continue;
      for (let i = 0; i < order; i += 1)
        duals[i] = (duals[i] as number) + gain * (basis.inverse[k * order + i] as number);
    }
    let entering: number | null = null;
    let most = 0;
    for (const name of ties) {
      if (isBasic(basis, name)) continue;
      writeColumn(problem, name, unit, basis.column);
      const gain = gainOf(name, order, slackWeights);
      const worth = gain - innerProduct(duals, 0, basis.column, 0, order);
      if (worth <= most || worth <= 1e-9 * (gain + innerMagnitude(duals, 0, basis.column, 0, order))) continue;
      entering = name;
      most = step > 20 * order ? Number.POSITIVE_INFINITY : worth;
    }
    if (entering === null || !entered(problem, unit, basis, entering)) return;
  }
}

function gainOf(name: number, order: number, slackWeights: Float64Array): number {
  return name < THETA && !isArtificial(name, order) ? (slackWeights[-2 - name] as number) : 0;
}

function tiedColumns(problem: Technology, search: Search, { inverse, order }: Basis): number[] {
  const { columns, units, size } = search.frame;
  const names: number[] = [];
  for (let f = 0; f < size; f += 1) {
    if (units[f] === search.banned) continue;
    const price = Math.abs(innerProduct(inverse, 0, columns, f * order, order));
    if (price <= TIE * innerMagnitude(inverse, 0, columns, f * order, order)) names.push(units[f] as number);
  }
  const largest = largestPrice({ order, inverse } as Basis);
  for (let i = 0; i < order; i += 1) {
    if (problem.slackSign[i] !== 0 && Math.abs(inverse[i] as number) <= TIE * largest) names.push(-2 - i);
  }
  return names;
}

/** Lets a column in where the basic values allow the shortest step; false when none does. */
function entered(problem: Technology, unit: number, basis: Basis, name: number): boolean {
  const { order, weights, inverse, right, names, column } = basis;
  writeColumn(problem, name, unit, column);
  writeWeights(basis);
  let leaving = 0;
  let least = Number.POSITIVE_INFINITY;
  let pivot = 0;
  for (let k = 1; k < order; k += 1) {
    const weight = weights[k] as number;
    const artificial = isArtificial(names[k] as number, order);
    if (!artificial && weight <= 0) continue;
    if (Math.abs(weight) <= 1e-10 * innerMagnitude(inverse, k * order, column, 0, order)) continue;
    const value = artificial ? 0 : Math.max(0, innerProduct(inverse, k * order, right, 0, order));
    const ratio = value / Math.abs(weight);
    if (ratio > least || (ratio === least && Math.abs(weight) <= pivot)) continue;
    least = ratio;
    leaving = k;
    pivot = Math.abs(weight);
  }
  return leaving !== 0 && exchange(basis, leaving, name);
}
