import { fiscalYear, type Reading, type RecordRow, type Refusal, type Unit } from '@leeway/model';
import { type CellRule, type Intake, notBelowZero, openIntake, paddedId, yearsOf } from '../checking/index.ts';
import type { DecodedTable, ReadingContext, TableRow } from '../contract.ts';
import { type Header, refusal } from '../reading/index.ts';
import { controlTotalsOf, findingsOf } from './checks.ts';
import { AMOUNTS, cellUnder, headerOf, headingsOf, lineNumber, wordsOfLine } from './headings.ts';
import type { LineTable } from './line-table.ts';
import { vintageOf } from './vintage.ts';

/** One district's lines as they come in. */
type District = {
  readonly unit: Unit;
  readonly first: TableRow;
  readonly years: readonly Record<string, number | null>[];
  readonly lines: Record<string, number>;
};

type Gathering = {
  readonly kind: LineTable;
  readonly header: Header;
  readonly intake: Intake;
  readonly districts: Map<string, District>;
  /** Line number → its description in this file. */
  readonly descriptions: Map<string, string>;
};

const SERVICE = /\b(spec(ial)?\.? serv|ed(uc(ational)?)?\.? serv?(ices)?\b|jointure)/i;

function unitOf({ kind, header }: Gathering, row: TableRow, id: string): Unit {
  const headings = headingsOf(kind);
  const name = cellUnder(header, row, headings.name);
  return {
    id: `nj:${id}`,
    kind: SERVICE.test(name) ? 'service-agency' : 'district',
    name: name || id,
    state: 'NJ',
    county: cellUnder(header, row, headings.countyName) || null,
    parent: null,
  };
}

const amountRules = ({ kind, header }: Gathering): readonly CellRule[] =>
  AMOUNTS.map((heading) => ({
    item: heading,
    column: header.columns.get(heading) ?? -1,
    heading,
    unit: kind.amounts === 'money' ? 'dollars' : 'decimal',
    impossible: kind.amounts === 'pupils' ? notBelowZero : undefined,
  }));

function districtOf(gathering: Gathering, row: TableRow, id: string): District {
  const known = gathering.districts.get(id);
  if (known) return known;
  const fresh: District = { unit: unitOf(gathering, row, id), first: row, years: [{}, {}, {}], lines: {} };
  gathering.districts.set(id, fresh);
  return fresh;
}

/** Takes one line of the file; false, and the line quarantined, where it cannot be placed. */
function take(gathering: Gathering, row: TableRow, rules: readonly CellRule[]): boolean {
  const { header, intake, kind } = gathering;
  const headings = headingsOf(kind);
  const county = paddedId(cellUnder(header, row, headings.county), 2);
  const code = paddedId(cellUnder(header, row, headings.district), 4);
  if (county === null || code === null) {
    const reason = { en: 'has no county and district code', es: 'no tiene código de condado y distrito' };
    intake.reject(
      row,
      `${cellUnder(header, row, headings.county)} ${cellUnder(header, row, headings.district)}`,
      reason,
    );
    return false;
  }
  const line = lineNumber(cellUnder(header, row, headings.line));
  if (line === null) {
    const reason = { en: 'has no line number', es: 'no tiene número de línea' };
    intake.reject(row, cellUnder(header, row, headings.line), reason);
    return false;
  }
  const district = districtOf(gathering, row, county + code);
  const earlier = district.lines[line];
  if (earlier !== undefined) {
    intake.reject(row, line, {
      en: `gives line ${line} of this district a second time, after line ${earlier} of the file`,
      es: `da la línea ${line} de este distrito por segunda vez, después de la línea ${earlier} del archivo`,
    });
    return false;
  }
  const values = intake.values(row, rules);
  AMOUNTS.forEach((heading, year) => {
    const amounts = district.years[year];
    if (amounts) amounts[line] = values[heading] ?? null;
  });
  district.lines[line] = row.line;
  if (!gathering.descriptions.has(line)) {
    gathering.descriptions.set(line, wordsOfLine(cellUnder(header, row, headings.description)));
  }
  return true;
}

function sumOf(values: RecordRow['values'], items: readonly string[]): number | null {
  const known = items.map((item) => values[item] ?? null).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function withSums(kind: LineTable, values: RecordRow['values']): RecordRow['values'] {
  const sums = Object.entries(kind.sums).map(([item, parts]) => [item, sumOf(values, parts)] as const);
  return { ...values, ...Object.fromEntries(sums) };
}

function headingsMissing(kind: LineTable, table: DecodedTable, missing: readonly string[]): Refusal {
  return refusal(`${kind.id}.headings-missing`, {
    what: {
      en: `“${table.name}” lacks the columns ${missing.join(', ')}.`,
      es: `A «${table.name}» le faltan las columnas ${missing.join(', ')}.`,
    },
    soWhat: { en: 'Nothing was taken from it.', es: 'No se tomó nada de él.' },
    fix: {
      en: 'Download the complete file from the state’s site.',
      es: 'Descargue el archivo completo del sitio del estado.',
    },
  });
}

async function gathered(gathering: Gathering, table: DecodedTable): Promise<number> {
  const rules = amountRules(gathering);
  const width = gathering.header.row.cells.length;
  let lines = 0;
  for await (const row of table.rows()) {
    if (row.line <= gathering.header.row.line) continue;
    lines += 1;
    if (gathering.intake.fits(row, width)) take(gathering, row, rules);
  }
  return lines;
}

/** Reads one of the files by line number: three rows for each district, one actual and two budgets. */
export async function readLines(
  kind: LineTable,
  table: DecodedTable,
  context: ReadingContext,
): Promise<Reading | Refusal> {
  const header = headerOf(table, kind);
  if (!header || header.missing.length > 0) return headingsMissing(kind, table, header?.missing ?? AMOUNTS);
  const intake = openIntake(kind.id, table, context);
  const gathering: Gathering = { kind, header, intake, districts: new Map(), descriptions: new Map() };
  const lines = await gathered(gathering, table);
  const districts = [...gathering.districts.values()];
  const vintage = vintageOf(
    kind,
    table,
    context,
    districts.map(({ years }) => years),
  );
  if ('kind' in vintage) return vintage;
  for (const { unit, first, years, lines: at } of districts) {
    years.forEach((values, step) => {
      const year = fiscalYear(vintage.budgetYear - 2 + step);
      const basis = step === 0 ? 'actual' : 'budget';
      const record = { unitId: unit.id, fiscalYear: year, basis, line: first.line, lines: at } as const;
      intake.accept(unit, { ...record, values: withSums(kind, values) }, first);
    });
  }
  const outcome = intake.outcome();
  if ('kind' in outcome) return outcome;
  const { units, rows, quarantined, findings } = outcome;
  return {
    kind: 'reading',
    source: kind.id,
    description: kind.description,
    crosswalk: kind.crosswalk,
    fiscalYears: yearsOf(rows),
    units,
    rows,
    quarantined,
    rowsRead: lines,
    controlTotals: controlTotalsOf(kind, rows),
    findings: [
      ...findings,
      ...findingsOf({ kind, outcome, vintage, descriptions: gathering.descriptions, previous: context.previous }),
    ],
  };
}
