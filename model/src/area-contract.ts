import type { AreaId, AreaSight, Visibility } from './area.ts';
import type { RecordMeasure } from './common-chart.ts';
import type { KeyFigure, Lever } from './evidence.ts';
import type { Figure } from './figure.ts';
import type { Finding } from './finding.ts';
import type { Decision } from './operating-model.ts';
import type { OpportunityKind, Proposal } from './opportunity.ts';
import type { Parameter } from './parameter.ts';
import type { PeerScoreRule } from './peer-score.ts';
import type { RoutePlan } from './route-plan.ts';
import type { FiscalYear } from './school-year.ts';
import type { Text } from './text.ts';

/** R² on districts left out below which peers are said to explain little: gaps shrink, and their evidence counts for less. */
export const EXPLAINS_LITTLE_BELOW = 0.3;

/** How an area's cost stands against what fair peers would spend. All in cents per pupil of the subject's own year. */
export type FairCost = {
  /** What the subject spends per pupil. */
  readonly actual: Figure;
  /** Median and 90 % range of what districts with its pupils, wages and distances would spend. */
  readonly expected: Figure;
  readonly low: number;
  readonly high: number;
  /** Lasting gap from what the median district with these drivers spends (negative is below), shrunken, in cents per pupil, and its standard deviation. */
  readonly gap: number;
  readonly gapSd: number;
  /** The gap as a share of `expected`, which times it gives the gap: years' differences, their mean, how far it is drawn in. */
  readonly lasting: Figure;
  /** Years of this district that went into it. */
  readonly years: number;
  /** Probability that the lasting gap is above zero. */
  readonly chanceAbove: number;
  /** Beyond chance: outside the 90 % range and the lasting gap above zero with 95 % probability. */
  readonly beyondChance: 'above' | 'below' | null;
  /** R² of the fit on districts left out; null where too few compare to say. */
  readonly explained: number | null;
  /** A year that the others contradict and the gap leaves out: its cost over what the others lead one to expect; null where there is none. */
  readonly oddYear: { readonly fiscalYear: FiscalYear; readonly ratio: number } | null;
};

/** One district in one fiscal year, as an area sees it. Figures open to their rows; null-valued where unknown. */
export type DistrictView = {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly fiscalYear: FiscalYear;
  readonly synthetic: boolean;
  /** Dollars of an area as recorded (nominal cents of the fiscal year). */
  areaCost(area: AreaId): Figure;
  visibility(area: AreaId): Visibility;
  /** Dollars of one common function (or of several that the record leaves undivided, joined by '+'). */
  functionCost(code: string): Figure;
  measure(name: RecordMeasure): Figure;
  /** Null where the record does not separate the area or there are too few comparable districts. */
  fairCost(area: AreaId): FairCost | null;
  /** The route plan that the district put on record; null where there is none, and in years before the latest. */
  readonly routePlan: RoutePlan | null;
};

/** A key figure that the loaded record can feed, with its guardrail partner. */
export type Measure = {
  /** '<area>.<name>'. */
  readonly id: string;
  readonly label: Text;
  readonly better: 'lower' | 'higher' | 'neither';
  /** The figure that falls when this one is gamed: another measure's id, or words for one that is not on record. */
  readonly guardrail: { readonly measure: string } | { readonly notOnRecord: Text };
  compute(district: DistrictView): Figure;
};

/** One question a director could ask; one per file. Null where it does not arise; a finding where the data do not allow it. */
export type OpportunityRule = {
  readonly id: string;
  readonly kind: OpportunityKind;
  propose(district: DistrictView): Proposal | Finding | null;
};

/** A functional area. The only thing that a folder in `areas` exports. */
export type Area = {
  readonly id: AreaId;
  readonly title: Text;
  readonly question: Text;
  readonly drivesCost: Text;
  /** Measures that are fair to adjust this area's cost for. */
  readonly costDrivers: readonly CostDriver[];
  readonly sight: AreaSight;
  /** What goes in and what comes out for its peer-fair score, or why it has none. */
  readonly peerScore: PeerScoreRule;
  readonly measures: readonly Measure[];
  readonly keyFigures: readonly KeyFigure[];
  readonly decisions: readonly Decision[];
  readonly levers: readonly Lever[];
  readonly parameters: readonly Parameter[];
  readonly opportunities: readonly OpportunityRule[];
};

/** Cost drivers that a model may use: never a revenue driver. */
export type CostDriver =
  | 'log-pupils'
  | 'log-pupils-squared'
  | 'log-wage-index'
  | 'poverty-share'
  | 'economically-disadvantaged-share'
  | 'special-education-share'
  | 'english-learner-share'
  | 'log-density'
  | 'growth-share'
  | 'attendance-share';

/**
 * Declares an area.
 * @throws RangeError when an id is not the area's own or not unique.
 */
export function defineArea(area: Area): Area {
  const seen = new Set<string>();
  const own = [...area.measures.map((measure) => measure.id), ...area.opportunities.map((rule) => rule.id)];
  for (const id of own) {
    if (!id.startsWith(`${area.id}.`)) throw new RangeError(`Area ${area.id} may not use the id ${id}.`);
    if (seen.has(id)) throw new RangeError(`Area ${area.id} uses the id ${id} twice.`);
    seen.add(id);
  }
  return area;
}
