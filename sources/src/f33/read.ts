import { type FiscalYear, fiscalYear, type Reading, type RecordRow, type Refusal, type Unit } from '@leeway/model';
import {
  type CellRule,
  type Intake,
  notBelowZero,
  openIntake,
  paddedId,
  STATE_OF_FIPS,
  yearsOf,
} from '../checking/index.ts';
import type { DecodedTable, ReadingContext, TableRow } from '../contract.ts';
import { findHeader, type Header } from '../reading/index.ts';
import { controlTotalsOf, findingsOf } from './checks.ts';
import { type Absences, absenceCode, EMPTY_FLAGS, flagHeading, IMPUTED } from './codes.ts';
import { F33, f33Crosswalk, storedUnitOf } from './crosswalk.ts';
import { f33Description } from './description.ts';
import { F33_ITEMS } from './items.ts';
import { type F33Layout, headingsOf, layoutOf } from './layouts.ts';
import { unfitUnits } from './magnitude.ts';
import { headingsMissing } from './refusals.ts';

type ItemRule = CellRule & { readonly flagColumn: number | null };

type Taking = {
  readonly layout: F33Layout;
  readonly header: Header;
  readonly intake: Intake;
  readonly rules: readonly ItemRule[];
  readonly absences: Absences;
};

function rulesFor(layout: F33Layout, header: Header): readonly ItemRule[] {
  return Object.keys(F33_ITEMS).flatMap((item): ItemRule[] => {
    const column = header.columns.get(item);
    if (column === undefined) return [];
    const money = layout.centsPerUnit === 100 ? 'dollars' : 'thousands';
    const unit = storedUnitOf(item) === 'cents' ? money : 'decimal';
    const flagColumn = header.columns.get(flagHeading(item)) ?? null;
    return [{ item, column, heading: item, unit, impossible: notBelowZero, flagColumn }];
  });
}

function valuesOf(row: TableRow, { intake, rules, absences }: Taking): RecordRow['values'] {
  const values: Record<string, number | null> = {};
  for (const rule of rules) {
    const code = absenceCode((row.cells[rule.column] ?? '').trim());
    if (code !== null) {
      absences.codes.set(code, (absences.codes.get(code) ?? 0) + 1);
      values[rule.item] = null;
      continue;
    }
    const value = intake.value(row, rule);
    const flag = rule.flagColumn === null ? '' : (row.cells[rule.flagColumn] ?? '').trim().toUpperCase();
    const isEmpty = value === 0 && EMPTY_FLAGS.has(flag);
    if (isEmpty) absences.flaggedZeros += 1;
    if (flag === IMPUTED) absences.imputed += 1;
    values[rule.item] = isEmpty ? null : value;
  }
  return values;
}

/** '19', '2019' or 'FY19'; null where the cell is no year. */
export function surveyYear(text: string): FiscalYear | null {
  const match = /^(?:FY)?(\d{2}|\d{4})(?:\.0+)?$/i.exec(text.trim());
  const year = Number(match?.[1]);
  if (!match) return null;
  const full = year >= 100 ? year : year >= 80 ? 1900 + year : 2000 + year;
  return full >= 1980 && full <= 2100 ? fiscalYear(full) : null;
}

function kindOf(level: string, charter: string): Unit['kind'] {
  const code = level.padStart(2, '0');
  if (code === '07') return 'service-agency';
  if (charter === '1') return 'charter';
  return ['01', '02', '03'].includes(code) ? 'district' : 'other';
}

function take(row: TableRow, taking: Taking): void {
  const { layout, header, intake } = taking;
  const cell = (heading: string | null): string =>
    heading === null ? '' : (row.cells[header.columns.get(heading) ?? -1] ?? '').trim();
  const { columns } = layout;
  const id = paddedId(cell(columns.leaid), 7);
  const state = /^[A-Z]{2}$/.test(cell(columns.state)) ? cell(columns.state) : STATE_OF_FIPS[(id ?? '').slice(0, 2)];
  if (id === null || state === undefined) {
    const reason = { en: 'has no seven-digit agency id', es: 'no tiene un identificador de agencia de siete cifras' };
    intake.reject(row, cell(columns.leaid), reason);
    return;
  }
  const year = surveyYear(cell(columns.year));
  if (year === null) {
    intake.reject(row, cell(columns.year), { en: 'names no survey year', es: 'no indica el año de la encuesta' });
    return;
  }
  const unit: Unit = {
    id,
    kind: kindOf(cell(columns.level), cell(columns.charter)),
    name: cell(columns.name) || id,
    state,
    county: null,
    parent: null,
  };
  const record = { unitId: id, fiscalYear: year, basis: 'actual', line: row.line } as const;
  intake.accept(unit, { ...record, values: valuesOf(row, taking) }, row);
}

function headerOf(table: DecodedTable, layout: F33Layout): Header | null {
  const { essential, further } = headingsOf(layout);
  const { charter, state } = layout.columns;
  const places = [charter, state].filter((heading) => heading !== null);
  const flags = Object.keys(F33_ITEMS).map(flagHeading);
  return findHeader(table.head, [...essential, ...further, ...places, ...flags]);
}

/** Reads the survey in either official layout. */
export async function readF33(table: DecodedTable, context: ReadingContext): Promise<Reading | Refusal> {
  const { layout } = layoutOf(table);
  const header = headerOf(table, layout);
  const missing = headingsOf(layout).essential.filter((heading) => !header?.columns.has(heading));
  if (!header || missing.length > 0) return headingsMissing(table, layout, missing);
  const absences: Absences = { codes: new Map(), flaggedZeros: 0, imputed: 0 };
  const intake = openIntake(F33, table, context);
  const taking: Taking = { layout, header, intake, rules: rulesFor(layout, header), absences };
  for await (const row of table.rows()) {
    if (row.line > header.row.line && intake.fits(row, header.row.cells.length)) take(row, taking);
  }
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  const unfit = unfitUnits(table, layout, outcome.rows);
  if (unfit) return unfit;
  return {
    kind: 'reading',
    source: F33,
    description: f33Description,
    crosswalk: f33Crosswalk,
    fiscalYears: yearsOf(outcome.rows),
    units: outcome.units,
    rows: outcome.rows,
    quarantined: outcome.quarantined,
    rowsRead: outcome.rowsRead,
    controlTotals: controlTotalsOf(outcome),
    findings: [...outcome.findings, ...findingsOf({ layout, header, outcome, absences, previous: context.previous })],
  };
}
