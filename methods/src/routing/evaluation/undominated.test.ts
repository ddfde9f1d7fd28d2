import { describe, expect, it } from 'vitest';
import { undominated } from './undominated.ts';

describe('points that no other beats', () => {
  it('keeps those that are best on something, and the first of equals', () => {
    expect(
      undominated([
        [3, 1],
        [2, 2],
        [3, 2],
        [1, 3],
        [2, 2],
      ]),
    ).toEqual([0, 1, 3]);
  });

  it('keeps one where one is best on all', () => {
    expect(
      undominated([
        [2, 2],
        [1, 1],
        [1, 2],
      ]),
    ).toEqual([1]);
    expect(undominated([])).toEqual([]);
  });

  it('refuses points that cannot be compared', () => {
    expect(() => undominated([[1], [1, 2]])).toThrow(RangeError);
    expect(() => undominated([[Number.NaN]])).toThrow(RangeError);
  });
});
