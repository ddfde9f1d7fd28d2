import type { ControlTotal, Finding, RecordRow } from '@leeway/model';
import {
  comparisonFindings,
  controlTotals,
  type Identity,
  type IntakeOutcome,
  identityFinding,
  type JumpRule,
  rowCounts,
  unmetTotals,
  yearsOf,
} from '../checking/index.ts';
import type { ReadingContext, TableRow } from '../contract.ts';
import { NY_OSC } from './crosswalk.ts';
import { DRIVERS, EXPENDITURES, TOTALS } from './items.ts';
import { layoutFindings } from './layout-notices.ts';
import {
  numberOfDistricts,
  oddPeriods,
  type Period,
  remarksFound,
  withoutFullValue,
  withoutNewYorkCity,
} from './notices.ts';
import type { Placement } from './positions.ts';
import { SUM_RULES } from './unnamed-columns.ts';

const IDENTITIES: readonly Identity[] = SUM_RULES.map(({ total, parts }) => ({
  code: `adds-up.${total.toLowerCase().replaceAll(' ', '-')}`,
  label: { en: `‘${total}’ is the sum of its lines`, es: `«${total}» es la suma de sus líneas` },
  total,
  parts,
  toleranceShare: 0,
  toleranceUnits: 0,
}));

const jump = (item: string, es: string, factor: number): JumpRule => ({
  item,
  label: { en: item, es },
  factor,
  from: item === DRIVERS.pupils ? 50 : 50_000_000,
  unit: item === DRIVERS.pupils ? 'count' : 'cents',
});

const JUMPS: readonly JumpRule[] = [
  jump(DRIVERS.pupils, 'Matrícula', 1.5),
  jump('Instruction', 'Instrucción', 1.5),
  jump('Education - Transportation', 'Transporte escolar', 2),
  jump('Operations', 'Operaciones', 2),
];

/** The sum of the lines of expenditure, year by year, beside the sum of the totals that the rows state. */
function statedExpenditures(rows: readonly RecordRow[]): readonly ControlTotal[] {
  return yearsOf(rows).map((year) => {
    const ofYear = rows.filter((row) => row.fiscalYear === year);
    const sumOf = (items: readonly string[]): number =>
      ofYear.reduce((sum, row) => sum + items.reduce((part, item) => part + (row.values[item] ?? 0), 0), 0);
    const stated = ofYear.some((row) => (row.values[TOTALS.expenditures] ?? null) !== null);
    return {
      label: TOTALS.expenditures,
      fiscalYear: year,
      stated: stated ? sumOf([TOTALS.expenditures]) : null,
      computed: sumOf(EXPENDITURES),
      unit: 'cents',
    };
  });
}

/** Totals of the file: districts, pupils, and expenditure as stated and as added up. */
export function controlTotalsOf(rows: readonly RecordRow[]): readonly ControlTotal[] {
  return [
    ...rowCounts(rows, 'Districts'),
    ...controlTotals(rows, DRIVERS.pupils, { label: DRIVERS.pupils, unit: 'pupils' }),
    ...statedExpenditures(rows),
  ];
}

/** What is to be said about a file beyond its single cells and rows. */
export function findingsOf(file: {
  readonly outcome: IntakeOutcome;
  readonly placement: Placement;
  readonly periods: readonly Period[];
  readonly remarks: readonly TableRow[];
  readonly previous: ReadingContext['previous'];
}): readonly Finding[] {
  const { rows, units } = file.outcome;
  const single = [
    withoutNewYorkCity(units),
    oddPeriods(file.periods),
    withoutFullValue(rows),
    remarksFound(file.remarks),
  ];
  const sums = IDENTITIES.map((identity) => identityFinding(NY_OSC, rows, identity));
  return [
    ...layoutFindings(file.placement),
    ...[...sums, ...single].filter((found) => found !== null),
    ...numberOfDistricts(rows),
    ...comparisonFindings(NY_OSC, file.outcome, file.previous, {
      pupils: DRIVERS.pupils,
      money: 'Instruction',
      jumps: JUMPS,
    }),
    ...unmetTotals(NY_OSC, statedExpenditures(rows)),
  ];
}
