import { below } from './chance.ts';
import { insertFound } from './changes.ts';
import { findInsertion } from './insertion.ts';
import type { SearchState } from './search-state.ts';

/** Greedy insertion with blinks of every stop that is out, in a drawn order. Those that fit nowhere stay out. */
export function recreate(state: SearchState, open: boolean): void {
  sortOut(state);
  const { out } = state;
  const count = state.outCount;
  let left = 0;
  for (let i = 0; i < count; i += 1) {
    const stop = out[i] as number;
    if (findInsertion(state, stop, open)) insertFound(state, stop);
    else out[left++] = stop;
  }
  state.outCount = left;
}

/** Random, heaviest first, farthest first or nearest first, with weights 4, 4, 2, 1. */
function sortOut(state: SearchState): void {
  const { problem, out, outCount, order, absences } = state;
  const { load, dimensions, cost, places, placeOf, terminals, school } = problem;
  const kind = below(state, 12);
  for (let i = 0; i < outCount; i += 1) {
    const stop = out[i] as number;
    if (kind < 4) order[stop] = below(state, 1 << 30);
    else if (kind < 8) order[stop] = -(load[stop * dimensions] as number);
    else if (kind < 11) {
      const end = terminals.of.list[terminals.of.from[school[stop] as number] as number] as number;
      const far = cost[(placeOf[stop] as number) * places + (terminals.firstPlace[end] as number)] as number;
      order[stop] = kind < 10 ? -far : far;
    } else order[stop] = -(absences[stop] as number);
  }
  for (let i = 1; i < outCount; i += 1) {
    const stop = out[i] as number;
    const key = order[stop] as number;
    let j = i - 1;
    while (j >= 0 && (order[out[j] as number] as number) > key) {
      out[j + 1] = out[j] as number;
      j -= 1;
    }
    out[j + 1] = stop;
  }
}
