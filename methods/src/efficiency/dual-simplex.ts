import { type Basis, exchange, isArtificial, writeColumn, writeWeights } from './basis.ts';
import type { Columns } from './candidates.ts';
import type { Frame } from './frame.ts';
import { innerMagnitude, innerProduct } from './inner-product.ts';
import type { Technology } from './technology.ts';

/** `none`: no mixture of the frame can do what is asked; `stalled`: rounding or ties stopped the search. */
export type Outcome = 'optimal' | 'none' | 'stalled';

/** What a search looks at: columns but for one unit (−1: all of them), with θ as the objective or, to find any mixture, none. */
export type Search = { readonly frame: Columns; readonly banned: number; readonly objective: boolean };

const ROUNDING = 1e-11;
/** Entries of an inverse below this share of the largest in their row are rounding, whatever they multiply. */
export const NOISE = 1e-14;

/** Row that a search which ended in `none` could not lift, signed so that a column with a product below zero would lift it. */
export type Ray = { row: number; flip: 1 | -1 };

/**
 * From a dual-feasible basis to the optimum over the frame: the basic value furthest below zero in units of its own length
 * leaves (dual steepest edge), the column with the smallest ratio of reduced cost to reach enters. After many steps the first
 * ones do (Bland), so that ties end.
 */
export function dualSimplex(problem: Technology, search: Search, unit: number, basis: Basis, ray: Ray): Outcome {
  const { order } = problem;
  for (let step = 0; step < 60 * order + 300; step += 1) {
    const bland = step > 25 * order;
    writeLeaving(basis, bland, ray);
    if (ray.row === 0) return 'optimal';
    const entering = enteringColumn(problem, search, basis, ray, bland);
    if (entering === NOTHING) return 'none';
    writeColumn(problem, entering, unit, basis.column);
    writeWeights(basis);
    if (!exchange(basis, ray.row, entering)) return 'stalled';
  }
  return 'stalled';
}

const NOTHING = Number.MIN_SAFE_INTEGER;

function writeLeaving({ order, inverse, right, names }: Basis, bland: boolean, ray: Ray): void {
  ray.row = 0;
  let worst = 0;
  let largest = 0;
  for (let i = 0; i < order; i += 1) largest = Math.max(largest, (right[i] as number) ** 2);
  for (let k = 1; k < order; k += 1) {
    const start = k * order;
    let value = 0;
    let size = 0;
    let length = 0;
    for (let i = 0; i < order; i += 1) {
      const entry = inverse[start + i] as number;
      const term = entry * (right[i] as number);
      value += term;
      size += term < 0 ? -term : term;
      length += entry * entry;
    }
    const above = value > 0;
    if (above && !isArtificial(names[k] as number, order)) continue;
    if ((above ? value : -value) <= ROUNDING * size || value * value <= NOISE * NOISE * length * largest) continue;
    const distance = (value * value) / length;
    if (distance <= worst) continue;
    worst = distance;
    ray.row = k;
    ray.flip = above ? -1 : 1;
    if (bland) return;
  }
}

function enteringColumn(problem: Technology, search: Search, basis: Basis, ray: Ray, bland: boolean): number {
  const { order, sign, slackSign } = problem;
  const { inverse } = basis;
  const { objective, banned } = search;
  const { columns, units, size } = search.frame;
  const start = ray.row * order;
  const flip = ray.flip;
  let length = 0;
  for (let i = 0; i < order; i += 1) length = Math.max(length, Math.abs(inverse[start + i] as number));
  const least = -1e-10 * length;
  const floor = -NOISE * length;
  let best = NOTHING;
  let bestRatio = Number.POSITIVE_INFINITY;
  let bestReach = 0;
  for (let f = 0; f < size; f += 1) {
    const offset = f * order;
    const reach = flip * innerProduct(inverse, start, columns, offset, order);
    if (reach >= floor) continue;
    if (reach >= least && reach >= -1e-10 * innerMagnitude(inverse, start, columns, offset, order)) continue;
    const cost = objective ? -sign * innerProduct(inverse, 0, columns, offset, order) : 0;
    const ratio = cost > 0 ? cost / -reach : 0;
    if (ratio > bestRatio || (ratio === bestRatio && (reach >= bestReach || bland))) continue;
    if (units[f] === banned) continue;
    best = units[f] as number;
    bestRatio = ratio;
    bestReach = reach;
  }
  for (let i = 0; i < order; i += 1) {
    const slack = slackSign[i] as number;
    const reach = flip * (inverse[start + i] as number) * slack;
    if (slack === 0 || reach >= least) continue;
    const cost = objective ? -sign * (inverse[i] as number) * slack : 0;
    const ratio = cost > 0 ? cost / -reach : 0;
    if (ratio > bestRatio || (ratio === bestRatio && (reach >= bestReach || bland))) continue;
    best = -2 - i;
    bestRatio = ratio;
    bestReach = reach;
  }
  return best;
}

/** The unit outside the frame that would lift the row of a ray most, or −1: then no mixture at all can. */
export function liftingUnit(problem: Technology, frame: Frame, banned: number, basis: Basis, ray: Ray): number {
  const { order, units, columns } = problem;
  const { member } = frame;
  const start = ray.row * order;
  let best = -1;
  let length = 0;
  for (let i = 0; i < order; i += 1) length = Math.max(length, Math.abs(basis.inverse[start + i] as number));
  let most = -NOISE * length;
  for (let j = 0; j < units; j += 1) {
    if (member[j] === 1 || j === banned) continue;
    const reach = ray.flip * innerProduct(basis.inverse, start, columns, j * order, order);
    if (reach >= most || reach > -1e-10 * innerMagnitude(basis.inverse, start, columns, j * order, order)) continue;
    best = j;
    most = reach;
  }
  return best;
}
