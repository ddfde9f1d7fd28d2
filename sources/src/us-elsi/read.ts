import type {
  ControlTotal,
  FiscalYear,
  Reading,
  RecordRow,
  Refusal,
  SourceDescription,
  Text,
  Unit,
} from '@leeway/model';
import {
  type CellRule,
  columnFindings,
  controlTotals,
  type MissingMarks,
  notBelowZero,
  openIntake,
  paddedId,
  rowCounts,
  STATE_OF_FIPS,
  yearsOf,
} from '../checking/index.ts';
import type { DecodedTable, ReadingContext, TableRow } from '../contract.ts';
import { RefusedFile } from '../reading/index.ts';
import { unknownLayout } from '../reading/layout-refusals.ts';
import { paddedFinding, usElsiFindings } from './checks.ts';
import { EXPENDITURE, ITEMS, PUPILS, REVENUE } from './columns.ts';
import { US_ELSI_CROSSWALK } from './crosswalk.ts';
import { type ElsiColumns, elsiColumns } from './heading.ts';
import { recogniseUsElsi } from './recognise.ts';
import { teachersNotReported } from './teachers.ts';

export const US_ELSI_DESCRIPTION: SourceDescription = {
  id: 'us-elsi',
  title: { en: 'National agency tables (ELSI)', es: 'Tablas nacionales de entidades educativas (ELSI)' },
  publisher: 'National Center for Education Statistics',
  synthetic: false,
};

const MARKS: MissingMarks = {
  '†': { en: 'not applicable', es: 'no aplicable' },
  '–': { en: 'missing', es: 'falta el dato' },
  '‡': { en: 'below the publisher’s quality standards', es: 'no cumple las normas de calidad de quien lo publica' },
};
const BAD_ID: Text = { en: 'is not an NCES agency id', es: 'no es un identificador NCES de entidad' };

/** Agency types of the survey by their number; 5 state, 6 federal, 8 other and 9 specialised agencies are not ordinary districts. */
const KINDS: Readonly<Record<string, Unit['kind']>> = {
  '1': 'district',
  '2': 'district',
  '3': 'service-agency',
  '4': 'service-agency',
  '5': 'state-agency',
  '7': 'charter',
};

function unitOf(id: string, row: TableRow, columns: ElsiColumns): Unit {
  const cell = (column: number | null | undefined): string => (row.cells[column ?? -1] ?? '').trim();
  const latest = columns.years.at(-1) ?? null;
  const type = cell(columns.types.get(latest) ?? columns.types.get(null));
  return {
    id,
    kind: KINDS[type.charAt(0)] ?? 'other',
    name: cell(columns.name).replace(/\s+/g, ' '),
    state: cell(columns.state) || (STATE_OF_FIPS[id.slice(0, 2)] ?? ''),
    county: null,
    parent: null,
  };
}

function rulesByYear({ items }: ElsiColumns): Map<FiscalYear, CellRule[]> {
  const rules = new Map<FiscalYear, CellRule[]>();
  for (const { item, column, year } of items) {
    const unit = ITEMS[item] ?? 'decimal';
    const rule = { item, column, heading: item, unit, impossible: unit === 'dollars' ? undefined : notBelowZero };
    rules.set(year, [...(rules.get(year) ?? []), rule]);
  }
  return rules;
}

/** The footer opens with the data source and runs to the end. */
const opensFooter = ({ cells }: TableRow): boolean => /^data source\s*:/i.test((cells[0] ?? '').trim());

function totalsOf(rows: readonly RecordRow[], { items }: ElsiColumns): ControlTotal[] {
  const present = new Set(items.map(({ item }) => item));
  const money = [REVENUE, EXPENDITURE].filter((item) => present.has(item));
  return [
    ...rowCounts(rows, 'Agencies'),
    ...controlTotals(rows, PUPILS, { label: PUPILS, unit: 'pupils' }),
    ...money.flatMap((item) => controlTotals(rows, item, { label: item, unit: 'cents' })),
  ];
}

/** Reads an export: one row an agency, one record for each fiscal year that the headings name. */
export async function readUsElsi(table: DecodedTable, context: ReadingContext): Promise<Reading | Refusal> {
  const columns = elsiColumns(table);
  if (!columns || columns.items.length === 0) {
    const { missing = [] } = recogniseUsElsi(table);
    throw new RefusedFile(unknownLayout(table, { title: US_ELSI_DESCRIPTION.title, missing }));
  }
  const intake = openIntake('us-elsi', table, context, MARKS);
  const years = rulesByYear(columns);
  let padded = 0;
  for await (const row of table.rows()) {
    if (row.line <= columns.row.line) continue;
    if (opensFooter(row)) break;
    if (!intake.fits(row, columns.row.cells.length)) continue;
    const text = row.cells[columns.id ?? -1] ?? '';
    const id = paddedId(text, 7);
    if (id === null || !(id.slice(0, 2) in STATE_OF_FIPS)) {
      intake.reject(row, text, BAD_ID);
      continue;
    }
    if (text.trim().length < 7) padded += 1;
    const unit = unitOf(id, row, columns);
    for (const [year, rules] of years) {
      const values = intake.values(row, rules);
      intake.accept(unit, { unitId: id, fiscalYear: year, basis: 'actual', line: row.line, values }, row);
    }
  }
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  const { units } = outcome;
  const { rows, findings: teachers } = teachersNotReported(outcome.rows, units);
  return {
    kind: 'reading',
    source: US_ELSI_DESCRIPTION.id,
    description: US_ELSI_DESCRIPTION,
    crosswalk: US_ELSI_CROSSWALK,
    ...outcome,
    rows,
    fiscalYears: yearsOf(rows),
    controlTotals: totalsOf(rows, columns),
    findings: [
      ...columnFindings('us-elsi', {
        row: columns.row,
        columns: new Map(),
        missing: [],
        repeated: [],
        unknown: columns.notRead,
      }),
      ...paddedFinding(padded),
      ...outcome.findings,
      ...teachers,
      ...usElsiFindings(rows, units, context),
    ],
  };
}
