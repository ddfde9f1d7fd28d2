import {
  bootstrapInference,
  bootstrapPlan,
  bootstrapReplicates,
  type RandomStream,
  rankUncertainty,
} from '@leeway/methods';
import type { Amounts } from './amounts.ts';
import { boundedAmounts } from './bounded.ts';
import type { Scored } from './scored.ts';

const REPLICATES = 200;
const LEVEL = 0.95;
/** With fewer districts behind the best than this, nothing tells how far behind districts are. */
const FEWEST_BEHIND = 3;

/** How far a district's score and its place can be trusted. */
export type Certainty = {
  /** The range's far end; its near end is the score: better look-alikes than those on record may exist, so a score flatters. */
  readonly low: number;
  readonly level: number;
  readonly replicates: number;
  /** Places that it may have among `of` compared, itself among them, right for all at once; 1 needs the least for its work. */
  readonly rank: { readonly best: number; readonly worst: number; readonly of: number };
};

/** Range and places of the first row, by a smoothed bootstrap of all rows' scores; null where nearly all are among the best. */
export function certaintyOfFirst(
  amounts: Amounts,
  { scores }: Scored,
  { leastShare, random }: { readonly leastShare: number; readonly random: RandomStream },
): Certainty | null {
  if (scores.filter((score) => score < 1 - 1e-6).length < FEWEST_BEHIND) return null;
  const { inputs, outputs } = boundedAmounts(amounts, leastShare);
  const plan = bootstrapPlan(inputs, outputs, { returns: 'variable', orientation: 'input', random });
  const found = bootstrapInference(plan, bootstrapReplicates(plan, 0, REPLICATES), LEVEL);
  const [range] = found.units;
  const of = scores.length;
  const [place] = rankUncertainty(found.plausibleScores, of, { best: 'highest', level: LEVEL }).units;
  if (range === undefined || place === undefined) throw new RangeError(`No range of ${of} scores.`);
  return {
    low: range.low,
    level: LEVEL,
    replicates: REPLICATES,
    rank: { best: place.best, worst: place.worst, of },
  };
}
