import type { ControlTotal, Finding } from '@leeway/model';
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
import type { ReadingContext } from '../contract.ts';
import type { Header } from '../reading/index.ts';
import type { Absences } from './codes.ts';
import { F33 } from './crosswalk.ts';
import { IDENTITIES } from './identities.ts';
import { F33_ITEMS } from './items.ts';
import type { F33Layout } from './layouts.ts';
import { isNational, NATIONAL_TOTALS } from './national.ts';
import { absentCells, flaggedCells, itemsAbsent, layoutUsed, serviceAgencies } from './notices.ts';

const identitiesOf = (layout: F33Layout): readonly Identity[] =>
  IDENTITIES[layout.id].map(({ total, parts }) => ({
    code: `adds-up.${total.toLowerCase()}`,
    label: {
      en: `${total} (${F33_ITEMS[total]}) = ${parts.join(' + ')}`,
      es: `${total} (${F33_ITEMS[total]}) = ${parts.join(' + ')}`,
    },
    total,
    parts,
    toleranceShare: 0,
    toleranceUnits: 0,
  }));

const JUMPS: readonly JumpRule[] = [
  { item: 'V33', label: { en: 'Fall membership', es: 'Matrícula de otoño' }, factor: 2, from: 100, unit: 'count' },
  {
    item: 'TCURELSC',
    label: { en: 'Current spending', es: 'Gasto corriente' },
    factor: 2,
    from: 100_000_000,
    unit: 'cents',
  },
];

/** Published national totals beside the file's own, where the file is a national one of a year whose totals we have. */
function nationalTotals({ rows, units }: IntakeOutcome): readonly { total: ControlTotal; toleranceShare: number }[] {
  const states = new Set(units.map(({ state }) => state)).size;
  return yearsOf(rows).flatMap((year) => {
    const ofYear = rows.filter((row) => row.fiscalYear === year);
    if (!isNational(ofYear.length, states)) return [];
    return (NATIONAL_TOTALS[year] ?? []).flatMap(({ item, dollars, within }) =>
      controlTotals(ofYear, item, {
        label: `National total ${item} as published`,
        unit: 'cents',
        stated: { [year]: dollars * 100 },
      }).map((total) => ({ total, toleranceShare: within / dollars })),
    );
  });
}

/** Totals of the file: agencies, pupils, spending, and the national ones as published where they are comparable. */
export function controlTotalsOf(outcome: IntakeOutcome): readonly ControlTotal[] {
  const { rows } = outcome;
  return [
    ...rowCounts(rows, 'Agencies'),
    ...controlTotals(rows, 'V33', { label: 'V33', unit: 'pupils' }),
    ...controlTotals(rows, 'TCURELSC', { label: 'TCURELSC', unit: 'cents' }),
    ...nationalTotals(outcome).map(({ total }) => total),
  ];
}

/** What is to be said about a file beyond its single cells and rows. */
export function findingsOf(file: {
  readonly layout: F33Layout;
  readonly header: Header;
  readonly outcome: IntakeOutcome;
  readonly absences: Absences;
  readonly previous: ReadingContext['previous'];
}): readonly Finding[] {
  const { layout, header, outcome, absences, previous } = file;
  const { rows } = outcome;
  const sums = identitiesOf(layout).map((identity) => identityFinding(F33, rows, identity));
  const single = [itemsAbsent(header), absentCells(absences), serviceAgencies(outcome)];
  return [
    layoutUsed(layout),
    ...[...single, ...sums].filter((found) => found !== null),
    ...flaggedCells(absences),
    ...comparisonFindings(F33, outcome, previous, { pupils: 'V33', money: 'TCURELSC', jumps: JUMPS }),
    ...nationalTotals(outcome).flatMap(({ total, toleranceShare }) => unmetTotals(F33, [total], toleranceShare)),
  ];
}
