import type { DecodedTable, Recognition } from '../contract.ts';
import { type Headings, recogniseHeadings } from '../reading/index.ts';

/** Headings as NCES prints them. */
export const COLUMNS = {
  id: 'LEAID',
  name: 'LEA_NAME',
  state: 'ST_NAME',
  estimate: 'LEA_CWIFTEST',
  standardError: 'LEA_CWIFTSE',
} as const;

export const HEADINGS: Headings = {
  essential: [COLUMNS.id, COLUMNS.name, COLUMNS.estimate, COLUMNS.standardError],
  further: [COLUMNS.state],
};

export const recogniseCwift = (table: DecodedTable): Recognition => recogniseHeadings(table, HEADINGS);
