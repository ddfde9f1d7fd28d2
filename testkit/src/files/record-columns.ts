import type { CrosswalkTarget, RecordMeasure } from '@leeway/model';
import type { MappedColumn } from '@leeway/sources';
import { COST_FUNCTIONS } from '../spending/cost-function-data.ts';
import type { RecordYear } from '../spending/district-record.ts';

/** A column of a printed file: its meaning, and its value in the unit that is printed. */
export type RecordColumn = MappedColumn & { readonly value: (year: RecordYear) => number };

const column = (
  name: string,
  unit: MappedColumn['unit'],
  target: CrosswalkTarget,
  value: RecordColumn['value'],
): RecordColumn => ({ column: name, unit, target, note: null, value });

const measure = (
  name: string,
  unit: MappedColumn['unit'],
  of: RecordMeasure,
  value: RecordColumn['value'],
): RecordColumn => column(name, unit, { kind: 'measure', measure: of }, value);

const functions: readonly RecordColumn[] = COST_FUNCTIONS.map((cost) => ({
  column: cost.column,
  unit: 'dollars',
  target: { kind: 'function', functions: cost.functions, home: cost.functions.length > 1 ? cost.area : null },
  note: cost.note,
  value: ({ spending }) => spending.byColumn[cost.column]?.dollars ?? 0,
}));

/** The finance file: spending by function, totals and revenues, in dollars. */
export const FINANCE_COLUMNS: readonly RecordColumn[] = [
  measure('Enrollment', 'count', 'pupils', (year) => year.circumstances.pupils),
  ...functions,
  measure('Current expenditure', 'dollars', 'expenditure-current', (year) => year.finances.current),
  measure('Capital outlay', 'dollars', 'capital-outlay', (year) => year.finances.capitalOutlay),
  measure('Debt service', 'dollars', 'debt-service', (year) => year.finances.debtService),
  measure('Total expenditure', 'dollars', 'expenditure-total', (year) => year.finances.total),
  measure('Local revenue', 'dollars', 'revenue-local', (year) => year.finances.revenueLocal),
  measure('State revenue', 'dollars', 'revenue-state', (year) => year.finances.revenueState),
  measure('Federal revenue', 'dollars', 'revenue-federal', (year) => year.finances.revenueFederal),
  measure('Total revenue', 'dollars', 'revenue-total', (year) => year.finances.revenueTotal),
  measure('Salaries', 'dollars', 'salaries', (year) => year.finances.salaries),
  measure('Employee benefits', 'dollars', 'benefits-inside-functions', (year) => year.finances.benefits),
  measure(
    'Special education programme',
    'dollars',
    'special-education-programme',
    (year) => year.finances.specialEducationProgramme,
  ),
  measure('Taxable property value', 'dollars', 'property-value', (year) => year.finances.propertyValue),
];

const percent = (share: number): number => Number((share * 100).toFixed(2));

/** The drivers file: who the pupils are, what wages are, how far apart people live. */
export const DRIVER_COLUMNS: readonly RecordColumn[] = [
  measure(
    'Average daily attendance',
    'count',
    'average-daily-attendance',
    (y) => y.circumstances.averageDailyAttendance,
  ),
  measure('Teachers (FTE)', 'count', 'teachers-fte', (y) => y.circumstances.teachersFte),
  measure('Schools', 'count', 'schools', (y) => y.district.schools),
  measure('Land area (square miles)', 'count', 'land-area-square-miles', (y) => y.district.landAreaSquareMiles),
  measure('Wage index', 'index', 'wage-index', (y) => y.circumstances.publishedWageIndex),
  measure(
    'Wage index standard error',
    'index',
    'wage-index-standard-error',
    (y) => y.circumstances.wageIndexStandardError,
  ),
  measure('Children aged 5 to 17', 'count', 'children-5-17', (y) => y.circumstances.children),
  measure(
    'Children aged 5 to 17 in poverty',
    'count',
    'children-5-17-in-poverty',
    (y) => y.circumstances.childrenInPoverty,
  ),
  measure('Economically disadvantaged %', 'percent', 'economically-disadvantaged-share', (y) =>
    percent(y.circumstances.disadvantagedShare),
  ),
  measure('Special education %', 'percent', 'special-education-share', (y) =>
    percent(y.circumstances.specialEducationShare),
  ),
  measure('English learners %', 'percent', 'english-learner-share', (y) =>
    percent(y.circumstances.englishLearnerShare),
  ),
];
