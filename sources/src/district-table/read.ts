import { type FiscalYear, fiscalYear, type Reading, type Refusal, type Unit } from '@leeway/model';
import {
  type CellRule,
  type CellUnit,
  type Intake,
  notBelowZero,
  openIntake,
  paddedId,
  rowCounts,
  statedYear,
  withinHundred,
  yearsOf,
} from '../checking/index.ts';
import type { DecodedTable, ReadingContext, TableRow } from '../contract.ts';
import { findHeader, type Header, refusal } from '../reading/index.ts';
import { tableFindings } from './checks.ts';
import { crosswalkOf, DISTRICT_TABLE, sourceIdOf } from './crosswalk.ts';
import { type MappedColumn, type MappedUnit, requiredHeadings, type TableMapping } from './mapping.ts';
import { MISSING_MARKS } from './missing-marks.ts';
import { fiscalYearIn } from './year.ts';

const CELL_UNITS: Readonly<Record<MappedUnit, CellUnit>> = {
  dollars: 'dollars',
  'thousands-of-dollars': 'thousands',
  count: 'decimal',
  percent: 'percent',
  share: 'decimal',
  index: 'decimal',
};

const ABOVE_ONE = { en: 'is above 1, which a share cannot be', es: 'supera 1, lo que una proporción no puede ser' };

const IMPOSSIBLE: Partial<Record<MappedUnit, CellRule['impossible']>> = {
  count: notBelowZero,
  percent: withinHundred,
  share: (value) => (value > 1 ? ABOVE_ONE : notBelowZero(value)),
  index: notBelowZero,
};

const ruleOf =
  (header: Header) =>
  ({ column, unit }: MappedColumn): CellRule => ({
    item: column,
    column: header.columns.get(column) ?? -1,
    heading: column,
    unit: CELL_UNITS[unit],
    impossible: IMPOSSIBLE[unit],
  });

function unitIdOf(mapping: TableMapping, printed: string): string | null {
  const id = printed.trim().replace(/^'/, '');
  if (id === '') return null;
  if (mapping.idScheme === 'leaid') return paddedId(id, 7);
  if (/\s/.test(id) || id.length > 40) return null;
  return mapping.idScheme === 'state' ? `${mapping.state}:${id}`.toLowerCase() : id;
}

type Place = { readonly year: FiscalYear; readonly unit: Unit };

/** The unit and year of a row; null, and the row quarantined, where either is missing. */
function placeOf(mapping: TableMapping, header: Header, intake: Intake, stated: FiscalYear | null) {
  const cell = (row: TableRow, column: string | null): string =>
    column === null ? '' : (row.cells[header.columns.get(column) ?? -1] ?? '').trim();
  return (row: TableRow): Place | null => {
    const printed = cell(row, mapping.idColumn);
    const id = unitIdOf(mapping, printed);
    if (id === null) {
      intake.reject(row, printed, { en: 'has no usable id', es: 'no tiene un identificador utilizable' });
      return null;
    }
    const yearCell = 'column' in mapping.year ? cell(row, mapping.year.column) : '';
    const year = 'column' in mapping.year ? fiscalYearIn(yearCell) : stated;
    if (year === null) {
      intake.reject(row, yearCell, { en: 'names no fiscal year', es: 'no indica un año fiscal' });
      return null;
    }
    const county = cell(row, mapping.countyColumn).replace(/\s+county$/i, '');
    const parent = unitIdOf(mapping, cell(row, mapping.parentColumn));
    return {
      year,
      unit: {
        id,
        kind: mapping.unitKind,
        name: cell(row, mapping.nameColumn) || id,
        state: mapping.state,
        county: county === '' ? null : county,
        parent,
      },
    };
  };
}

function missingColumns(mapping: TableMapping, table: DecodedTable, missing: readonly string[]): Refusal {
  const list = missing.map((heading) => `'${heading}'`).join(', ');
  return refusal('district-table.columns-missing', {
    what: {
      en: `“${table.name}” lacks columns of the mapping “${mapping.title.en}”: ${list}.`,
      es: `A «${table.name}» le faltan columnas de la asignación «${mapping.title.es}»: ${list}.`,
    },
    soWhat: { en: 'Nothing was taken from it.', es: 'No se tomó nada de él.' },
    fix: {
      en: 'Bring the complete file, or make a new mapping for its present headings.',
      es: 'Traiga el archivo completo o cree una asignación nueva para sus encabezados actuales.',
    },
  });
}

const YEAR_HINT = {
  en: 'Its cover page or download page usually names it.',
  es: 'Su portada o su página de descarga suele indicarlo.',
};

/** The year of every row where no column tells it; null where a column does. */
function yearOfFile(mapping: TableMapping, table: DecodedTable, context: ReadingContext): FiscalYear | null | Refusal {
  if ('column' in mapping.year) return null;
  if ('fixed' in mapping.year) return fiscalYear(mapping.year.fixed);
  return statedYear(DISTRICT_TABLE, table, context, YEAR_HINT);
}

/** Reads a table through a mapping: one row per unit and year. */
export async function readDistrictTable(
  mapping: TableMapping,
  table: DecodedTable,
  context: ReadingContext,
): Promise<Reading | Refusal> {
  const header = findHeader(table.head, requiredHeadings(mapping));
  if (!header || header.missing.length > 0) {
    return missingColumns(mapping, table, header?.missing ?? requiredHeadings(mapping));
  }
  const year = yearOfFile(mapping, table, context);
  if (year !== null && typeof year === 'object') return year;
  const source = sourceIdOf(mapping);
  const intake = openIntake(DISTRICT_TABLE, table, context, MISSING_MARKS);
  const place = placeOf(mapping, header, intake, year);
  const rules = mapping.columns.map(ruleOf(header));
  const width = header.row.cells.length;
  for await (const row of table.rows()) {
    if (row.line <= header.row.line || !intake.fits(row, width)) continue;
    const at = place(row);
    if (!at) continue;
    const record = { unitId: at.unit.id, fiscalYear: at.year, basis: mapping.basis, line: row.line };
    intake.accept(at.unit, { ...record, values: intake.values(row, rules) }, row);
  }
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  const crosswalk = crosswalkOf(mapping);
  return {
    kind: 'reading',
    source,
    description: { id: source, title: mapping.title, publisher: mapping.publisher, synthetic: mapping.synthetic },
    crosswalk,
    fiscalYears: yearsOf(outcome.rows),
    units: outcome.units,
    rows: outcome.rows,
    quarantined: outcome.quarantined,
    rowsRead: outcome.rowsRead,
    controlTotals: rowCounts(outcome.rows, 'Rows'),
    findings: [...outcome.findings, ...tableFindings({ mapping, header, outcome, previous: context.previous })],
  };
}
