import type { FiscalYear, Text } from '@leeway/model';
import { areaCostPerPupil } from '../measure/costs.ts';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import type { Chart } from '../record/chart.ts';
import type { Subject } from '../record/figures.ts';
import { deflator } from '../record/prices.ts';
import { benefitsFactor } from './allocation.ts';
import { benefitRange, benefitWords, orderIsOpen } from './benefit-range.ts';
import { contentDifference, functionContent } from './content.ts';
import { REASONS } from './reasons.ts';

/** Whether an area's cost may be set beside another district's, and as what. Cents per pupil, in the order asked. */
export type Comparison = {
  readonly verdict: 'fair' | 'adjusted' | 'refused' | 'not-on-record';
  readonly reason: Text | null;
  readonly compared: readonly (number | null)[];
};

type Side = { readonly subject: Subject; readonly chart: Chart; readonly value: number };

function refusal(charts: readonly Chart[], area: AreaOrAll): Text | null {
  const [first, ...others] = charts;
  if (!first) return null;
  for (const other of others) {
    const difference = contentDifference(functionContent(first, area), functionContent(other, area));
    if (difference.length > 0) return REASONS.functions(difference);
    const [one, two] = [first.treatment, other.treatment];
    if ((area === 'nutrition' || area === 'all') && one.foodFund !== two.foodFund) return REASONS.foodFund;
    if (one.debt !== two.debt || one.transfers !== two.transfers) return REASONS.apart;
  }
  return null;
}

/** Factors that bring benefits inside; all 1 where every record treats them alike. Null where one cannot be adjusted. */
function benefitFactors(sides: readonly Side[], area: AreaOrAll): readonly number[] | null {
  const treatments = new Set(sides.map(({ chart }) => chart.treatment.benefits));
  // Current spending holds benefits wherever they are kept.
  if (treatments.size === 1 || area === 'all') return sides.map(() => 1);
  const factors = sides.map(({ subject, chart }) =>
    chart.treatment.benefits === 'inside-functions' ? 1 : benefitsFactor(subject),
  );
  return factors.every((factor) => factor !== null) ? factors : null;
}

/** Why benefits were spread, and what that leaves open in the adjusted figures. Nothing where none were. */
function benefitReasons(
  sides: readonly Side[],
  factors: readonly number[],
  prices: readonly (number | null)[],
): Text[] {
  const ranges = sides.map(({ value }, i) => benefitRange(value * (prices[i] ?? 1), factors[i] ?? 1));
  const adjusted = ranges.filter((_range, i) => factors[i] !== 1);
  return adjusted.length === 0 ? [] : [REASONS.benefitsAllocated, benefitWords(adjusted, orderIsOpen(ranges))];
}

const joined = (reasons: readonly Text[]): Text | null =>
  reasons.length === 0
    ? null
    : { en: reasons.map((one) => one.en).join(' '), es: reasons.map((one) => one.es).join(' ') };

/** Sets an area's cost per pupil of several districts side by side: fair, adjusted and said so, or refused with the reason. */
export function comparison(atlas: Atlas, area: AreaOrAll, subjects: readonly Subject[]): Comparison {
  const values = subjects.map((subject) => areaCostPerPupil(atlas, subject, area).value);
  const sides = subjects.flatMap((subject, i): Side[] => {
    const value = values[i] ?? null;
    return subject.frame === null || value === null ? [] : [{ subject, chart: subject.frame, value }];
  });
  const none = subjects.map(() => null);
  if (sides.length < 2) return { verdict: 'not-on-record', reason: REASONS.notOnRecord, compared: values };
  const charts = [...new Map(sides.map(({ chart }) => [chart.source, chart])).values()];
  const refused = refusal(charts, area);
  if (refused) {
    const outside = area !== 'all' && new Set(charts.map(({ treatment }) => treatment.benefits)).size > 1;
    const reason = joined([refused, ...(outside ? [REASONS.benefitsOutside] : [])]);
    return { verdict: 'refused', reason, compared: none };
  }
  const factors = benefitFactors(sides, area);
  if (factors === null) return { verdict: 'refused', reason: REASONS.benefitsUnknown, compared: none };
  const years = [...new Set(sides.map(({ subject }) => subject.year))].sort((a, b) => a - b);
  const at = years.at(-1) as FiscalYear;
  const prices = sides.map(({ subject }) => deflator(subject.year, at));
  if (prices.some((price) => price === null))
    return { verdict: 'refused', reason: REASONS.pricesUnknown, compared: none };
  const reasons = [
    ...benefitReasons(sides, factors, prices),
    ...(years.length > 1 ? [REASONS.restated(years, at)] : []),
  ];
  const adjusted = new Map(
    sides.map(({ subject, value }, i) => [subject, value * (factors[i] ?? 1) * (prices[i] ?? 1)]),
  );
  return {
    verdict: reasons.length > 0 ? 'adjusted' : 'fair',
    reason: joined(reasons.length > 0 ? [...reasons, REASONS.wagesNotAdjusted] : []),
    compared: subjects.map((subject) => adjusted.get(subject) ?? null),
  };
}
