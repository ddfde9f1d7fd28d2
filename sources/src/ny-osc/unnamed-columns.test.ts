import { describe, expect, it } from 'vitest';
import { EXPENDITURES, FEDERAL_REVENUES, LOCAL_REVENUES, OTHER_SOURCES, STATE_REVENUES, TOTALS } from './items.ts';
import { type Numbers, placedBySums } from './unnamed-columns.ts';

const named = new Map(
  [...LOCAL_REVENUES, ...STATE_REVENUES, ...FEDERAL_REVENUES, ...OTHER_SOURCES, ...EXPENDITURES]
    .filter((column) => column !== 'Transfers in')
    .map((column, position) => [column, position]),
);
const firstUnnamed = named.size;

/** A district that taxes, gets state aid, borrows, spends, and moves money out and in; then the columns without a name, in this order. */
function district(amounts: {
  tax: number;
  aid: number;
  loan: number;
  taught: number;
  out: number;
  in: number;
}): Numbers {
  const row: number[] = new Array(firstUnnamed).fill(0);
  row[named.get('Real Property Taxes') ?? -1] = amounts.tax;
  row[named.get('State Aid - Education') ?? -1] = amounts.aid;
  row[named.get('Sale of Obligations') ?? -1] = amounts.loan;
  row[named.get('Instruction') ?? -1] = amounts.taught;
  const revenues = amounts.tax + amounts.aid;
  return [...row, amounts.out, amounts.taught, revenues + amounts.loan + amounts.in, amounts.in, amounts.tax, revenues];
}

describe('columns without a name', () => {
  it('are told by what they add up to, wherever they stand', () => {
    const rows = [
      district({ tax: 700, aid: 300, loan: 50, taught: 980, out: 20, in: 5 }),
      district({ tax: 400, aid: 600, loan: 10, taught: 950, out: 7, in: 3 }),
    ];
    const unnamed = [0, 1, 2, 3, 4, 5].map((step) => firstUnnamed + step);
    const positions = placedBySums(rows, named, unnamed);
    const found = [
      TOTALS.transfersOut,
      TOTALS.expenditures,
      TOTALS.sources,
      'Transfers in',
      TOTALS.local,
      TOTALS.revenues,
    ];
    expect(found.map((column) => (positions.get(column) ?? -1) - firstUnnamed)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('stay unplaced where two columns would fit alike', () => {
    const rows = [district({ tax: 700, aid: 0, loan: 0, taught: 700, out: 0, in: 0 })];
    const positions = placedBySums(rows, named, [firstUnnamed + 4, firstUnnamed + 5]);
    expect(positions.has(TOTALS.local)).toBe(false);
  });
});
