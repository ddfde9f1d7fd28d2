import type { AreaId } from './area.ts';
import type { Estimate, Range, Saving } from './estimate.ts';
import type { Decider, Evidence, EvidenceGrade, Provenance } from './evidence.ts';
import type { Figure } from './figure.ts';
import type { Finding } from './finding.ts';
import type { DecisionRight } from './operating-model.ts';
import type { ReadFile } from './route-plan.ts';
import type { Text } from './text.ts';

/** Top-down, bottom-up, computed. They narrow one another: an engine's result stands before a lever's, a lever's before a gap's where both claim the same dollars. */
export type OpportunityKind = 'gap' | 'lever' | 'engine';

/**
 * The dollars that an opportunity could touch. Two opportunities with the same functions claim the same dollars and are never added:
 * within one `exclusiveGroup` only one can be done; otherwise each takes its share of what the ones before it left (shrinking base).
 */
export type Claim = {
  /** The area whose dollars these are; a lever may claim dollars of another area. */
  readonly base: AreaId;
  /**
   * Functions of the common chart whose dollars it touches. Where a record shows none of them apart, they lie in what it shows of
   * the broader function, and the claim competes there.
   */
  readonly functions: readonly string[];
  readonly exclusiveGroup: string | null;
};

/** base × effect × transfer × scale × cashable − one-off: each factor a range. All shares 0 to 1 except one-off in cents. */
export type SizingFactors = {
  readonly effectShare: Range;
  readonly transferShare: Range;
  readonly scaleShare: Range;
  readonly cashableShare: Range;
  readonly oneOffCents: Range;
};

/** What an engine computed for this district: figures before and after, what the saving rests on, and the files. */
export type Computation = {
  readonly compared: readonly { readonly label: Text; readonly before: Figure; readonly after: Figure }[];
  /** Saving a year before launch: `low` only what goes with whole units, `high` the whole difference. Cents. */
  readonly low: Figure;
  readonly high: Figure;
  /** Verdict of the check, simulated days, source of prices: in words. */
  readonly says: readonly Text[];
  readonly files: readonly ReadFile[];
  /** ISO 8601 date. */
  readonly madeOn: string;
};

/** What an area proposes for one district; the loop sizes it. */
export type Proposal = {
  readonly id: string;
  readonly area: AreaId;
  readonly kind: OpportunityKind;
  readonly question: Text;
  /** Of a gap: whether it is beyond chance. Null where it is no gap. */
  readonly beyondChance: boolean | null;
  /** The dollars a year that it could touch. */
  readonly addressable: Figure;
  readonly claim: Claim;
  readonly factors: SizingFactors;
  /** How each factor came about, in words, with provenance. */
  readonly sizing: readonly {
    readonly factor: keyof SizingFactors;
    readonly note: Text;
    readonly provenance: Provenance | 'computed';
  }[];
  readonly evidence: readonly Evidence[];
  readonly grade: EvidenceGrade;
  readonly serviceEffect: Text;
  readonly guardrail: Text;
  readonly risks: readonly Text[];
  /** Decision id; of another area where that area holds the decision (look it up over the registry). */
  readonly decision: string;
  /** What to load to narrow the range. */
  readonly narrow: Text;
  readonly monthsToEffect: number | null;
  /** Of an engine only. */
  readonly computation?: Computation;
};

/** An opportunity, sized, with who decides. Money a year in whole cents of the year named by the result that holds it. */
export type Opportunity = Omit<Proposal, 'factors' | 'addressable' | 'decision'> & {
  readonly addressable: Figure;
  readonly factors: SizingFactors;
  readonly saving: Saving;
  /** The middle half of the net saving, for drawing. */
  readonly netMiddleHalf: { readonly p25: number; readonly p75: number };
  /** Mean net saving alone, and what it adds to the total's mean after those before it took theirs (0 where it stands aside). Whole cents. */
  readonly mean: number;
  readonly meanInTotal: number;
  /** Its p90 is less than is worth a question: shown together with others of the kind. */
  readonly belowFloor: boolean;
  /** What has been claimed elsewhere, before transfer: base × effect, p10 to p90; null where nothing was. */
  readonly claimedElsewhere: Estimate | null;
  readonly decider: Decider;
  readonly right: DecisionRight;
  /** Opportunities that claim the same dollars; this one's part in the total is what they leave. */
  readonly sharesDollarsWith: readonly string[];
  /** True where another opportunity on the same dollars stands in the total instead. */
  readonly standsAside: boolean;
  readonly findings: readonly Finding[];
};

/** Opportunities together, no dollar counted twice. */
export type OpportunityTotal = {
  readonly net: Estimate;
  /** Mean net saving: exactly the sum of the lines' `meanInTotal`. Medians of skewed ranges do not add up; means do. Whole cents. */
  readonly mean: number;
  readonly chanceOfAny: number;
  /** Part of the doubt about gaps, and about how much carries over, that a district's opportunities share; estimated from the record. */
  readonly sharedDoubt: number;
  /** Questions too small to ask one by one; null where there are none. */
  readonly smaller: { readonly count: number; readonly atMostCents: number; readonly floorCents: number } | null;
  /** p50 of the total over current spending of the areas. */
  readonly shareOfBudget: Estimate | null;
  readonly plausibility: Text;
  readonly aboveBaseRate: boolean;
};
