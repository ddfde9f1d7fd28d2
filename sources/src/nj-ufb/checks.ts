import type { ControlTotal, Finding, RecordRow } from '@leeway/model';
import {
  controlTotals,
  type Identity,
  type IntakeOutcome,
  identityFinding,
  jumpFindings,
  rowCounts,
  unitCountFindings,
  unmetTotals,
  yearsOf,
} from '../checking/index.ts';
import type { ReadingContext } from '../contract.ts';
import type { LineRule, LineTable } from './line-table.ts';
import { schoolBasedBudgets, strangeLines, yearKnown } from './notices.ts';
import type { Vintage } from './vintage.ts';

const identityOf = ({ lines }: LineTable, { total, parts, less }: LineRule): Identity => ({
  code: `adds-up.${total}`,
  label: {
    en: `Line ${total} (${lines[total]}) is the sum of its lines`,
    es: `La línea ${total} (${lines[total]}) es la suma de sus líneas`,
  },
  total,
  parts,
  less,
  toleranceShare: 0,
  toleranceUnits: 100,
});

/** Whole dollars rounded in print, against a statewide sum. */
const ROUNDING_SHARE = 1e-9;

type Leaf = { readonly line: string; readonly sign: 1 | -1 };

/** The lines that a total comes down to when every total under it is taken apart, each with its sign. */
export function leavesOf(rules: readonly LineRule[], line: string): readonly Leaf[] {
  const rule = rules.find(({ total }) => total === line);
  if (!rule) return [{ line, sign: 1 }];
  const turned = rule.less
    .flatMap((part) => leavesOf(rules, part))
    .map(({ line: leaf, sign }): Leaf => ({ line: leaf, sign: sign === 1 ? -1 : 1 }));
  return [...rule.parts.flatMap((part) => leavesOf(rules, part)), ...turned];
}

/** The control line as the file states it beside what its detail lines come to, year by year. */
function totalFromLeaves(kind: LineTable, rows: readonly RecordRow[]): readonly ControlTotal[] {
  const leaves = leavesOf(kind.rules, kind.controlLine);
  return yearsOf(rows).map((year) => {
    const ofYear = rows.filter((row) => row.fiscalYear === year);
    const sum = (values: RecordRow['values']): number =>
      leaves.reduce((total, { line, sign }) => total + sign * (values[line] ?? 0), 0);
    return {
      label: `${kind.controlLine} ${kind.lines[kind.controlLine]}`,
      fiscalYear: year,
      stated: ofYear.reduce((total, row) => total + (row.values[kind.controlLine] ?? 0), 0),
      computed: ofYear.reduce((total, row) => total + sum(row.values), 0),
      unit: 'cents',
    };
  });
}

/** Totals of the file by year: districts, and money as stated and from its details, or pupils. */
export function controlTotalsOf(kind: LineTable, rows: readonly RecordRow[]): readonly ControlTotal[] {
  const amounts =
    kind.amounts === 'money'
      ? totalFromLeaves(kind, rows)
      : Object.keys(kind.sums).flatMap((item) => controlTotals(rows, item, { label: item, unit: 'pupils' }));
  return [...rowCounts(rows, 'Districts'), ...amounts];
}

/** What is to be said about a file beyond its single cells and rows. */
export function findingsOf(file: {
  readonly kind: LineTable;
  readonly outcome: IntakeOutcome;
  readonly vintage: Vintage;
  readonly descriptions: ReadonlyMap<string, string>;
  readonly previous: ReadingContext['previous'];
}): readonly Finding[] {
  const { kind, outcome, vintage, descriptions, previous } = file;
  const { rows } = outcome;
  const isMoney = kind.amounts === 'money';
  const item = isMoney ? kind.controlLine : (Object.keys(kind.sums)[0] ?? kind.controlLine);
  const label = { en: kind.lines[item] ?? item, es: kind.lines[item] ?? item };
  const single = [yearKnown(kind, vintage), schoolBasedBudgets(kind, outcome)];
  const jump = isMoney
    ? ({ item, label, factor: 2, from: 50_000_000, unit: 'cents' } as const)
    : ({ item, label, factor: 1.5, from: 50, unit: 'count' } as const);
  const sums = kind.rules.map((rule) => identityFinding(kind.id, rows, identityOf(kind, rule)));
  return [
    ...[...sums, ...single].filter((found) => found !== null),
    ...strangeLines(kind, descriptions),
    ...jumpFindings(kind.id, rows, previous, [jump]),
    ...unitCountFindings(kind.id, rows, previous),
    ...unmetTotals(kind.id, isMoney ? totalFromLeaves(kind, rows) : [], ROUNDING_SHARE),
  ];
}
