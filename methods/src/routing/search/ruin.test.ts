import { describe, expect, it } from 'vitest';
import { tiered } from '../../../test/small-routing-problems.ts';
import { ruin } from './ruin.ts';
import { type SearchState, searchState } from './search-state.ts';
import { restore, snapshot } from './snapshot.ts';

/** Trips of three stops each to one school, 200 stops on a road of 20,000 s; the last two on it wait for a bus. */
function longRoad(): SearchState {
  const stops = Array.from({ length: 200 }, (_, i) => ({ at: 100 * i, school: 0, riders: 1 }));
  const problem = tiered(stops, [{ at: 0, bell: 72_000 }], { seats: 40, rideLimit: 30_000 });
  const state = searchState(problem, [1, 2, 3, 4]);
  const days = Array.from({ length: 66 }, (_, bus) => [bus, 1, 0, 3, 3 * bus, 3 * bus + 1, 3 * bus + 2]).flat();
  restore(state, { days: Int32Array.from(days), out: Int32Array.of(198, 199), cost: 0, buses: 0 });
  return state;
}

const STRINGS = { average: 4, longest: 6, whole: 0 };

/** Share of 400 ruins, each of the same plan, that take a stop of the last trip. */
function shareAtEnd(state: SearchState): number {
  const plan = snapshot(state);
  let hits = 0;
  for (let i = 0; i < 400; i += 1) {
    ruin(state, STRINGS);
    if ([195, 196, 197].some((stop) => state.trip[stop] === -1)) hits += 1;
    restore(state, plan);
  }
  return hits / 400;
}

describe('ruin', () => {
  it('makes room beside a stop that is out in half of the turns, and anywhere in the others', () => {
    const waiting = longRoad();
    expect(shareAtEnd(waiting)).toBeGreaterThan(0.4);
    expect(shareAtEnd(waiting)).toBeLessThan(0.65);
    const served = longRoad();
    served.outCount = 0;
    expect(shareAtEnd(served)).toBeLessThan(0.1);
  });

  it('takes whole trips where strings are to be whole, and parts of them where not', () => {
    const leftOver = (whole: number): Set<number> => {
      const state = longRoad();
      const plan = snapshot(state);
      const sizes = new Set<number>();
      for (let i = 0; i < 50; i += 1) {
        ruin(state, { ...STRINGS, whole });
        for (let u = 0; u < state.usedCount; u += 1)
          sizes.add(state.length[state.chain[(state.used[u] ?? 0) * 4] ?? 0] ?? 0);
        restore(state, plan);
      }
      return sizes;
    };
    expect(leftOver(1)).toEqual(new Set([3]));
    expect(leftOver(0)).toEqual(new Set([1, 2, 3]));
  });
});
