import { AREA_IDS, type AreaId } from '@leeway/model';
import { COST_FUNCTIONS } from './cost-function-data.ts';
import type { RecordYear } from './district-record.ts';
import type { ExcessPlan } from './excess-plan.ts';

/** A district's planted excess in one area. Money by fiscal year, in whole cents per pupil of that year. */
export type PlantedExcess = {
  readonly unitId: string;
  readonly area: AreaId;
  /** 0.2: the area costs a fifth more than it would without the excess. */
  readonly excessShare: number;
  /** What the district would spend less per pupil if the excess went away. */
  readonly lastingGapCentsPerPupil: Readonly<Record<number, number>>;
};

/** What a district lastingly spends above (or below) what its drivers ask for: planted excess and unexplained difference. */
export type LastingGap = {
  readonly unitId: string;
  readonly area: AreaId;
  readonly plantedExcessShare: number;
  readonly fairCentsPerPupil: Readonly<Record<number, number>>;
  readonly lastingGapCentsPerPupil: Readonly<Record<number, number>>;
};

const columnsOf = (area: AreaId): readonly string[] =>
  COST_FUNCTIONS.filter((cost) => cost.area === area).map((cost) => cost.column);

const byYear = (
  years: readonly RecordYear[],
  dollarsPerPupil: (year: RecordYear) => number,
): Readonly<Record<number, number>> =>
  Object.fromEntries(years.map((year) => [year.spending.fiscalYear, Math.round(dollarsPerPupil(year) * 100)]));

const sumOver = (columns: readonly string[], value: (column: string) => number): number =>
  columns.reduce((sum, column) => sum + value(column), 0);

/** The planted excesses of every area and district, in order of area, then id. */
export function plantedExcesses(
  plan: ExcessPlan,
  records: readonly (readonly RecordYear[])[],
): readonly PlantedExcess[] {
  return [...plan].flatMap(([area, sizes]) => {
    const columns = columnsOf(area);
    return records.flatMap((years) => {
      const unitId = years[0]?.district.id ?? '';
      const excessShare = sizes.get(unitId);
      if (excessShare === undefined) return [];
      const gap = ({ spending, circumstances }: RecordYear): number =>
        (sumOver(columns, (column) => spending.byColumn[column]?.dollars ?? 0) * (excessShare / (1 + excessShare))) /
        circumstances.pupils;
      return [{ unitId, area, excessShare, lastingGapCentsPerPupil: byYear(years, gap) }];
    });
  });
}

/** The lasting gap of every district in every area that has columns, in order of area, then id. */
export function lastingGaps(plan: ExcessPlan, records: readonly (readonly RecordYear[])[]): readonly LastingGap[] {
  return AREA_IDS.filter((area) => columnsOf(area).length > 0).flatMap((area) => {
    const columns = columnsOf(area);
    const fair = ({ spending }: RecordYear): number =>
      sumOver(columns, (column) => spending.byColumn[column]?.fairDollarsPerPupil ?? 0);
    const gap = ({ spending }: RecordYear): number =>
      sumOver(columns, (column) => {
        const cost = spending.byColumn[column];
        return cost ? cost.fairDollarsPerPupil * Math.expm1(cost.lastingLog) : 0;
      });
    return records.map((years) => ({
      unitId: years[0]?.district.id ?? '',
      area,
      plantedExcessShare: plan.get(area)?.get(years[0]?.district.id ?? '') ?? 0,
      fairCentsPerPupil: byYear(years, fair),
      lastingGapCentsPerPupil: byYear(years, gap),
    }));
  });
}
