import type { DecodedTable, Recognition } from '../contract.ts';
import { recogniseHeadings } from '../reading/index.ts';
import { F33_ITEMS } from './items.ts';

/** One of the two official forms in which the survey is published. */
export type F33Layout = {
  readonly id: 'nces' | 'census';
  readonly title: string;
  readonly columns: {
    readonly leaid: string;
    readonly name: string;
    readonly level: string;
    readonly year: string;
    readonly charter: string | null;
    readonly state: string | null;
  };
  /** Cents in one printed unit of money. */
  readonly centsPerUnit: number;
};

export const NCES: F33Layout = {
  id: 'nces',
  title: 'NCES (dollars)',
  columns: { leaid: 'LEAID', name: 'NAME', level: 'SCHLEV', year: 'YEAR', charter: 'AGCHRT', state: 'STABBR' },
  centsPerUnit: 100,
};

export const CENSUS: F33Layout = {
  id: 'census',
  title: 'Census (thousands of dollars)',
  columns: { leaid: 'NCESID', name: 'NAME', level: 'SCHLEV', year: 'YRDATA', charter: null, state: null },
  centsPerUnit: 100_000,
};

/** Without these a file cannot be checked against itself. */
const REQUIRED_ITEMS = [
  'V33',
  'TOTALREV',
  'TOTALEXP',
  'TCURELSC',
  'E13',
  'E17',
  'E07',
  'E08',
  'E09',
  'V40',
  'V45',
  'V90',
  'E11',
];

/** What a file of this layout must have, and what it may have. */
export const headingsOf = ({ columns }: F33Layout): { essential: readonly string[]; further: readonly string[] } => ({
  essential: [columns.leaid, columns.name, columns.level, columns.year, ...REQUIRED_ITEMS],
  further: Object.keys(F33_ITEMS).filter((item) => !REQUIRED_ITEMS.includes(item)),
});

/** The layout that a table follows by its headings, with how sure that is. */
export function layoutOf(table: DecodedTable): { readonly layout: F33Layout; readonly recognition: Recognition } {
  const nces = { layout: NCES, recognition: recogniseHeadings(table, headingsOf(NCES)) };
  const census = { layout: CENSUS, recognition: recogniseHeadings(table, headingsOf(CENSUS)) };
  return census.recognition.confidence > nces.recognition.confidence ? census : nces;
}
