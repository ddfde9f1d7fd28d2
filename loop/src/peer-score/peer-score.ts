import { stream } from '@leeway/methods';
import type { FiscalYear, Text } from '@leeway/model';
import { frameYear, yearsUpTo } from '../measure/frame-year.ts';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import { memo } from '../record/memo.ts';
import { amountsIn, rowsWhere, usableRows } from './amounts.ts';
import { type Certainty, certaintyOfFirst } from './certainty.ts';
import { type Change, changesOfFirst } from './changes.ts';
import { FEWEST_COMPARED, type ScoreComparison, scoreComparison } from './comparison.ts';
import { peerScoreRule, type ScoredRule } from './rule.ts';
import { type Scored, scoredFirst } from './scored.ts';
import { type SecondOpinion, secondOpinions } from './second-opinions.ts';

/** Years that a change looks back on, the viewed one included. */
const YEARS_BACK = 4;

export type YearChange = Change & { readonly from: FiscalYear; readonly to: FiscalYear; readonly compared: number };

/** A district's peer-fair score in an area, or the sentence that says why it has none. */
export type PeerScore =
  | { readonly kind: 'none'; readonly why: Text }
  | {
      readonly kind: 'scored';
      readonly rule: ScoredRule;
      readonly comparison: ScoreComparison;
      readonly scored: Scored;
      /** These are computed when first asked for. */
      readonly changes: () => readonly YearChange[];
      readonly certainty: () => Certainty | null;
      readonly secondOpinions: () => readonly SecondOpinion[];
    };

/** Changes between the years that the subject and enough of the districts like it have on record, the subject among the same ones throughout. */
function changesOf(atlas: Atlas, comparison: ScoreComparison, leastShare: number): YearChange[] {
  const { frame, units, yardstick } = comparison;
  const years = yearsUpTo(atlas, frame.chart, frame.year).filter((year) => year > frame.year - YEARS_BACK);
  const seen = years.flatMap((year) => {
    const then = frameYear(atlas, frame.chart, year);
    if (then === null) return [];
    const amounts = amountsIn(then, units, yardstick);
    const usable = usableRows(amounts);
    return usable[0] ? [{ year, amounts, usable }] : [];
  });
  const kept = units.map((_unit, row) => seen.every(({ usable }) => usable[row]));
  const compared = kept.filter(Boolean).length;
  if (seen.length < 2 || compared < FEWEST_COMPARED) return [];
  const found = changesOfFirst(
    seen.map(({ amounts }) => rowsWhere(amounts, kept)),
    leastShare,
  );
  return found.flatMap((change, i): YearChange[] => {
    const [from, to] = [seen[i], seen[i + 1]];
    return change === null || !from || !to ? [] : [{ ...change, from: from.year, to: to.year, compared: compared - 1 }];
  });
}

const changes = memo<readonly YearChange[]>();
const certainties = memo<Certainty | null>();
const opinions = memo<readonly SecondOpinion[]>();

function computed(atlas: Atlas, subject: Subject, area: AreaOrAll, rule: ScoredRule): PeerScore {
  const comparison = scoreComparison(atlas, subject, area, rule);
  if ('en' in comparison) return { kind: 'none', why: comparison };
  const { amounts, frame } = comparison;
  const { leastShare } = rule;
  const scored = scoredFirst(amounts, leastShare);
  const { id } = subject.ledger.units[subject.unit] ?? { id: '' };
  const random = stream(atlas.seed, 'score', frame.chart.source, frame.year, area, id);
  return {
    kind: 'scored',
    rule,
    comparison,
    scored,
    changes: () => changes(comparison, '', () => changesOf(atlas, comparison, leastShare)),
    certainty: () => certainties(comparison, '', () => certaintyOfFirst(amounts, scored, { leastShare, random })),
    secondOpinions: () => opinions(comparison, '', () => secondOpinions(amounts, scored, leastShare)),
  };
}

const scores = memo<PeerScore | null>();

/** The peer-fair score, remembered; null where there is no such area. */
export function peerScore(atlas: Atlas, subject: Subject, area: AreaOrAll): PeerScore | null {
  return scores(atlas, `${area}|${subject.unit}|${subject.year}|${subject.frame?.source ?? ''}`, () => {
    const rule = peerScoreRule(atlas, area);
    if (rule === null) return null;
    return rule.kind === 'not-scored' ? { kind: 'none', why: rule.why } : computed(atlas, subject, area, rule);
  });
}
