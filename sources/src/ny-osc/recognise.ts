import type { DecodedTable, Recognition, TableRow } from '../contract.ts';
import { findHeader } from '../reading/index.ts';
import { EXPENDITURES, IDENTITY } from './items.ts';
import { columnNamed, LAYOUTS } from './layout.ts';

const REQUIRED = [
  IDENTITY.id,
  IDENTITY.name,
  IDENTITY.yearEnd,
  'Instruction',
  'Pupil Services',
  'Education - Transportation',
];
const MUNI_CODE = /^\d{12}$/;
const DATE = /^(\d{4}-\d{2}-\d{2}([ T]00:00:00)?|\d{1,2}\/\d{1,2}\/\d{4})$/;

/** The row of headings; null where the first rows hold none. */
export function headerRow(table: DecodedTable): TableRow | null {
  return (
    table.head.find((row) => REQUIRED.every((name) => row.cells.some((cell) => columnNamed(cell) === name))) ?? null
  );
}

const looksLikeData = ({ cells }: TableRow): boolean =>
  MUNI_CODE.test((cells[0] ?? '').trim()) && DATE.test((cells[4] ?? '').trim());

/** True for a table of district rows whose first line is already data: the vintages before 2015 have no headings. */
function isWithoutHeadings(table: DecodedTable): boolean {
  const [first] = table.head;
  return (
    first !== undefined &&
    looksLikeData(first) &&
    LAYOUTS.some((layout) => layout.columns.length === first.cells.length)
  );
}

/** Sure when nearly all lines of expenditure are named; less so where only the shape of the rows speaks. */
export function recogniseNyOsc(table: DecodedTable): Recognition {
  const header = headerRow(table);
  if (header) {
    const named = new Set(header.cells.map(columnNamed));
    const share = EXPENDITURES.filter((line) => named.has(line)).length / EXPENDITURES.length;
    return {
      confidence: 0.3 + 0.7 * share,
      missing: EXPENDITURES.filter((line) => !named.has(line)),
      why: `${Math.round(share * EXPENDITURES.length)} of ${EXPENDITURES.length} expenditure lines are named`,
    };
  }
  if (isWithoutHeadings(table)) {
    return {
      confidence: 0.8,
      why: 'no headings, but rows open with a 12-digit municipal code and a fiscal year end',
      missing: [],
    };
  }
  const missing = findHeader(table.head, REQUIRED)?.missing ?? REQUIRED;
  const found = (REQUIRED.length - missing.length) / REQUIRED.length;
  return {
    confidence: 0.5 * found,
    why: 'no municipal code, fiscal year end and lines of expenditure',
    missing,
    needed: REQUIRED.length,
  };
}
