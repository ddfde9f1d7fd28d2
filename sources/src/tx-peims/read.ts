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
  isTexasCharter,
  notBelowZero,
  openIntake,
  paddedId,
  rowCounts,
  yearsOf,
} from '../checking/index.ts';
import type { DecodedTable, ReadingContext, TableRow } from '../contract.ts';
import { findHeader, type Header, RefusedFile } from '../reading/index.ts';
import { unknownLayout } from '../reading/layout-refusals.ts';
import { txPeimsFindings } from './checks.ts';
import { IDENTITY, ITEMS, STATE_ID_ITEM } from './columns.ts';
import { TX_PEIMS_CROSSWALK } from './crosswalk.ts';
import { HEADINGS } from './recognise.ts';

export const TX_PEIMS_DESCRIPTION: SourceDescription = {
  id: 'tx-peims',
  title: { en: 'Texas district finance actuals (PEIMS)', es: 'Finanzas reales de los distritos de Texas (PEIMS)' },
  publisher: 'Texas Education Agency',
  synthetic: false,
};

const BAD_YEAR = { en: 'is not a fiscal year', es: 'no es un año fiscal' };
const BAD_ID = {
  en: 'is not an NCES id of a Texas district',
  es: 'no es un identificador NCES de un distrito de Texas',
};

function yearOf(text: string): FiscalYear | null {
  const year = Number(text.trim());
  return /^\d{4}$/.test(text.trim()) && year >= 1990 && year <= 2100 ? fiscalYear(year) : null;
}

function rulesOf(header: Header): CellRule[] {
  return Object.entries(ITEMS).flatMap(([item, unit]) => {
    const column = header.columns.get(item);
    if (column === undefined) return [];
    return {
      item,
      column,
      heading: item,
      unit,
      impossible: unit === 'count' || unit === 'decimal' ? notBelowZero : undefined,
    };
  });
}

function unitOf(row: TableRow, header: Header, ids: { readonly nces: string; readonly state: string | null }): Unit {
  const cell = (heading: string): string => (row.cells[header.columns.get(heading) ?? -1] ?? '').trim();
  return {
    id: ids.nces,
    kind: isTexasCharter(ids.state) ? 'charter' : 'district',
    name: cell(IDENTITY.name),
    state: 'TX',
    county: cell(IDENTITY.county).replace(/ county$/i, '') || null,
    parent: null,
  };
}

/** Reads the state's table: one row a district and fiscal year. */
export async function readTxPeims(table: DecodedTable, context: ReadingContext): Promise<Reading | Refusal> {
  const header = findHeader(table.head, [...HEADINGS.essential, ...HEADINGS.further]);
  if (!header) throw new RefusedFile(unknownLayout(table, null));
  const intake = openIntake('tx-peims', table, context);
  const rules = rulesOf(header);
  const columnOf = (heading: string): number => header.columns.get(heading) ?? -1;
  const columns = { year: columnOf(IDENTITY.year), nces: columnOf(IDENTITY.ncesId), state: columnOf(IDENTITY.stateId) };
  for await (const row of table.rows()) {
    if (row.line <= header.row.line || !intake.fits(row, header.row.cells.length)) continue;
    const yearText = row.cells[columns.year] ?? '';
    const idText = row.cells[columns.nces] ?? '';
    const year = yearOf(yearText);
    const nces = paddedId(idText, 7);
    const state = paddedId(row.cells[columns.state] ?? '', 6);
    if (year === null) intake.reject(row, yearText, BAD_YEAR);
    else if (!nces?.startsWith('48')) intake.reject(row, idText, BAD_ID);
    else {
      const values = { ...intake.values(row, rules), [STATE_ID_ITEM]: state === null ? null : Number(state) };
      const record = { unitId: nces, fiscalYear: year, basis: 'actual' as const, line: row.line, values };
      intake.accept(unitOf(row, header, { nces, state }), record, row);
    }
  }
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  const { rows, units } = outcome;
  return {
    kind: 'reading',
    source: TX_PEIMS_DESCRIPTION.id,
    description: TX_PEIMS_DESCRIPTION,
    crosswalk: TX_PEIMS_CROSSWALK,
    ...outcome,
    fiscalYears: yearsOf(rows),
    controlTotals: [
      ...rowCounts(rows, 'Districts'),
      ...controlTotals(rows, 'Reported Enrollment', { label: 'Reported Enrollment', unit: 'pupils' }),
      ...controlTotals(rows, 'Total Operating Expenditures (TOP)', {
        label: 'Total Operating Expenditures (TOP)',
        unit: 'cents',
      }),
      ...controlTotals(rows, 'Total Expenditures', { label: 'Total Expenditures', unit: 'cents' }),
    ],
    findings: [...columnFindings('tx-peims', header), ...outcome.findings, ...txPeimsFindings(rows, units, context)],
  };
}
