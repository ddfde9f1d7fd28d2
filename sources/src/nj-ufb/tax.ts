import { type Crosswalk, type FiscalYear, fiscalYear, type Reading, type RecordRow, type Refusal } from '@leeway/model';
import {
  type CellRule,
  columnFindings,
  type Intake,
  openIntake,
  paddedId,
  rowCounts,
  unitCountFindings,
  yearsOf,
} from '../checking/index.ts';
import type { DecodedTable, ReadingContext, Recognition, SourceFormat, TableRow } from '../contract.ts';
import { findHeader, type Header, refusal } from '../reading/index.ts';
import { cellUnder } from './headings.ts';
import { PUBLISHER } from './line-table.ts';
import { TAX_AMOUNTS, TAX_PLACE, TAX_RATES } from './tax-items.ts';
import { NJ_TREATMENT } from './treatment.ts';

const ID = 'nj-ufb-tax';
const WANTED = [...Object.values(TAX_PLACE), ...Object.keys(TAX_AMOUNTS), ...Object.keys(TAX_RATES)];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const KEPT = {
  kind: 'kept',
  why: { en: 'Shown to taxpayers; no measure uses it.', es: 'Se muestra a contribuyentes; ninguna medida lo usa.' },
} as const;

const crosswalk: Crosswalk = {
  source: ID,
  version: '1',
  items: [
    ...Object.entries(TAX_AMOUNTS).map(([item, label]) => ({
      item,
      label,
      unit: 'cents' as const,
      target: KEPT,
      note: null,
    })),
    ...Object.entries(TAX_RATES).map(([item, label]) => ({
      item,
      label,
      unit: 'index' as const,
      target: KEPT,
      note: null,
    })),
  ],
  treatment: NJ_TREATMENT,
  notes: [
    {
      en: 'A regional district’s amounts are the sum over its municipalities; its rates differ between them and are not given.',
      es: 'Los importes de un distrito regional son la suma de sus municipios; sus tasas difieren entre ellos y no se dan.',
    },
  ],
};

/**
 * The fiscal year of the budget that a valuation date serves: valued in October 2019 or in the months after, budget 2020-21.
 * Null for text that is no such date.
 */
export function budgetYearOf(date: string): FiscalYear | null {
  const match = /^\d{2}([A-Z]{3})(\d{2})$/i.exec(date.trim());
  const month = MONTHS.indexOf((match?.[1] ?? '').toUpperCase());
  if (!match || month === -1) return null;
  const year = 2000 + Number(match[2]);
  return fiscalYear(month >= 9 ? year + 2 : year + 1);
}

type District = {
  readonly record: Omit<RecordRow, 'fiscalYear' | 'values'>;
  readonly unit: Reading['units'][number];
  readonly parts: RecordRow['values'][];
  readonly row: TableRow;
};

/** Amounts add up over municipalities; a rate stands only where there is one. */
function valuesOf(parts: readonly RecordRow['values'][]): RecordRow['values'] {
  const values: Record<string, number | null> = {};
  for (const item of Object.keys(TAX_AMOUNTS)) {
    const known = parts.map((part) => part[item] ?? null).filter((value) => value !== null);
    values[item] = known.length === parts.length ? known.reduce((sum, value) => sum + value, 0) : null;
  }
  for (const item of Object.keys(TAX_RATES)) values[item] = parts.length === 1 ? (parts[0]?.[item] ?? null) : null;
  return values;
}

const rulesFor = (header: Header): readonly CellRule[] =>
  [...Object.keys(TAX_AMOUNTS), ...Object.keys(TAX_RATES)].map((item) => ({
    item,
    column: header.columns.get(item) ?? -1,
    heading: item,
    unit: Object.hasOwn(TAX_AMOUNTS, item) ? 'dollars' : 'decimal',
  }));

function recogniseTax(table: DecodedTable): Recognition {
  const missing = findHeader(table.head, WANTED)?.missing ?? WANTED;
  const share = (WANTED.length - missing.length) / WANTED.length;
  return {
    confidence: missing.length === 0 ? 0.99 : 0.55 * share,
    why: `${WANTED.length - missing.length} headings`,
    missing,
  };
}

