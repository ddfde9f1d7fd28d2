import type { Frame } from './frame.ts';
import { SPARE, sweep } from './sweep.ts';
import type { Technology } from './technology.ts';

/** The part of a frame that a search looks at: numbers of units and a packed copy of their columns. */
export type Columns = { units: Int32Array; columns: Float64Array; size: number };

/** The few units of a frame that lie near a facet, to be searched before the others are; none is ever twice among them. */
export type Candidates = Columns & {
  /** Units that lose less than this at a facet's prices are near; it follows the data, so that about `WANTED` of them are. */
  reach: number;
  readonly held: Uint8Array;
};

const WANTED = 80;

/** None yet, with room for some. */
export function emptyCandidates({ order, units }: Technology): Candidates {
  const room = 256;
  return {
    units: new Int32Array(room),
    columns: new Float64Array(room * order + SPARE),
    size: 0,
    reach: 0.1,
    held: new Uint8Array(units),
  };
}

/** Gathers the units of the frame that lie near the hyperplane of these prices or above it. */
export function gatherNear(
  { order, products }: Technology,
  frame: Frame,
  near: Candidates,
  prices: Float64Array,
  from: number,
): void {
  clear(near);
  const least = -near.reach;
  sweep(prices, from, frame.columns, 0, order, products, frame.size);
  for (let f = 0; f < frame.size; f += 1) {
    if ((products[f] as number) > least) addCandidate(near, frame, f, order);
  }
  near.reach = near.size > WANTED ? Math.max(1e-9, 0.9 * near.reach) : Math.min(10, 1.1 * near.reach);
}

/** Leaves none. */
export function clear(near: Candidates): void {
  for (let k = 0; k < near.size; k += 1) near.held[near.units[k] as number] = 0;
  near.size = 0;
}

/** Adds the units of the frame, from place `seen` on, that earn anything at these prices. */
export function addEarners(
  { order, products }: Technology,
  frame: Frame,
  near: Candidates,
  { prices, from, seen }: { readonly prices: Float64Array; readonly from: number; readonly seen: number },
): void {
  sweep(prices, from, frame.columns, seen * order, order, products, frame.size - seen);
  for (let f = seen; f < frame.size; f += 1) {
    if ((products[f - seen] as number) > 0) addCandidate(near, frame, f, order);
  }
}

/** Adds the unit at a place of the frame, once. */
function addCandidate(near: Candidates, frame: Frame, place: number, order: number): void {
  const unit = frame.units[place] as number;
  if (near.held[unit] === 1) return;
  if (near.size === near.units.length) {
    const [units, packed] = [new Int32Array(2 * near.size), new Float64Array(2 * near.size * order + SPARE)];
    units.set(near.units);
    packed.set(near.columns);
    near.units = units;
    near.columns = packed;
  }
  const [to, start] = [near.size * order, place * order];
  for (let i = 0; i < order; i += 1) near.columns[to + i] = frame.columns[start + i] as number;
  near.units[near.size] = unit;
  near.held[unit] = 1;
  near.size += 1;
}
