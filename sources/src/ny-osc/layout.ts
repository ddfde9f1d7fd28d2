import {
  DRIVERS,
  EXPENDITURES,
  FEDERAL_REVENUES,
  IDENTITY,
  LOCAL_REVENUES,
  OTHER_SOURCES,
  STATE_REVENUES,
  TOTALS,
} from './items.ts';

/** The columns of one known vintage, in order, by our names. */
export type Layout = { readonly id: string; readonly vintages: string; readonly columns: readonly string[] };

const layout = (id: string, vintages: string, has: { months: boolean; uses: boolean }): Layout => ({
  id,
  vintages,
  columns: [
    IDENTITY.id,
    IDENTITY.name,
    IDENTITY.county,
    IDENTITY.kind,
    IDENTITY.yearEnd,
    ...(has.months ? [IDENTITY.months] : []),
    ...Object.values(DRIVERS),
    ...LOCAL_REVENUES,
    TOTALS.local,
    ...STATE_REVENUES,
    ...FEDERAL_REVENUES,
    TOTALS.revenues,
    ...OTHER_SOURCES,
    TOTALS.sources,
    ...EXPENDITURES,
    TOTALS.expenditures,
    TOTALS.transfersOut,
    ...(has.uses ? [TOTALS.uses] : []),
  ],
});

/** Every layout seen or to be expected. The 2015 and 2018 ones have no closing total; only those since 2018 state the months. */
export const LAYOUTS: readonly Layout[] = [
  layout('2019', '2019', { months: true, uses: true }),
  layout('2018', '2018', { months: true, uses: false }),
  layout('2015-2017', '2015–2017', { months: false, uses: false }),
  layout('2015-2017-with-closing-total', '2015–2017 and the closing total of 2019', { months: false, uses: true }),
];

/** Names that a column had in another vintage. */
const FORMER_NAMES: Readonly<Record<string, string>> = {
  'District Type': IDENTITY.kind,
  'Total Debt Outstanding at End of FY': DRIVERS.debt,
  Sanitation: 'Sanitation Fees',
};

const KNOWN = new Set(LAYOUTS.flatMap(({ columns }) => columns));
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  '': [TOTALS.local, TOTALS.revenues, TOTALS.sources, TOTALS.expenditures, TOTALS.transfersOut],
  Transfers: ['Transfers in', TOTALS.transfersOut],
};

/** The column that a printed heading names; null where it names none or more than one. */
export function columnNamed(heading: string): string | null {
  const printed = heading.trim();
  const name = FORMER_NAMES[printed] ?? printed;
  return KNOWN.has(name) ? name : null;
}

/** The columns that a heading without a name of its own may stand for. */
export const mayStandFor = (heading: string): readonly string[] => AMBIGUOUS[heading.trim()] ?? [];

/** The layout whose order these headings follow, column by column; null where none fits. */
export function layoutOf(headings: readonly string[]): Layout | null {
  const fits = ({ columns }: Layout): boolean =>
    columns.length === headings.length &&
    columns.every((column, position) => {
      const heading = headings[position] ?? '';
      return columnNamed(heading) === column || mayStandFor(heading).includes(column);
    });
  return LAYOUTS.find(fits) ?? null;
}
