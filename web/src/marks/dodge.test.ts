import { describe, expect, it } from 'vitest';
import { dodge } from './dodge.ts';

describe('dots that would overlap', () => {
  it('stand on top of one another, the first one lowest', () => {
    expect(dodge([10, 10, 10], 3)).toEqual([0, 1, 2]);
  });

  it('share a level when there is room between them', () => {
    expect(dodge([10, 20, 11], 3)).toEqual([0, 0, 1]);
  });
});
