import { normal, type RandomStream, stream, uniform, unit } from '@leeway/methods';
import type { Circumstances, Populated } from '../population/district.ts';
import type { SpendingYear } from './spending.ts';

/** Totals and everything beside the functions, in whole dollars. */
export type Finances = {
  readonly current: number;
  readonly capitalOutlay: number;
  readonly debtService: number;
  readonly total: number;
  readonly revenueLocal: number;
  readonly revenueState: number;
  readonly revenueFederal: number;
  readonly revenueTotal: number;
  readonly salaries: number;
  readonly benefits: number;
  readonly specialEducationProgramme: number;
  readonly propertyValue: number;
};

/** Federal pandemic relief as a share of revenue at average poverty. */
const RELIEF: Readonly<Record<number, number>> = { 2021: 0.02, 2022: 0.035, 2023: 0.03, 2024: 0.015 };

const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

type Lasting = { readonly debtPerPupil: number; readonly capitalLog: number; readonly salaryShare: number };

function lasting(random: RandomStream): Lasting {
  const indebted = unit(random) > 0.08;
  return {
    debtPerPupil: indebted ? Math.exp(normal(random, Math.log(750), 0.6)) : 0,
    capitalLog: normal(random, Math.log(700), 0.45),
    salaryShare: uniform(random, 0.575, 0.625),
  };
}

function revenue(total: number, year: Circumstances, wealth: number): Revenue {
  const poverty = year.childrenInPoverty / year.children;
  const relief = (RELIEF[year.fiscalYear] ?? 0) * (0.3 + 4.4 * poverty);
  const federalShare = within(0.015, 0.025 + 0.28 * poverty + relief, 0.35);
  const localShare = 1 / (1 + Math.exp(0.25 + 1.6 * (year.disadvantagedShare - 0.57) - 0.75 * wealth));
  const revenueFederal = Math.round(total * federalShare);
  const revenueLocal = Math.round((total - revenueFederal) * within(0.08, localShare, 0.9));
  return { revenueFederal, revenueLocal, revenueState: total - revenueFederal - revenueLocal };
}

type Revenue = Pick<Finances, 'revenueFederal' | 'revenueLocal' | 'revenueState'>;

/** A district's finances year by year; the parts add up to the totals to the dollar. */
export function finances(seed: number, populated: Populated, years: readonly SpendingYear[]): readonly Finances[] {
  const random = stream(seed, 'finances', populated.district.id);
  const kept = lasting(random);
  return populated.years.map((year, index) => {
    const columns = Object.values(years[index]?.byColumn ?? {});
    const current = columns.reduce((sum, cost) => sum + cost.dollars, 0);
    const capitalOutlay = Math.round(year.pupils * Math.exp(normal(random, kept.capitalLog, 0.8)));
    const debtService = Math.round(year.pupils * kept.debtPerPupil * uniform(random, 0.92, 1.08));
    const total = current + capitalOutlay + debtService;
    const revenueTotal = Math.round(total * normal(random, 1.01, 0.02));
    const perPupil = current / year.pupils;
    const parts = revenue(revenueTotal, year, populated.localWealth);
    return {
      current,
      capitalOutlay,
      debtService,
      total,
      revenueTotal,
      ...parts,
      salaries: Math.round(current * (kept.salaryShare + normal(random, 0, 0.004))),
      benefits: Math.round(current * (0.215 + 0.003 * (year.fiscalYear - 2020) + normal(random, 0, 0.006))),
      specialEducationProgramme: Math.round(
        year.pupils * year.specialEducationShare * perPupil * uniform(random, 0.85, 1),
      ),
      propertyValue: Math.round(parts.revenueLocal / uniform(random, 0.011, 0.014)),
    };
  });
}
