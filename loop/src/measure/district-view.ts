import type { DistrictView, FairCost, Figure, RecordMeasure } from '@leeway/model';
import type { Atlas } from '../record/atlas.ts';
import { visibilityOf } from '../record/chart.ts';
import { measureFigure, type Subject } from '../record/figures.ts';
import { rowAt } from '../record/ledger.ts';
import { memo } from '../record/memo.ts';
import { areaCost, functionCost } from './costs.ts';
import { fairCost } from './fair-cost.ts';

const views = memo<DistrictView>();
const fairCosts = memo<FairCost | null>();

export function isSynthetic(subject: Subject): boolean {
  const row = subject.frame === null ? null : rowAt(subject.ledger, subject.frame.source, subject.year, subject.unit);
  const batch = row === null ? undefined : subject.ledger.batches.get(row.batch);
  return batch?.synthetic ?? subject.ledger.units[subject.unit]?.state === 'ZZ';
}

const keyOf = (subject: Subject): string => `${subject.unit}|${subject.year}|${subject.frame?.source ?? ''}`;

/** `fairCost`, remembered. */
export function knownFairCost(atlas: Atlas, subject: Subject, area: string): FairCost | null {
  return fairCosts(atlas, `${keyOf(subject)}|${area}`, () => fairCost(atlas, subject, area));
}

/** A measure as recorded; current spending, where its publisher states none, is the sum of its functions. */
function measured(atlas: Atlas, subject: Subject, name: RecordMeasure): Figure {
  const recorded = measureFigure(subject, name);
  return recorded.value === null && name === 'expenditure-current' ? areaCost(atlas, subject, 'all') : recorded;
}

/** The district as areas see it. */
export function districtView(atlas: Atlas, subject: Subject): DistrictView {
  return views(atlas, keyOf(subject), () => {
    const unit = subject.ledger.units[subject.unit];
    return {
      id: unit?.id ?? '',
      name: unit?.name ?? '',
      state: unit?.state ?? '',
      fiscalYear: subject.year,
      synthetic: isSynthetic(subject),
      areaCost: (area) => areaCost(atlas, subject, area),
      visibility: (area) => (subject.frame === null ? 'not-separate' : visibilityOf(subject.frame, area)),
      functionCost: (code) => functionCost(subject, code),
      measure: (name) => measured(atlas, subject, name),
      fairCost: (area) => knownFairCost(atlas, subject, area),
      routePlan: null,
    };
  });
}
