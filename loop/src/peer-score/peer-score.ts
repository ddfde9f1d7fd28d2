import type { FiscalYear, Text } from '@leeway/model';
import { frameYear, yearsUpTo } from '../measure/frame-year.ts';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import { memo } from '../record/memo.ts';
import { amountsIn, rowsWhere, usableRows } from './amounts.ts';
import { type Change, changesOfFirst } from './changes.ts';
import { FEWEST_COMPARED, type ScoreComparison, scoreComparison } from './comparison.ts';
import { peerScoreRule, type ScoredRule } from './rule.ts';
import { type Scored, scoredFirst } from './scored.ts';

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
      /** Computed when first asked for. */
      readonly changes: () => readonly YearChange[];
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

function computed(atlas: Atlas, subject: Subject, area: AreaOrAll, rule: ScoredRule): PeerScore {
  const comparison = scoreComparison(atlas, subject, area, rule);
  if ('en' in comparison) return { kind: 'none', why: comparison };
  return {
    kind: 'scored',
    rule,
    comparison,
    scored: scoredFirst(comparison.amounts, rule.leastShare),
    changes: () => changes(comparison, '', () => changesOf(atlas, comparison, rule.leastShare)),
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
