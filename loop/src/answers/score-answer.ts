import type { Figure, Sentence, Text } from '@leeway/model';
import { foundFor } from '../find/find.ts';
import { areaCost, areaCostPerPupil } from '../measure/costs.ts';
import { type PeerScore, peerScore } from '../peer-score/peer-score.ts';
import { scoreTitle } from '../peer-score/rule.ts';
import { type ScoredDistrict, type ScoreFigures, scoreFigures } from '../peer-score/score-figures.ts';
import { comparedWords, LEFT_OUT, METHODS } from '../peer-score/score-words.ts';
import { type Verdict, verdictOf } from '../peer-score/verdict.ts';
import { volumeLabel, volumeMidst, volumeOne, volumeWithArticle } from '../peer-score/volumes.ts';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import { likeness } from '../tell/likeness.ts';
import { blendSentence, creditSentence, whoSentence } from '../tell/score.ts';
import { besideSentence } from '../tell/score-beside.ts';
import { opinionSentence, placeSentence, sureSentence } from '../tell/score-certainty.ts';
import { changesTold } from '../tell/score-change.ts';
import { allWaysSentence, type DollarsKnown, dollarRows, reconcileSentence } from '../tell/score-dollars.ts';
import { settleSentence } from '../tell/score-settle.ts';
import { leadSentence, nobodySentence, waysSentence, workSentence } from '../tell/score-verdict.ts';
import { paragraph, sentence } from '../tell/sentence.ts';
import { summaryOfUnit } from './districts.ts';
import { type Asked, type Page, pageOf } from './page.ts';
import { NO_RANGE, OTHER_OPINION } from './score-findings.ts';
import type { ScoreAnswer } from './score-page.ts';

/** Dollars of a score and of the cost per pupil are the same within this share: rounding alone. */
const SAME_DOLLARS_WITHIN = 0.005;

type Shown = {
  readonly names: readonly LookAlike[];
  readonly outputs: Parameters<typeof blendSentence>[0];
};
type LookAlike = { readonly name: string; readonly weight: Figure };

const cell = (matrix: { readonly rows: number; readonly values: Float64Array }, row: number, column: number): number =>
  matrix.values[column * matrix.rows + row] ?? Number.NaN;

function lookAlikeRows(
  page: Page,
  found: ScoredDistrict,
  figures: ReturnType<typeof scoreFigures>,
): ScoreAnswer['lookAlikes'] {
  const { amounts, yardstick } = found.comparison;
  return found.scored.lookAlikes.flatMap(({ row }, i) => {
    const shown = figures.lookAlikes[i];
    if (shown === undefined) return [];
    return {
      district: summaryOfUnit(page.atlas, shown.unit),
      weight: shown.weight,
      inputs: yardstick.inputs.map((_input, j) => cell(amounts.inputs, row, j)),
      outputs: yardstick.volumes.map((_volume, j) => cell(amounts.outputs, row, j)),
    };
  });
}

function comparedOf(page: Page, { comparison }: ScoredDistrict): NonNullable<ScoreAnswer['compared']> {
  const { units, leftOut, fit } = comparison;
  const named = (list: readonly number[]) =>
    list.map((unit) => {
      const { id, name } = summaryOfUnit(page.atlas, unit);
      return { id, name };
    });
  return {
    districts: units.length - 1,
    words: comparedWords(units.length - 1, likeness(fit.set.drivers)),
    leftOut: [
      { ...LEFT_OUT.unusuallyCheap, districts: named(leftOut.belowRange) },
      { ...LEFT_OUT.notOnRecord, districts: named(leftOut.unknown) },
    ].filter(({ districts }) => districts.length > 0),
  };
}

