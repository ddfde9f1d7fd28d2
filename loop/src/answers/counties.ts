import { sampleQuantile } from '@leeway/methods';
import { costColumn, frameYear } from '../measure/frame-year.ts';
import { type Atlas, subjectOf } from '../record/atlas.ts';
import { districtSummaries, grouped } from './districts.ts';

export type CountySummary = {
  readonly county: string;
  readonly districts: number;
  readonly pupils: number | null;
  /** Median current spending per pupil of its districts in cents, where on record. */
  readonly medianCostPerPupil: number | null;
};

function costOf(atlas: Atlas, id: string): number | null {
  const subject = subjectOf(atlas, id);
  const frame = subject?.frame ? frameYear(atlas, subject.frame, subject.year) : null;
  if (!subject || !frame) return null;
  const value = costColumn(frame, 'all')[frame.positionOf.get(subject.unit) ?? -1];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Counties of a state with what is on record, by name. */
export function countySummaries(atlas: Atlas, state: string): CountySummary[] {
  const inState = districtSummaries(atlas).filter((one) => one.state === state && one.county !== null);
  return [...grouped(inState, (one) => one.county ?? '')]
    .map(([county, districts]) => {
      const pupils = districts.reduce((sum, one) => sum + (one.pupils ?? 0), 0);
      const costs = districts.flatMap((one) => (one.hasSpending ? (costOf(atlas, one.id) ?? []) : []));
      return {
        county,
        districts: districts.length,
        pupils: pupils > 0 ? pupils : null,
        medianCostPerPupil: costs.length > 0 ? sampleQuantile(costs, 0.5) : null,
      };
    })
    .sort((a, b) => a.county.localeCompare(b.county, 'en'));
}
