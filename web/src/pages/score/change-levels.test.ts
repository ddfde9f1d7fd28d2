import { describe, expect, it } from 'vitest';
import { levels } from './change-levels.ts';

const cost = (value: number | null) => ({ cost: { own: { value } } }) as Parameters<typeof levels>[0][number];

describe('cost per unit of work over the years', () => {
  it('starts at 100, grows by each change, and is unknown after one that is unknown', () => {
    const told = levels([
      { ...cost(-0.2), from: 2013, to: 2014 },
      { ...cost(0.5), from: 2014, to: 2015 },
      { ...cost(null), from: 2015, to: 2016 },
    ]);
    expect(told.map(({ year, value }) => [year, value])).toEqual([
      [2013, 100],
      [2014, 80],
      [2015, 120],
      [2016, null],
    ]);
  });

  it('has no point where no change is told, as where every year is flagged', () => {
    expect(levels([])).toEqual([]);
  });
});
