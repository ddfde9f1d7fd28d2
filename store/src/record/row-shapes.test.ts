import { fiscalYear } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { named, rowShapes } from './row-shapes.ts';

const row = (values: Record<string, number | null>) => ({
  unitId: '1',
  fiscalYear: fiscalYear(2024),
  basis: 'actual' as const,
  line: 2,
  values,
});

describe('row shapes', () => {
  it('lists the items of like rows once, and tells other items and another order apart', () => {
    const rows = [row({ A: 1, B: 2 }), row({ A: 3, B: null }), row({ B: 4, A: 5 }), row({}), row({ A: 6, B: 7 })];
    const { shapes, shapeOf } = rowShapes(rows);
    expect(shapes).toEqual([['A', 'B'], ['B', 'A'], []]);
    expect(rows.map(shapeOf)).toEqual([0, 0, 1, 2, 0]);
  });

  it('counts a first row without items as a shape of its own', () => {
    const rows = [row({}), row({ A: 1 })];
    const { shapes, shapeOf } = rowShapes(rows);
    expect([shapes, rows.map(shapeOf)]).toEqual([
      [[], ['A']],
      [0, 1],
    ]);
  });

  it('gives the values back under their names', () => {
    expect(named(['A', 'B'], [1, null])).toEqual({ A: 1, B: null });
  });

  it('knows no shape where there are no rows', () => {
    expect(rowShapes([]).shapes).toEqual([]);
  });
});
