import type { Figure, Finding, FiscalYear, Sentence, Text } from '@leeway/model';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import type { DistrictSummary, Prices } from './pages.ts';

/** The peer-fair score of an area, or of all together. Where there is none, `score` is null and `answer` says why. */
export type ScoreAnswer = {
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly prices: Prices;
  /** An area's id, or 'all'. */
  readonly area: string;
  readonly title: Text;
  readonly answer: Sentence[];
  /** Share of its dollars with which a mixture of look-alikes did as much work. */
  readonly score: Figure | null;
  /** The score's range runs from `low` to the score itself; its place is one of those from `best` to `worst` of `of`. Null where nothing tells. */
  readonly certainty: {
    readonly low: Figure;
    readonly best: Figure;
    readonly worst: Figure;
    readonly of: number;
    readonly sure: Sentence;
    readonly place: Sentence;
  } | null;
  /** Two other ways of measuring; `share` is null where one has nothing to say. */
  readonly secondOpinions: {
    readonly method: SecondOpinion['method'];
    readonly says: SecondOpinion['says'];
    readonly share: Figure | null;
    readonly words: Sentence;
  }[];
  readonly inputs: { readonly id: string; readonly label: Text; readonly spent: Figure; readonly target: Figure }[];
  readonly outputs: { readonly label: Text; readonly amount: Figure; readonly credit: Figure | null }[];
  readonly counts: Sentence | null;
  readonly lookAlikes: {
    readonly district: DistrictSummary;
    readonly weight: Figure;
    /** Cents at the subject's wages, in the order of `inputs`. */
    readonly inputs: number[];
    /** In the order of `outputs`. */
    readonly outputs: number[];
  }[];
  /** From year to year, as shares: 0.03 is 3 % more work for a dollar. */
  readonly changes: {
    readonly from: FiscalYear;
    readonly to: FiscalYear;
    readonly index: Figure;
    readonly catchingUp: Figure;
    readonly frontierShift: Figure;
  }[];
  readonly changed: Sentence | null;
  readonly compared: {
    readonly districts: number;
    readonly leftOut: { readonly why: Text; readonly districts: { readonly id: string; readonly name: string }[] }[];
  } | null;
  readonly cannotSee: Text[];
  readonly findings: Finding[];
};
