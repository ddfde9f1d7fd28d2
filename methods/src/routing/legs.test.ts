import { describe, expect, it } from 'vitest';
import { legFigure, straightLines } from './legs.ts';

describe('figures of legs', () => {
  it('are read from row to column of a matrix', () => {
    const read = legFigure(Float64Array.of(0, 7, 9, 0), 2);
    expect([read(0, 1), read(1, 0)]).toEqual([7, 9]);
  });

  it('of straight lines are great circles times the detour, over the speed where there is one', () => {
    // A degree of latitude is π/180 of 6,371,008.8 m; one of longitude at 60° north about half as long.
    const places = [
      { x: 10, y: 0 },
      { x: 10, y: 1 },
      { x: 10, y: 60 },
      { x: 11, y: 60 },
    ];
    const metres = legFigure(straightLines(places, { detour: 1.5, over: 1 }), 4);
    const seconds = legFigure(straightLines(places, { detour: 1.5, over: 10 }), 4);
    expect(metres(0, 1)).toBeCloseTo(1.5 * 111_195.08, 1);
    expect(metres(2, 3)).toBeCloseTo(1.5 * 55_596.9, -1);
    expect([metres(1, 0), seconds(0, 1), metres(2, 2)]).toEqual([metres(0, 1), metres(0, 1) / 10, 0]);
    expect(metres(0, 4)).toBeNaN();
  });
});