/** How the score goes with the cost per pupil of other pages; that is named only where it is the same dollars over more pupils. */
function besideOf(page: Page, area: AreaOrAll, found: ScoredDistrict, { dollars }: ScoreFigures): Sentence {
  const [volume] = found.comparison.yardstick.volumes;
  if (volume === undefined) throw new RangeError(`The score of ${area} rests on no work.`);
  const spent = dollars.inputs.reduce((sum, one) => sum + (one.spent.value ?? Number.NaN), 0);
  const all = areaCost(page.atlas, page.subject, area).value ?? Number.NaN;
  const perPupil = areaCostPerPupil(page.atlas, page.subject, area);
  const fewer = (dollars.each.value ?? 0) > (perPupil.value ?? Number.POSITIVE_INFINITY);
  const sameDollars = Math.abs(spent / all - 1) < SAME_DOLLARS_WITHIN;
  const differs = volume === 'pupils-in-attendance' && fewer && sameDollars;
  return besideSentence({ perPupil, each: dollars.each, one: volumeOne(volume), differs });
}

/** What the record does not hold, what no record holds, and what setting dollars to local wages gets wrong where that is done. */
function unseen({ comparison, rule }: ScoredDistrict): Text[] {
  const { missing, yardstick } = comparison;
  const caveat = yardstick.wagesOf !== null && rule.ifSetToWages ? [rule.ifSetToWages] : [];
  return [...missing, rule.cannotSee, ...caveat];
}

/** At most three short paragraphs: what work means and how to take the score; what each way says; who the blend is and what it does. */
function answered(found: ScoredDistrict, figures: ScoreFigures, verdict: Verdict, shown: Shown): Sentence[] {
  const { score, certainty, opinions, dollars } = figures;
  const { comparison, rule, scored } = found;
  const known = { verdict, score, certainty, opinions };
  const work = workSentence(comparison.yardstick.volumes.map(volumeMidst), rule.uncounted);
  if (verdict.nobody) return [work, nobodySentence(known)];
  const missing = comparison.missing.slice(0, 1).map((words) => sentence((language) => [words[language]]));
  const alone = scored.lookAlikes.every(({ row }) => row === 0);
  const { all } = dollars.ways;
  return [
    paragraph(work, leadSentence(verdict), ...missing),
    paragraph(waysSentence(known), ...(all === null || verdict.level === 'none' ? [] : [allWaysSentence(all)])),
    ...(alone ? [] : [paragraph(whoSentence(shown.names), blendSentence(shown.outputs))]),
  ];
}

/** What the page's opportunity comes to, so that both dollar answers stand side by side. */
function ordinaryOf(page: Page, area: AreaOrAll): DollarsKnown['ordinary'] {
  const { opportunities, total } = foundFor(page.atlas, page.subject, page);
  if (area === 'all') return total.net.p50 > 0 ? { id: 'total.net', cents: total.net.p50 } : null;
  const own = opportunities.filter((one) => one.area === area || one.claim.base === area);
  const [largest] = own.filter(({ saving }) => saving.net.p50 > 0).sort((a, b) => b.saving.net.p50 - a.saving.net.p50);
  return largest === undefined ? null : { id: `${largest.id}.net`, cents: largest.saving.net.p50 };
}

function settleOf({ comparison, rule }: ScoredDistrict, names: readonly LookAlike[]): Sentence {
  const [most] = [...names].sort((a, b) => (b.weight.value ?? 0) - (a.weight.value ?? 0));
  return settleSentence({
    ...rule.settle,
    lookAlike: most?.name ?? null,
    missingWork: comparison.missingWork.map(volumeMidst),
    wagesKnown: comparison.yardstick.wagesOf !== null,
  });
}

function dollarsTold(page: Page, area: AreaOrAll, found: ScoredDistrict, { score, dollars, outputs }: ScoreFigures) {
  const { each, blendEach, ways, less } = dollars;
  const [volume, first] = [found.comparison.yardstick.volumes[0], outputs[0]];
  const opinions = found.secondOpinions();
  return {
    dollarRows: dollarRows({
      ordinary: ordinaryOf(page, area),
      less,
      all: ways.all,
      byOpinion: ways.byOpinion,
      opinions,
    }),
    reconciled:
      volume === undefined || first === undefined
        ? null
        : reconcileSentence({ score, each, blendEach, one: volumeOne(volume), ratio: first.ratio }),
  };
}

