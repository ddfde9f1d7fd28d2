import type { DecodedTable, Recognition } from '../contract.ts';
import { type Headings, recogniseHeadings } from '../reading/index.ts';
import { IDENTITY, ITEMS } from './columns.ts';

const ESSENTIAL = [
  IDENTITY.year,
  IDENTITY.ncesId,
  IDENTITY.stateId,
  IDENTITY.name,
  'Reported Enrollment',
  'Total Operating Expenditures (TOP)',
  'TOP - Instruction',
];

/** The headings by which the layout is known, in any order. */
export const HEADINGS: Headings = {
  essential: ESSENTIAL,
  further: [IDENTITY.county, ...Object.keys(ITEMS)].filter((heading) => !ESSENTIAL.includes(heading)),
};

export const recogniseTxPeims = (table: DecodedTable): Recognition => recogniseHeadings(table, HEADINGS);
