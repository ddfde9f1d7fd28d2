import type { Figure, Finding, FiscalYear, Sentence, Text } from '@leeway/model';
import type { CostChange } from '../peer-score/cost-change.ts';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import type { Verdict } from '../peer-score/verdict.ts';
import type { Less } from '../peer-score/way-dollars.ts';
import type { DollarRow } from '../tell/score-dollars.ts';
import type { DistrictSummary, Prices } from './pages.ts';

/** The peer-fair score of an area, or of all together. Where there is none, `score` is null and `answer` says why. */
export type ScoreAnswer = {
  readonly district: DistrictSummary;
  readonly fiscalYear: FiscalYear;
  readonly prices: Prices;
  /** An area's id, or 'all'. */
  readonly area: string;
  readonly title: Text;
  /** What is asked: the title of a page’s section, of print and of text. */
  readonly heading: Text;
  /** At most three paragraphs. */
  readonly answer: Sentence[];
  /** Nobody did it for less: pages show no blend and no dollars then. */
  readonly nobodyForLess: boolean;
  /** Which figures to get, from whom, and which files to import. Null without a question. */
  readonly settle: Sentence | null;
  /** Every dollar answer of the area's page side by side. */
  readonly dollarRows: DollarRow[];
  /** Stands before `dollarRows`; null without a score. */
  readonly whyDollarsDiffer: Text | null;
  /** Why dollars in all and dollars for each give two shares. */
  readonly reconciled: Sentence | null;
  /** What three ways of measuring come to together; the first paragraph of `answer` says it. Null without a score. */
  readonly verdict: Verdict['level'] | null;
  /** Share of its dollars with which a blend of look-alikes did as much work. */
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
    /** Other districts of which order-m draws. */
    readonly rivals: number | null;
    readonly words: Sentence;
  }[];
  /** Why the score's cost for each is not the cost per pupil of other pages; null where it is. */
  readonly beside: Sentence | null;
  /** Whether all dollars are set to the subject's wages; else wages are not on record. */
  readonly atYourWages: boolean;
  /** `less` is between what the district and the blend spend, a range in cents; null where the score has none. */
  readonly inputs: {
    readonly id: string;
    readonly label: Text;
    readonly spent: Figure;
    readonly target: Figure;
    readonly less: Less | null;
  }[];
  readonly less: Less | null;
  /** All dollars for one of the first of `outputs`. */
  readonly each: Figure | null;
  /** `one` is the word after "$ per"; `blend` how much of it the blend does, `ratio` how much more than the district, as a share. */
  readonly outputs: {
    readonly label: Text;
    readonly one: Text;
    readonly amount: Figure;
    readonly blend: Figure;
    readonly ratio: Figure;
    readonly credit: Figure | null;
  }[];
  readonly counts: Sentence | null;
  readonly lookAlikes: {
    readonly district: DistrictSummary;
    readonly weight: Figure;
    /** Cents, at the subject's wages where `atYourWages`, in the order of `inputs`. */
    readonly inputs: number[];
    /** In the order of `outputs`. */
    readonly outputs: number[];
  }[];
  /** Where the blend does more of the work than the district and where less. */
  readonly blended: Sentence | null;
  /** From year to year, as shares: 0.03 is 3 % more work for a dollar. They multiply: index = nearer to the best × the best's own. */
  readonly changes: {
    readonly from: FiscalYear;
    readonly to: FiscalYear;
    readonly index: Figure;
    readonly catchingUp: Figure;
    readonly frontierShift: Figure;
    /** The same as cost per unit of work: 0.03 is 3 % dearer. */
    readonly cost: CostChange;
  }[];
  readonly changed: Sentence | null;
  /** Where a year moved more than work usually does. */
  readonly changeWarning: Sentence | null;
  readonly compared: {
    readonly districts: number;
    readonly words: Text;
    readonly leftOut: {
      readonly head: Text;
      readonly why: Text;
      readonly districts: { readonly id: string; readonly name: string }[];
    }[];
  } | null;
  readonly cannotSee: Text[];
  /** The ways of measuring by their technical names. */
  readonly made: Text[];
  readonly findings: Finding[];
};
