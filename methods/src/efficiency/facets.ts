import type { Basis } from './basis.ts';
import { isArtificial } from './basis.ts';
import { NOISE } from './dual-simplex.ts';
import type { Frame } from './frame.ts';
import { innerMagnitude, innerProduct } from './inner-product.ts';
import { CHEAPER, TIE } from './primal-simplex.ts';
import { sweep } from './sweep.ts';
import type { Technology } from './technology.ts';

/**
 * Every facet of the frontier found so far: its basis, inverse and prices (positive for what is worth having, the largest 1).
 * A facet is known to hold for the first `checked` units of the frame and no more. `ties` counts columns of no reduced cost.
 */
export type Facets = {
  count: number;
  names: Int32Array;
  inverse: Float64Array;
  prices: Float64Array;
  checked: Int32Array;
  valid: Uint8Array;
  ties: Int32Array;
  /** Open addressing over the sets of names; −1 is free. */
  table: Int32Array;
};

export function emptyFacets(order: number): Facets {
  const room = 256;
  return {
    count: 0,
    names: new Int32Array(room * order),
    inverse: new Float64Array(room * order * order),
    prices: new Float64Array(room * order),
    checked: new Int32Array(room),
    valid: new Uint8Array(room),
    ties: new Int32Array(room),
    table: new Int32Array(4 * room).fill(-1),
  };
}

/** A price of the wrong sign below this share of the largest is rounding, and 0. */
const ROUNDING = 1e-9;

/** The facet with the same columns as the basis, or −1. */
export function knownFacet(facets: Facets, { order, names }: Basis): number {
  const mask = facets.table.length - 1;
  for (let place = hash(names, 0, order) & mask; ; place = (place + 1) & mask) {
    const facet = facets.table[place] as number;
    if (facet < 0) return -1;
    if (facets.valid[facet] === 1 && sameNames(facets.names, facet * order, names, order)) return facet;
  }
}

/** Stores the basis as a facet that has been checked against nothing yet. */
export function addFacet(facets: Facets, { order, names, inverse }: Basis, { sign, slackSign }: Technology): number {
  if (facets.count === facets.checked.length) grow(facets, order);
  const facet = facets.count;
  facets.count += 1;
  facets.names.set(names, facet * order);
  facets.inverse.set(inverse, facet * order * order);
  let largest = 0;
  for (let i = 0; i < order; i += 1) largest = Math.max(largest, Math.abs(inverse[i] as number));
  for (let i = 0; i < order; i += 1) {
    const price = (sign * (inverse[i] as number)) / largest;
    const rounding = price * (slackSign[i] as number) > 0 && Math.abs(price) < ROUNDING;
    facets.prices[facet * order + i] = rounding ? 0 : price;
  }
  facets.checked[facet] = 0;
  facets.valid[facet] = 1;
  facets.ties[facet] = 0;
  insert(facets, facet, order);
  return facet;
}

/** Takes back the facet that was added last. */
export function dropLastFacet(facets: Facets, order: number): void {
  facets.count -= 1;
  const mask = facets.table.length - 1;
  let place = hash(facets.names, facets.count * order, order) & mask;
  while (facets.table[place] !== facets.count) place = (place + 1) & mask;
  facets.table[place] = -1;
}

/** Checks a facet against the units that joined the frame since the last time: false when one of them makes a profit. */
export function holds(
  { order, products }: Technology,
  facets: Facets,
  frame: Frame,
  facet: number,
  tolerance = CHEAPER,
): boolean {
  const { prices, checked, ties } = facets;
  const start = facet * order;
  const first = checked[facet] as number;
  let f = first;
  if (f < frame.size) sweep(prices, start, frame.columns, f * order, order, products, frame.size - f);
  for (; f < frame.size; f += 1) {
    if ((products[f - first] as number) < -1e-5) continue;
    const price = innerProduct(prices, start, frame.columns, f * order, order);
    const size = innerMagnitude(prices, start, frame.columns, f * order, order);
    if (price > tolerance * size + NOISE) break;
    if (price >= -TIE * size - NOISE) ties[facet] = (ties[facet] as number) + 1;
  }
  checked[facet] = f;
  return f === frame.size;
}

/** True when other columns cost nothing at a facet's prices, so that its units may have several best mixtures. */
export function hasTies({ order, slackSign }: Technology, facets: Facets, facet: number): boolean {
  let free = facets.ties[facet] as number;
  for (let i = 0; i < order; i += 1) {
    if (slackSign[i] !== 0 && Math.abs(facets.prices[facet * order + i] as number) <= TIE) free += 1;
  }
  for (let k = 1; k < order; k += 1) if (!isArtificial(facets.names[facet * order + k] as number, order)) free -= 1;
  return free > 0;
}

function hash(names: Int32Array, from: number, order: number): number {
  let sum = 0;
  for (let k = 1; k < order; k += 1) {
    let word = Math.imul((names[from + k] as number) + 0x3779, 0x9e3779b1);
    word = Math.imul(word ^ (word >>> 15), 0x85ebca6b);
    sum = (sum + (word ^ (word >>> 13))) | 0;
  }
  return sum ^ (sum >>> 16);
}

function sameNames(stored: Int32Array, from: number, names: Int32Array, order: number): boolean {
  for (let k = 1; k < order; k += 1) {
    let found = false;
    for (let l = 1; l < order && !found; l += 1) found = stored[from + l] === names[k];
    if (!found) return false;
  }
  return true;
}

function insert(facets: Facets, facet: number, order: number): void {
  const mask = facets.table.length - 1;
  let place = hash(facets.names, facet * order, order) & mask;
  while ((facets.table[place] as number) >= 0) place = (place + 1) & mask;
  facets.table[place] = facet;
}

function grow(facets: Facets, order: number): void {
  const room = 2 * facets.count;
  facets.names = larger(facets.names, new Int32Array(room * order));
  facets.inverse = larger(facets.inverse, new Float64Array(room * order * order));
  facets.prices = larger(facets.prices, new Float64Array(room * order));
  facets.checked = larger(facets.checked, new Int32Array(room));
  facets.valid = larger(facets.valid, new Uint8Array(room));
  facets.ties = larger(facets.ties, new Int32Array(room));
  facets.table = new Int32Array(4 * room).fill(-1);
  for (let facet = 0; facet < facets.count; facet += 1) insert(facets, facet, order);
}

function larger<Packed extends Float64Array | Int32Array | Uint8Array>(from: Packed, to: Packed): Packed {
  to.set(from);
  return to;
}
