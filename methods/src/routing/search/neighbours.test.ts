import { describe, expect, it } from 'vitest';
import { tiered } from '../../../test/small-routing-problems.ts';
import { neighbourLists } from './neighbours.ts';

/** Five stops on a line, schools 0 1 0 1 0; the two in the middle are at one place. */
const five = () => {
  const at = [0, 10, 30, 30, 70];
  const stops = at.map((second, i) => ({ at: second, school: i % 2, riders: 1 }));
  const schools = [100, 100].map((second) => ({ at: second, bell: 28_800 }));
  return tiered(stops, schools, { seats: 9, rideLimit: 3600 });
};
const rows = (list: Int32Array, width: number) =>
  Array.from({ length: list.length / width }, (_, i) => Array.from(list.subarray(i * width, (i + 1) * width)));

describe('the neighbours of a stop', () => {
  it('are nearest first, by number where equally near, and mates only of its school', () => {
    const { any, anyList, mates, mateList } = neighbourLists(five());
    expect(rows(anyList, any)).toEqual([
      [0, 1, 2, 3, 4],
      [1, 0, 2, 3, 4],
      [2, 3, 1, 0, 4],
      [2, 3, 1, 0, 4],
      [4, 2, 3, 1, 0],
    ]);
    // School 0 has stops 0, 2 and 4; school 1 has 1 and 3.
    expect(rows(mateList, mates)).toEqual([
      [2, 4],
      [3, -1],
      [0, 4],
      [1, -1],
      [2, 0],
    ]);
  });

  it('are the same where stops of one place share a row of the matrix', () => {
    const apart = five();
    // Without the row and column of place 3, which is where 2 is.
    const kept = [0, 1, 2, 4, 5, 6];
    const time = Int32Array.from(kept.flatMap((a) => kept.map((b) => apart.time[a * apart.places + b] ?? 0)));
    const together = { ...apart, time, cost: time, places: 6, placeOf: Int32Array.from([0, 1, 2, 2, 3]) };
    expect(neighbourLists(together)).toEqual(neighbourLists(apart));
  });
});
