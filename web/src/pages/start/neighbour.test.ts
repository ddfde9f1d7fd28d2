import { describe, expect, it } from 'vitest';
import { isWay, neighbour, type Placed } from './neighbour.ts';

/** Three rows of three on a grid of 10: index 4 is the middle one. */
const grid: Placed[] = [0, 1, 2].flatMap((row) =>
  [0, 1, 2].map((column) => ({ middle: [column * 10, row * 10] }) as const),
);

describe('walking over a map with the arrows', () => {
  it('goes to the place that the arrow points at', () => {
    expect(neighbour(grid, 4, 'ArrowLeft')).toBe(3);
    expect(neighbour(grid, 4, 'ArrowRight')).toBe(5);
    expect(neighbour(grid, 4, 'ArrowUp')).toBe(1);
    expect(neighbour(grid, 4, 'ArrowDown')).toBe(7);
  });

  it('stays at the edge', () => {
    expect(neighbour(grid, 0, 'ArrowLeft')).toBeNull();
    expect(neighbour(grid, 8, 'ArrowDown')).toBeNull();
  });

  it('prefers what lies ahead to what is nearer but aside', () => {
    const places: Placed[] = [{ middle: [0, 0] }, { middle: [4, 6] }, { middle: [15, 1] }];
    expect(neighbour(places, 0, 'ArrowRight')).toBe(2);
  });

  it('reaches every place from any other, however they lie', () => {
    const scattered: Placed[] = Array.from({ length: 60 }, (_, i) => ({
      middle: [(i * 37) % 101, (i * 53) % 89] as const,
    }));
    const ways = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
    const reached = new Set([0]);
    for (const from of reached)
      for (const way of ways) {
        const next = neighbour(scattered, from, way);
        if (next !== null) reached.add(next);
      }
    expect(reached.size).toBe(60);
  });

  it('takes only the arrows for arrows', () => {
    expect(isWay('ArrowUp')).toBe(true);
    expect(isWay('Enter')).toBe(false);
  });
});
