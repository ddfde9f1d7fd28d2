import { describe, expect, it } from 'vitest';
import { matching } from './matching.ts';
import { drawn, widest } from './table-rows.tsx';

describe('rows of a long table', () => {
  const range = { startIndex: 50, endIndex: 52, overscan: 1, count: 10_000 };

  it('draws what is in view with a little around it, and nothing else', () => {
    expect(drawn(range, undefined)).toEqual([49, 50, 51, 52, 53]);
    expect(drawn({ ...range, startIndex: 0, endIndex: 1 }, undefined)).toEqual([0, 1, 2]);
    expect(drawn({ ...range, startIndex: 9_998, endIndex: 9_999 }, undefined)).toEqual([9_997, 9_998, 9_999]);
  });

  it('keeps the row that has the focus, above or below what is in view', () => {
    expect(drawn(range, 3)).toEqual([3, 49, 50, 51, 52, 53]);
    expect(drawn(range, 900)).toEqual([49, 50, 51, 52, 53, 900]);
    expect(drawn(range, 51)).toEqual([49, 50, 51, 52, 53]);
    expect(drawn(range, Number.NaN)).toEqual([49, 50, 51, 52, 53]);
  });

  it('keeps the widths by the row that says most in each column', () => {
    const column = (id: 'a' | 'b') => ({
      id,
      head: id,
      cell: () => '',
      exact: (row: { a: string; b: number }) => row[id],
    });
    const [short, wide, large] = [
      { a: 'x', b: 1 },
      { a: 'xxxx', b: 2 },
      { a: 'xx', b: 3000 },
    ];
    expect(widest([short, wide, large], [column('a'), column('b')])).toEqual([wide, large]);
  });

  it('finds rows that have all the words, in any order, whatever the accents', () => {
    const rows = ['nunez high school', 'nunez middle', 'lake high school'];
    expect(matching(rows, ' High  Núñez', (row) => row)).toEqual(['nunez high school']);
    expect(matching(rows, '', (row) => row)).toBe(rows);
  });
});
