import { describe, expect, it } from 'vitest';
import { nextSort, ordered } from './order.ts';

const value = (row: { v: number | string | null }) => row.v;

describe('order of rows', () => {
  it('rises, falls, and leaves unknown values last either way', () => {
    const rows = [{ v: 2 }, { v: null }, { v: 10 }];
    expect(ordered(rows, 'v', value)).toEqual([{ v: 2 }, { v: 10 }, { v: null }]);
    expect(ordered(rows, '-v', value)).toEqual([{ v: 10 }, { v: 2 }, { v: null }]);
  });

  it('keeps the given order of equals and reads numbers inside words as numbers', () => {
    expect(ordered([{ v: 'line 10' }, { v: 'line 9' }], 'v', value).map(value)).toEqual(['line 9', 'line 10']);
    const rows = [
      { v: 1, id: 'a' },
      { v: 1, id: 'b' },
    ];
    expect(ordered(rows, '-v', value).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('goes from rising over falling back to the order given', () => {
    expect(nextSort(undefined, 'net')).toBe('net');
    expect(nextSort('net', 'net')).toBe('-net');
    expect(nextSort('-net', 'net')).toBeUndefined();
    expect(nextSort('-net', 'area')).toBe('area');
  });
});
