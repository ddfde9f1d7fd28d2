import type { Reading, Refusal, SourceDescription, Unit } from '@leeway/model';
import {
  columnFindings,
  isTexasCharter,
  type MissingMarks,
  openIntake,
  paddedId,
  rowCounts,
  statedYear,
  withinHundred,
  yearsOf,
} from '../checking/index.ts';
import type { DecodedTable, ReadingContext } from '../contract.ts';
import { findHeader, RefusedFile } from '../reading/index.ts';
import { unknownLayout } from '../reading/layout-refusals.ts';
import { txDemographicFindings, yearStated } from './checks.ts';
import { DISADVANTAGED, TX_DEMOGRAPHIC_CROSSWALK } from './crosswalk.ts';
import { presumedYear, yearPresumed } from './presumed-year.ts';
import { DISTRICT_NUMBER, HEADINGS, NOT_DISADVANTAGED } from './recognise.ts';

export const TX_DEMOGRAPHIC_DESCRIPTION: SourceDescription = {
  id: 'tx-demographic',
  title: {
    en: 'Texas economically disadvantaged pupils by district',
    es: 'Alumnado en desventaja económica por distrito de Texas',
  },
  publisher: 'Texas Education Agency',
  synthetic: false,
};

const MARKS: MissingMarks = {
  '-9999999': {
    en: 'suppressed by the state because few pupils are concerned',
    es: 'ocultado por el estado porque afecta a pocos alumnos',
  },
};
const BAD_NUMBER = { en: 'is not a district number', es: 'no es un número de distrito' };
const YEAR_HINT = {
  en: 'The state publishes this table once a school year: 2014-15 is fiscal 2015.',
  es: 'El estado publica esta tabla una vez por año escolar: 2014-15 es el año fiscal 2015.',
};

const unitOf = (number: string): Unit => ({
  id: `tx:${number}`,
  kind: isTexasCharter(number) ? 'charter' : 'district',
  name: `Texas district ${number}`,
  state: 'TX',
  county: null,
  parent: null,
});

/** Reads the state's table of one school year: district number and per cent. */
export async function readTxDemographic(table: DecodedTable, context: ReadingContext): Promise<Reading | Refusal> {
  const header = findHeader(table.head, HEADINGS.essential);
  const numberColumn = header?.columns.get(DISTRICT_NUMBER);
  const column = header?.columns.get(NOT_DISADVANTAGED);
  if (!header || numberColumn === undefined || column === undefined) {
    throw new RefusedFile(unknownLayout(table, null));
  }
  const presumed = context.statedFiscalYear === null ? await presumedYear(table, header.row.line, column) : null;
  const year = presumed ?? statedYear('tx-demographic', table, context, YEAR_HINT);
  if (typeof year !== 'number') return year;
  const intake = openIntake('tx-demographic', table, context, MARKS);
  const rule = {
    item: NOT_DISADVANTAGED,
    column,
    heading: NOT_DISADVANTAGED,
    unit: 'percent',
    impossible: withinHundred,
  } as const;
  for await (const row of table.rows()) {
    if (row.line <= header.row.line || !intake.fits(row, header.row.cells.length)) continue;
    const text = row.cells[numberColumn] ?? '';
    const number = paddedId(text, 6);
    if (number === null) {
      intake.reject(row, text, BAD_NUMBER);
      continue;
    }
    const published = intake.value(row, rule);
    const disadvantaged = published === null ? null : Number((100 - published).toFixed(6));
    const values = { [NOT_DISADVANTAGED]: published, [DISADVANTAGED]: disadvantaged };
    intake.accept(
      unitOf(number),
      { unitId: `tx:${number}`, fiscalYear: year, basis: 'actual', line: row.line, values },
      row,
    );
  }
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  return {
    kind: 'reading',
    source: TX_DEMOGRAPHIC_DESCRIPTION.id,
    description: TX_DEMOGRAPHIC_DESCRIPTION,
    crosswalk: TX_DEMOGRAPHIC_CROSSWALK,
    ...outcome,
    fiscalYears: yearsOf(outcome.rows),
    controlTotals: rowCounts(outcome.rows, 'Districts'),
    findings: [
      ...columnFindings('tx-demographic', header),
      ...outcome.findings,
      presumed === null ? yearStated(year) : yearPresumed(presumed),
      ...txDemographicFindings(outcome.rows, context),
    ],
  };
}
