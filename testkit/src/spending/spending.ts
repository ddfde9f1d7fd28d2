import { normal, stream } from '@leeway/methods';
import { type AreaId, type CostDriver, type FiscalYear, fiscalYear } from '@leeway/model';
import type { Circumstances, District, Populated } from '../population/district.ts';
import { COST_FUNCTIONS, type CostFunction } from './cost-function-data.ts';
import { drivers } from './drivers.ts';
import type { ExcessPlan } from './excess-plan.ts';

/** General rise in prices and pay since fiscal 2020. */
const PRICES: Readonly<Record<number, number>> = {
  2020: 1,
  2021: 1.015,
  2022: 1.055,
  2023: 1.115,
  2024: 1.155,
  2025: 1.19,
};

/** One column of one district-year: whole dollars as recorded, and what lay behind them. */
export type Cost = {
  readonly dollars: number;
  /** What its drivers ask for, per pupil: the median over like districts without planted excess. */
  readonly fairDollarsPerPupil: number;
  /** Natural logarithm of what lasts above that: planted excess and lasting difference. */
  readonly lastingLog: number;
};

export type SpendingYear = { readonly fiscalYear: FiscalYear; readonly byColumn: Readonly<Record<string, Cost>> };

type Term = readonly [driver: CostDriver, coefficient: number];

/** Coefficients as lists, made once: a nation asks for them half a million times. */
const TERMS: ReadonlyMap<CostFunction, readonly Term[]> = new Map(
  COST_FUNCTIONS.map((cost) => [
    cost,
    Object.entries(cost.coefficients).map(([driver, coefficient]): Term => [driver as CostDriver, coefficient]),
  ]),
);

function fairLog(cost: CostFunction, at: Readonly<Record<CostDriver, number>>, year: number): number {
  let log = Math.log(cost.dollarsPerPupil * (PRICES[year] ?? 1)) + (cost.years?.[year] ?? 0);
  for (const [driver, coefficient] of TERMS.get(cost) ?? []) log += coefficient * at[driver];
  return log;
}

/** Lasting logarithm of each column: what wealth allows everywhere, the column's own, and the planted excess of its area. */
function lastingLogs(seed: number, district: District, wealth: number, plan: ExcessPlan): readonly number[] {
  const random = stream(seed, 'lasting', district.id);
  return COST_FUNCTIONS.map(({ area, lastingDeviation }) => {
    const own = 0.015 * wealth + normal(random, 0, lastingDeviation);
    const excess = plan.get(area as AreaId)?.get(district.id) ?? 0;
    return (district.isDemo ? 0 : own) + Math.log1p(excess);
  });
}

/** What a district spends in each column, year by year. */
export function spending(seed: number, populated: Populated, plan: ExcessPlan): readonly SpendingYear[] {
  const { district, localWealth, years } = populated;
  const lasting = lastingLogs(seed, district, localWealth, plan);
  const random = stream(seed, 'yearly', district.id);
  return years.map((year: Circumstances) => {
    const at = drivers(district, year);
    const byColumn: Record<string, Cost> = {};
    COST_FUNCTIONS.forEach((cost, index) => {
      const fair = fairLog(cost, at, year.fiscalYear);
      const lastingLog = lasting[index] ?? 0;
      const perPupil = Math.exp(fair + lastingLog + normal(random, 0, cost.yearlyDeviation));
      byColumn[cost.column] = {
        dollars: Math.round(perPupil * year.pupils),
        fairDollarsPerPupil: Math.exp(fair),
        lastingLog,
      };
    });
    return { fiscalYear: fiscalYear(year.fiscalYear), byColumn };
  });
}
