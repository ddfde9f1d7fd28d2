import { type FiscalYear, fiscalYear, type Reading, type RecordRow, type Refusal, type Unit } from '@leeway/model';
import {
  type CellRule,
  type Intake,
  type MissingMarks,
  notBelowZero,
  openIntake,
  paddedId,
  yearsOf,
} from '../checking/index.ts';
import type { DecodedTable, ReadingContext, TableRow } from '../contract.ts';
import { refusal } from '../reading/index.ts';
import { controlTotalsOf, findingsOf } from './checks.ts';
import { ITEMS, NY_OSC, nyOscCrosswalk } from './crosswalk.ts';
import { nyOscDescription } from './description.ts';
import { DRIVERS, FEDERAL_REVENUES, IDENTITY, STATE_REVENUES, SUMS } from './items.ts';
import type { Period } from './notices.ts';
import { type Placement, placedByHeadings, placedByLayout } from './positions.ts';
import { headerRow } from './recognise.ts';

const MUNI_CODE_DIGITS = 12;

const MARKS: MissingMarks = {
  'Not Filed': { en: 'the district has not filed', es: 'el distrito no ha presentado su informe' },
};

/** The day on which a fiscal year ends: '2015-06-30 00:00:00' or '06/30/2018'; null where the cell is no such day. */
export function yearEnd(cell: string): { readonly year: FiscalYear; readonly month: number } | null {
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{2})-\d{2}(?:[ T].*)?$/.exec(text);
  const american = /^(\d{1,2})\/\d{1,2}\/(\d{4})$/.exec(text);
  const year = Number(iso?.[1] ?? american?.[2]);
  const month = Number(iso?.[2] ?? american?.[1]);
  if (!(year >= 1900 && year <= 2200 && month >= 1 && month <= 12)) return null;
  return { year: fiscalYear(year), month };
}

/** A remark below the data: words in the first cell and nothing else. */
const isRemark = ({ cells }: TableRow): boolean =>
  !/^\d/.test((cells[0] ?? '').trim()) && cells.slice(1).every((cell) => cell.trim() === '');

function rulesFor({ positions }: Placement): readonly CellRule[] {
  return ITEMS.flatMap((item): CellRule[] => {
    const column = positions.get(item);
    if (column === undefined) return [];
    const isPupils = item === DRIVERS.pupils;
    const impossible = isPupils ? notBelowZero : undefined;
    return [{ item, column, heading: item, unit: isPupils ? 'count' : 'dollars', impossible }];
  });
}

function sumOf(values: RecordRow['values'], items: readonly string[]): number | null {
  const known = items.map((item) => values[item] ?? null).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function unitOf(row: TableRow, placement: Placement, id: string): Unit {
  const cell = (column: string): string => (row.cells[placement.positions.get(column) ?? -1] ?? '').trim();
  return {
    id: `ny:${id}`,
    kind: 'district',
    name: cell(IDENTITY.name) || id,
    state: 'NY',
    county: cell(IDENTITY.county) || null,
    parent: null,
  };
}

type Taking = { readonly intake: Intake; readonly placement: Placement; readonly periods: Period[] };

function take(row: TableRow, rules: readonly CellRule[], { intake, placement, periods }: Taking): void {
  const cell = (column: string): string => (row.cells[placement.positions.get(column) ?? -1] ?? '').trim();
  const printed = cell(IDENTITY.id);
  const id = paddedId(printed, MUNI_CODE_DIGITS);
  if (id === null) {
    const reason = { en: 'has no 12-digit municipal code', es: 'no tiene un código municipal de 12 cifras' };
    intake.reject(row, printed, reason);
    return;
  }
  const end = yearEnd(cell(IDENTITY.yearEnd));
  if (end === null) {
    const reason = { en: 'has no fiscal year end that can be read', es: 'no tiene un fin de año fiscal legible' };
    intake.reject(row, cell(IDENTITY.yearEnd), reason);
    return;
  }
  const printedItems = intake.values(row, rules);
  const values = {
    ...printedItems,
    // A zero stands for a tax filing that was not completed, as the remark below the data says.
    [DRIVERS.fullValue]: printedItems[DRIVERS.fullValue] || null,
    [SUMS.state]: sumOf(printedItems, STATE_REVENUES),
    [SUMS.federal]: sumOf(printedItems, FEDERAL_REVENUES),
  };
  const unit = unitOf(row, placement, id);
  const months = cell(IDENTITY.months);
  periods.push({ unitId: unit.id, line: row.line, months: months === '' ? null : Number(months), month: end.month });
  intake.accept(unit, { unitId: unit.id, fiscalYear: end.year, basis: 'actual', line: row.line, values }, row);
}

function noLayoutFits(table: DecodedTable, width: number): Refusal {
  return refusal(
    'ny-osc.no-layout-fits',
    {
      what: {
        en: `“${table.name}” has no headings, and its ${width} columns add up under none of the known layouts.`,
        es: `«${table.name}» no tiene encabezados y sus ${width} columnas no cuadran con ninguno de los formatos conocidos.`,
      },
      soWhat: {
        en: 'Which column holds what would be a guess, so nothing was taken.',
        es: 'Saber qué contiene cada columna sería adivinar, así que no se tomó nada.',
      },
      fix: {
        en: 'Download the file with its header row from the Comptroller’s site.',
        es: 'Descargue el archivo con su fila de encabezados del sitio de la Contraloría.',
      },
    },
    { columns: width },
  );
}

/** Reads one year of the Comptroller's level-two data, with headings or without. */
export async function readNyOsc(table: DecodedTable, context: ReadingContext): Promise<Reading | Refusal> {
  const header = headerRow(table);
  const data: TableRow[] = [];
  const remarks: TableRow[] = [];
  for await (const row of table.rows()) {
    if (row.line > (header?.line ?? 0)) (isRemark(row) ? remarks : data).push(row);
  }
  const placement = header ? placedByHeadings(header, data) : placedByLayout(data);
  if (!placement) return noLayoutFits(table, data[0]?.cells.length ?? 0);
  const intake = openIntake(NY_OSC, table, context, MARKS);
  const periods: Period[] = [];
  const rules = rulesFor(placement);
  const width = header?.cells.length ?? placement.positions.size;
  for (const row of data) if (intake.fits(row, width)) take(row, rules, { intake, placement, periods });
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  return {
    kind: 'reading',
    source: NY_OSC,
    description: nyOscDescription,
    crosswalk: nyOscCrosswalk,
    fiscalYears: yearsOf(outcome.rows),
    units: outcome.units,
    rows: outcome.rows,
    quarantined: outcome.quarantined,
    rowsRead: outcome.rowsRead,
    controlTotals: controlTotalsOf(outcome.rows),
    findings: [
      ...outcome.findings,
      ...findingsOf({ outcome, placement, periods, remarks, previous: context.previous }),
    ],
  };
}
