import type { AreaId } from './area.ts';
import type { Text } from './text.ts';

/** Amounts of work that a public record may hold, each built from measures on record. Never what was spent and never revenue. */
export const WORK_VOLUMES = [
  'pupils',
  'pupils-in-attendance',
  'disadvantaged-pupils',
  'children-in-poverty',
  'special-education-pupils',
  'english-learners',
  'schools',
  'square-miles',
] as const;

/** What a district does for its dollars, as an amount. */
export type WorkVolume = (typeof WORK_VOLUMES)[number];

/** Dollars that go in: the current spending of these areas together, at one year's prices and one place's wages. */
export type ScoreInput = {
  /** Kebab-case, unique within the rule. */
  readonly id: string;
  readonly label: Text;
  readonly areas: readonly AreaId[];
};

/** Work that comes out: the first of these volumes that is on record. */
export type ScoreOutput = {
  readonly anyOf: readonly [WorkVolume, ...WorkVolume[]];
  /** A sentence for a record that holds none of them: what the score then takes for cost though it may be need. */
  readonly ifMissing: Text;
};

/**
 * What an area's peer-fair score is made of, or why it has none. The score is the share of its dollars with which a mixture of districts
 * like it did as much work (data envelopment analysis, Banker, Charnes and Cooper 1984).
 */
export type PeerScoreRule =
  | {
      readonly kind: 'scored';
      readonly inputs: readonly [ScoreInput, ...ScoreInput[]];
      readonly outputs: readonly ScoreOutput[];
      /** Sizes are not averaged out: a small district is measured against mixtures of its own size. */
      readonly returns: 'variable';
      readonly orientation: 'input';
      /** No measure of a side may count for less than this share of a usual district's; from 0 to 1 ÷ number of measures. */
      readonly leastShare: number;
      /** Work that no volume counts, after "not": 'riders or route miles'. */
      readonly uncounted: Text;
      /** What drives the cost most, where the record may lack it: the volume that stands for it, null where none does. A score without it is a question. */
      readonly mainDriver?: { readonly volume: WorkVolume | null; readonly ifMissing: Text };
      /** What would settle a question: figures to get, from whom of the district's own, and what they would have to show, after "if you": 'cost more per meal served'. */
      readonly settle: { readonly figures: Text; readonly from: Text; readonly dearer: Text };
      /** What the score cannot see, whatever the record holds. */
      readonly cannotSee: Text;
      /** What setting all dollars to local wages gets wrong; said only where wages are on record and they are. */
      readonly ifSetToWages?: Text;
    }
  | { readonly kind: 'not-scored'; readonly why: Text };
