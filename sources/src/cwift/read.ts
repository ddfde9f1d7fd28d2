import type { Reading, RecordRow, Refusal, SourceDescription, Text, Unit } from '@leeway/model';
import {
  type CellRule,
  columnFindings,
  openIntake,
  paddedId,
  rowCounts,
  STATE_OF_FIPS,
  statedYear,
  yearsOf,
} from '../checking/index.ts';
import type { DecodedTable, ReadingContext, TableRow } from '../contract.ts';
import { findHeader, type Header, RefusedFile } from '../reading/index.ts';
import { unknownLayout } from '../reading/layout-refusals.ts';
import { cwiftFindings, fiscalYearOfSurvey, surveyYearOf, yearFindings } from './checks.ts';
import { CWIFT_CROSSWALK } from './crosswalk.ts';
import { COLUMNS, HEADINGS } from './recognise.ts';
import { VINTAGES } from './vintages-data.ts';

export const CWIFT_DESCRIPTION: SourceDescription = {
  id: 'cwift',
  title: {
    en: 'Comparable Wage Index for Teachers (CWIFT), districts',
    es: 'Índice de salarios comparables para docentes (CWIFT), distritos',
  },
  publisher: 'National Center for Education Statistics',
  synthetic: false,
};

const BAD_ID: Text = { en: 'is not an NCES id', es: 'no es un identificador NCES' };
const NO_INDEX: Text = {
  en: 'is outside 0.3 to 3, where no wage index can be',
  es: 'está fuera de 0.3 a 3, donde ningún índice salarial puede estar',
};
const NO_ERROR: Text = {
  en: 'is outside 0 to 1, where no standard error of the index can be',
  es: 'está fuera de 0 a 1, donde ningún error estándar del índice puede estar',
};
const YEAR_HINT: Text = {
  en: `Complete files of survey years ${VINTAGES.map((vintage) => vintage.surveyYear).join(' and ')} are known without it; survey year 2019 is for fiscal 2020.`,
  es: `Los archivos completos de las encuestas ${VINTAGES.map((vintage) => vintage.surveyYear).join(' y ')} se reconocen sin él; la encuesta de 2019 es del año fiscal 2020.`,
};

const rulesOf = (header: Header): CellRule[] => [
  {
    item: COLUMNS.estimate,
    column: header.columns.get(COLUMNS.estimate) ?? -1,
    heading: COLUMNS.estimate,
    unit: 'decimal',
    impossible: (value) => (value < 0.3 || value > 3 ? NO_INDEX : null),
  },
  {
    item: COLUMNS.standardError,
    column: header.columns.get(COLUMNS.standardError) ?? -1,
    heading: COLUMNS.standardError,
    unit: 'decimal',
    impossible: (value) => (value < 0 || value > 1 ? NO_ERROR : null),
  },
];

const unitOf = (id: string, row: TableRow, header: Header): Unit => ({
  id,
  kind: 'district',
  name: (row.cells[header.columns.get(COLUMNS.name) ?? -1] ?? '').trim(),
  state: STATE_OF_FIPS[id.slice(0, 2)] ?? '',
  county: null,
  parent: null,
});

type Found = { readonly row: TableRow; readonly unit: Unit; readonly values: RecordRow['values'] };

/** Reads one vintage of the index: one row a district. */
export async function readCwift(table: DecodedTable, context: ReadingContext): Promise<Reading | Refusal> {
  const header = findHeader(table.head, [...HEADINGS.essential, ...HEADINGS.further]);
  if (!header || header.missing.some((heading) => heading !== COLUMNS.state)) {
    throw new RefusedFile(unknownLayout(table, null));
  }
  const intake = openIntake('cwift', table, context);
  const rules = rulesOf(header);
  const found: Found[] = [];
  for await (const row of table.rows()) {
    if (row.line <= header.row.line || !intake.fits(row, header.row.cells.length)) continue;
    const text = row.cells[header.columns.get(COLUMNS.id) ?? -1] ?? '';
    const id = paddedId(text, 7);
    if (id === null || !(id.slice(0, 2) in STATE_OF_FIPS)) intake.reject(row, text, BAD_ID);
    else found.push({ row, unit: unitOf(id, row, header), values: intake.values(row, rules) });
  }
  const surveyYear = surveyYearOf(found.map(({ values }) => values));
  const year = surveyYear === null ? statedYear('cwift', table, context, YEAR_HINT) : fiscalYearOfSurvey(surveyYear);
  if (typeof year !== 'number') return year;
  for (const { row, unit, values } of found) {
    intake.accept(unit, { unitId: unit.id, fiscalYear: year, basis: 'estimate', line: row.line, values }, row);
  }
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  const stated = VINTAGES.find((vintage) => vintage.surveyYear === surveyYear)?.districts;
  return {
    kind: 'reading',
    source: CWIFT_DESCRIPTION.id,
    description: CWIFT_DESCRIPTION,
    crosswalk: CWIFT_CROSSWALK,
    ...outcome,
    fiscalYears: yearsOf(outcome.rows),
    controlTotals: rowCounts(outcome.rows, 'Districts', stated === undefined ? {} : { [year]: stated }),
    findings: [
      ...yearFindings(surveyYear, year, context.statedFiscalYear),
      ...columnFindings('cwift', header),
      ...outcome.findings,
      ...cwiftFindings(outcome.rows, context),
    ],
  };
}
