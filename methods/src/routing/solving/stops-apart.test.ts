import { describe, expect, it } from 'vitest';
import { tiered } from '../../../test/small-routing-problems.ts';
import { stream, unit } from '../../index.ts';
import { largestSet, stopsApart } from './stops-apart.ts';

/** The largest set by trying all. */
function byEnumeration(apart: Uint8Array, n: number): number {
  let best = 0;
  for (let bits = 0; bits < 2 ** n; bits += 1) {
    const set = Array.from({ length: n }, (_, i) => i).filter((i) => bits & (1 << i));
    if (set.length > best && set.every((a) => set.every((b) => a === b || apart[a * n + b] === 1))) best = set.length;
  }
  return best;
}

describe('stops of which no two can be on one bus', () => {
  it('are found as many as there are, in drawn relations', () => {
    const random = stream(4, 'apart');
    for (let round = 0; round < 30; round += 1) {
      const n = 3 + (round % 10);
      const apart = new Uint8Array(n * n);
      for (let a = 0; a < n; a += 1)
        for (let b = 0; b < a; b += 1) if (unit(random) < 0.6) apart[a * n + b] = apart[b * n + a] = 1;
      expect(largestSet(apart, n), `round ${round}`).toBe(byEnumeration(apart, n));
    }
    expect(largestSet(new Uint8Array(0), 0)).toBe(0);
  });

  it('are those whose rides, seats or bells keep them apart', () => {
    // Two stops 1,000 s apart on either side of a school: together only where a ride of 1,010 s and more is allowed.
    const around = (rideLimit: number, seats: number, bell = 28_800) =>
      stopsApart(
        tiered(
          [
            { at: 0, school: 0, riders: 3 },
            { at: 1000, school: 0, riders: 3 },
            { at: 400, school: 1, riders: 3 },
          ],
          [
            { at: 500, bell: 28_800 },
            { at: 500, bell },
          ],
          { seats, rideLimit },
        ),
      );
    // Both schools at one time: the third stop is apart from the others, and they from one another by ride or by seats.
    expect([around(900, 40), around(1600, 40), around(1600, 5)]).toEqual([3, 2, 3]);
    // An hour later one bus can bring the third after either.
    expect(around(900, 40, 32_400)).toBe(2);
  });
});