function scoredAnswer(page: Page, area: AreaOrAll, found: ScoredDistrict, title: Text) {
  const figures = scoreFigures(page.subject, area, found);
  const { comparison } = found;
  const { certainty, score, dollars } = figures;
  const lookAlikes = lookAlikeRows(page, found, figures);
  const names = lookAlikes.map(({ district, weight }) => ({ name: district.name, weight }));
  const outputs = figures.outputs.map((one, j) => ({
    ...one,
    label: comparison.yardstick.volumes.map(volumeLabel)[j] ?? title,
    named: comparison.yardstick.volumes.map(volumeWithArticle)[j] ?? title,
    one: comparison.yardstick.volumes.map(volumeOne)[j] ?? title,
  }));
  const changes = figures.changes.map((change, i) => ({
    from: found.changes()[i]?.from ?? page.fiscalYear,
    to: found.changes()[i]?.to ?? page.fiscalYear,
    ...change,
  }));
  const verdict = verdictOf({
    score: found.scored.score,
    rangeKnown: certainty !== null,
    needsKnown: comparison.missing.length === 0,
    driverKnown: comparison.driverKnown,
    opinions: found.secondOpinions(),
  });
  return {
    answer: answered(found, figures, verdict, { names, outputs }),
    nobodyForLess: verdict.nobody,
    settle: verdict.nobody ? null : settleOf(found, names),
    ...dollarsTold(page, area, found, figures),
    verdict: verdict.level,
    score,
    certainty: certainty && { ...certainty, sure: sureSentence(certainty, score), place: placeSentence(certainty) },
    secondOpinions: figures.opinions.map(({ opinion, share }) => ({
      ...opinion,
      share,
      words: opinionSentence(opinion, share, score),
    })),
    beside: besideOf(page, area, found, figures),
    atYourWages: comparison.yardstick.wagesOf !== null,
    inputs: dollars.inputs.map(({ input, ...one }) => ({ id: input.id, label: input.label, ...one })),
    less: dollars.less,
    each: dollars.each,
    outputs: outputs.map(({ named: _named, ...one }) => one),
    counts: creditSentence(outputs),
    lookAlikes,
    blended: blendSentence(outputs),
    ...changesTold(changes),
    compared: comparedOf(page, found),
    cannotSee: unseen(found),
    made: METHODS,
    findings: [...(certainty === null ? [NO_RANGE] : []), ...(verdict.placesDiffer ? [OTHER_OPINION] : [])],
  };
}

function unscoredAnswer({ why }: Extract<PeerScore, { kind: 'none' }>) {
  return {
    answer: [sentence((language) => [why[language]])],
    verdict: null,
    nobodyForLess: false,
    settle: null,
    dollarRows: [],
    reconciled: null,
    score: null,
    certainty: null,
    secondOpinions: [],
    beside: null,
    atYourWages: false,
    inputs: [],
    less: null,
    each: null,
    outputs: [],
    counts: null,
    lookAlikes: [],
    blended: null,
    changes: [],
    changed: null,
    changeWarning: null,
    compared: null,
    cannotSee: [],
    made: [],
    findings: [],
  };
}

/** With what share of its dollars districts like it did the same work, who they are and what changed. Null where the district or area is not on record. */
export function scoreAnswer(atlas: Atlas, districtId: string, area: AreaOrAll, asked: Asked): ScoreAnswer | null {
  const page = pageOf(atlas, districtId, asked);
  const found = page === null ? null : peerScore(atlas, page.subject, area);
  if (page === null || found === null) return null;
  const { district, fiscalYear, prices } = page;
  const title = scoreTitle(atlas, area);
  return {
    district,
    fiscalYear,
    prices,
    area,
    title,
    ...(found.kind === 'none' ? unscoredAnswer(found) : scoredAnswer(page, area, found, title)),
  };
}
