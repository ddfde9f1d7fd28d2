import { describe, expect, it } from 'vitest';
import { tiered } from '../../../test/small-routing-problems.ts';
import { integerBelow } from '../../random/draws.ts';
import { stream } from '../../random/stream.ts';
import { neighbourLists, seekMates, seekNearest } from './neighbours.ts';
import type { SearchProblem } from './search-problem.ts';

/** Five stops on a line, schools 0 1 0 1 0; the two in the middle are at one place. */
const five = () => {
  const at = [0, 10, 30, 30, 70];
  const stops = at.map((second, i) => ({ at: second, school: i % 2, riders: 1 }));
  const schools = [100, 100].map((second) => ({ at: second, bell: 28_800 }));
  return tiered(stops, schools, { seats: 9, rideLimit: 3600 });
};
/** For each stop its mates, and the stops nearest to its place. */
function found(problem: SearchProblem) {
  const near = neighbourLists(problem);
  const { mates, any } = near;
  return Array.from(problem.placeOf, (place, stop) => {
    seekMates(near, problem, stop);
    seekNearest(near, problem, place);
    return [
      Array.from(near.anyList.subarray(place * any, (place + 1) * any)),
      Array.from(near.mateList.subarray(stop * mates, (stop + 1) * mates)),
    ];
  });
}

describe('the neighbours of a stop', () => {
  it('are nearest first, by number where equally near, and mates only of its school', () => {
    // School 0 has stops 0, 2 and 4; school 1 has 1 and 3.
    expect(found(five())).toEqual([
      [
        [0, 1, 2, 3, 4],
        [2, 4],
      ],
      [
        [1, 0, 2, 3, 4],
        [3, -1],
      ],
      [
        [2, 3, 1, 0, 4],
        [0, 4],
      ],
      [
        [2, 3, 1, 0, 4],
        [1, -1],
      ],
      [
        [4, 2, 3, 1, 0],
        [2, 0],
      ],
    ]);
  });

  it('are the same where stops of one place share a row of the matrix', () => {
    const apart = five();
    // Without the row and column of place 3, which is where 2 is.
    const kept = [0, 1, 2, 4, 5, 6];
    const time = Int32Array.from(kept.flatMap((a) => kept.map((b) => apart.time[a * apart.places + b] ?? 0)));
    const together = { ...apart, time, cost: time, places: 6, placeOf: Int32Array.from([0, 1, 2, 2, 3]) };
    expect(found(together)).toEqual(found(apart));
  });

  it('are the nearest 160 of many, as a full sort has them', () => {
    const random = stream(1, 'neighbours');
    const stops = Array.from({ length: 400 }, (_, i) => ({ at: integerBelow(random, 150), school: i % 3, riders: 1 }));
    const problem = tiered(
      stops,
      [0, 50, 100].map((second) => ({ at: second, bell: 28_800 })),
      { seats: 9, rideLimit: 3600 },
    );
    const sorted = (from: number) =>
      Array.from(stops.keys()).sort(
        (a, b) => Math.abs((stops[a]?.at ?? 0) - from) - Math.abs((stops[b]?.at ?? 0) - from) || a - b,
      );
    const lists = found(problem).map(([any]) => any?.join(' '));
    expect(
      lists.filter(
        (list, i) =>
          list !==
          sorted(stops[i]?.at ?? 0)
            .slice(0, 160)
            .join(' '),
      ),
    ).toHaveLength(0);
  });
});
