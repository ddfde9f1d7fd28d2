import {
  type FiscalYear,
  fiscalYear,
  type Reading,
  type Refusal,
  type SourceDescription,
  type Unit,
} from '@leeway/model';
import {
  type CellRule,
  columnFindings,
  controlTotals,
  notBelowZero,
  openIntake,
  paddedId,
  rowCounts,
  STATE_OF_FIPS,
  statedYear,
  yearsOf,
} from '../checking/index.ts';
import type { DecodedTable, ReadingContext, TableRow } from '../contract.ts';
import { type Header, RefusedFile } from '../reading/index.ts';
import { unknownLayout } from '../reading/layout-refusals.ts';
import { saipeFindings, yearNote } from './checks.ts';
import { SAIPE_CROSSWALK } from './crosswalk.ts';
import { COLUMNS, saipeHeader, titleYear } from './recognise.ts';

export const SAIPE_DESCRIPTION: SourceDescription = {
  id: 'saipe',
  title: {
    en: 'Small Area Income and Poverty Estimates, school districts (SAIPE)',
    es: 'Estimaciones de ingresos y pobreza en áreas pequeñas, distritos escolares (SAIPE)',
  },
  publisher: 'U.S. Census Bureau',
  synthetic: false,
};

const BAD_ID = {
  en: 'is not a state code and district number',
  es: 'no es un código de estado y número de distrito',
};
const YEAR_HINT = {
  en: 'The estimates of 2019 are for fiscal 2020.',
  es: 'Las estimaciones de 2019 son del año fiscal 2020.',
};

function unitOf(id: string, row: TableRow, header: Header): Unit {
  return {
    id,
    kind: 'district',
    name: (row.cells[header.columns.get(COLUMNS.name) ?? -1] ?? '').trim(),
    state: STATE_OF_FIPS[id.slice(0, 2)] ?? '',
    county: null,
    parent: null,
  };
}

const rulesOf = (header: Header): CellRule[] =>
  [COLUMNS.population, COLUMNS.children, COLUMNS.poor].map((item) => ({
    item,
    column: header.columns.get(item) ?? -1,
    heading: item,
    unit: 'count',
    impossible: notBelowZero,
  }));

function idOf(row: TableRow, header: Header): { readonly id: string | null; readonly text: string } {
  const cell = (heading: string): string => row.cells[header.columns.get(heading) ?? -1] ?? '';
  const state = paddedId(cell(COLUMNS.fips), 2);
  const district = paddedId(cell(COLUMNS.district), 5);
  const isKnown = state !== null && district !== null && state in STATE_OF_FIPS;
  return { id: isKnown ? `${state}${district}` : null, text: `${cell(COLUMNS.fips)} ${cell(COLUMNS.district)}` };
}

/** Reads one calendar year's estimates: one row a school district. */
export async function readSaipe(table: DecodedTable, context: ReadingContext): Promise<Reading | Refusal> {
  const header = saipeHeader(table);
  if (!header || header.missing.length > 0) throw new RefusedFile(unknownLayout(table, null));
  const calendarYear = titleYear(table);
  const year: FiscalYear | Refusal =
    calendarYear === null ? statedYear('saipe', table, context, YEAR_HINT) : fiscalYear(calendarYear + 1);
  if (typeof year !== 'number') return year;
  const intake = openIntake('saipe', table, context);
  const rules = rulesOf(header);
  for await (const row of table.rows()) {
    if (row.line <= header.row.line || !intake.fits(row, header.row.cells.length)) continue;
    const { id, text } = idOf(row, header);
    if (id === null) {
      intake.reject(row, text, BAD_ID);
      continue;
    }
    const record = { unitId: id, fiscalYear: year, basis: 'estimate' as const, line: row.line };
    intake.accept(unitOf(id, row, header), { ...record, values: intake.values(row, rules) }, row);
  }
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  const { rows, units } = outcome;
  return {
    kind: 'reading',
    source: SAIPE_DESCRIPTION.id,
    description: SAIPE_DESCRIPTION,
    crosswalk: SAIPE_CROSSWALK,
    ...outcome,
    fiscalYears: yearsOf(rows),
    controlTotals: [
      ...rowCounts(rows, 'School districts'),
      ...controlTotals(rows, COLUMNS.children, { label: COLUMNS.children, unit: 'count' }),
      ...controlTotals(rows, COLUMNS.poor, { label: COLUMNS.poor, unit: 'count' }),
    ],
    findings: [
      ...(calendarYear === null ? [] : [yearNote(calendarYear)]),
      ...columnFindings('saipe', header),
      ...outcome.findings,
      ...saipeFindings(rows, units, context),
    ],
  };
}
