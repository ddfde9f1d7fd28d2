export { cellsInQuarantine, marksFound, noUsableRow, unreadableMoney } from './cell-findings.ts';
export { type CellReader, cellReader } from './cell-reader.ts';
export { type CellRule, type CellUnit, type MissingMarks, notBelowZero, withinHundred } from './cell-rule.ts';
export {
  type CellParser,
  centsFromDollars,
  centsFromThousands,
  decimalNumber,
  perCent,
  wholeNumber,
} from './cell-values.ts';
export { columnFindings } from './columns.ts';
export { type Contradiction, contradictionFindings, pupilsAndMoney } from './contradictions.ts';
export { examples, finding, grouped } from './finding.ts';
export { paddedId, STATE_OF_FIPS } from './identifiers.ts';
export { type Identity, type IdentityTally, identityFinding, identityTally } from './identities.ts';
export { type Intake, type IntakeOutcome, openIntake } from './intake.ts';
export { type JumpRule, jumpFindings } from './jumps.ts';
export { openQuarantine, type Quarantine } from './quarantine.ts';
export { repeatedRows, rowsInQuarantine } from './row-findings.ts';
export { statedYear } from './stated-year.ts';
export { isTexasCharter } from './texas-numbers.ts';
export { controlTotals, rowCounts, unmetTotals, yearsOf } from './totals.ts';
export { UNIT_COUNT_SHARE_MAX, unitCountFindings } from './unit-counts.ts';
