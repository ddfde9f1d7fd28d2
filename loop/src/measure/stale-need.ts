import type { CostDriver, RecordMeasure } from '@leeway/model';
import { measureFinder } from '../record/measures.ts';
import { memo } from '../record/memo.ts';
import type { FrameYear } from './frame-year.ts';

const stale = memo<boolean>();

/** True where most districts' value of a measure comes from another year than the frame's. */
function isStale(frame: FrameYear, measure: RecordMeasure): boolean {
  return stale(frame, measure, () => {
    const find = measureFinder(frame.atlas.ledger, measure, frame.year, frame.chart.source);
    let [borrowed, known] = [0, 0];
    for (const unit of frame.units) {
      const found = find(unit);
      if (found === null) continue;
      known += 1;
      if (found.borrowed) borrowed += 1;
    }
    return borrowed * 2 > known;
  });
}

/**
 * Low income as schools count it in the year itself stands before a census estimate of poverty of another year: both measure the
 * same need, and the nearer one is fairer.
 */
export function withoutStaleNeed(frame: FrameYear, drivers: readonly CostDriver[]): readonly CostDriver[] {
  const both = drivers.includes('poverty-share') && drivers.includes('economically-disadvantaged-share');
  if (!both || isStale(frame, 'economically-disadvantaged-share') || !isStale(frame, 'children-5-17-in-poverty'))
    return drivers;
  return drivers.filter((driver) => driver !== 'poverty-share');
}
