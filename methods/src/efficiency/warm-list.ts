import type { Facets } from './facets.ts';
import { SPARE, sweep } from './sweep.ts';
import type { Technology } from './technology.ts';

/** Facets that a new unit is tried against: the latest and the most useful, their prices packed for one sweep. */
export type WarmList = {
  readonly facets: Int32Array;
  readonly prices: Float64Array;
  /** Working memory of a sweep: what a unit's standing part earns at each facet's prices, and what its moving part costs. */
  readonly fixed: Float64Array;
  readonly rates: Float64Array;
  readonly useful: Uint8Array;
  readonly placeOf: Map<number, number>;
  size: number;
  hand: number;
};

export function emptyWarmList(limit: number, order: number): WarmList {
  return {
    facets: new Int32Array(limit).fill(-1),
    prices: new Float64Array(limit * order + SPARE),
    fixed: new Float64Array(limit),
    rates: new Float64Array(limit),
    useful: new Uint8Array(limit),
    placeOf: new Map(),
    size: 0,
    hand: 0,
  };
}

/** Puts a facet on the list; when it is full, in the place of one that was of no use lately (second chance). */
export function enlist(
  list: WarmList,
  facets: Facets,
  facet: number,
  { order, limit }: { readonly order: number; readonly limit: number },
): void {
  const known = list.placeOf.get(facet);
  if (known !== undefined) {
    list.useful[known] = 1;
    return;
  }
  let place = list.size;
  if (place < Math.min(limit, list.facets.length)) list.size += 1;
  else {
    while (list.useful[list.hand] === 1) {
      list.useful[list.hand] = 0;
      list.hand = (list.hand + 1) % list.size;
    }
    place = list.hand;
    list.hand = (list.hand + 1) % list.size;
    list.placeOf.delete(list.facets[place] as number);
  }
  list.facets[place] = facet;
  list.placeOf.set(facet, place);
  list.prices.set(facets.prices.subarray(facet * order, (facet + 1) * order), place * order);
}

/** Takes a facet that no longer holds off the list: prices of nothing say nothing about anyone. */
export function delist(list: WarmList, place: number, order: number): void {
  list.placeOf.delete(list.facets[place] as number);
  list.facets[place] = -1;
  list.useful[place] = 0;
  list.prices.fill(0, place * order, (place + 1) * order);
}

/** Place of the facet with the highest dual bound for a unit, or −1. A facet that names `banned` is left out. */
export function bestPlace(
  problem: Technology,
  list: WarmList,
  unit: number,
  facets: Facets | null = null,
  banned = -1,
): number {
  const { order, sign, columns, movingFrom, movingTo } = problem;
  const { prices, size } = list;
  const offset = unit * order;
  sweep(columns, offset + movingFrom, prices, movingFrom, order, list.rates, size, movingTo - movingFrom);
  const own = movingFrom === 0 ? movingTo : 0;
  sweep(columns, offset + own, prices, own, order, list.fixed, size, movingFrom === 0 ? order - movingTo : movingFrom);
  if (movingFrom > 0 && movingTo < order) addRow(list, columns[offset + movingTo] as number, movingTo, order);
  let best = -1;
  let bestBound = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < size; place += 1) {
    const rate = -sign * (list.rates[place] as number);
    const fixed = list.fixed[place] as number;
    // A facet that puts next to no price on what this unit could change says nothing about it.
    if (rate < 1e-9 || fixed <= bestBound * rate) continue;
    if (facets !== null && names(facets, list.facets[place] as number, order, banned)) continue;
    bestBound = fixed / rate;
    best = place;
  }
  return best;
}

function names(facets: Facets, facet: number, order: number, unit: number): boolean {
  for (let k = 1; k < order; k += 1) if (facets.names[facet * order + k] === unit) return true;
  return false;
}

/** The row of Σλ stays too, and lies behind the rows that move. */
function addRow({ prices, fixed, size }: WarmList, entry: number, row: number, order: number): void {
  for (let place = 0; place < size; place += 1)
    fixed[place] = (fixed[place] as number) + entry * (prices[place * order + row] as number);
}
