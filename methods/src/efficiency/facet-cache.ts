import { type Basis, freshBasis, pivot, THETA, TOLERANCE, writeColumn } from './basis.ts';
import { addToFrame, type Frame } from './dual-simplex.ts';
import { moves, type Technology } from './technology.ts';

/** A facet found for an earlier unit. It is dual feasible for the first `checked` units of the frame and no more. */
type Facet = { readonly basis: Basis; checked: number; valid: boolean };

export type FacetCache = { readonly facets: Facet[]; readonly keys: Set<string>; readonly limit: number };

export function emptyCache(): FacetCache {
  return { facets: [], keys: new Set(), limit: 1500 };
}

/** Remembers the basis of a solved unit, recomputed so that rounding does not travel from unit to unit. */
export function remember(problem: Technology, cache: FacetCache, frame: Frame, basis: Basis, unit: number): void {
  const key = Array.from(basis.columns.subarray(1))
    .sort((a, b) => a - b)
    .join();
  if (cache.keys.has(key) || cache.facets.length >= cache.limit) return;
  const fresh = freshBasis(problem, basis.columns, unit);
  if (fresh === null) return;
  cache.keys.add(key);
  cache.facets.push({ basis: fresh, checked: frame.size, valid: true });
}

/** A copy of the facet with the highest dual bound for a unit, ready to be solved from; null when none fits. */
export function warmStart(problem: Technology, cache: FacetCache, frame: Frame, unit: number): Basis | null {
  const { order } = problem;
  for (;;) {
    const facet = bestFacet(problem, cache, unit);
    if (facet === null) return null;
    if (!stillFeasible(problem, facet, frame)) {
      facet.valid = false;
      continue;
    }
    const basis = { columns: facet.basis.columns.slice(), inverse: facet.basis.inverse.slice(), age: facet.basis.age };
    const column = new Float64Array(order);
    writeColumn(problem, THETA, unit, column);
    if (pivot(basis, order, 0, column, THETA)) return basis;
    return null;
  }
}

function bestFacet(problem: Technology, cache: FacetCache, unit: number): Facet | null {
  const { order, sign, columns } = problem;
  const offset = unit * order;
  const moving = Array.from({ length: order }, (_, i) => moves(problem, i));
  let best: Facet | null = null;
  let bestBound = Number.NEGATIVE_INFINITY;
  for (const facet of cache.facets) {
    if (!facet.valid) continue;
    const { inverse } = facet.basis;
    let [fixed, rate] = [0, 0];
    for (let i = 0; i < order; i += 1) {
      const value = (inverse[i] as number) * (columns[offset + i] as number);
      if (moving[i] === true) rate -= value;
      else fixed += value;
    }
    // A facet that puts no price on what this unit could change says nothing about it.
    if (rate < 1e-7) continue;
    const bound = (sign * fixed) / rate;
    if (bound > bestBound) {
      bestBound = bound;
      best = facet;
    }
  }
  return best;
}

function stillFeasible(problem: Technology, facet: Facet, frame: Frame): boolean {
  const { order, sign } = problem;
  for (; facet.checked < frame.size; facet.checked += 1) {
    let price = 0;
    for (let i = 0; i < order; i += 1)
      price += (facet.basis.inverse[i] as number) * (frame.columns[facet.checked * order + i] as number);
    if (sign * price > TOLERANCE) return false;
  }
  return true;
}

/** Adds the unit of all that these prices value highest above cost; false when none is. */
export function addMostViolated(problem: Technology, frame: Frame, basis: Basis): boolean {
  const { order, sign, columns, units } = problem;
  let best = -1;
  let most = TOLERANCE;
  for (let j = 0; j < units; j += 1) {
    let price = 0;
    for (let i = 0; i < order; i += 1) price += (basis.inverse[i] as number) * (columns[j * order + i] as number);
    if (sign * price > most && frame.member[j] === 0) {
      most = sign * price;
      best = j;
    }
  }
  if (best < 0) return false;
  addToFrame(problem, frame, best);
  return true;
}
