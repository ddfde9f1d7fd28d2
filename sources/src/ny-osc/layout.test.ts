import { describe, expect, it } from 'vitest';
import { columnNamed, LAYOUTS, layoutOf } from './layout.ts';

const printed = (columns: readonly string[]): readonly string[] =>
  columns.map((column) => {
    if (column === 'Transfers in' || column === 'Transfers out') return 'Transfers';
    return column.startsWith('Total ') && !column.startsWith('Total Expenditures') ? '' : column;
  });

describe('known layouts', () => {
  it('have the number of columns that the files of their years have', () => {
    const widths = Object.fromEntries(LAYOUTS.map(({ id, columns }) => [id, columns.length]));
    expect(widths).toMatchObject({ '2019': 181, '2018': 180, '2015-2017': 179 });
  });

  it('know a column by the name that it had in another year', () => {
    expect(columnNamed('District Type')).toBe('Class Description');
    expect(columnNamed('Total Debt Outstanding at End of FY')).toBe('Debt Outstanding');
    expect(columnNamed('Sanitation')).toBe('Sanitation Fees');
  });

  it('tell two columns of one name apart by their place', () => {
    for (const layout of LAYOUTS) expect(layoutOf(printed(layout.columns))?.id).toBe(layout.id);
  });

  it('do not fit headings in another order', () => {
    const [first] = LAYOUTS;
    expect(layoutOf([...printed(first?.columns ?? [])].reverse())).toBeNull();
  });
});
