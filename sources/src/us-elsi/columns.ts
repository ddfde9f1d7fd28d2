import type { CellUnit } from '../checking/index.ts';

/** Headings, without level and year, that say whose row it is. */
export const IDENTITY = {
  id: 'Agency ID - NCES Assigned',
  name: 'Agency Name',
  state: 'State Abbr',
  type: 'Agency Type',
} as const;

/** Items of the table builder that are read, without level and year, with how their cells are written. */
export const ITEMS: Readonly<Record<string, CellUnit>> = {
  'Total Students All Grades (Excludes AE)': 'count',
  'Full-Time Equivalent (FTE) Teachers': 'decimal',
  'Total Revenue (TOTALREV)': 'dollars',
  'Total Revenue - Local Sources (TLOCREV)': 'dollars',
  'Total Revenue - State Sources (TSTREV)': 'dollars',
  'Total Revenue - Federal Sources (TFEDREV)': 'dollars',
  'Total Expenditures (TOTALEXP)': 'dollars',
};

export const PUPILS = 'Total Students All Grades (Excludes AE)';
export const TEACHERS = 'Full-Time Equivalent (FTE) Teachers';
export const REVENUE = 'Total Revenue (TOTALREV)';
export const EXPENDITURE = 'Total Expenditures (TOTALEXP)';
