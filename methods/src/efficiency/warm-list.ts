import type { Facets } from './facets.ts';
import type { Technology } from './technology.ts';

/** Facets that a new unit is tried against: the latest and the most useful, their prices packed for one sweep. */
export type WarmList = {
  readonly facets: Int32Array;
  readonly prices: Float64Array;
  readonly useful: Uint8Array;
  readonly placeOf: Map<number, number>;
  size: number;
  hand: number;
};

export function emptyWarmList(limit: number, order: number): WarmList {
  return {
    facets: new Int32Array(limit).fill(-1),
    prices: new Float64Array(limit * order),
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
  let best = -1;
  let bestBound = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < size; place += 1) {
    const start = place * order;
    let fixed = 0;
    let rate = 0;
    for (let i = 0; i < movingFrom; i += 1) fixed += (prices[start + i] as number) * (columns[offset + i] as number);
    for (let i = movingFrom; i < movingTo; i += 1)
      rate -= (prices[start + i] as number) * (columns[offset + i] as number);
    for (let i = movingTo; i < order; i += 1) fixed += (prices[start + i] as number) * (columns[offset + i] as number);
    rate *= sign;
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
