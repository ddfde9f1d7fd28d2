import {
  DECIDER_TITLES,
  DEFAULT_OPERATING_MODEL,
  type DecisionRight,
  type FiscalYear,
  type OperatingModel,
  type RoutePlan,
} from '@leeway/model';
import { type Atlas, recordYears, subjectOf } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import { pricesNote } from '../record/prices.ts';
import { summaryOfUnit } from './districts.ts';
import type { DistrictSummary, Prices, Right, Vintage } from './pages.ts';

export type Asked = {
  readonly fiscalYear?: FiscalYear;
  readonly operatingModel?: OperatingModel;
  readonly routePlan?: RoutePlan | null;
};

/** What every page about a district in a year starts from. */
export type Page = {
  readonly atlas: Atlas;
  readonly subject: Subject;
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly operatingModel: OperatingModel;
  /** Only in the latest year: a plan says nothing of years gone by. */
  readonly routePlan: RoutePlan | null;
  readonly prices: Prices;
};

/** Null where the district is not on record, or has no spending in that year though it has in others. */
export function pageOf(atlas: Atlas, districtId: string, asked: Asked): Page | null {
  const page = yearOnRecord(atlas, districtId, asked);
  return page === null || (page.district.hasSpending && page.subject.frame === null) ? null : page;
}

/** As `pageOf`, also in years of which only pupils or other drivers are on record: charts show those, so they open. */
export function yearOnRecord(atlas: Atlas, districtId: string, asked: Asked): Page | null {
  const subject = subjectOf(atlas, districtId, asked.fiscalYear);
  if (subject === null || !recordYears(atlas.ledger, subject.unit).includes(subject.year)) return null;
  return {
    atlas,
    subject,
    district: summaryOfUnit(atlas, subject.unit),
    fiscalYear: subject.year,
    operatingModel: asked.operatingModel ?? DEFAULT_OPERATING_MODEL,
    routePlan: subject.year === subjectOf(atlas, districtId)?.year ? (asked.routePlan ?? null) : null,
    prices: pricesNote(subject.year),
  };
}

export function titled(right: DecisionRight): Right {
  return { ...right, deciderTitle: DECIDER_TITLES[right.decider] };
}

/** Imports that the district's numbers rest on: its spending in the page's year, and its drivers. */
export function vintagesOf(atlas: Atlas, subject: Subject): Vintage[] {
  const { ledger, unit } = subject;
  const batches = new Set<string>();
  for (const [source, years] of ledger.years) {
    for (const slots of years.values()) {
      const row = ledger.rows[slots[unit] ?? -1];
      const isOtherFrame = ledger.charts.get(source)?.hasSpending && source !== subject.frame?.source;
      if (row !== undefined && !isOtherFrame) batches.add(row.batch);
    }
  }
  const found = [...batches].flatMap((id): Vintage[] => {
    const batch = ledger.batches.get(id);
    if (!batch) return [];
    const { source, vintage, synthetic, file, importedAt } = batch;
    const title = atlas.record.descriptions?.[source]?.title ?? { en: source, es: source };
    return [{ batch: id, source, title, vintage, fiscalYears: [...batch.fiscalYears], synthetic, file, importedAt }];
  });
  return found.sort((a, b) => (a.source === b.source ? a.vintage - b.vintage : a.source < b.source ? -1 : 1));
}
