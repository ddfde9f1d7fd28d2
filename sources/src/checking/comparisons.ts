import type { Finding } from '@leeway/model';
import type { ReadingContext } from '../contract.ts';
import { contradictionFindings, pupilsAndMoney } from './contradictions.ts';
import type { IntakeOutcome } from './intake.ts';
import { type JumpRule, jumpFindings } from './jumps.ts';
import { unitCountFindings } from './unit-counts.ts';

/** What a record of actuals is compared by: its items of pupils and money, and the items that should not leap. */
export type Comparisons = { readonly pupils: string; readonly money: string; readonly jumps: readonly JumpRule[] };

/** Pupils against money, each year against the one before, and the number of units against the last vintage. */
export function comparisonFindings(
  source: string,
  { rows, units }: Pick<IntakeOutcome, 'rows' | 'units'>,
  previous: ReadingContext['previous'],
  { pupils, money, jumps }: Comparisons,
): Finding[] {
  return [
    ...contradictionFindings(source, rows, units, pupilsAndMoney(pupils, money)),
    ...jumpFindings(source, rows, previous, jumps),
    ...unitCountFindings(source, rows, previous),
  ];
}
