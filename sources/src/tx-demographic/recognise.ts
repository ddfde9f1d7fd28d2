import type { DecodedTable, Recognition } from '../contract.ts';
import { type Headings, recogniseHeadings } from '../reading/index.ts';

export const DISTRICT_NUMBER = 'District Number';
export const NOT_DISADVANTAGED = 'Not Economically Disadvantaged Percent';

export const HEADINGS: Headings = { essential: [DISTRICT_NUMBER, NOT_DISADVANTAGED], further: [] };

export const recogniseTxDemographic = (table: DecodedTable): Recognition => recogniseHeadings(table, HEADINGS);
