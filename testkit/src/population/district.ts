import type { FiscalYear } from '@leeway/model';
import type { Point } from '../geography/polygon.ts';

/** What stays the same about a synthetic district. */
export type District = {
  /** 'ZZ00001' and so on. */
  readonly id: string;
  readonly name: string;
  readonly county: string | null;
  readonly point: Point | null;
  readonly landAreaSquareMiles: number;
  readonly schools: number;
  readonly isDemo: boolean;
};

/** What a synthetic district has to work with in one fiscal year. Shares are 0 to 1. */
export type Circumstances = {
  readonly fiscalYear: FiscalYear;
  readonly pupils: number;
  /** pupils ÷ pupils of the year before − 1 */
  readonly growthShare: number;
  readonly averageDailyAttendance: number;
  readonly teachersFte: number;
  readonly wageIndex: number;
  /** As its publisher prints it; `wageIndex` is what costs follow. */
  readonly publishedWageIndex: number;
  readonly wageIndexStandardError: number;
  readonly children: number;
  readonly childrenInPoverty: number;
  readonly disadvantagedShare: number;
  readonly specialEducationShare: number;
  readonly englishLearnerShare: number;
};

/** A district with its years in order. `local` is how much of its revenue it can raise itself, standardised. */
export type Populated = {
  readonly district: District;
  readonly localWealth: number;
  readonly years: readonly Circumstances[];
};
