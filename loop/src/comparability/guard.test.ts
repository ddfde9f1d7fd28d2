import type { Crosswalk, Reading, Treatment } from '@leeway/model';
import { tinyDistrict, tinyReading, tinyRecord } from '@leeway/testkit';
import { describe, expect, it } from 'vitest';
import { buildAtlas, subjectOf } from '../record/atlas.ts';
import { comparison } from './guard.ts';

type Side = {
  readonly id: string;
  readonly source: string;
  readonly dollars: Readonly<Record<string, number>>;
  readonly year?: number;
  readonly benefits?: number;
  readonly treatment?: Partial<Treatment>;
};

function reading({ id, source, dollars, year = 2019, benefits, treatment = {} }: Side): Reading {
  const district = tinyDistrict(id, { pupils: 100, fiscalYear: year, dollars });
  const plain = tinyReading([district], { source, treatment });
  if (benefits === undefined) return plain;
  const item: Crosswalk['items'][number] = {
    item: 'Benefits',
    label: 'Benefits',
    unit: 'cents',
    target: { kind: 'benefits' },
    note: null,
  };
  const rows = plain.rows.map((row) => ({ ...row, values: { ...row.values, Benefits: benefits * 100 } }));
  return { ...plain, rows, crosswalk: { ...plain.crosswalk, items: [...plain.crosswalk.items, item] } };
}

function compared(area: string, ...sides: readonly Side[]) {
  const atlas = buildAtlas(tinyRecord(...sides.map(reading)), [], { seed: 7 });
  return comparison(
    atlas,
    area,
    sides.flatMap(({ id }) => subjectOf(atlas, id) ?? []),
  );
}

const texas: Side = { id: 'TX1', source: 'texas', dollars: { '1000': 800_000, '2700': 100_000, '3100': 50_000 } };
const york: Side = {
  id: 'NY1',
  source: 'york',
  dollars: { '1000': 600_000, '2700': 120_000, '2500+2600': 80_000 },
  benefits: 200_000,
  treatment: { benefits: 'own-lines', foodFund: 'outside' },
};

describe('setting districts side by side', () => {
  it('is fair within one source', () => {
    const other = { ...texas, id: 'TX2', dollars: { ...texas.dollars, '2700': 90_000 } };
    expect(compared('transportation', texas, other)).toEqual({
      verdict: 'fair',
      reason: null,
      compared: [100_000, 90_000],
    });
  });

  it('brings benefits kept apart inside by spending: 200 over 800 thousand makes $1,200 a pupil $1,500, and says so', () => {
    const { verdict, reason, compared: values } = compared('transportation', texas, york);
    expect(verdict).toBe('adjusted');
    expect(values).toEqual([100_000, 150_000]);
    expect(reason?.en).toContain('in proportion to spending');
    expect(reason?.es).toContain('en proporción al gasto');
    // 1,200 × (1 + .25 × .24) and 1,200 × (1 + .25 × 1.76), beside $1,000.
    expect(reason?.en).toContain('$1,270–1,730 a pupil. The order stands');
  });

  it('cannot tell which is dearer where the benefits decide it: $1,500 lies within $1,272–1,728', () => {
    const near = { ...texas, dollars: { ...texas.dollars, '2700': 150_000 } };
    expect(compared('transportation', near, york).reason?.en).toContain('cannot be told');
  });

  it('adjusts instruction of New York’s kind the same way', () => {
    expect(compared('curriculum', texas, york)).toMatchObject({ verdict: 'adjusted', compared: [800_000, 750_000] });
  });

  it('refuses where benefits are outside and unknown', () => {
    const { benefits: _benefits, ...without } = york;
    expect(compared('transportation', texas, without)).toMatchObject({ verdict: 'refused', compared: [null, null] });
  });

  it('refuses where functions are cut differently, and names what differs', () => {
    const plant: Side = { ...texas, dollars: { ...texas.dollars, '2600': 70_000 } };
    const mixed: Side = { ...york, treatment: {}, dollars: { '2600+2500': 80_000 } };
    const { verdict, reason } = compared('facilities', plant, mixed);
    expect(verdict).toBe('refused');
    expect(reason?.en).toContain('central services');
  });

  it('refuses food where one keeps the lunch fund outside', () => {
    const lunch: Side = { ...york, treatment: { foodFund: 'outside' }, dollars: { '3100': 40_000 } };
    expect(compared('nutrition', texas, lunch).reason?.en).toContain('lunch fund');
  });

  it('puts different years at the later one’s prices, and says so', () => {
    const {
      verdict,
      reason,
      compared: values,
    } = compared('transportation', texas, { ...texas, id: 'TX2', year: 2015 });
    expect(verdict).toBe('adjusted');
    expect(values[0]).toBe(100_000);
    expect(values[1]).toBeGreaterThan(100_000);
    expect(reason?.en).toBe('Fiscal years 2015 and 2019 stand at the prices of fiscal 2019. Wages are not adjusted.');
  });

  it('is not on record where fewer than two show the area', () => {
    expect(compared('technology', texas, york).verdict).toBe('not-on-record');
  });
});
