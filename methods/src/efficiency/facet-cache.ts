import { type Basis, freshBasis, pivot, THETA, TOLERANCE, writeColumn } from './basis.ts';
import { addToFrame, type Frame } from './dual-simplex.ts';
import type { Technology } from './technology.ts';

/** A facet found for an earlier unit. It is dual feasible for the first `checked` units of the frame and no more. */
type Facet = { readonly basis: Basis; checked: number; valid: boolean };

/** `prices` packs row 0 of every facet's inverse, for the sweep that every unit makes over all of them. */
export type FacetCache = {
  readonly facets: Facet[];
  readonly keys: Set<string>;
  readonly limit: number;
  prices: Float64Array;
};

export function emptyCache(): FacetCache {
  return { facets: [], keys: new Set(), limit: 1500, prices: new Float64Array(0) };
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
  const place = cache.facets.length * problem.order;
  if (place >= cache.prices.length) cache.prices = grown(cache.prices, 64 * problem.order);
  cache.prices.set(fresh.inverse.subarray(0, problem.order), place);
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

function grown(values: Float64Array, least: number): Float64Array {
  const larger = new Float64Array(Math.max(least, 2 * values.length));
  larger.set(values);
  return larger;
}

function bestFacet(problem: Technology, cache: FacetCache, unit: number): Facet | null {
  const { order, sign, columns, inputs, outputs, orientation } = problem;
  const { prices, facets } = cache;
  const offset = unit * order;
  const movingFrom = orientation === 'input' ? 0 : inputs;
  const movingTo = orientation === 'input' ? inputs : inputs + outputs;
  let best: Facet | null = null;
  let bestBound = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < facets.length; k += 1) {
    const start = k * order;
    let fixed = 0;
    let rate = 0;
    for (let i = 0; i < movingFrom; i += 1) fixed += (prices[start + i] as number) * (columns[offset + i] as number);
    for (let i = movingFrom; i < movingTo; i += 1)
      rate -= (prices[start + i] as number) * (columns[offset + i] as number);
    for (let i = movingTo; i < order; i += 1) fixed += (prices[start + i] as number) * (columns[offset + i] as number);
    // A facet that puts no price on what this unit could change says nothing about it.
    if (rate < 1e-7 || sign * fixed <= bestBound * rate) continue;
    const facet = facets[k] as Facet;
    if (!facet.valid) continue;
    bestBound = (sign * fixed) / rate;
    best = facet;
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