function mostFrequent(years: readonly FiscalYear[]): FiscalYear | null {
  const tally = new Map<FiscalYear, number>();
  for (const year of years) tally.set(year, (tally.get(year) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const unusable = (table: DecodedTable): Refusal =>
  refusal(`${ID}.unusable`, {
    what: {
      en: `“${table.name}” lacks columns, or its valuation dates cannot be read.`,
      es: `A «${table.name}» le faltan columnas, o sus fechas de valoración no se pueden leer.`,
    },
    soWhat: {
      en: 'Its budget year is not known, so nothing was taken.',
      es: 'No se sabe su año presupuestario, así que no se tomó nada.',
    },
    fix: { en: 'Download the complete file again.', es: 'Descargue de nuevo el archivo completo.' },
  });

type Gathered = { readonly districts: Map<string, District>; readonly years: FiscalYear[]; lines: number };

function take(row: TableRow, header: Header, intake: Intake, { districts, years }: Gathered): void {
  const county = paddedId(cellUnder(header, row, TAX_PLACE.county), 2);
  const code = paddedId(cellUnder(header, row, TAX_PLACE.district), 4);
  if (county === null || code === null) {
    const reason = { en: 'has no county and district code', es: 'no tiene código de condado y distrito' };
    intake.reject(row, cellUnder(header, row, TAX_PLACE.district), reason);
    return;
  }
  const year = budgetYearOf(cellUnder(header, row, TAX_PLACE.valuedOn));
  if (year !== null) years.push(year);
  const id = `nj:${county}${code}`;
  const name = cellUnder(header, row, TAX_PLACE.name) || id;
  const countyName = cellUnder(header, row, TAX_PLACE.countyName) || null;
  const fresh: District = {
    record: { unitId: id, basis: 'budget', line: row.line },
    unit: { id, kind: 'district', name, state: 'NJ', county: countyName, parent: null },
    parts: [],
    row,
  };
  const district = districts.get(id) ?? fresh;
  districts.set(id, district);
  district.parts.push(intake.values(row, rulesFor(header)));
}

async function readTax(table: DecodedTable, context: ReadingContext): Promise<Reading | Refusal> {
  const header = findHeader(table.head, WANTED);
  if (!header || header.missing.length > 0) return unusable(table);
  const intake = openIntake(ID, table, context);
  const gathered: Gathered = { districts: new Map(), years: [], lines: 0 };
  for await (const row of table.rows()) {
    if (row.line <= header.row.line) continue;
    gathered.lines += 1;
    if (intake.fits(row, header.row.cells.length)) take(row, header, intake, gathered);
  }
  const budgetYear = mostFrequent(gathered.years);
  if (budgetYear === null) return unusable(table);
  for (const { record, unit, parts, row } of gathered.districts.values()) {
    intake.accept(unit, { ...record, fiscalYear: budgetYear, values: valuesOf(parts) }, row);
  }
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  return {
    kind: 'reading',
    source: ID,
    description: njUfbTax.description,
    crosswalk,
    fiscalYears: yearsOf(outcome.rows),
    units: outcome.units,
    rows: outcome.rows,
    quarantined: outcome.quarantined,
    rowsRead: gathered.lines,
    controlTotals: rowCounts(outcome.rows, 'Districts'),
    findings: [
      ...outcome.findings,
      ...columnFindings(ID, header),
      ...unitCountFindings(ID, outcome.rows, context.previous),
    ],
  };
}

/** Levies, valuations and rates of the proposed budget. */
export const njUfbTax: SourceFormat = {
  id: ID,
  description: {
    id: ID,
    title: {
      en: 'New Jersey user-friendly budgets: estimated tax rates',
      es: 'Presupuestos de fácil lectura de Nueva Jersey: tasas estimadas',
    },
    publisher: PUBLISHER,
    synthetic: false,
  },
  crosswalk,
  recognise: recogniseTax,
  read: readTax,
};
