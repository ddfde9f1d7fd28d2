import type { Finding, RecordMeasure } from '@leeway/model';
import {
  columnFindings,
  contradictionFindings,
  type IntakeOutcome,
  type JumpRule,
  jumpFindings,
  pupilsAndMoney,
  unitCountFindings,
} from '../checking/index.ts';
import type { ReadingContext } from '../contract.ts';
import type { Header } from '../reading/index.ts';
import { DISTRICT_TABLE } from './crosswalk.ts';
import type { TableMapping } from './mapping.ts';

type Checked = {
  readonly mapping: TableMapping;
  readonly header: Header;
  readonly outcome: IntakeOutcome;
  readonly previous: ReadingContext['previous'];
};

/** Money and pupils that contradict one another, and leaps of either, where the mapping has one column for each. */
function rowFindings({ mapping, outcome, previous }: Checked): readonly Finding[] {
  const columnOf = (measure: RecordMeasure): string | undefined =>
    mapping.columns.find(({ target }) => target.kind === 'measure' && target.measure === measure)?.column;
  const pupils = columnOf('pupils');
  const instruction = mapping.columns.find(
    ({ target }) => target.kind === 'function' && target.functions.includes('1000'),
  )?.column;
  const money = columnOf('expenditure-current') ?? columnOf('expenditure-total') ?? instruction;
  const contradictions = pupils && money ? pupilsAndMoney(pupils, money) : [];
  const jumps: JumpRule[] = [
    ...(pupils
      ? [{ item: pupils, label: { en: pupils, es: pupils }, factor: 2, from: 50, unit: 'count' as const }]
      : []),
    ...(money
      ? [{ item: money, label: { en: money, es: money }, factor: 2, from: 10_000_000, unit: 'cents' as const }]
      : []),
  ];
  return [
    ...contradictionFindings(DISTRICT_TABLE, outcome.rows, outcome.units, contradictions),
    ...jumpFindings(DISTRICT_TABLE, outcome.rows, previous, jumps),
    ...unitCountFindings(DISTRICT_TABLE, outcome.rows, previous),
  ];
}

/** What is to be said about a mapped table beyond its single cells and rows. */
export function tableFindings(checked: Checked): readonly Finding[] {
  return [...columnFindings(DISTRICT_TABLE, checked.header), ...rowFindings(checked)];
}
