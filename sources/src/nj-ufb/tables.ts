import { APPROPRIATIONS } from './appropriations.ts';
import { ENROLMENT } from './enrolment.ts';
import type { LineTable } from './line-table.ts';
import { REVENUES } from './revenues.ts';

/** The state's files in which a line number says what an amount is. */
export const LINE_TABLES: readonly LineTable[] = [APPROPRIATIONS, REVENUES, ENROLMENT];
