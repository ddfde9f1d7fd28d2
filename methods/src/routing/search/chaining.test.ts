import { describe, expect, it } from 'vitest';
import { tiered } from '../../../test/small-routing-problems.ts';
import { rechain } from './chaining.ts';
import { searchState } from './search-state.ts';
import { restore, snapshot } from './snapshot.ts';

describe('linking trips anew', () => {
  it('leaves a day on the bus of its first trip', () => {
    // School 0 starts at 8:00, school 1 at 9:00, each a minute or two from its only stop and from the other.
    const stops = [0, 1].map((school) => ({ at: 60 * school, school, riders: 1 }));
    const schools = [28_800, 32_400].map((bell, s) => ({ at: 60 * s + 30, bell }));
    const state = searchState(tiered(stops, schools, { seats: 9, rideLimit: 3600 }), [1, 2, 3, 4]);
    // Bus 1 drives to school 0 with stop 0, bus 0 to school 1 with stop 1.
    restore(state, { days: Int32Array.of(1, 1, 0, 1, 0, 0, 1, 1, 1, 1), out: new Int32Array(0), cost: 0, buses: 2 });
    expect(rechain(state)).toBe(true);
    // Bus 1 drives both.
    expect([...snapshot(state).days]).toEqual([1, 2, 0, 1, 0, 1, 1, 1]);
  });
});
