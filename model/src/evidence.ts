import type { AreaId } from './area.ts';
import type { Range } from './estimate.ts';
import type { DeciderCode, OperatingModelName } from './operating-model.ts';
import type { Text } from './text.ts';

/** A: randomised or pooled; B: strong comparison; C: documented case; D: expert or weak; E: none beyond arithmetic. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D' | 'E';

/** How a number came to us: its headline figure was read in the source, it was recalled, or it is an estimate. Shown wherever it appears. */
export type Provenance = 'seen' | 'memory' | 'estimate';

/** What the product can do with a lever on the record it has. */
export type LeverUse =
  /** Its base is on record: sized by this opportunity. */
  | { readonly kind: 'sized'; readonly opportunity: string }
  /** Sizable once this is loaded. */
  | { readonly kind: 'needs-data'; readonly needs: Text }
  /** Costs money: a use of what is saved. */
  | { readonly kind: 'reinvestment'; readonly why: Text }
  /** Raises revenue, changes sign between studies, or finds savings that others already count. */
  | { readonly kind: 'not-a-saving'; readonly why: Text };

/** Something that has been tried elsewhere. */
export type Lever = {
  /** 'TRN-01'. */
  readonly id: string;
  readonly area: AreaId;
  readonly title: Text;
  readonly mechanism: Text;
  /** Effect as tabled: low, mid, high in `effectUnit`; null where the table gives none. */
  readonly effect: Range | null;
  readonly effectUnit: string;
  readonly appliesTo: string;
  readonly oneOffCost: string;
  readonly monthsToEffect: number | null;
  readonly studentOutcome: string;
  readonly grade: EvidenceGrade;
  readonly provenance: Provenance;
  readonly source: string;
  readonly sourceYear: string | null;
  readonly prerequisites: string;
  readonly risks: Text;
  readonly equityGuardrail: Text;
  readonly deciders: Readonly<Record<OperatingModelName, string>>;
  readonly notes: string;
  readonly use: LeverUse;
};

/** A first claim against what was found later. */
export type RealisedClaim = {
  readonly title: string;
  readonly claimed: string;
  readonly realised: string;
  readonly ratio: number;
  readonly source: string;
};

/** A key figure as the field defines it, with the partner that falls when it is gamed. */
export type KeyFigure = {
  readonly id: string;
  readonly area: AreaId;
  readonly group: string;
  readonly name: Text;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  readonly direction: 'lower' | 'higher' | 'band' | 'target100' | 'context';
  /** A published benchmark, only where one was read; null otherwise. */
  readonly published: {
    readonly median: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly year: string;
  } | null;
  readonly guardrail: Text | null;
  /** How sure the definition is: name read in the source, taken from another publication, recalled, or proposed by us. */
  readonly definition: 'name_verified' | 'published_other' | 'recalled' | 'proposed';
  readonly source: string;
  readonly notes: string;
};

/** One study or case behind an opportunity, set beside those that disagree. */
export type Evidence = {
  readonly claim: Text;
  readonly grade: EvidenceGrade;
  readonly provenance: Provenance;
  readonly source: string;
  readonly year: string | null;
  /** Whether it speaks for or against the saving. */
  readonly direction: 'supports' | 'doubts';
};

/** Roles as the lever table writes them stay words; software reads the decision tables. */
export type Decider = { readonly code: DeciderCode; readonly title: Text };
